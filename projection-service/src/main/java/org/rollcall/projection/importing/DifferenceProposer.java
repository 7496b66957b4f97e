package org.rollcall.projection.importing;

import java.time.LocalDate;
import java.util.List;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Evidence;
import org.rollcall.projection.importing.Proposals.Body;

/** Makes commands of what another page of a forum says otherwise, with the evidence for each. */
final class DifferenceProposer {

    private final Proposer proposer;
    private final Citation citation;
    private final LocalDate day;

    DifferenceProposer(Proposer proposer, Citation citation, LocalDate day) {
        this.proposer = proposer;
        this.citation = citation;
        this.day = day;
    }

    /** Who changes and who leaves before those who come: a standing may exclude another. */
    void roll(RollDifference.Result difference) {
        difference.changed().forEach(this::standing);
        difference.left().forEach(this::withdrawal);
        proposer.roll(new RollReader.Roll(difference.appeared(), difference.registered()));
    }

    private void standing(RollDifference.Changed changed) {
        var as = changed.place().as();
        var was = changed.line().standing();
        var body = new Body()
                .with("party", changed.line().party())
                .with("was", was)
                .with("becomes", as.standing())
                .with("on", changed.on());
        proposer.post(
                "/standings",
                as.written() + " changes from " + was + " to " + as.standing() + ", " + changed.on(),
                body,
                List.of(
                        citation.of(as.line()),
                        inferred(
                                "standing-between-pages",
                                changed.on(),
                                was + " on record",
                                as.standing() + " listed")));
    }

    private void withdrawal(RollDifference.Left left) {
        var standing = left.line().standing();
        var body = new Body()
                .with("party", left.line().party())
                .with("standing", standing)
                .with("until", left.until());
        proposer.post(
                "/withdrawals",
                left.name() + " stands as " + standing + " no more, " + left.until(),
                body,
                List.of(
                        citation.of(left.list()),
                        inferred("absent-from-page", left.until(), standing + " on record", "not on the page's list")));
    }

    void labels(LabelDifference.Result labels) {
        for (var ended : labels.ended()) {
            var body = new Body()
                    .with("until", ended.until())
                    .with("reason", "A later page of the forum calls it otherwise.");
            proposer.post(
                    "/facts/" + ended.label() + "/correction",
                    ended.name() + " is called '" + ended.text() + "' here no more, " + ended.until(),
                    body,
                    List.of(citation.of(ended.line())));
        }
        for (var given : labels.given()) {
            var body = new Body()
                    .with("party", given.party())
                    .with("label", given.text())
                    .with("from", given.from());
            proposer.post(
                    "/labels",
                    given.name() + " is called '" + given.text() + "' here, since " + given.from(),
                    body,
                    List.of(citation.of(given.line())));
        }
    }

    void office(Difference.EndedOffice ended) {
        var held = ended.appointment();
        var body = new Body().with("until", ended.until());
        proposer.post(
                "/offices/" + held.fact() + "/end",
                held.party() + " holds " + held.office() + " no more, " + ended.until(),
                body,
                List.of(
                        citation.of(ended.line()),
                        inferred("office-of-another", ended.until(), "held on record", "the page names another")));
    }

    private Evidence inferred(String rule, DateBound bound, String onRecord, String onPage) {
        return new Evidence.Inferred(
                rule, 1, List.of(onRecord, onPage + ", which speaks for " + day, "in between: " + bound));
    }
}
