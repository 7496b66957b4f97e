package org.rollcall.membership.domain;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rollcall.contracts.Naming;

/** What a text of the record has to be. */
final class Texts {

    static final int LONGEST_NAME = 200;
    static final int LONGEST_TEXT = 2_000;

    private Texts() {}

    /** A name, a label, a title: 1 to 200 characters. */
    static Verdict name(String field, String text) {
        return bounded(field, text, LONGEST_NAME);
    }

    static Verdict bounded(String field, String text, int most) {
        return Verdict.refusedIf(
                text.isBlank() || text.length() > most,
                new Rejection.InvalidField(field, "This has 1 to " + most + " characters."));
    }

    /** Names that are each given once. */
    static Verdict names(String field, List<String> texts) {
        var given = new HashSet<String>();
        return Verdict.all(IntStream.range(0, texts.size()).boxed().flatMap(i -> {
            var each = field + "[" + i + "]";
            return Stream.of(
                    name(each, texts.get(i)),
                    Verdict.refusedIf(
                            !given.add(Naming.fold(texts.get(i))),
                            new Rejection.InvalidField(each, "'" + texts.get(i) + "' is given twice.")));
        }));
    }
}
