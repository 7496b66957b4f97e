package org.rollcall.projection.importing;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * One command of the write API that would record something of a page.
 *
 * @param number counted from 1, in the order they are to be sent
 * @param words what it would record, for a person
 * @param lines where the page says so
 */
record Proposal(int number, String words, String method, String path, JsonNode body, List<Integer> lines) {

    Proposal with(JsonNode amended) {
        return new Proposal(number, words + " (amended)", method, path, amended, lines);
    }
}
