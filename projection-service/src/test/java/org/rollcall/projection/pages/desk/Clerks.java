package org.rollcall.projection.pages.desk;

import org.rollcall.projection.pages.RunningPages;
import org.rollcall.projection.pages.words.Said;
import org.rollcall.projection.pages.words.Words;
import org.rollcall.projection.parties.Parties;

/** A clerk at a desk that answers as it was told to. */
public final class Clerks {

    private Clerks() {}

    public static Clerk at(Desk desk, RunningPages pages) {
        return new Clerk(
                desk,
                pages.part(Foresight.class),
                pages.part(Said.class),
                pages.part(Parties.class),
                pages.part(Words.class));
    }
}
