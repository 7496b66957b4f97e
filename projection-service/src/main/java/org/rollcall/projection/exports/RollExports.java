package org.rollcall.projection.exports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.ForumProfile;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Standing;
import org.rollcall.projection.parties.Parties;
import org.rollcall.projection.parties.PartyView;
import org.rollcall.projection.roll.ForumQuestion;
import org.rollcall.projection.roll.Roll;
import org.rollcall.projection.roll.RollQuestion;
import org.springframework.stereotype.Component;

/** The roll of a day, as known at a moment, in the forms other systems read. */
@Component
public class RollExports {

    private final RollQuestion rolls;
    private final ForumQuestion forums;
    private final Parties parties;

    RollExports(RollQuestion rolls, ForumQuestion forums, Parties parties) {
        this.rolls = rolls;
        this.forums = forums;
        this.parties = parties;
    }

    /** @param roll what {@code body} says, for the headers that go with it */
    public record Table(Roll roll, byte[] body) {}

    /**
     * @param on empty for today at the forum
     * @param known empty for now
     * @param standing empty for all
     * @throws org.rollcall.projection.http.Refused with {@code UNKNOWN_FORUM}
     */
    public Table csv(ForumId forum, Optional<LocalDate> on, Optional<Instant> known, Optional<Standing> standing) {
        var roll = rolls.ask(forum, on, known, standing);
        var labels = forums.ask(forum, Optional.of(roll.on()), Optional.of(roll.known()))
                .profile()
                .map(ForumProfile::labels)
                .orElse(Map.of());
        var lives = onRoll(roll).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, party -> party.getValue().life()));
        return new Table(roll, RollCsv.of(roll, labels, lives));
    }

    /** As {@link #csv}. */
    public Popolo popolo(ForumId forum, Optional<LocalDate> on, Optional<Instant> known, Optional<Standing> standing) {
        var roll = rolls.ask(forum, on, known, standing);
        return new RollPopolo(forums.ask(forum, Optional.of(roll.on()), Optional.of(roll.known())), roll, onRoll(roll))
                .popolo();
    }

    private Map<PartyId, PartyView> onRoll(Roll roll) {
        return parties.of(
                roll.entries().stream().map(Roll.Entry::party).distinct().toList(), roll.known());
    }
}
