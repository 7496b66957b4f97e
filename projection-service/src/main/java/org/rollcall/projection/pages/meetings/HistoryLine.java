package org.rollcall.projection.pages.meetings;

import java.util.List;
import org.rollcall.projection.pages.words.Dated;
import org.rollcall.projection.pages.words.Proof;

/**
 * Something that was recorded of a meeting.
 *
 * @param id of the event
 * @param became what took its place or took it back; empty while it stands
 * @param mark how it stands, for the sheet
 * @param stands whether it can be taken back
 * @param states whether it says something of the world, and can be corrected
 * @param parts what it is made of, where it was said of many in one go
 */
record HistoryLine(
        String id,
        Dated recorded,
        String sentence,
        String became,
        String mark,
        String by,
        List<Proof> proofs,
        boolean stands,
        boolean states,
        List<HistoryLine> parts) {}
