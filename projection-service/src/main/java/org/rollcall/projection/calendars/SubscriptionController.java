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
import org.rollcall.contracts.Spelling;
import org.rollcall.projection.http.Cursor;
import org.rollcall.projection.http.Parameters;
import org.rollcall.projection.http.Refused;
import org.rollcall.projection.roll.Forums;
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

    private static final List<String> MEMBERS = List.of("note", "party", "series");

    private final CalendarAddresses addresses;
    private final Forums forums;

    SubscriptionController(CalendarAddresses addresses, Forums forums) {
        this.addresses = addresses;
        this.forums = forums;
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
        var made = addresses.make(
                id, text(wanted, "series"), text(wanted, "party"), text(wanted, "note"), caller.getName());
        return ResponseEntity.created(URI.create("/api/forums/" + id + "/calendars/"
                        + made.subscription().id()))
                .body(new Made(made.subscription(), made.address()));
    }

    /** The addresses that were made, the newest first, and which of them are revoked; without their secrets. */
    @GetMapping("/api/forums/{forum}/calendars")
    Listed list(@PathVariable String forum, @RequestParam(required = false) @Nullable String cursor) {
        var found = addresses.of(known(forum), before(cursor));
        return new Listed(
                found.items(),
                found.more()
                        ? Optional.of(
                                Cursor.of(String.valueOf(found.items().getLast().id())))
                        : Optional.empty());
    }

    /** Revokes an address: from now on nobody reads anything there. */
    @DeleteMapping("/api/forums/{forum}/calendars/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String forum, @PathVariable long id, Principal caller) {
        addresses.revoke(known(forum), id, caller.getName());
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
