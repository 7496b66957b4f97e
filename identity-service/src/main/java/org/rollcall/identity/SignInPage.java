package org.rollcall.identity;

import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The form that asks who is there, and the one that asks whether to go. */
@Controller
class SignInPage {

    static final String SIGN_IN = "/sign-in";
    static final String SIGN_OUT = "/sign-out";

    @GetMapping(SIGN_IN)
    String signIn(HttpSession session, Model page) {
        move(session, SignInAnswers.REASON, page, "reason");
        move(session, SignInAnswers.WAIT, page, "wait");
        move(session, SignInAnswers.NAME, page, "name");
        return "sign-in";
    }

    @GetMapping(SIGN_OUT)
    String signOut() {
        return "sign-out";
    }

    /** What is said once is gone when the page is opened again. */
    private static void move(HttpSession session, String attribute, Model page, String name) {
        page.addAttribute(name, session.getAttribute(attribute));
        session.removeAttribute(attribute);
    }
}
