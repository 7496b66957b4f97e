package org.rollcall.standalone;

import tools.jackson.databind.JsonNode;

/** Brings a page to the importer, and accepts what it proposes. */
final class PageImport {

    private final FrontDoor frontDoor;
    private final String token;

    PageImport(FrontDoor frontDoor, String token) {
        this.frontDoor = frontDoor;
        this.token = token;
    }

    JsonNode draft(String page) {
        return frontDoor.post("/api/imports", token, "text/plain;charset=UTF-8", page);
    }

    String summary(JsonNode draft) {
        return draft.path("proposals").size() + " proposals, "
                + draft.path("findings").size() + " findings";
    }

    /** The findings as a table. */
    String findings(JsonNode draft) {
        return frontDoor.text(address(draft) + "/findings.txt", token);
    }

    /**
     * Sends all proposals; those that are on record already are not recorded again.
     *
     * @return in words, what came of it
     * @throws Refusal with the first reason, if not all of them are on record
     */
    String accept(JsonNode draft) {
        var result = frontDoor.post(address(draft) + "/acceptance", token, "application/json", "{}");
        var failed = result.path("failed");
        if (!failed.isEmpty()) {
            var first = failed.get(0);
            throw new Refusal(result.path("accepted").asInt() + " proposals are on record, " + failed.size()
                    + " were refused; number " + first.path("proposal").asInt() + ": "
                    + first.at("/problem/detail").asString("no reason was given"));
        }
        if (result.path("waiting").asInt() > 0) {
            throw new Refusal(result.path("accepted").asInt() + " proposals are on record, "
                    + result.path("waiting").asInt() + " still wait: "
                    + result.path("stopped").asString("a service did not answer") + " Accept the page again.");
        }
        return result.path("accepted").asInt() + " facts";
    }

    private static String address(JsonNode draft) {
        return "/api/imports/" + draft.path("id").asString();
    }
}
