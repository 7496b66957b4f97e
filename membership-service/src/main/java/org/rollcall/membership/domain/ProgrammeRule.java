package org.rollcall.membership.domain;

import java.util.HashSet;
import java.util.stream.IntStream;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumEvent.ProgrammeItemAdopted;

/** What an item of a programme says. */
final class ProgrammeRule {

    private ProgrammeRule() {}

    static Verdict words(ProgrammeItemAdopted said) {
        var named = new HashSet<FactId>();
        return Verdict.all(
                Verdict.refusedIf(
                        said.number() < 1, new Rejection.InvalidField("number", "The first of a text has number 1.")),
                Texts.bounded("text", said.text(), Texts.LONGEST_TEXT),
                Texts.name("programme", said.programme()),
                Verdict.all(IntStream.range(0, said.serves().size())
                        .mapToObj(i -> Verdict.refusedIf(
                                !named.add(said.serves().get(i)),
                                new Rejection.InvalidField("serves[" + i + "]", "This is named twice.")))));
    }
}
