package org.rollcall.projection.views;

import java.util.List;
import java.util.Set;
import org.rollcall.contracts.Event.Statement;
import org.rollcall.contracts.Facts;
import org.rollcall.contracts.Subject;

/**
 * One bitemporal table whose rows are a pure function of facts. It is asked for the rows of a subject after each event that
 * touches it; what differs from the rows believed until then is closed on the recorded axis, and what is new is opened.
 *
 * @param <S> what is stated in the streams it is made of
 */
public interface View<S extends Statement> {

    String table();

    /** The columns that tell one row from the others that are believed at the same time. */
    List<String> key();

    /**
     * The subjects whose rows a statement of this kind bears on, some of those it speaks of. A contest, a correction or a
     * retraction bears on what the statement does that it is about: the answer for a contest is never used.
     */
    Set<? extends Subject> touched(S statement);

    /**
     * What is believed of a subject.
     *
     * @param facts complete for {@code subject}, and for no other
     * @throws IllegalStateException if they cannot all be true of one record: the last of them is parked
     */
    List<Row> rows(Subject subject, Facts<S> facts);
}
