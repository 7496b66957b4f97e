package org.rollcall.meeting.domain;

import java.util.List;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Life;
import org.rollcall.contracts.Naming;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyOnRecord;
import org.rollcall.contracts.Warning;
import org.rollcall.contracts.WarningType;

/**
 * Which party a request means on a day. Nothing is decided on a likeness: a name nobody has is refused with those that were
 * probably meant. Wholly outside every claim of its life a party is refused; partly outside it is doubtful (DESIGN.md, "What must
 * always hold", 8).
 */
public final class PartyRule {

    private static final int LONGEST = 200;

    private PartyRule() {}

    public sealed interface Sought {

        /** @param doubts about its life on that day */
        record Found(PartyOnRecord party, List<Warning> doubts) implements Sought {
            public Found {
                doubts = List.copyOf(doubts);
            }
        }

        record Missing(Rejection why) implements Sought {}
    }

    /** @param field the member of the request that names it */
    public static Sought sought(String field, String text, DateBound on, Roll roll) {
        if (text.isBlank() || text.length() > LONGEST) {
            return new Sought.Missing(
                    new Rejection.InvalidField(field, "A party is named in 1 to " + LONGEST + " characters."));
        }
        var meant = roll.meant(text, on);
        return switch (meant.size()) {
            case 0 ->
                new Sought.Missing(new Rejection.UnknownParty(
                        field, text.strip(), roll.register().probable(text, on)));
            case 1 -> living(field, meant.getFirst(), on, roll);
            default ->
                new Sought.Missing(new Rejection.AmbiguousParty(
                        field,
                        text.strip(),
                        meant.stream()
                                .map(PartyOnRecord::id)
                                .map(PartyId::value)
                                .toList()));
        };
    }

    static Sought living(String field, PartyOnRecord party, DateBound on, Roll roll) {
        var name = Naming.nameOn(party, on);
        var lives = party.life().words();
        return switch (party.life().cover(on)) {
            case Life.Cover.OUTSIDE ->
                new Sought.Missing(new Rejection.OutsideLife(
                        field, name, on, lives, roll.register().livingRelatives(party, on)));
            case Life.Cover.PARTLY ->
                new Sought.Found(
                        party,
                        // nobody says when: that is no doubt about the party
                        on.equals(DateBound.UNKNOWN)
                                ? List.of()
                                : List.of(WarningType.PARTLY_OUTSIDE_LIFE.of(
                                        on + " does not lie wholly inside the life of " + name
                                                + " that the record follows: " + lives)));
            case Life.Cover.INSIDE -> new Sought.Found(party, List.of());
        };
    }
}
