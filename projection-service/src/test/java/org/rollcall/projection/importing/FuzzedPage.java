package org.rollcall.projection.importing;

import java.util.HashSet;
import java.util.Set;
import org.rollcall.contracts.ProblemType;
import org.rollcall.projection.http.Refused;

/** What must hold of any bytes that are brought as a page: a draft or a refusal, and no line of it lost. */
final class FuzzedPage {

    private FuzzedPage() {}

    /** @throws AssertionError if it does not hold */
    static void read(byte[] bytes) {
        Draft draft;
        Page page;
        try {
            page = PageText.read(bytes);
            draft = Seed.read(bytes);
        } catch (Refused refused) {
            var type = refused.problem().type();
            if (type != ProblemType.UNREADABLE_PAGE && type != ProblemType.TOO_LARGE) {
                throw new AssertionError("refused as " + type);
            }
            return;
        }
        if (!Seed.read(bytes).equals(draft)) {
            throw new AssertionError("the same page gives another draft");
        }
        var lines = new HashSet<Integer>();
        draft.proposals().forEach(proposal -> lines.addAll(proposal.lines()));
        draft.findings().forEach(finding -> lines.add(finding.line()));
        for (var meeting : Proposed.bodies(draft, "/api/meetings")) {
            var first = meeting.path("first").asString();
            if (!first.matches("\\d{4}(-\\d{2}){0,2}")) {
                throw new AssertionError("no date: " + first);
            }
        }
        reject(lines, page);
    }

    private static void reject(Set<Integer> lines, Page page) {
        if (lines.stream().anyMatch(line -> line < 0 || line > page.lines().size())) {
            throw new AssertionError("a line the page does not have: " + lines);
        }
    }
}
