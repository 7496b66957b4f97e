package org.rollcall.contracts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rollcall.contracts.PartyOnRecord.Succession;

/** The claims of a party's lives, in the order they were recorded, each ended by the succession that ended that life. */
final class ClaimedLives {

    /** Who claims the end of a life whose beginning nobody claims. */
    private static final String THE_RECORD = "the-record";

    private final List<LifeClaim> lives = new ArrayList<>();
    private final List<Succession> ends;

    /** @param ends the successions that ended a life of the party */
    ClaimedLives(List<Succession> ends) {
        this.ends = ends.stream()
                .sorted(Comparator.comparing(
                                (Succession end) -> end.on().followed().earliest())
                        .thenComparing(end -> end.on().followed().latest()))
                .toList();
    }

    void take(LifeClaim claim) {
        lives.add(ended(claim));
    }

    /** A followed claim takes that place from those it may share a day with. */
    void takeInstead(LifeClaim claim) {
        var life = ended(claim);
        if (life.followed()) {
            lives.replaceAll(other ->
                    other.followed() && other.period().possiblyOverlaps(life.period()) ? other.notFollowed() : other);
        }
        lives.add(life);
    }

    /**
     * A claim that goes on ends with the first end after its beginning: on the day its own authority gives for that, else on
     * the day the record follows.
     */
    private LifeClaim ended(LifeClaim life) {
        if (!life.until().equals(DateBound.NEVER)) {
            return life;
        }
        return ends.stream()
                .filter(end -> beganBefore(end, life))
                .findFirst()
                .map(end -> life.withUntil(end.claims().stream()
                        .filter(claim -> claim.authority().equals(life.authority()))
                        .reduce((earlier, later) -> later)
                        .map(DateClaim::on)
                        .orElse(end.on().followed())))
                .orElse(life);
    }

    private static boolean beganBefore(Succession end, LifeClaim life) {
        return life.from().earliest().isBefore(end.on().followed().latest());
    }

    List<LifeClaim> all() {
        for (var end : ends) {
            if (lives.stream().noneMatch(life -> beganBefore(end, life))) {
                lives.add(new LifeClaim(THE_RECORD, DateBound.UNKNOWN, end.on().followed(), true, "", ""));
            }
        }
        return List.copyOf(lives);
    }
}
