package org.rollcall.membership.domain;

import java.util.List;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Life;
import org.rollcall.contracts.Naming;
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

    /** The names of those who were probably meant by its name on a day it did not live. */
    List<String> livingRelatives(DateBound on) {
        return Naming.living(of(Kinship.DESCENDANT), of(Kinship.ANCESTOR), Relative::life, on).stream()
                .map(Relative::name)
                .distinct()
                .toList();
    }

    private List<Relative> of(Kinship kinship) {
        return relatives.stream()
                .filter(relative -> relative.kinship() == kinship)
                .toList();
    }
}
