package org.rollcall.projection.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.GroupId;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.projection.http.Refused;

/** Reads one line of a list of meetings, as somebody pasted it, into the proposal it would have given in its page. */
final class PastedLine {

    /** What such a line cites where nobody says whence it is. */
    private static final String DOCUMENT = "a line that was pasted";

    private final Line line;
    private final Names names;
    private final Optional<ForumOnRecord> known;
    private final Findings findings = new Findings();

    private PastedLine(Line line, Names names, Optional<ForumOnRecord> known) {
        this.line = line;
        this.names = names;
        this.known = known;
    }

    /**
     * @param proposal of the first meeting of the line
     * @param line the same meeting spelt as it would be read again
     * @param others where several ran together
     */
    record Read(Proposal proposal, String line, List<Proposal> others, List<Finding> findings) {}

    /**
     * @param address of the page the line is from; empty where nobody says
     * @param known what the record has of the forum
     * @param today a meeting that ended by then was held
     * @throws Refused with {@code INVALID_FIELD} if there is no meeting in it
     */
    static Read read(
            String text, ForumId forum, String address, Names names, Optional<ForumOnRecord> known, LocalDate today) {
        return new PastedLine(one(text), names, known).read(forum, address, today);
    }

    private static Line one(String text) {
        var page = PageText.read(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var lines = page.lines().stream().filter(line -> !line.isBlank()).toList();
        if (lines.size() != 1 || !page.cut().isEmpty()) {
            throw invalid("One line is read here, and this is " + lines.size() + "; bring pages to /api/imports.");
        }
        return new Line(1, lines.getFirst().text());
    }

    private Read read(ForumId forum, String address, LocalDate today) {
        var entries = MeetingLines.read(List.of(line), names::isCountry, findings);
        if (entries.isEmpty()) {
            var why = findings.inOrder().stream()
                    .filter(finding -> finding.severity() != Finding.Severity.INFO)
                    .map(Finding::what)
                    .findFirst()
                    .orElse("No date was read");
            throw invalid("No meeting was read in the line: " + why + ".");
        }
        var meetings = Meetings.of(forum, entries, groups(), findings);
        var span = new Span(DateBound.UNKNOWN, Optional.empty(), Optional.of(today));
        // the line says nothing of the day it is read on
        var citation = new Citation(address.isBlank() ? DOCUMENT : address, DateBound.UNKNOWN);
        var proposer = new Proposer(new Identity(forum, forum.value(), line), span, citation);
        meetings.forEach(proposer::meeting);
        known.ifPresent(record -> meetings.forEach(meeting -> {
            reportKnown(record, meeting);
            reportNumber(record, meeting);
        }));
        var proposals = proposer.proposals();
        return new Read(
                proposals.getFirst(),
                MeetingSpelling.of(meetings.getFirst().entry()),
                proposals.subList(1, proposals.size()),
                // of one line there is no saying where a series begins
                findings.inOrder().stream()
                        .filter(finding -> !finding.code().equals("ordinals-not-listed"))
                        .toList());
    }

    private List<WorkingGroup> groups() {
        var groups = new ArrayList<WorkingGroup>();
        known.ifPresent(record -> record.groups().forEach(group -> {
            var name = group.names().getFirst();
            // the name and what the record calls its region: the first and second of its names
            var region = group.names().size() > 1 ? group.names().get(1) : name;
            groups.add(new WorkingGroup(new GroupId(group.id()), name, region, group.names(), line));
        }));
        return groups;
    }

    private void reportKnown(ForumOnRecord record, Meeting meeting) {
        record.meetings().stream()
                .filter(other -> other.id().equals(meeting.id().value())
                        || other.first().equals(meeting.entry().date().begins()))
                .findFirst()
                .ifPresent(other -> findings.warning(
                        1,
                        "meeting-on-record",
                        "'" + other.title() + "' of the same day is on record as " + other.id(),
                        "Look at it before this is recorded."));
    }

    /** What number a meeting on record has, its title says. */
    private void reportNumber(ForumOnRecord record, Meeting meeting) {
        var groups = groups();
        meeting.nature().series().stream()
                .filter(entry -> entry.ordinal().isPresent())
                .forEach(entry -> record.meetings().stream()
                        .filter(other -> !other.id().equals(meeting.id().value()))
                        .filter(other ->
                                MeetingNature.of(other.title(), groups).series().contains(entry))
                        .findFirst()
                        .ifPresent(other -> findings.warning(
                                1,
                                "ordinal-on-record",
                                "A " + Ordinals.spell(entry.ordinal().getAsInt()) + " in the series " + entry.series()
                                        + " is on record: '" + other.title() + "' (" + other.id() + ")",
                                "Proposed with the number the line gives it.")));
    }

    private static Refused invalid(String detail) {
        return new Refused(Problem.at("line", ProblemType.INVALID_FIELD, detail));
    }
}
