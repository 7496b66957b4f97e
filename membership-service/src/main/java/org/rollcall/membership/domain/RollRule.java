package org.rollcall.membership.domain;

import java.util.List;
import java.util.stream.Stream;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Life;
import org.rollcall.contracts.Participation;
import org.rollcall.contracts.Period;
import org.rollcall.contracts.Standing;
import org.rollcall.contracts.WarningType;

/** What places on a roll do to each other. */
final class RollRule {

    private RollRule() {}

    /** A member is nothing else; an observer may be a guest, and an applicant either (DESIGN.md, "participation"). */
    static boolean excludes(Standing one, Standing other) {
        return one == other || one == Standing.MEMBER || other == Standing.MEMBER;
    }

    /** Two places of one party that cannot both be true, whichever of the possible days are the true ones. */
    static boolean excludes(Participation one, Standing standing, Period period) {
        return excludes(one.standing(), standing) && one.period().certainlyOverlaps(period);
    }

    /** Whether a party may begin to stand beside the places it has. */
    static Verdict free(
            String field, KnownParty party, Standing standing, DateBound from, Stream<Participation> others) {
        return others.filter(other -> excludes(other, standing, Period.since(from)))
                .findFirst()
                .map(there -> Verdict.refused(new Rejection.AlreadyOnRoll(
                        field, party.name(), there.standing(), there.from().followed(), there.opening())))
                .orElse(Verdict.FINE);
    }

    /** What happens inside a place: refused where nobody says that the party stood there, doubtful where it may not have. */
    static Verdict inside(String field, Participation place, DateBound date) {
        var from = place.from().followed();
        var until = place.until().followed();
        return switch (place.cover(date)) {
            case INSIDE -> Verdict.FINE;
            case PARTLY ->
                Verdict.doubtful(List.of(WarningType.PARTLY_OUTSIDE_PARTICIPATION.of(
                        "'" + place.party() + "' may not have stood there on " + date + ": it stands there as "
                                + place.standing() + " " + Spelt.period(from, until) + ".")));
            case OUTSIDE ->
                Verdict.refused(new ForumRejection.OutsideParticipation(field, date, from, until, place.opening()));
        };
    }

    /** Who holds an office or a seat in a group belongs to the forum on that day, in whatever standing; if not, that is doubtful. */
    static Verdict stands(KnownParty party, DateBound on, List<Participation> places) {
        var covers = places.stream().map(place -> place.cover(on)).toList();
        if (covers.contains(Life.Cover.INSIDE)) {
            return Verdict.FINE;
        }
        var says = covers.contains(Life.Cover.PARTLY)
                ? " may not stand on the roll on "
                : " does not stand on the roll on ";
        return Verdict.doubtful(List.of(
                WarningType.HOLDER_NOT_ON_ROLL.of(party.name() + says + on + ": " + Spelt.places(places) + ".")));
    }

    static boolean touches(Participation place, DateBound date) {
        return place.cover(date) != Life.Cover.OUTSIDE;
    }
}
