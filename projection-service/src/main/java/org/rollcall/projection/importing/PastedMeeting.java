package org.rollcall.projection.importing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rollcall.contracts.ForumId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** One pasted line, for whoever fills in a form by it. */
@Component
public class PastedMeeting {

    private final Imports imports;

    PastedMeeting(Imports imports) {
        this.imports = imports;
    }

    /**
     * @param body of the command that would record the meeting
     * @param others how many more meetings ran together in the line
     * @param notices what a person should look at
     */
    public record Read(JsonNode body, int others, List<String> notices) {}

    /** @throws org.rollcall.projection.http.Refused with {@code INVALID_FIELD} if there is no meeting in it */
    public Read read(String line, ForumId forum) {
        var read = imports.line(line, Optional.of(forum), "");
        return new Read(
                read.proposal().body(),
                read.others().size(),
                read.findings().stream()
                        .filter(finding -> finding.severity() != Finding.Severity.INFO)
                        .flatMap(finding -> Stream.of(finding.what() + ". " + finding.done()))
                        .toList());
    }
}
