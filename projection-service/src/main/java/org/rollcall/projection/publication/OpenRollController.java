package org.rollcall.projection.publication;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rollcall.projection.exports.CsvAnswer;
import org.rollcall.projection.exports.RollExports;
import org.rollcall.projection.roll.RollQuestion;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An open roll in the forms other systems read; the page of the same address is among the pages. */
@RestController
class OpenRollController {

    private final OpenRolls open;
    private final RollExports exports;
    private final RollQuestion rolls;

    OpenRollController(OpenRolls open, RollExports exports, RollQuestion rolls) {
        this.open = open;
        this.exports = exports;
        this.rolls = rolls;
    }

    @GetMapping("/public/{forum}/roll/{on}.csv")
    ResponseEntity<?> csv(
            @PathVariable String forum,
            @PathVariable String on,
            @RequestParam(required = false) @Nullable String known) {
        return answer(
                open.find(forum, on, known),
                ".csv",
                known,
                roll -> CsvAnswer.of(exports.csv(
                        roll.forum(), Optional.of(roll.on()), Optional.of(roll.known()), Optional.empty())));
    }

    @GetMapping("/public/{forum}/roll/{on}.json")
    ResponseEntity<?> json(
            @PathVariable String forum,
            @PathVariable String on,
            @RequestParam(required = false) @Nullable String known) {
        return answer(
                open.find(forum, on, known),
                ".json",
                known,
                roll -> ResponseEntity.ok(rolls.ask(roll.forum(), Optional.of(roll.on()), Optional.of(roll.known()))));
    }

    private static ResponseEntity<?> answer(
            Permalink roll, String form, @Nullable String known, Function<Permalink, ResponseEntity<?>> body) {
        if (!roll.known().toString().equals(known)) {
            return ResponseEntity.status(HttpStatus.FOUND)
                    .location(URI.create(roll.path(form)))
                    .build();
        }
        var answer = body.apply(roll);
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(HttpHeaders.CACHE_CONTROL, OpenRolls.cacheControl())
                .body(answer.getBody());
    }
}
