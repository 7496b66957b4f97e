package org.rollcall.meeting.domain;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Expected;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.Life.Cover;
import org.rollcall.contracts.MeetingEvent;
import org.rollcall.contracts.MeetingEvent.AttendanceRecorded;
import org.rollcall.contracts.MeetingEvent.Presence;
import org.rollcall.contracts.MeetingOnRecord;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Standing;
import org.rollcall.contracts.Warning;
import org.rollcall.contracts.WarningType;
import org.rollcall.meeting.domain.AttendanceRule.Seat;
import org.rollcall.meeting.domain.Decision.Accepted;
import org.rollcall.meeting.domain.Decision.Rejected;
import org.rollcall.meeting.domain.PartyRule.Sought;
import org.rollcall.meeting.domain.RecordAttendance.Delegation;
import org.rollcall.meeting.domain.RecordAttendance.Everybody;
import org.rollcall.meeting.domain.RecordAttendance.Written;
import org.rollcall.meeting.domain.Roll.Place;

/** Who came: one fact for each party, checked against the roll of the day on which the meeting begins. */
final class AttendanceDecider {

    private static final int MOST_DELEGATIONS = 1000;

    private final RecordAttendance command;
    private final MeetingOnRecord known;
    private final DateBound on;
    private final Map<PartyId, AttendanceRecorded> before;

    /** What is to be recorded, in order, and what is doubtful about each. */
    private final Map<PartyId, Doubtful> said = new LinkedHashMap<>();

    private final List<Warning> leftOut = new ArrayList<>();

    private record Doubtful(AttendanceRecorded said, List<Warning> doubts) {}

    private AttendanceDecider(RecordAttendance command, MeetingOnRecord known) {
        this.command = command;
        this.known = known;
        this.on = known.days().first();
        this.before = known.attendance().stream()
                .collect(Collectors.toMap(AttendanceRecorded::party, attendance -> attendance));
    }

    static Decision decide(RecordAttendance command, Meeting meeting) {
        return meeting.onRecord()
                .map(known -> new AttendanceDecider(command, known).decide(meeting))
                .orElseGet(() -> new Rejected(new Rejection.UnknownMeeting(command.meeting())));
    }

    private Decision decide(Meeting meeting) {
        var forbidden = Rejection.unless(Course.sits(known.state()), () -> Recording.state(known))
                .or(this::sizeForbidden)
                .or(this::delegationsForbidden)
                .or(this::everybodyForbidden);
        return forbidden.<Decision>map(Rejected::new).orElseGet(() -> recorded(meeting));
    }

    private Optional<Rejection> sizeForbidden() {
        var many = command.delegations().size();
        if (many == 0 && command.everybody().isEmpty()) {
            return Optional.of(new Rejection.InvalidField("delegations", "Say who came, or who did not."));
        }
        return Rejection.unless(
                many <= MOST_DELEGATIONS,
                () -> new Rejection.InvalidField(
                        "delegations", "No more than " + MOST_DELEGATIONS + " delegations are recorded at once."));
    }

    private Optional<Rejection> delegationsForbidden() {
        for (var delegation : command.delegations()) {
            var forbidden = forbidden(delegation);
            if (forbidden.isPresent()) {
                return forbidden;
            }
        }
        return Optional.empty();
    }

    private Optional<Rejection> forbidden(Delegation delegation) {
        var at = delegation.at();
        return switch (PartyRule.sought(at.party(), delegation.party(), on, command.roll())) {
            case Sought.Missing missing -> Optional.of(missing.why());
            case Sought.Found found -> {
                var party = found.party().id();
                if (said.containsKey(party)) {
                    yield Optional.of(new Rejection.InvalidField(
                            at.party(), "'" + delegation.party().strip() + "' is named before already."));
                }
                yield switch (AttendanceRule.seat(party, delegation.attendsAs(), at, on, command.roll())) {
                    case Seat.Denied denied -> Optional.of(denied.why());
                    case Seat.Given seat -> {
                        var doubts = new ArrayList<>(found.doubts());
                        doubts.addAll(seat.doubts());
                        yield say(party, delegation.presence(), seat.attendsAs(), delegation.delegates(), at, doubts);
                    }
                };
            }
        };
    }

    private Optional<Rejection> say(
            PartyId party,
            Presence presence,
            Standing attendsAs,
            OptionalInt delegates,
            Written at,
            List<Warning> doubts) {
        var attendance = new AttendanceRecorded(
                fact(party),
                known.id(),
                known.forum(),
                party,
                presence,
                attendsAs,
                delegates,
                on,
                command.roll().position(),
                command.provenance());
        said.put(party, new Doubtful(attendance, doubts));
        return AttendanceRule.forbidden(attendance, at, Optional.of(known), command.today());
    }

    /** The first has the id of the command; those of the others are made of it, the same whenever it is decided. */
    private FactId fact(PartyId party) {
        return said.isEmpty()
                ? command.fact()
                : new FactId(UUID.nameUUIDFromBytes((command.fact() + "/" + party).getBytes(StandardCharsets.UTF_8))
                        .toString());
    }

