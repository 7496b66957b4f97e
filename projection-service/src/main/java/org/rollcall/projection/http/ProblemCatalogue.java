package org.rollcall.projection.http;

import java.util.Arrays;
import org.rollcall.contracts.ProblemType;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a problem's {@code type} leads to: what it means, in a few words, open to everybody. */
@RestController
class ProblemCatalogue {

    @GetMapping(path = "/problems/{slug}", produces = MediaType.TEXT_PLAIN_VALUE)
    String explain(@PathVariable String slug) {
        return Arrays.stream(ProblemType.values())
                .filter(type -> type.slug().equals(slug))
                .findFirst()
                .map(type -> type.title() + " (" + type.status() + ")\n\n" + type.meaning() + "\n")
                .orElseThrow(() -> new Refused(ProblemType.NOT_FOUND, "No problem is called " + slug + "."));
    }
}
