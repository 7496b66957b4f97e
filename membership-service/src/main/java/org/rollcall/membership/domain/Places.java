package org.rollcall.membership.domain;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Life;
import org.rollcall.contracts.Participation;
import org.rollcall.contracts.Standing;
import org.rollcall.membership.domain.Forum.Established;
import org.rollcall.membership.domain.Sought.Found;
import org.rollcall.membership.domain.Sought.Missing;

/** Finds the place on the roll that a command speaks of. */
final class Places {

    private Places() {}

    static Stream<Participation> of(KnownParty party, Established forum) {
        return Participation.of(party.id(), forum.facts()).stream();
    }

    /**
     * The one that goes on, in that standing if one is said.
     *
     * @param who the member of the request that names the party
     * @param which the one that names the standing
     */
    static Sought<Participation> open(
            String who, String which, KnownParty party, Optional<Standing> standing, Established forum) {
        var open = in(standing, party, forum).filter(Participation::open).toList();
        return one(open, which, party).orElseGet(() -> new Missing<>(notThere(who, standing, party, forum)));
    }

    /**
     * The one that stands until a day, that is on the last day before it: for sure if there is such a one, else perhaps. Of
     * several, the one that goes on. Where none stands then, the one that goes on, which begins later.
     */
    static Sought<Participation> until(
            DateBound day, String who, KnownParty party, Optional<Standing> standing, Established forum) {
        var places = in(standing, party, forum).toList();
        var last = LifeRule.lastDay(day);
        return Stream.of(
                        covering(places, cover -> cover == Life.Cover.INSIDE, last),
                        covering(places, cover -> cover == Life.Cover.PARTLY, last))
                .filter(there -> !there.isEmpty())
                .findFirst()
                .flatMap(there -> one(goingOn(there), "standing", party))
                .orElseGet(() -> open(who, "standing", party, standing, forum));
    }

    private static List<Participation> goingOn(List<Participation> places) {
        var open = places.stream().filter(Participation::open).toList();
        return open.isEmpty() ? places : open;
    }

    static Rejection notThere(String who, Optional<Standing> standing, KnownParty party, Established forum) {
        return new Rejection.NotOnRoll(
                who, party.name(), standing, of(party, forum).toList());
    }

    /** The one a day lies in, in that standing if one is said: for sure if there is such a one, else perhaps. */
    static Sought<Participation> on(
            DateBound day,
            String dayField,
            String who,
            KnownParty party,
            Optional<Standing> standing,
            Established forum) {
        var places = in(standing, party, forum).toList();
        if (places.isEmpty()) {
            return new Missing<>(notThere(who, standing, party, forum));
        }
        return one(covering(places, cover -> cover == Life.Cover.INSIDE, day), "standing", party)
                .or(() -> one(covering(places, cover -> cover == Life.Cover.PARTLY, day), "standing", party))
                .orElseGet(() -> outside(dayField, day, places.getLast()));
    }

    private static List<Participation> covering(
            List<Participation> places, Predicate<Life.Cover> covers, DateBound day) {
        return places.stream().filter(place -> covers.test(place.cover(day))).toList();
    }

    private static Stream<Participation> in(Optional<Standing> standing, KnownParty party, Established forum) {
        return of(party, forum).filter(place -> standing.isEmpty() || standing.get() == place.standing());
    }

    /** Empty for none; of several in different standings it has to be said which. */
    static Optional<Sought<Participation>> one(List<Participation> places, String which, KnownParty party) {
        if (places.isEmpty()) {
            return Optional.empty();
        }
        var standings = places.stream().map(Participation::standing).distinct().toList();
        return Optional.of(
                standings.size() == 1
                        ? new Found<>(places.getLast())
                        : new Missing<>(new Rejection.InvalidField(
                                which, party.name() + " stands there as " + standings + "; say which is meant.")));
    }

    private static Sought<Participation> outside(String field, DateBound day, Participation place) {
        return new Missing<>(new ForumRejection.OutsideParticipation(
                field, day, place.from().followed(), place.until().followed(), place.opening()));
    }
}
