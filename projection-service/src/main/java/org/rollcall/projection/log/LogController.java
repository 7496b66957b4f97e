package org.rollcall.projection.log;

import static org.rollcall.projection.http.Parameters.given;
import static org.rollcall.projection.http.Parameters.position;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.Position;
import org.rollcall.projection.http.Parameters;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LogController {

    private static final int LONGEST_PAGE = 1000;
    private static final int PAGE = 100;

    private final LogQuestion log;

    LogController(LogQuestion log) {
        this.log = log;
    }

    /**
     * The log as CloudEvents, in the order it may be read in.
     *
     * @param after a position; the beginning if it is missing; one that is not reached yet is waited for, as {@code atLeast} is
     * @param cursor the same as {@code after}: {@code next} of the page before
     * @param type of one of these types; all if it is missing
     * @param limit 1 to 1000; 100 if it is missing
     */
    @GetMapping("/api/events")
    LogQuestion.Events events(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String forum,
            @RequestParam(required = false) @Nullable List<String> type,
            @RequestParam(required = false) @Nullable Integer limit) {
        return log.ask(
                log.reached(position("cursor", cursor)
                        .or(() -> position("after", after))
                        .orElse(Position.START)),
                log.select(given(forum), given(type)),
                Parameters.limit(limit, PAGE, LONGEST_PAGE));
    }
}
