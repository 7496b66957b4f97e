package org.rollcall.projection.pages.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.projection.roll.ForumsQuestion;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.WebUtils;

/** What every page's frame shows. */
@ControllerAdvice(basePackages = "org.rollcall.projection.pages")
class Frame {

    private static final int FORUMS = 12;
    private static final String THEME = "rollcall-theme";

    private final List<Door> doors;
    private final ForumsQuestion forums;

    Frame(List<Door> doors, ForumsQuestion forums) {
        this.doors = doors.stream().sorted(Comparator.comparing(Door::place)).toList();
        this.forums = forums;
    }

    @ModelAttribute
    void into(Model page, HttpServletRequest request) {
        page.addAllAttributes(of(request));
    }

    Map<String, Object> of(HttpServletRequest request) {
        return Map.of(
                "house",
                new House(
                        viewer(request),
                        isSignedIn(request),
                        theme(request),
                        forum(request),
                        doors(request),
                        this::few));
    }

    /** The name of who is signed in: as they typed it, where the issuer says; the subject is an opaque id. */
    private static String viewer(HttpServletRequest request) {
        var principal = request.getUserPrincipal();
        if (principal instanceof Authentication authentication
                && authentication.getPrincipal() instanceof OidcUser user) {
            var name = user.getPreferredUsername();
            return name == null ? user.getName() : name;
        }
        return principal == null ? "" : principal.getName();
    }

    private static boolean isSignedIn(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication authentication
                && authentication.getPrincipal() instanceof OidcUser;
    }

    /** What the reader chose; {@code null} leaves it to the machine's setting. */
    private static @Nullable String theme(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, THEME);
        return cookie != null && List.of("light", "dark").contains(cookie.getValue()) ? cookie.getValue() : null;
    }

    private static String forum(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? Optional.ofNullable(variables.get("forum"))
                        .map(Object::toString)
                        .orElse("")
                : "";
    }

    private List<Door> doors(HttpServletRequest request) {
        return request.getUserPrincipal() == null
                ? List.of()
                : doors.stream()
                        .filter(door ->
                                door.roles().isEmpty() || door.roles().stream().anyMatch(request::isUserInRole))
                        .toList();
    }

    private List<House.Forum> few() {
        return forums.ask(Optional.empty(), Optional.empty(), FORUMS).items().stream()
                .map(item -> new House.Forum(item.forum().value(), item.name()))
                .toList();
    }
}
