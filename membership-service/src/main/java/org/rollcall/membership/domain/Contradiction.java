package org.rollcall.membership.domain;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.Facts;
import org.rollcall.contracts.PartyEvent.LifeClaimed;
import org.rollcall.contracts.PartyEvent.PartyFactContested;
import org.rollcall.contracts.PartyEvent.PartyStatement;
import org.rollcall.contracts.PartyOnRecord;

/**
 * What the facts of a party must not say together. A command after which they would is refused, whether it states something,
 * corrects it or takes it back.
 *
 * @param facts those that cannot stand like this, alone or beside each other
 */
record Contradiction(Kind kind, Set<FactId> facts, String detail) {

    enum Kind {
        OUTSIDE_LIFE,
        SAME_NAME,
        NAMES_BEGIN_TOGETHER,
        CODES_OVERLAP,
        LIFE_CLAIMED_TWICE,
        NOBODY_FOLLOWED,
        NO_LIFE_TO_END,
        ENDED_TWICE,
        SUCCEEDED_TWICE
    }

    Contradiction {
        facts = Set.copyOf(facts);
    }

    /** All there are, by the dates that are followed. */
    static List<Contradiction> in(Facts<PartyStatement> facts) {
        return PartyOnRecord.of(facts)
                .map(party -> new Contradictions(facts, party).all())
                .orElse(List.of());
    }

    /** Those in {@code after} that are not in {@code before}: what was wrong already is not held against a new command. */
    static List<Contradiction> added(Facts<PartyStatement> before, Facts<PartyStatement> after) {
        var already = in(before);
        return in(after).stream()
                .filter(found -> already.stream()
                        .noneMatch(other -> other.kind == found.kind && other.facts.equals(found.facts)))
                .toList();
    }

    static Set<FactId> facts(List<Contradiction> contradictions) {
        var all = new LinkedHashSet<FactId>();
        contradictions.forEach(contradiction -> all.addAll(contradiction.facts()));
        return all;
    }

    /**
     * As a refusal, if there are any: the facts beside the statement's own stand against it.
     *
     * @param statement what is to be recorded
     */
    static Optional<Rejection> refusal(List<Contradiction> contradictions, PartyStatement statement) {
        return contradictions.stream()
                .flatMap(one -> one.aboutLife(statement).stream())
                .findFirst()
                .or(() -> refusal(contradictions, statement.fact()));
    }

    static Optional<Rejection> refusal(List<Contradiction> contradictions, FactId own) {
        if (contradictions.isEmpty()) {
            return Optional.empty();
        }
        var others = beside(own, facts(contradictions));
        return Optional.of(new Rejection.ContradictsRecord(
                contradictions.getFirst().detail(), others.isEmpty() ? List.of(own) : others));
    }

    /** A claim of a life that cannot be, in the words of the request that makes it. */
    private Optional<Rejection> aboutLife(PartyStatement statement) {
        var claims = statement instanceof LifeClaimed || statement instanceof PartyFactContested;
        if (!claims || !facts.contains(statement.fact())) {
            return Optional.empty();
        }
        return switch (kind) {
            case LIFE_CLAIMED_TWICE ->
                Optional.of(new Rejection.LifeAlreadyClaimed("authority", detail, beside(statement.fact(), facts)));
            case NOBODY_FOLLOWED -> Optional.of(new Rejection.InvalidField("followed", detail));
            default -> Optional.empty();
        };
    }

    private static List<FactId> beside(FactId own, Set<FactId> facts) {
        return facts.stream()
                .filter(fact -> !fact.equals(own))
                .sorted(Comparator.comparing(FactId::value))
                .toList();
    }
}
