package org.rollcall.projection.importing;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * One command of the write API that would record something of a page.
 *
 * @param number counted from 1, in the order they are to be sent
 * @param words what it would record, for a person
 * @param lines where the page says so
 */
record Proposal(int number, String words, String method, String path, JsonNode body, List<Integer> lines) {

    /** What accompanies a command and is none of what it says. */
    private static final Set<String> BESIDE = Set.of("evidence", "reason");

    /** The same with another body; the words tell what in it is no longer what they say. */
    Proposal with(JsonNode amended) {
        var changed = Stream.concat(
                        amended.propertyNames().stream(),
                        body.propertyNames().stream().filter(member -> !amended.has(member)))
                .filter(member -> !BESIDE.contains(member))
                .filter(member -> !amended.path(member).equals(body.path(member)))
                .map(member -> amended.has(member)
                        ? member + " "
                                + amended.path(member)
                                        .asString(amended.path(member).toString())
                        : "without " + member)
                .toList();
        var note = changed.isEmpty() ? " (amended)" : " (amended: " + String.join(", ", changed) + ")";
        return new Proposal(number, words + note, method, path, amended, lines);
    }
}
