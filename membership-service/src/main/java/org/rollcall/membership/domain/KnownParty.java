package org.rollcall.membership.domain;

import java.util.List;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Life;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyOnRecord;

/**
 * A party as it was looked up for a command: what a forum has to know of it on the day in question.
 *
 * @param name its name of that day
 * @param relatives those it came out of and those that came out of it, through any chain of successions; the nearest first
 * @param successions what happened between it and those that came out of it, in the order it was recorded
 */
public record KnownParty(
        PartyId id, String name, Life life, List<Relative> relatives, List<PartyOnRecord.Succession> successions) {

    public KnownParty {
        relatives = List.copyOf(relatives);
        successions = List.copyOf(successions);
    }

    /** A party that no other came out of. */
    public KnownParty(PartyId id, String name, Life life, List<Relative> relatives) {
        this(id, name, life, relatives, List.of());
    }

    public enum Kinship {
        DESCENDANT,
        ANCESTOR
    }

    public record Relative(PartyId id, String name, Life life, Kinship kinship) {}

    public static List<PartyId> ids(List<KnownParty> parties) {
        return parties.stream().map(KnownParty::id).toList();
    }

    boolean cameOutOf(PartyId other) {
        return relatives.stream()
                .anyMatch(relative ->
                        relative.kinship() == Kinship.ANCESTOR && relative.id().equals(other));
    }

    boolean isSucceededBy(PartyId other) {
        return relatives.stream()
                .anyMatch(relative -> relative.kinship() == Kinship.DESCENDANT
                        && relative.id().equals(other));
    }

    /** Who was probably meant by this party's name on a day it did not live: its descendants of that day, else its ancestors. */
    List<String> livingRelatives(DateBound on) {
        var descendants = living(on, Kinship.DESCENDANT);
        return descendants.isEmpty() ? living(on, Kinship.ANCESTOR) : descendants;
    }

    private List<String> living(DateBound on, Kinship kinship) {
        return relatives.stream()
                .filter(relative -> relative.kinship() == kinship)
                .filter(relative -> relative.life().cover(on) != Life.Cover.OUTSIDE)
                .map(Relative::name)
                .distinct()
                .toList();
    }
}