    private Optional<Rejection> everybodyForbidden() {
        return command.everybody().flatMap(this::forbidden);
    }

    private Optional<Rejection> forbidden(Everybody everybody) {
        var all = command.roll().all(everybody.standing(), on).toList();
        var meant = all.stream()
                .filter(place -> everybody.possible() || place.isSure())
                .filter(place -> place.suspended() != Cover.INSIDE)
                .toList();
        var excepted = new HashSet<PartyId>();
        return Rejection.unless(!meant.isEmpty(), () -> nobody(everybody, all))
                .or(() -> exceptionsForbidden(everybody, all, excepted))
                .or(() -> {
                    leaveOut(all, meant, excepted);
                    return sayOfAll(everybody, meant, excepted);
                });
    }

    private Rejection nobody(Everybody everybody, List<Place> all) {
        return new Rejection.InvalidField(
                "all",
                all.isEmpty()
                        ? "Nobody stands on the roll as " + everybody.standing() + " on " + on + "."
                        : "Nobody stands on the roll as " + everybody.standing() + " on " + on + " for sure, and "
                                + all.size() + " may; name them, or say \"possible\": true.");
    }

    private Optional<Rejection> exceptionsForbidden(Everybody everybody, List<Place> all, Set<PartyId> excepted) {
        for (int i = 0; i < everybody.except().size(); i++) {
            var field = "except[" + i + "]";
            var text = everybody.except().get(i);
            switch (PartyRule.sought(field, text, on, command.roll())) {
                case Sought.Missing missing -> {
                    return Optional.of(missing.why());
                }
                case Sought.Found found -> {
                    var party = found.party().id();
                    if (all.stream().noneMatch(place -> place.party().equals(party))) {
                        return Optional.of(new Rejection.NotOnRoll(
                                field,
                                "'" + text.strip() + "' does not stand there as " + everybody.standing() + " on " + on
                                        + ", and so is no exception.",
                                List.of(),
                                List.of()));
                    }
                    if (!excepted.add(party) || said.containsKey(party)) {
                        return Optional.of(
                                new Rejection.InvalidField(field, "'" + text.strip() + "' is named before already."));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private void leaveOut(List<Place> all, List<Place> meant, Set<PartyId> excepted) {
        var named = meant.stream().map(Place::party).collect(Collectors.toSet());
        var silent = all.stream()
                .filter(place -> !said.containsKey(place.party()) && !excepted.contains(place.party()))
                .toList();
        tell(
                silent.stream().filter(place -> !named.contains(place.party())).toList(),
                "may not have stood there on " + on + ", or are suspended");
        tell(
                silent.stream()
                        .filter(place -> named.contains(place.party()) && before.containsKey(place.party()))
                        .toList(),
                "are on record already");
    }

    private void tell(List<Place> some, String why) {
        if (!some.isEmpty()) {
            leftOut.add(WarningType.NOT_ALL_RECORDED.of(some.stream()
                    .map(place -> command.roll().name(place.party(), on))
                    .distinct()
                    .collect(Collectors.joining(", ", "Left out, since they " + why + ": ", "."))));
        }
    }

    private Optional<Rejection> sayOfAll(Everybody everybody, List<Place> meant, Set<PartyId> excepted) {
        for (var place : meant) {
            var party = place.party();
            if (!said.containsKey(party) && !excepted.contains(party) && !before.containsKey(party)) {
                var doubts = AttendanceRule.doubts(command.roll().name(party, on), place, on);
                var forbidden = say(
                        party, everybody.presence(), everybody.standing(), OptionalInt.empty(), Written.ALONE, doubts);
                if (forbidden.isPresent()) {
                    return forbidden;
                }
            }
        }
        return Optional.empty();
    }

    /** What says nothing new of a party is left out; where nothing is new at all, it is refused. */
    private Decision recorded(Meeting meeting) {
        var fresh = said.values().stream()
                .filter(each -> !StatementRule.isNothingNew(each.said(), known))
                .toList();
        if (fresh.isEmpty()) {
            return new Rejected(new Rejection.NothingChanges(said.keySet().stream()
                    .flatMap(party -> Optional.ofNullable(before.get(party)).stream())
                    .map(AttendanceRecorded::fact)
                    .toList()));
        }
        var looked = Looked.nowhere(command.today());
        var events = new ArrayList<MeetingEvent>();
        var warnings = new ArrayList<Warning>(leftOut);
        var expected = command.expected();
        var sofar = meeting;
        for (var each : fresh) {
            switch (Recording.of(each.said(), sofar, looked, expected, each.doubts())) {
                case Rejected rejected -> {
                    return rejected;
                }
                case Accepted accepted -> {
                    events.addAll(accepted.events());
                    warnings.addAll(accepted.warnings());
                    sofar = sofar.with(each.said());
                    expected = Expected.ANY;
                }
            }
        }
        return new Accepted(events, warnings);
    }
}
