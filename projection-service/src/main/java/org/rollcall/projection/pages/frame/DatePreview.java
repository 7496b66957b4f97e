package org.rollcall.projection.pages.frame;

import jakarta.servlet.http.HttpServletRequest;
import org.rollcall.contracts.DateBound;
import org.rollcall.projection.http.Parameters;
import org.rollcall.projection.pages.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /dates/preview?of=from&from=1993}: what a date that is being typed says, in words; what is put under its field. */
@Controller
class DatePreview {

    private final Words words;

    DatePreview(Words words) {
        this.words = words;
    }

    /** @param of the name of the parameter that has the date */
    @GetMapping("/dates/preview")
    String preview(@RequestParam String of, HttpServletRequest request, Model page) {
        var typed = Parameters.given(request.getParameter(of));
        page.addAttribute("words", typed.map(this::read).orElse(""));
        return "frame/preview";
    }

    private String read(String typed) {
        try {
            var bound = DateBound.parse(typed);
            return bound.equals(DateBound.NEVER)
                    ? words.say("date.never")
                    : words.date(bound).words();
        } catch (IllegalArgumentException e) {
            return words.say("date.unreadable");
        }
    }
}
