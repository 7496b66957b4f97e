package org.rollcall.projection.calendars;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.contracts.SeriesId;
import org.rollcall.contracts.Spelling;
import org.rollcall.projection.http.Cursor;
import org.rollcall.projection.http.Parameters;
import org.rollcall.projection.http.Refused;
import org.rollcall.projection.parties.Meant;
import org.rollcall.projection.roll.Forums;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Addresses are made and revoked. They are no part of the record. */
@RestController
class SubscriptionController {

    private static final int PAGE = 100;
    private static final int LONGEST_NOTE = 200;
    private static final List<String> MEMBERS = List.of("note", "party", "series");

    private final Subscriptions subscriptions;
    private final CalendarQuestion calendars;
    private final Forums forums;
    private final Meant parties;
    private final String publicUrl;

    SubscriptionController(
            Subscriptions subscriptions,
            CalendarQuestion calendars,
            Forums forums,
            Meant parties,
            @Value("${rollcall.public-url}") String publicUrl) {
        this.subscriptions = subscriptions;
        this.calendars = calendars;
        this.forums = forums;
        this.parties = parties;
        this.publicUrl = publicUrl;
    }

    /** @param address told only here */
    record Made(@JsonUnwrapped Subscription subscription, String address) {}

    /** @param next the {@code cursor} of what follows; missing at the end */
    record Listed(List<Subscription> items, Optional<String> next) {}

    /**
     * Makes an address by which the forum's meetings are read without signing in: {@code {series?, party?, note?}}. It is told in this
     * answer and never again.
     */
    @PostMapping("/api/forums/{forum}/calendars")
    ResponseEntity<Made> make(
            @PathVariable String forum, @RequestBody(required = false) @Nullable JsonNode wanted, Principal caller) {
        var id = known(forum);
        refuseOthers(wanted);
        var series = Parameters.id("series", text(wanted, "series"), SeriesId::new);
        var party = parties.meant("party", text(wanted, "party"), Optional.empty());
        var note = Parameters.given(text(wanted, "note")).orElse("");
        if (note.length() > LONGEST_NOTE) {
            throw new Refused(Problem.at(
                    "note", ProblemType.INVALID_FIELD, "A note has at most " + LONGEST_NOTE + " characters."));
        }
        calendars.asked(id, series, party, Optional.empty());
        var made = subscriptions.make(id, series, party, note, caller.getName());
        return ResponseEntity.created(URI.create("/api/forums/" + id + "/calendars/"
                        + made.subscription().id()))
                .body(new Made(made.subscription(), publicUrl + "/calendars/" + made.secret() + ".ics"));
    }

    /** The addresses that were made, the newest first, and which of them are revoked; without their secrets. */
    @GetMapping("/api/forums/{forum}/calendars")
    Listed list(@PathVariable String forum, @RequestParam(required = false) @Nullable String cursor) {
        var found = subscriptions.of(known(forum), before(cursor), PAGE + 1);
        var items = List.copyOf(found.subList(0, Math.min(PAGE, found.size())));
        return new Listed(
                items,
                found.size() > PAGE
                        ? Optional.of(Cursor.of(String.valueOf(items.getLast().id())))
                        : Optional.empty());
    }

    /** Revokes an address: from now on nobody reads anything there. */
    @DeleteMapping("/api/forums/{forum}/calendars/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String forum, @PathVariable long id, Principal caller) {
        if (!subscriptions.revoke(known(forum), id, caller.getName())) {
            throw new Refused(ProblemType.NOT_FOUND, "The forum has no calendar of that id.");
        }
    }

    private ForumId known(String forum) {
        var id = Forums.id(forum);
        forums.begins(id);
        return id;
    }

    private static OptionalLong before(@Nullable String cursor) {
        return Cursor.read(cursor, 1)
                .map(parts -> {
                    try {
                        return OptionalLong.of(Long.parseLong(parts.getFirst()));
                    } catch (NumberFormatException e) {
                        throw Parameters.invalid(
                                "cursor", parts.getFirst(), "no cursor; use the 'next' of the page before", List.of());
                    }
                })
                .orElse(OptionalLong.empty());
    }

    private static void refuseOthers(@Nullable JsonNode wanted) {
        if (wanted == null) {
            return;
        }
        if (!wanted.isObject()) {
            throw new Refused(ProblemType.MALFORMED_REQUEST, ProblemType.MALFORMED_REQUEST.meaning());
        }
        Set<String> others = new TreeSet<>(wanted.propertyNames());
        others.removeAll(MEMBERS);
        others.stream().findFirst().ifPresent(other -> {
            throw new Refused(new Problem(
                    ProblemType.INVALID_FIELD,
                    "'" + other + "' is no member here; known are " + String.join(", ", MEMBERS) + ".",
                    other,
                    Spelling.nearest(other, MEMBERS)));
        });
    }

    private static @Nullable String text(@Nullable JsonNode wanted, String member) {
        var value = wanted == null ? null : wanted.get(member);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw new Refused(Problem.at(member, ProblemType.INVALID_FIELD, "It is a text."));
        }
        return value.asString();
    }
}
