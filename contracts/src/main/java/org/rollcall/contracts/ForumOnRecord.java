package org.rollcall.contracts;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rollcall.contracts.ForumEvent.ForumEstablished;
import org.rollcall.contracts.ForumEvent.ForumStatement;
import org.rollcall.contracts.ForumEvent.PartyAdmitted;
import org.rollcall.contracts.ForumEvent.ProfileChanged;

/**
 * What a forum says of itself, as its facts say it.
 *
 * @param profiles the one it was established with, then the changes by the day they begin; each holds until the next
 */
public record ForumOnRecord(ForumId id, FactId establishment, Dated established, List<Profile> profiles) {

    public ForumOnRecord {
        profiles = List.copyOf(profiles);
    }

    /** @param fact the one that says so, whole */
    public record Profile(FactId fact, String name, ForumProfile profile, DateBound from) {}

    /** The one in force on a day, by what is known of when each began; the first for every day before the first change. */
    public Profile on(LocalDate day) {
        return profiles.stream()
                .skip(1)
                .filter(profile -> profile.from.possiblyBy(day))
                .reduce((earlier, later) -> later)
                .orElse(profiles.getFirst());
    }

    /** What the facts say of a forum; empty if it is not established. */
    public static Optional<ForumOnRecord> of(ForumId id, Facts<ForumStatement> facts) {
        var said = facts.of(id);
        return said.stream()
                .filter(ForumEstablished.class::isInstance)
                .map(ForumEstablished.class::cast)
                .findFirst()
                .map(established -> new ForumOnRecord(
                        id,
                        established.fact(),
                        facts.date(established),
                        Stream.concat(Stream.of(profile(established, facts)), changes(said, facts))
                                .toList()));
    }

    /**
     * Whether a forum may have existed since what is said: it is as old as the oldest of its founders' places, for it may meet
     * before it is founded on paper.
     */
    public static boolean begins(ForumStatement said) {
        return said instanceof ForumEstablished
                || said instanceof PartyAdmitted admitted && admitted.basis() == Basis.FOUNDING;
    }

    /** The first day it may have existed, by whatever anybody claims; empty if it is not established. */
    public static Optional<LocalDate> beginning(Facts<ForumStatement> facts) {
        return facts.all()
                .filter(ForumOnRecord::begins)
                .map(said -> facts.date(said).any().earliest())
                .min(Comparator.naturalOrder());
    }

    private static Profile profile(ForumEstablished said, Facts<ForumStatement> facts) {
        return new Profile(
                said.fact(), said.name(), said.profile(), facts.date(said).followed());
    }

    private static Stream<Profile> changes(List<ForumStatement> said, Facts<ForumStatement> facts) {
        return said.stream()
                .filter(ProfileChanged.class::isInstance)
                .map(ProfileChanged.class::cast)
                .map(change -> new Profile(
                        change.fact(),
                        change.name(),
                        change.profile(),
                        facts.date(change).followed()))
                .sorted(Comparator.comparing((Profile profile) -> profile.from.earliest())
                        .thenComparing(profile -> profile.from.latest()));
    }
}
