package org.rollcall.projection.pages.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A draft beside its page.
 *
 * @param state as a word; {@code mark} is its sign
 * @param open whether anything can be accepted yet
 * @param running how far an acceptance is that goes on
 * @param stopped why the last one ended early; empty where it did not
 * @param next the first proposal of the next part; 0 where this is the last
 * @param lines of the page, a part of them around the line asked for
 * @param earlier the line to ask for to see what is before; 0 where nothing is, as {@code later}
 */
record ImportSheet(
        String id,
        String name,
        String forum,
        String address,
        String contentDay,
        String state,
        String mark,
        boolean open,
        int accepted,
        int failed,
        int all,
        Optional<Progress> running,
        String stopped,
        List<Proposed> proposals,
        int first,
        int next,
        Map<String, List<Found>> findings,
        List<Line> lines,
        int earlier,
        int later) {

    /** @param words how long it takes yet */
    record Progress(int done, int of, String words) {}

    /**
     * @param mark {@code pending}, {@code done} or {@code failed}
     * @param waits whether it can still be accepted and amended
     * @param refusal what a service said against it; empty where nothing was
     */
    record Proposed(
            int number,
            String words,
            List<Integer> lines,
            String state,
            String mark,
            boolean waits,
            boolean amended,
            String refusal) {}

    record Found(int line, String code, String what, String done) {}

    /**
     * @param proposals made of it
     * @param found whether anything was found in it
     */
    record Line(int number, String text, List<Integer> proposals, boolean found) {}
}
