package org.rollcall.meeting.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Life.Cover;
import org.rollcall.contracts.MeetingEvent.AttendanceRecorded;
import org.rollcall.contracts.MeetingEvent.Presence;
import org.rollcall.contracts.MeetingOnRecord;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Standing;
import org.rollcall.contracts.Warning;
import org.rollcall.contracts.WarningType;
import org.rollcall.meeting.domain.RecordAttendance.Written;
import org.rollcall.meeting.domain.Roll.Place;

/** What may be said of a delegation, by itself and by the roll of the meeting's day. */
final class AttendanceRule {

    private static final int MOST_DELEGATES = 1000;

    private AttendanceRule() {}

    static Optional<Rejection> forbidden(
            AttendanceRecorded said, Written at, Optional<MeetingOnRecord> whole, LocalDate today) {
        return delegatesForbidden(said, at)
                .or(() -> whole.filter(meeting -> said.presence() != Presence.EXCUSED)
                        .filter(meeting -> !meeting.days().first().possiblyBy(today))
                        .map(meeting -> new Rejection.NotInThisState(
                                meeting.id(),
                                "It begins on " + meeting.days().first() + "; on " + today
                                        + " nobody has come or stayed away, a party can only be excused.")));
    }

    private static Optional<Rejection> delegatesForbidden(AttendanceRecorded said, Written at) {
        if (said.delegates().isEmpty()) {
            return Optional.empty();
        }
        if (said.presence() != Presence.PRESENT) {
            return Optional.of(new Rejection.InvalidField(at.delegates(), "Who did not come has no delegates there."));
        }
        var many = said.delegates().getAsInt();
        return Rejection.unless(
                many >= 1 && many <= MOST_DELEGATES,
                () -> new Rejection.InvalidField(
                        at.delegates(), "A delegation has 1 to " + MOST_DELEGATES + " delegates, not " + many + "."));
    }

    /** As what a party attends, or why it cannot as that. */
    sealed interface Seat {
        record Given(Standing attendsAs, List<Warning> doubts) implements Seat {}

        record Denied(Rejection why) implements Seat {}
    }

    /**
     * What the roll says, where nothing is claimed: a guest who does not stand there. Who claims to be a guest may be one; any
     * other standing is one that the roll gives, or may give, on that day.
     */
    static Seat seat(PartyId party, Optional<Standing> claimed, Written at, DateBound on, Roll roll) {
        var name = roll.name(party, on);
        var places = roll.places(party, on);
        if (claimed.isEmpty() && places.isEmpty()) {
            return new Seat.Given(
                    Standing.GUEST,
                    List.of(WarningType.ATTENDS_AS_GUEST.of(
                            name + " does not stand on the roll on " + on + "; it is recorded as a guest.")));
        }
        var standing = claimed.orElseGet(() -> places.getFirst().standing());
        var place = places.stream().filter(each -> each.standing() == standing).findFirst();
        if (place.isPresent()) {
            return new Seat.Given(standing, doubts(name, place.get(), on));
        }
        return standing == Standing.GUEST
                ? new Seat.Given(standing, guestDoubts(name, places, on))
                : new Seat.Denied(new Rejection.NotOnRoll(
                        at.attendsAs(),
                        name + " does not stand there as " + standing + " on " + on + ": "
                                + (places.isEmpty() ? "it is not on the roll then." : says(places)),
                        Stream.concat(
                                        places.stream()
                                                .map(each -> each.standing().name()),
                                        Stream.of("GUEST"))
                                .distinct()
                                .toList(),
                        places.stream().map(Place::opening).toList()));
    }

    private static List<Warning> guestDoubts(String name, List<Place> places, DateBound on) {
        return places.isEmpty()
                ? List.of(WarningType.ATTENDS_AS_GUEST.of(name + " does not stand on the roll on " + on + "."))
                : List.of(contradicts(name, Standing.GUEST, places, on));
    }

    /** Of what was recorded by an earlier roll. */
    static Warning contradicts(String name, Standing attendsAs, List<Place> places, DateBound on) {
        return WarningType.STANDING_CONTRADICTS_ROLL.of(name + " attends as " + attendsAs + ", and on " + on + " "
                + (places.isEmpty() ? "it is not on the roll." : says(places)));
    }

    private static String says(List<Place> places) {
        return places.stream()
                        .map(place -> (place.isSure() ? "" : "perhaps ") + place.standing())
                        .reduce((one, other) -> one + " and " + other)
                        .map(all -> "it stands there as " + all)
                        .orElse("it does not stand there")
                + ".";
    }

    static List<Warning> doubts(String name, Place place, DateBound on) {
        var doubts = new ArrayList<Warning>();
        if (!place.isSure()) {
            doubts.add(WarningType.PARTLY_OUTSIDE_PARTICIPATION.of(
                    name + " may not have stood on the roll as " + place.standing() + " on " + on + "."));
        }
        if (place.suspended() != Cover.OUTSIDE) {
            doubts.add(WarningType.SUSPENDED_THEN.of(name
                    + (place.suspended() == Cover.INSIDE ? " is suspended on " : " may be suspended on ") + on + "."));
        }
        return doubts;
    }
}
