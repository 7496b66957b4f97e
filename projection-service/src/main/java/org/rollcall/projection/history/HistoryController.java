package org.rollcall.projection.history;

import static org.rollcall.projection.http.Parameters.given;
import static org.rollcall.projection.http.Parameters.instant;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.projection.http.Page;
import org.rollcall.projection.http.Parameters;
import org.rollcall.projection.http.Refused;
import org.rollcall.projection.roll.Forums;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HistoryController {

    private static final int PAGE = 100;
    private static final int LONGEST_PAGE = 500;
    private static final int FEW = 20;
    private static final String ME = "me";

    private final HistoryQuestion history;
    private final ChangesQuestion changes;

    HistoryController(HistoryQuestion history, ChangesQuestion changes) {
        this.history = history;
        this.changes = changes;
    }

    /**
     * All that was ever recorded of a forum, oldest first: what each event says, why and by whom, and what became of it.
     *
     * @param party only what speaks of this party: its id, or a name, an alias or a code that leads to one
     * @param fact only what was told of this fact and of what it began, in all versions; not together with {@code party}
     * @param after the {@code next} of the page before
     * @param cursor the same as {@code after}
     * @param limit 1 to 500; 100 if it is missing
     */
    @GetMapping("/api/forums/{forum}/history")
    Page<Account> history(
            @PathVariable String forum,
            @RequestParam(required = false) @Nullable String party,
            @RequestParam(required = false) @Nullable String fact,
            @RequestParam(required = false) @Nullable String known,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var of = Forums.id(forum);
        var part = part(known, after, cursor, limit);
        var ofParty = given(party);
        var ofFact = id("fact", fact, FactId::new);
        if (ofParty.isPresent() && ofFact.isPresent()) {
            throw new Refused(Problem.at(
                    "fact", ProblemType.INVALID_FIELD, "Ask for the history of a party or of a fact, not of both."));
        }
        return ofParty.map(id -> history.ofParty(of, id, part))
                .or(() -> ofFact.map(id -> history.ofFact(of, id, part)))
                .orElseGet(() -> history.ofForum(of, part));
    }

    /** All that was ever recorded of a party, in its own record and in those of forums, oldest first. */
    @GetMapping("/api/parties/{party}/history")
    Page<Account> historyOfParty(
            @PathVariable String party,
            @RequestParam(required = false) @Nullable String known,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return history.ofParty(party, part(known, after, cursor, limit));
    }

    /**
     * What was recorded of a forum last, newest first, each with the request that takes it back.
     *
     * @param by the subject whose changes are asked for; {@code me} for who asks; everybody's if it is missing. Of one that
     *     recorded nothing the answer is empty and names those that did
     * @param limit 1 to 500; 20 if it is missing
     */
    @GetMapping("/api/forums/{forum}/changes")
    ChangesQuestion.Changes changes(
            @PathVariable String forum,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String known,
            @RequestParam(required = false) @Nullable Integer limit,
            Principal principal) {
        return changes.ask(
                Forums.id(forum),
                given(by).map(subject -> subject.equals(ME) ? principal.getName() : subject),
                instant("known", known),
                Parameters.limit(limit, FEW, LONGEST_PAGE));
    }

    private static HistoryQuestion.Part part(
            @Nullable String known, @Nullable String after, @Nullable String cursor, @Nullable Integer limit) {
        return new HistoryQuestion.Part(
                instant("known", known),
                given(cursor).or(() -> given(after)),
                Parameters.limit(limit, PAGE, LONGEST_PAGE));
    }

    private static <T> Optional<T> id(String name, @Nullable String text, Function<String, T> id) {
        return given(text).map(value -> {
            try {
                return id.apply(value);
            } catch (IllegalArgumentException e) {
                throw Parameters.invalid(name, value, "no id", List.of());
            }
        });
    }
}
