package org.rollcall.standalone;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Brings a page to the importer, and accepts what it proposes. */
final class PageImport {

    private static final int MOST_TOLD = 10;

    private final FrontDoor frontDoor;
    private final String token;

    PageImport(FrontDoor frontDoor, String token) {
        this.frontDoor = frontDoor;
        this.token = token;
    }

    JsonNode draft(String page) {
        return draft(page.getBytes(StandardCharsets.UTF_8), "", "");
    }

    /**
     * @param page in UTF-8 or Windows-1252
     * @param name of the forum; empty to take it from the page
     * @param contentDate the day the page speaks for; empty to take it from the page
     */
    JsonNode draft(byte[] page, String name, String contentDate) {
        var known = "?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "&contentDate="
                + URLEncoder.encode(contentDate, StandardCharsets.UTF_8);
        return frontDoor.post("/api/imports" + known, token, "text/plain", page);
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
     * @throws Refusal with the reasons, if not all of them are on record
     */
    String accept(JsonNode draft) {
        var result = frontDoor.post(address(draft) + "/acceptance", token, "application/json", "{}");
        var failed = result.path("failed");
        if (!failed.isEmpty()) {
            throw new Refusal(result.path("accepted").asInt() + " proposals are on record, " + failed.size()
                    + " were refused: "
                    + failed.valueStream().limit(MOST_TOLD).map(PageImport::why).collect(Collectors.joining("; "))
                    + (failed.size() > MOST_TOLD ? "; and others" : ""));
        }
        if (result.path("waiting").asInt() > 0) {
            throw new Refusal(result.path("accepted").asInt() + " proposals are on record, "
                    + result.path("waiting").asInt() + " still wait: "
                    + result.path("stopped").asString("a service did not answer") + " Accept the page again.");
        }
        return result.path("accepted").asInt() + " facts";
    }

    /** Where the draft is shown beside the lines it was made of. */
    String where(JsonNode draft) {
        return frontDoor.url() + "/imports/" + draft.path("id").asString();
    }

    private static String why(JsonNode failed) {
        return "number " + failed.path("proposal").asInt() + " ("
                + failed.path("words").asString() + "): "
                + failed.at("/problem/detail").asString("no reason was given");
    }

    private static String address(JsonNode draft) {
        return "/api/imports/" + draft.path("id").asString();
    }
}
