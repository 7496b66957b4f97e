package org.rollcall.projection.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.FactId;
import org.rollcall.projection.importing.RollDifference.Kept;

/** How two pages call the same party: a label that ends, one that begins, or a name the register knows. */
final class LabelDifference {

    private final ForumOnRecord known;
    private final LocalDate day;
    private final Findings findings;
    private final List<Ended> ended = new ArrayList<>();
    private final List<Given> given = new ArrayList<>();

    LabelDifference(ForumOnRecord known, LocalDate day, Findings findings) {
        this.known = known;
        this.day = day;
        this.findings = findings;
    }

    /** @param until the first day the party is not called so any more */
    record Ended(FactId label, String name, String text, DateBound until, Line line) {}

    record Given(String party, String name, String text, DateBound from, Line line) {}

    record Result(List<Ended> ended, List<Given> given) {}

    Result of(List<Kept> kept) {
        kept.forEach(this::compare);
        return new Result(List.copyOf(ended), List.copyOf(given));
    }

    private void compare(Kept kept) {
        var party = kept.place().party();
        var line = kept.place().as().line();
        var written = Brackets.without(kept.place().as().written());
        var name = party.nameOn(day);
        var label = known.label(party.id(), day);
        var before = label.map(ForumOnRecord.Label::text).or(() -> earlier(kept, written));
        boolean same = before.filter(text -> !isSame(text, written)).isEmpty();
        var since = kept.line()
                .lastStated()
                .filter(last -> last.isBefore(day))
                .map(last -> DateBound.between(last.plusDays(1), day))
                .orElse(DateBound.between(LocalDate.MIN, day));
        if (!same) {
            findings.warning(
                    line.number(),
                    "renamed",
                    "'" + before.orElse("") + "' of the record is '" + written + "' on the page",
                    isSame(name, written)
                            ? "That is its name on " + day + " by the register: only a label of before is ended."
                            : "A label is proposed, since " + since + ".");
            label.ifPresent(old -> ended.add(new Ended(old.fact(), name, old.text(), since, line)));
        }
        boolean isLabelled = label.isPresent() && same;
        if (!isLabelled && !isSame(name, written)) {
            given.add(new Given(
                    party.id().value(), name, written, same ? DateBound.between(LocalDate.MIN, day) : since, line));
        }
    }

    /** What the latest source of the line calls the party, where its line has no other name on it. */
    private static Optional<String> earlier(Kept kept, String written) {
        return kept.line().evidence().stream()
                .filter(Evidence.Stated.class::isInstance)
                .map(Evidence.Stated.class::cast)
                .filter(stated -> !stated.asOf().equals(DateBound.UNKNOWN))
                .max(Comparator.comparing(stated -> stated.asOf().latest()))
                .map(stated -> new Line(1, stated.quote()).unnumbered())
                .filter(quote -> !Fold.words(quote).contains(Fold.words(written)))
                .filter(quote -> !quote.contains("  ") && !quote.contains(",") && !quote.contains(":"))
                .map(Brackets::without);
    }

    private static boolean isSame(String one, String other) {
        return Fold.name(one).equals(Fold.name(other));
    }
}
