package org.rollcall.membership.http;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.ForumEvent.ProgrammeItem;
import org.rollcall.contracts.PartyKind;
import org.rollcall.membership.domain.Changes;
import org.rollcall.membership.domain.ProfileChanges;
import org.rollcall.membership.domain.SuccessionCommand.Heir;

/** The members of a correction as the command takes them. */
final class CorrectedMembers {

    private CorrectedMembers() {}

    static Changes of(ForumFactBody.Correction body, Optional<List<Heir>> heirs) {
        return new Changes(
                body.given(),
                dates(body),
                words(body),
                choices(body),
                profile(body),
                heirs,
                Optional.ofNullable(body.serves()).map(items -> Asked.list("serves", items)),
                Optional.ofNullable(body.number()),
                Optional.ofNullable(body.count()),
                Optional.ofNullable(body.followed()),
                Optional.ofNullable(body.decided()),
                !Asked.list("evidence", body.evidence()).isEmpty());
    }

    private static Changes.Dates dates(ForumFactBody.Correction body) {
        return new Changes.Dates(
                day("established", body.established()),
                day("from", body.from()),
                Optional.ofNullable(body.until()),
                Optional.ofNullable(body.on()));
    }

    private static Optional<DateBound> day(String field, @Nullable DateBound date) {
        return Optional.ofNullable(date).map(day -> Asked.day(field, day));
    }

    private static Changes.Words words(ForumFactBody.Correction body) {
        return new Changes.Words(
                text(body.name()),
                text(body.label()),
                text(body.region()),
                Optional.ofNullable(body.aliases())
                        .map(all -> Asked.list("aliases", all).stream()
                                .map(String::strip)
                                .toList()),
                text(body.text()),
                text(body.programme()),
                text(body.authority()),
                text(body.source()),
                text(body.why()));
    }

    private static Changes.Choices choices(ForumFactBody.Correction body) {
        return new Changes.Choices(
                Optional.ofNullable(body.standing()),
                Optional.ofNullable(body.basis()),
                Optional.ofNullable(body.becomes()),
                Optional.ofNullable(body.office()),
                Optional.ofNullable(body.term()),
                Optional.ofNullable(body.role()),
                Optional.ofNullable(body.quantity()),
                kind(body.kind(), ProgrammeItem.values()),
                kind(body.kind(), PartyKind.values()));
    }

    private static <T extends Enum<T>> Optional<T> kind(@Nullable String kind, T[] kinds) {
        return Arrays.stream(kinds).filter(each -> each.name().equals(kind)).findFirst();
    }

    /** Of an establishment it is a member of its own; of a change of the profile its members stand beside the others. */
    private static ProfileChanges profile(ForumFactBody.Correction body) {
        var profile = body.profile();
        return profile == null
                ? new Profile(
                                body.type(),
                                body.regions(),
                                body.objectives(),
                                body.currentFocus(),
                                body.contact(),
                                body.labels(),
                                body.timeZone())
                        .changes("")
                : profile.changes("profile.");
    }

    private static Optional<String> text(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip);
    }
}
