package org.rollcall.projection.pages.log;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.projection.pages.words.Dated;
import org.rollcall.projection.pages.words.Proof;

/**
 * All that {@code event.html} shows: one event in full.
 *
 * @param link to the page of what it is about; empty where there is none
 * @param effective when what it says is true; no words where it speaks of no day
 * @param became how it stands
 * @param envelope the attributes of the CloudEvent
 * @param json the whole event as it is kept
 * @param versions all that was said of the fact it belongs to; empty where this version does not understand the event
 * @param picture of those; missing where none speaks of a day
 * @param why the address of the reasons of the fact; empty where there is none
 */
record EventPage(
        String id,
        String sentence,
        String link,
        String stream,
        Dated recorded,
        String by,
        Dated effective,
        Dated decided,
        List<Proof> proofs,
        List<String> warnings,
        Became became,
        Optional<Linked> revises,
        List<Attribute> envelope,
        String data,
        String json,
        List<Version> versions,
        @Nullable Drawn picture,
        String why,
        String earlier,
        String later) {

    record Attribute(String name, String value) {}

    /** An event that another one speaks of. */
    record Linked(String words, String text, String address) {}

    /** @param by what made it so; {@code null} while it stands */
    record Became(String mark, String words, @Nullable Linked by) {}

    record Version(
            String id, String address, boolean here, Dated recorded, Dated effective, String sentence, Became became) {}

    /** @param described what it shows, in a sentence */
    record Drawn(TwoAxes.Picture picture, List<Row> rows, String described) {

        record Row(int y, Dated moment) {}
    }
}
