package org.rollcall.projection.pages.roll;

import java.security.Principal;
import org.rollcall.projection.publication.Publications;
import org.rollcall.projection.roll.Forums;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the form beside a roll sends that opens or closes it. */
@Controller
class PublicationForm {

    private final Publications publications;
    private final Forums forums;

    PublicationForm(Publications publications, Forums forums) {
        this.publications = publications;
        this.forums = forums;
    }

    @PostMapping("/forums/{forum}/publication")
    String change(@PathVariable String forum, @RequestParam boolean open, Principal operator, RedirectAttributes back) {
        var id = Forums.id(forum);
        forums.begins(id);
        publications.set(id, open, operator.getName());
        back.addAttribute("forum", id.value());
        return "redirect:/forums/{forum}/roll";
    }
}
