package org.rollcall.meeting.http;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.MeetingEvent.Chair;
import org.rollcall.contracts.MeetingEvent.DecisionKind;
import org.rollcall.contracts.MeetingKind;
import org.rollcall.contracts.PartyId;
import org.rollcall.meeting.domain.MeetingChanges;
import org.rollcall.meeting.http.MeetingDesk.Slip;
import org.rollcall.writeside.http.Fields;

/** The members of a request that change a fact, as the command takes them. */
final class ChangedMembers {

    private ChangedMembers() {}

    static MeetingChanges of(
            FactBody.Correction body, Slip slip, Optional<List<PartyId>> hosts, Optional<List<Chair>> chairs) {
        return new MeetingChanges(
                body.given(),
                new MeetingChanges.Of(
                        text(body.title()),
                        kind(body.kind(), MeetingKind.values()),
                        list("series", body.series()),
                        list("bodies", body.bodies())),
                new MeetingChanges.When(
                        Optional.ofNullable(body.first()),
                        Optional.ofNullable(body.last()),
                        Optional.ofNullable(body.hours()).map(slip::hours)),
                new MeetingChanges.Where(Optional.ofNullable(body.venue()), Optional.ofNullable(body.mode())),
                new MeetingChanges.Delegation(
                        Optional.ofNullable(body.presence()),
                        Optional.ofNullable(body.attendsAs()),
                        body.delegates() == null ? OptionalInt.empty() : OptionalInt.of(body.delegates())),
                new MeetingChanges.Taken(
                        kind(body.kind(), DecisionKind.values()),
                        text(body.text()),
                        text(body.agendaItem()),
                        list("facts", body.facts()),
                        list("documents", body.documents())),
                text(body.because()),
                hosts,
                chairs,
                Optional.ofNullable(body.items()).map(Asked::items),
                Optional.ofNullable(body.decided()),
                !Fields.list("evidence", body.evidence()).isEmpty());
    }

    static MeetingChanges of(MeetingBody.Scheduling body, Slip slip, Optional<List<PartyId>> hosts) {
        var none = MeetingChanges.NONE;
        return new MeetingChanges(
                Fields.given(body),
                new MeetingChanges.Of(
                        text(body.title()),
                        Optional.ofNullable(body.kind()),
                        list("series", body.series()),
                        list("bodies", body.bodies())),
                new MeetingChanges.When(
                        Optional.ofNullable(body.first()),
                        Optional.ofNullable(body.last()),
                        Optional.ofNullable(body.hours()).map(slip::hours)),
                new MeetingChanges.Where(Optional.ofNullable(body.venue()), Optional.ofNullable(body.mode())),
                none.delegation(),
                none.taken(),
                none.reason(),
                hosts,
                none.chairs(),
                none.items(),
                none.decided(),
                none.evidence());
    }

    private static <T extends Enum<T>> Optional<T> kind(@Nullable String kind, T[] kinds) {
        return Arrays.stream(kinds).filter(each -> each.name().equals(kind)).findFirst();
    }

    private static <T> Optional<List<T>> list(String field, @Nullable List<T> list) {
        return Optional.ofNullable(list).map(items -> Fields.list(field, items));
    }

    private static Optional<String> text(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip);
    }
}
