package org.rollcall.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Where a sign-in leads: on to what was asked for, or back to the form, which says in words why. */
@Component
class SignInAnswers extends SavedRequestAwareAuthenticationSuccessHandler
        implements AuthenticationFailureHandler, AccessDeniedHandler {

    /** Attributes of the session, shown once. */
    static final String REASON = SignInAnswers.class.getName() + ".reason";

    static final String WAIT = SignInAnswers.class.getName() + ".wait";
    static final String NAME = SignInAnswers.class.getName() + ".name";

    /** The words are in the message bundle. */
    enum Reason {
        WRONG,
        LOCKED,
        DISABLED,
        EXPIRED,
        UNAVAILABLE
    }

    SignInAnswers(IdentityProperties properties) {
        setDefaultTargetUrl(properties.publicUrl() + "/");
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e) throws IOException {
        var session = request.getSession();
        session.setAttribute(NAME, shortened(request.getParameter("name")));
        if (e instanceof SignIn.Locked locked) {
            session.setAttribute(WAIT, locked.remaining().plusSeconds(1).toSeconds());
        }
        backToTheForm(
                request,
                response,
                switch (e) {
                    case SignIn.Locked locked -> Reason.LOCKED;
                    case DisabledException disabled -> Reason.DISABLED;
                    case AuthenticationServiceException unavailable -> Reason.UNAVAILABLE;
                    default -> Reason.WRONG;
                });
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        if (e instanceof CsrfException && request.getServletPath().equals(SignInPage.SIGN_IN)) {
            // the form lay open longer than its session lived
            backToTheForm(request, response, Reason.EXPIRED);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static void backToTheForm(HttpServletRequest request, HttpServletResponse response, Reason reason)
            throws IOException {
        request.getSession().setAttribute(REASON, reason);
        response.sendRedirect(request.getContextPath() + SignInPage.SIGN_IN);
    }

    private static String shortened(@org.jspecify.annotations.Nullable String name) {
        return name == null ? "" : name.substring(0, Math.min(name.length(), 64));
    }
}
