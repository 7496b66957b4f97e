package org.rollcall.projection.importing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.projection.http.Refused;
import org.rollcall.projection.parties.PartyView;

/**
 * Turns a page into a draft: the whole flow, from lines to sections, to what each says, to proposals. Pure: the parties,
 * the day it is and whether a forum is on record come from outside, and the same page gives the same draft.
 */
final class PageReader {

    private final Page page;
    private final Request request;
    private final LocalDate today;
    private final Names names;
    private final Lineage lineage;
    private final Map<String, PartyView> parties;
    private final Findings findings = new Findings();

    private PageReader(Page page, Request request, List<PartyView> parties, LocalDate today) {
        this.page = page;
        this.request = request;
        this.today = today;
        names = new Names(parties);
        lineage = new Lineage(parties);
        this.parties = parties.stream()
                .collect(Collectors.toMap(party -> party.id().value(), Function.identity(), (one, other) -> one));
    }

    /**
     * @param onRecord what the record has of the forum the page is of
     * @param today the day nothing later than is past, if the request does not say when the page was retrieved
     */
    static Draft read(
            Page page, Request request, List<PartyView> parties, ForumOnRecord.Register onRecord, LocalDate today) {
        // tomorrow it may be already where whoever brings it is
        request.contentDay().filter(day -> day.isAfter(today.plusDays(1))).ifPresent(day -> {
            throw new Refused(Problem.at(
                    "contentDate",
                    ProblemType.INVALID_FIELD,
                    "A page cannot speak for " + day + ": that day is still to come."));
        });
        return new PageReader(page, request, parties, today).read(onRecord);
    }

    private Draft read(ForumOnRecord.Register onRecord) {
        reportText();
        var sections = Sections.of(page, findings);
        for (var section : sections.all()) {
            Limit.check((int) section.lines().stream().filter(Line::isItem).count(), "items under one heading");
        }
        var entries = MeetingLines.read(sections.linesOf(Heading.MEETINGS), names::isCountry, findings);
        var span = span(sections, entries);
        var identity = Identity.of(sections, request.name(), findings);
        var known = identity.flatMap(onRecord);
        var forum = known.map(found -> new Identity(
                        found.id(), found.name(), identity.orElseThrow().line()))
                .or(() -> identity);
        var all = propose(forum.orElseGet(() -> Identity.unnamed(sections)), sections, entries, span, known);
        var proposals = forum.isPresent() ? all : List.<Proposal>of();
        findings.reportUnused(page);
        return new Draft(
                page.document(),
                forum.map(found -> found.id().value()).orElse(""),
                forum.map(Identity::name).orElse(""),
                span.content(),
                proposals,
                findings.inOrder());
    }

    private List<Proposal> propose(
            Identity forum, Sections sections, List<MeetingEntry> entries, Span span, Optional<ForumOnRecord> known) {
        var citation = new Citation(page.document(), span.asOf());
        var groups = GroupReader.read(sections, findings);
        var meetings = Meetings.of(forum.id(), entries, groups, findings);
        var lists = RollLists.read(sections, names, findings);
        var said = new Said(
                groups,
                meetings,
                Works.read(sections, meetings, findings),
                lists,
                new RollReader(names, lineage, span, findings).read(lists),
                new OfficeReader(sections, names, span, citation, findings).read(),
                CountClaim.read(sections, findings),
                ProgrammeReader.read(sections, span, findings));
        var profile = ProfileReader.read(sections, findings);
        Hosts.report(meetings, said.roll(), names, span, findings);
        var proposer = new Proposer(forum, span, citation);
        if (known.isPresent()) {
            var other = new Difference(known.get(), parties, findings);
            other.propose(said, sections, span, proposer, citation);
            return proposer.proposals();
        }
        proposer.forum(profile, ProfileReader.sources(sections));
        groups.forEach(group -> proposer.group(group, meetings));
        proposer.roll(said.roll());
        proposer.rest(said);
        return proposer.proposals();
    }

