package org.rollcall.projection.importing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.rollcall.contracts.Certainty;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.Office;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.Period;
import org.rollcall.contracts.Standing;

/** What the record has of a forum: what another page of it is compared with. */
record ForumOnRecord(
        ForumId id,
        String name,
        List<Participation> participations,
        List<Label> labels,
        List<Appointment> offices,
        List<Group> groups,
        List<HeldMeeting> meetings,
        List<String> documents,
        List<Claim> claims,
        List<String> programme) {

    /** Finds a forum by what a page says of itself. */
    interface Register extends Function<Identity, Optional<ForumOnRecord>> {}

    /** @param lastStated the latest day a source confirms it */
    record Participation(
            PartyId party,
            PartyKind kind,
            Standing standing,
            Period period,
            Optional<LocalDate> lastStated,
            List<Evidence> evidence) {

        boolean standsOn(LocalDate day) {
            return period.on(day) != Certainty.ABSENT;
        }
    }

    record Label(FactId fact, PartyId party, String text, Period period) {}

    record Appointment(FactId fact, Office office, PartyId party, Period period) {}

    record Group(String id, List<String> names) {}

    record HeldMeeting(String id, String title, DateBound first) {}

    record Claim(Standing standing, PartyKind kind, int count, DateBound on) {}

    /** The latest day any source speaks for the roll. */
    Optional<LocalDate> lastStated() {
        return participations.stream()
                .flatMap(line -> line.lastStated().stream())
                .max(Comparator.naturalOrder());
    }

    List<Participation> of(PartyId party) {
        return participations.stream()
                .filter(line -> line.party().equals(party))
                .toList();
    }

    Optional<Label> label(PartyId party, LocalDate day) {
        return labels.stream()
                .filter(label -> label.party().equals(party))
                .filter(label -> label.period().on(day) != Certainty.ABSENT)
                .findFirst();
    }

    /** How many a source claims there are in the last claim it makes by {@code day}; the record may list fewer. */
    Optional<Integer> claimed(Standing standing, PartyKind kind, LocalDate day) {
        return claims.stream()
                .filter(claim -> claim.standing() == standing && claim.kind() == kind)
                .filter(claim -> !claim.on().earliest().isAfter(day))
                .max(Comparator.comparing(claim -> claim.on().latest()))
                .map(Claim::count);
    }
}
