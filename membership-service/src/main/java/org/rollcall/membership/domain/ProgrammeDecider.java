package org.rollcall.membership.domain;

import org.rollcall.contracts.ForumEvent;
import org.rollcall.contracts.ForumEvent.ProgrammeItemAdopted;
import org.rollcall.contracts.ForumEvent.ProgrammeItemEnded;
import org.rollcall.contracts.ItemOnRecord;
import org.rollcall.contracts.Period;
import org.rollcall.membership.domain.Forum.Established;
import org.rollcall.membership.domain.ProgrammeCommand.AdoptProgrammeItem;
import org.rollcall.membership.domain.ProgrammeCommand.EndProgrammeItem;

/** The rules of the programme. */
final class ProgrammeDecider {

    private ProgrammeDecider() {}

    static Decision<ForumEvent> decide(ProgrammeCommand command, Established forum) {
        return switch (command) {
            case AdoptProgrammeItem adopt -> adopt(adopt, forum);
            case EndProgrammeItem end -> end(end, forum);
        };
    }

    private static Decision<ForumEvent> adopt(AdoptProgrammeItem command, Established forum) {
        var said = new ProgrammeItemAdopted(
                command.fact(),
                forum.id(),
                command.kind(),
                command.number(),
                command.text(),
                command.programme(),
                command.serves(),
                command.from(),
                command.provenance());
        return Verdict.all(
                        Verdict.fresh(command.expected(), forum.version()),
                        ForumStatementRule.of(said, Parties.NONE, forum),
                        free(said, forum))
                .on(said);
    }

    /** An item may take the place of one that has ended. */
    private static Verdict free(ProgrammeItemAdopted said, Established forum) {
        return forum.holders(Key.Numbered.of(said)).stream()
                .flatMap(item -> ItemOnRecord.of(item, forum.facts()).stream())
                .filter(item -> item.period().certainlyOverlaps(Period.since(said.from())))
                .findFirst()
                .map(item -> Verdict.refused(new ForumRejection.ItemAlreadyAdopted(item.id(), item.text())))
                .orElse(Verdict.FINE);
    }

    private static Decision<ForumEvent> end(EndProgrammeItem command, Established forum) {
        return Sought.of(
                        ItemOnRecord.of(command.item(), forum.facts()), () -> new Rejection.UnknownFact(command.item()))
                .decide(item -> {
                    var said = new ProgrammeItemEnded(
                            command.fact(), forum.id(), item.id(), command.until(), command.provenance());
                    return Verdict.all(
                                    Verdict.fresh(command.expected(), forum.version(item.id())),
                                    item.ending()
                                            .map(end -> Verdict.refused(new ForumRejection.ItemAlreadyEnded(
                                                    item.until().followed(), end)))
                                            .orElse(Verdict.FINE),
                                    ForumStatementRule.of(said, Parties.NONE, forum))
                            .on(said);
                });
    }
}