    private Span span(Sections sections, List<MeetingEntry> entries) {
        var first = entries.stream().map(entry -> entry.date().first()).min(Comparator.naturalOrder());
        var span = new Span(established(sections), first, contentDay(entries));
        if (!span.established().equals(DateBound.UNKNOWN)
                && first.filter(day -> day.isBefore(span.established().earliest()))
                        .isPresent()) {
            findings.warning(
                    sections.of(Heading.ESTABLISHED).getFirst().headingLine().number(),
                    "met-before-established",
                    "Established " + span.established() + ", but the first meeting listed was on " + first.get(),
                    "Both are proposed as they stand; founders may have joined from the first meeting on.");
        }
        return span;
    }

    private DateBound established(Sections sections) {
        for (var section : sections.of(Heading.ESTABLISHED)) {
            var line = Years.in(section.heading().value()).isPresent()
                            || section.lines().isEmpty()
                    ? new Line(section.headingLine().number(), section.heading().value())
                    : section.lines().getFirst();
            findings.used(line);
            var whole = DateReader.alone(line.text()).map(WrittenDate::begins);
            if (whole.isPresent()) {
                return whole.get();
            }
            var year = Years.in(line.text());
            if (year.isPresent()) {
                findings.info(
                        line.number(),
                        "established-in-words",
                        "'" + Findings.brief(line.text()) + "' says more than a date",
                        "Proposed as established in " + year.get() + ".");
                return DateBound.year(year.get());
            }
        }
        findings.warning(
                0, "unknown-date", "When the forum was established the page does not say", "Proposed as unknown.");
        return DateBound.UNKNOWN;
    }

    /** What the request says, else the last day of the latest meeting that is past. */
    private Optional<LocalDate> contentDay(List<MeetingEntry> entries) {
        if (request.contentDay().isPresent()) {
            return request.contentDay();
        }
        var now = request.retrieved().orElse(today);
        var latest = entries.stream()
                .filter(entry -> !entry.date().vague() && !MeetingWords.isCalledOff(entry.title()))
                .filter(entry -> !entry.date().last().isAfter(now))
                .max(Comparator.comparing(entry -> entry.date().last()));
        latest.ifPresentOrElse(
                entry -> findings.info(
                        entry.dated().number(),
                        "content-day",
                        "The latest day the page speaks of as past is "
                                + entry.date().last(),
                        "The page is taken to speak for that day."),
                () -> findings.warning(
                        0,
                        "content-day-unknown",
                        "The page speaks of no day as past",
                        "What it lists has no latest date: give the day it speaks for (contentDate) and import it"
                                + " again."));
        latest.ifPresent(entry -> reportVagueBehind(entry.date().last(), entries, now));
        return latest.map(entry -> entry.date().last());
    }

    /** A month that is past by now, and later than the last day the page speaks of: its meeting may have been held or not. */
    private void reportVagueBehind(LocalDate content, List<MeetingEntry> entries, LocalDate now) {
        entries.stream()
                .filter(entry -> entry.date().vague() && entry.date().last().isAfter(content))
                .filter(entry -> !entry.date().first().isAfter(now))
                .forEach(entry -> findings.warning(
                        entry.dated().number(),
                        "content-day-too-early",
                        "The meeting of " + entry.date().begins()
                                + " may be behind the day the page is taken to speak for, " + content,
                        "Proposed as not held yet: give the day the page speaks for (contentDate), if it is known."));
    }

    private void reportText() {
        if (!page.hidden().isEmpty()) {
            findings.warning(
                    page.hidden().getFirst(),
                    "hidden-characters",
                    "Characters that cannot be seen, on lines " + Findings.lines(page.hidden()),
                    "Read without them.");
        }
        page.cut()
                .forEach(line -> findings.error(
                        line,
                        "line-too-long",
                        "The line is longer than " + PageText.LONGEST_LINE + " characters",
                        "Only its beginning was read."));
    }
}
