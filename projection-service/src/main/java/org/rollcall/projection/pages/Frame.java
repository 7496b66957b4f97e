package org.rollcall.projection.pages;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page's frame shows. */
@ControllerAdvice(basePackageClasses = Frame.class)
class Frame {

    /** The name of who is signed in: as they typed it, where the issuer says; the subject is an opaque id. */
    @ModelAttribute("viewer")
    @Nullable
    String viewer(@Nullable Principal principal) {
        if (principal instanceof Authentication authentication
                && authentication.getPrincipal() instanceof OidcUser user) {
            var name = user.getPreferredUsername();
            return name == null ? user.getName() : name;
        }
        return principal == null ? null : principal.getName();
    }
}
