package org.rollcall.projection.importing;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rollcall.contracts.Basis;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.Life;
import org.rollcall.contracts.LifeClaim;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyOnRecord.SuccessionKind;
import org.rollcall.projection.parties.PartyView;

/**
 * When a party that a page names came on the roll, as far as anybody can know (DESIGN.md, "Importing a page"). The first
 * rule that fits gives the bound, which is then cut at both ends by the union of the party's claimed lives. A rule that
 * changes its meaning gets the next version.
 */
final class JoiningRules {

    private static final int VERSION = 1;

    private final Span span;
    private final Lineage lineage;
    private final Set<PartyId> founders;
    private final Set<PartyId> roll;

    /** @param roll everybody the page puts on the roll, the founders among them */
    JoiningRules(Span span, Lineage lineage, Set<PartyId> founders, Set<PartyId> roll) {
        this.span = span;
        this.lineage = lineage;
        this.founders = founders;
        this.roll = roll;
    }

    /** Empty where no day is left: the page names the party, but it did not live at any time the rule allows. */
    Optional<Joining> of(PartyView party) {
        var joining = founder(party)
                .or(() -> continuation(party))
                .or(() -> descendant(party))
                .orElseGet(this::anybodyElse);
        return cut(joining.from(), party.life()).map(joining::cutTo);
    }

    /** Founders joined between the first conference and the end of the year of establishment. */
    private Optional<Joining> founder(PartyView party) {
        if (!founders.contains(party.id())) {
            return Optional.empty();
        }
        var latest = span.established().equals(DateBound.UNKNOWN)
                ? span.end()
                : span.established().latest().with(TemporalAdjusters.lastDayOfYear());
        var from = DateBound.between(span.beginning(), latest);
        return Optional.of(joining(
                from, Basis.FOUNDING, "founder", List.of("listed among the founding states", timeOf(from)), ""));
    }

    /** Whoever carries on the legal person of a party on the roll took its place the day that happened. */
    private Optional<Joining> continuation(PartyView party) {
        return party.successions().stream()
                .filter(succession -> succession.kind() == SuccessionKind.CONTINUATION)
                .filter(succession -> succession.successors().contains(party.id()))
                .filter(succession -> roll.contains(succession.predecessor()))
                .filter(succession -> succession.on().latest().isAfter(span.beginning()))
                .findFirst()
                .map(succession -> joining(
                        succession.on(),
                        Basis.LISTED,
                        "continuation",
                        List.of(lineage.spell(succession), lineage.name(succession.predecessor()) + " is on the roll"),
                        lineage.spell(succession)));
    }

    /**
     * Whoever came out of a party on the roll stands there since some day after the last succession in its own line; what
     * that succession did to the roll the forum must say. Nobody joins before the forum first met, though: some
     * separated earlier.
     */
    private Optional<Joining> descendant(PartyView party) {
        return lineage.chain(party.id(), roll).map(chain -> {
            var own = chain.getLast();
            var premises = new ArrayList<String>();
            chain.forEach(succession -> premises.add(lineage.spell(succession)));
            premises.add(lineage.name(chain.getFirst().predecessor()) + " is on the roll");
            var earliest = later(own.on().earliest(), span.beginning());
            var from = DateBound.between(earliest, later(earliest, span.end()));
            premises.add(timeOf(from));
            return joining(from, Basis.LISTED, "descendant", premises, lineage.spell(own));
        });
    }

    /** All others joined some day between the first conference and the day the page speaks for. */
    private Joining anybodyElse() {
        return joining(span.whole(), Basis.LISTED, "everybody-else", List.of(timeOf(span.whole())), "");
    }

    private static Joining joining(DateBound from, Basis basis, String rule, List<String> premises, String pending) {
        return new Joining(from, basis, new Evidence.Inferred(rule, VERSION, premises), pending);
    }

    private String timeOf(DateBound from) {
        return "the page says established " + span.established() + ", first meeting "
                + span.firstMeeting().map(LocalDate::toString).orElse("not listed") + ", and speaks for "
                + span.content().map(LocalDate::toString).orElse("no known day") + ": " + from;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    /** The bound without the days at either end on which no authority lets the party live. */
    static Optional<DateBound> cut(DateBound bound, Life life) {
        if (life.claims().isEmpty()) {
            return Optional.of(bound);
        }
        var parts = life.claims().stream()
                .flatMap(claim -> common(bound, claim).stream())
                .toList();
        return parts.stream()
                .reduce((a, b) -> DateBound.between(
                        a.earliest().isBefore(b.earliest()) ? a.earliest() : b.earliest(),
                        later(a.latest(), b.latest())));
    }

    private static Optional<DateBound> common(DateBound bound, LifeClaim claim) {
        var lastDay = claim.until().latest().equals(LocalDate.MAX)
                ? LocalDate.MAX
                : claim.until().latest().minusDays(1);
        var earliest = later(bound.earliest(), claim.from().earliest());
        var latest = bound.latest().isBefore(lastDay) ? bound.latest() : lastDay;
        return earliest.isAfter(latest) ? Optional.empty() : Optional.of(DateBound.between(earliest, latest));
    }
}
