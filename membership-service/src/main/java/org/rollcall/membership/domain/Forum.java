package org.rollcall.membership.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumEvent.CountClaimed;
import org.rollcall.contracts.ForumEvent.ForumEstablished;
import org.rollcall.contracts.ForumEvent.WorkingGroupFounded;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.Office;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Period;
import org.rollcall.contracts.Standing;

/** What the rules need to know of a forum. */
public sealed interface Forum {

    Forum NOT_ESTABLISHED = new NotEstablished();

    record NotEstablished() implements Forum {}

    /**
     * On record.
     *
     * @param beginning the first day it may have existed: of its establishment, or of a founder's standing where that is earlier
     * @param next the sequence the next event will have
     */
    record Established(
            ForumId id,
            DateBound established,
            DateBound beginning,
            Map<FactId, Participation> participations,
            Map<FactId, Appointment> appointments,
            List<WorkingGroupFounded> groups,
            List<CountClaimed> counts,
            long next)
            implements Forum {

        static Established by(ForumEstablished event) {
            return new Established(
                    event.forum(),
                    event.established(),
                    event.established(),
                    Map.of(),
                    Map.of(),
                    List.of(),
                    List.of(),
                    1);
        }

        /** Nothing edits an establishment yet. */
        long version() {
            return 0;
        }

        Optional<Participation> participation(FactId fact) {
            return Optional.ofNullable(participations.get(fact));
        }

        Optional<Appointment> appointment(FactId fact) {
            return Optional.ofNullable(appointments.get(fact));
        }

        List<Participation> of(PartyId party) {
            return participations.values().stream()
                    .filter(participation -> participation.party().equals(party))
                    .toList();
        }

        Established withParticipations(Map<FactId, Participation> all) {
            return new Established(id, established, beginning, all, appointments, groups, counts, next);
        }

        Established withParticipation(Participation participation) {
            var all = new LinkedHashMap<>(participations);
            all.put(participation.fact(), participation);
            return withParticipations(all);
        }

        Established withAppointment(Appointment appointment) {
            var all = new LinkedHashMap<>(appointments);
            all.put(appointment.fact(), appointment);
            return new Established(id, established, beginning, participations, all, groups, counts, next);
        }

        Established withGroup(WorkingGroupFounded group) {
            var all = new ArrayList<>(groups);
            all.add(group);
            return new Established(id, established, beginning, participations, appointments, all, counts, next);
        }

        Established withCount(CountClaimed count) {
            var all = new ArrayList<>(counts);
            all.add(count);
            return new Established(id, established, beginning, participations, appointments, groups, all, next);
        }

        Established begunBy(DateBound founding) {
            var earlier = founding.earliest().isBefore(beginning.earliest()) ? founding : beginning;
            return new Established(id, established, earlier, participations, appointments, groups, counts, next);
        }

        Established oneEventLater() {
            return new Established(id, established, beginning, participations, appointments, groups, counts, next + 1);
        }
    }

    /**
     * A party on the roll.
     *
     * @param version the sequence of the last event that touched it
     */
    record Participation(FactId fact, PartyId party, Standing standing, Period period, long version) {

        boolean isOpen() {
            return period.until().equals(DateBound.NEVER);
        }

        Participation until(DateBound until, long touched) {
            return new Participation(fact, party, standing, new Period(period.from(), until), touched);
        }
    }

    /**
     * A party in an office.
     *
     * @param version the sequence of the last event that touched it
     */
    record Appointment(FactId fact, Office office, PartyId party, Period period, long version) {

        boolean isOpen() {
            return period.until().equals(DateBound.NEVER);
        }

        Appointment until(DateBound until, long touched) {
            return new Appointment(fact, office, party, new Period(period.from(), until), touched);
        }
    }
}
