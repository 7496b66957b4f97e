package org.rollcall.membership.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.PartyCode;
import org.rollcall.contracts.PartyEvent.LifeClaimed;
import org.rollcall.contracts.PartyEvent.PartyAbsorbed;
import org.rollcall.contracts.PartyEvent.PartyCoded;
import org.rollcall.contracts.PartyEvent.PartyContinued;
import org.rollcall.contracts.PartyEvent.PartyDissolved;
import org.rollcall.contracts.PartyEvent.PartyFactContested;
import org.rollcall.contracts.PartyEvent.PartyNamed;
import org.rollcall.contracts.PartyEvent.PartyRegistered;
import org.rollcall.contracts.PartyEvent.PartySeparated;
import org.rollcall.contracts.PartyEvent.PartyStatement;
import org.rollcall.contracts.PartyEvent.PartyUnited;
import org.rollcall.contracts.PartyEvent.SuccessionStatement;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.PartyName;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.membership.domain.KnownParty;
import org.rollcall.membership.domain.PartyAmendment;
import org.rollcall.writeside.Refused;
import org.rollcall.writeside.http.Fields;

/**
 * The body of a correction: those members that change, called as in the body that stated the fact. Which of them a fact has
 * depends on its kind.
 */
record PartyCorrection(
        Optional<PartyKind> kind,
        Optional<List<PartyBody.Name>> names,
        Optional<List<PartyBody.Code>> codes,
        Optional<List<String>> aliases,
        Optional<List<PartyBody.Lived>> lives,
        Optional<PartyName.Form> form,
        Optional<String> text,
        Optional<PartyCode.Scheme> scheme,
        Optional<String> value,
        Optional<DateBound> from,
        Optional<DateBound> until,
        Optional<String> authority,
        Optional<Boolean> followed,
        Optional<String> source,
        Optional<String> why,
        Optional<DateBound> on,
        Optional<List<PartyBody.Claimed>> claims,
        Optional<List<String>> successors,
        Optional<String> continuator,
        Optional<String> into,
        Optional<String> by,
        @Nullable List<Evidence> evidence,
        @Nullable DateBound decided,
        @Nullable String reason) {

    /**
     * What it changes of a fact.
     *
     * @param current what the fact says now
     * @param heirs those that succeed by it, if the body says
     */
    PartyAmendment amendment(PartyStatement current, Optional<List<KnownParty>> heirs) {
        return switch (current) {
            case PartyRegistered e ->
                new PartyAmendment.OfRegistration(
                        kind,
                        names.map(PartyBody::names),
                        codes.map(PartyBody::codes),
                        aliases.map(given -> Asked.list("aliases", given)),
                        lives.map(PartyBody::lives));
            case PartyNamed e -> new PartyAmendment.OfName(form, text.map(PartyCorrection::name), day("from", from));
            case PartyCoded e -> new PartyAmendment.OfCode(scheme, value.map(String::strip), day("from", from), until);
            case LifeClaimed e ->
                new PartyAmendment.OfLife(
                        authority.map(String::strip),
                        day("from", from),
                        until,
                        followed,
                        source.map(String::strip),
                        why.map(String::strip));
            case SuccessionStatement e ->
                new PartyAmendment.OfSuccession(
                        day("on", on), claims.map(PartyBody::claims), heirs.map(KnownParty::ids));
            case PartyFactContested e ->
                new PartyAmendment.OfClaim(
                        authority.map(String::strip),
                        on,
                        followed,
                        source.map(String::strip),
                        why.map(String::strip),
                        text.map(String::strip));
        };
    }

    /** The names it gives those that succeed, and the member that does; empty where it says nothing of them. */
    Optional<Heirs> heirs() {
        return successors
                .map(texts -> new Heirs("successors", texts))
                .or(() -> continuator.map(text -> new Heirs("continuator", List.of(text))))
                .or(() -> into.map(text -> new Heirs("into", List.of(text))))
                .or(() -> by.map(text -> new Heirs("by", List.of(text))));
    }

    record Heirs(String field, List<String> texts) {}

    private static List<String> members(PartyStatement current) {
        return switch (current) {
            case PartyRegistered e -> List.of("kind", "names", "codes", "aliases", "lives");
            case PartyNamed e -> List.of("form", "text", "from");
            case PartyCoded e -> List.of("scheme", "value", "from", "until");
            case LifeClaimed e -> List.of("authority", "from", "until", "followed", "source", "why");
            case PartyDissolved e -> List.of("on", "claims", "successors");
            case PartySeparated e -> List.of("on", "claims", "successors");
            case PartyContinued e -> List.of("on", "claims", "continuator");
            case PartyUnited e -> List.of("on", "claims", "into");
            case PartyAbsorbed e -> List.of("on", "claims", "by");
            case PartyFactContested e -> List.of("authority", "on", "followed", "source", "why", "text");
        };
    }

    /** @throws Refused as {@code INVALID_FIELD} for a member that a fact of that kind does not have */
    void mustFit(PartyStatement current) {
        var members = members(current);
        var given = new LinkedHashMap<String, Optional<?>>();
        given.put("kind", kind);
        given.put("names", names);
        given.put("codes", codes);
        given.put("aliases", aliases);
        given.put("lives", lives);
        given.put("form", form);
        given.put("text", text);
        given.put("scheme", scheme);
        given.put("value", value);
        given.put("from", from);
        given.put("until", until);
        given.put("authority", authority);
        given.put("followed", followed);
        given.put("source", source);
        given.put("why", why);
        given.put("on", on);
        given.put("claims", claims);
        given.put("successors", successors);
        given.put("continuator", continuator);
        given.put("into", into);
        given.put("by", by);
        given.forEach((member, value) -> {
            if (value.isPresent() && !members.contains(member)) {
                throw new Refused(Problem.at(
                        member,
                        ProblemType.INVALID_FIELD,
                        "This fact has no '" + member + "'; a correction may change " + String.join(", ", members)
                                + ".",
                        members.toArray(String[]::new)));
            }
        });
    }

    private static String name(String text) {
        return Fields.parse("text", text.strip(), name -> new PartyName(PartyName.Form.SHORT, name, DateBound.UNKNOWN))
                .text();
    }

    private static Optional<DateBound> day(String field, Optional<DateBound> date) {
        return date.map(given -> Asked.day(field, given));
    }
}
