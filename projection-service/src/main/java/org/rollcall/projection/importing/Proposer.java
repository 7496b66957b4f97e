package org.rollcall.projection.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rollcall.contracts.Basis;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.PartyName;
import org.rollcall.contracts.Standing;
import org.rollcall.projection.importing.OfficeReader.Appointment;
import org.rollcall.projection.importing.Proposals.Body;
import org.rollcall.projection.importing.RollReader.Dated;
import org.rollcall.projection.importing.RollReader.NewParty;
import org.rollcall.projection.importing.RollReader.Roll;

/** Makes commands of what was read, with the evidence for each. */
final class Proposer {

    private final Identity forum;
    private final Span span;
    private final Citation citation;
    private final Proposals proposals = new Proposals();
    private final Map<String, Integer> documents = new HashMap<>();

    Proposer(Identity forum, Span span, Citation citation) {
        this.forum = forum;
        this.span = span;
        this.citation = citation;
    }

    /** @param what the end of the path, below the forum */
    void post(String what, String words, Body body, List<Evidence> evidence) {
        proposals.post(inForum(what), words, body, evidence);
    }

    List<Proposal> proposals() {
        return proposals.all();
    }

    void forum(Map<String, Object> profile, List<Line> sources) {
        var body = new Body()
                .with("id", forum.id())
                .with("name", forum.name())
                .with("established", span.established())
                .with("profile", profile);
        var evidence = new ArrayList<Evidence>();
        sources.forEach(line -> evidence.add(citation.of(line)));
        if (evidence.isEmpty()) {
            evidence.add(citation.of(forum.line()));
        }
        proposals.post("/api/forums", forum.name() + ", established " + span.established(), body, evidence);
    }

    /** What follows the forum, its groups and its roll. */
    void rest(Said said) {
        said.offices().forEach(this::office);
        said.counts().forEach(this::count);
        said.programme().forEach(this::programme);
        said.meetings().forEach(this::meeting);
        said.works().forEach(this::work);
    }

    /** A group that met existed by then; else by the day the page speaks for. */
    void group(WorkingGroup group, List<Meeting> meetings) {
        var met = meetings.stream()
                .filter(meeting -> meeting.nature().bodies().contains(group.id()))
                .map(Meeting::entry)
                .findFirst();
        var latest = met.map(entry -> entry.date().first()).orElse(span.end());
        var earliest = span.beginning().isAfter(latest) ? latest : span.beginning();
        var from = DateBound.between(earliest, latest);
        var evidence = new ArrayList<Evidence>(List.of(citation.of(group.line())));
        met.ifPresent(entry -> evidence.add(citation.of(entry.line())));
        evidence.add(new Evidence.Inferred(
                "group-that-met",
                1,
                List.of(met.map(entry -> "it met on " + entry.date().first()).orElse("listed by the page"))));
        var body = new Body()
                .with("id", group.id())
                .with("name", group.name())
                .with("region", group.region())
                .with("aliases", group.aliases())
                .with("from", from);
        proposals.post(inForum("/working-groups"), group.name() + ", since " + from, body, evidence);
    }

    /** Founders first: they may have joined before the day of establishment, and all others only once the forum has begun. */
    void roll(Roll roll) {
        roll.unknown().forEach(this::registration);
        roll.dated().stream().filter(Proposer::isFounding).forEach(this::admission);
        roll.dated().stream().filter(dated -> !isFounding(dated)).forEach(this::admission);
        roll.unknown().forEach(this::admission);
        roll.dated().forEach(this::label);
    }

    private static boolean isFounding(Dated dated) {
        return dated.joining().basis() == Basis.FOUNDING;
    }

    private void registration(NewParty party) {
        var written = party.as().written();
        var name = Brackets.without(written);
        var body = new Body()
                .with("id", party.id())
                .with("kind", party.as().kind())
                .with("names", List.of(Map.of("form", PartyName.Form.SHORT, "text", name)))
                .with("aliases", Brackets.in(written, '(', ')'));
        proposals.post(
                "/api/parties",
                "Register " + name + " as " + party.id() + " (" + party.as().kind() + ")",
                body,
                List.of(citation.of(party.as().line())));
    }

    private void admission(NewParty party) {
        var evidence = List.<Evidence>of(
                citation.of(party.as().line()),
                new Evidence.Inferred("everybody-else", 1, List.of("listed; nothing else is known of it")));
        admission(party.id().value(), party.as(), Basis.LISTED, party.since().orElse(span.whole()), evidence);
    }

    private void admission(Dated dated) {
        var place = dated.place();
        var evidence = new ArrayList<Evidence>();
        place.listing().ifPresent(line -> evidence.add(citation.of(line)));
        // the note speaks of the founding and confirms nobody's standing today
        place.founding().ifPresent(line -> evidence.add(citation.of(line, DateBound.UNKNOWN)));
        evidence.add(dated.joining().evidence());
        admission(
                place.party().id().value(),
                place.as(),
                dated.joining().basis(),
                dated.joining().from(),
                evidence);
    }

    private void admission(String party, Listed as, Basis basis, DateBound from, List<Evidence> evidence) {
        var body = new Body()
                .with("party", party)
                .with("standing", as.standing())
                .with("basis", basis)
                .with("from", from);
        proposals.post(
                inForum("/admissions"),
                as.written() + " stands as " + as.standing() + " since " + from + ", " + basis,
                body,
                evidence);
    }

    /** The page's own name for a party, where the party is called otherwise on the day the page speaks for. */
    private void label(Dated dated) {
        var place = dated.place();
        var written = Brackets.without(place.as().written());
        var name = place.party().nameOn(span.namesDay());
        // whose accession is pending a sentence names, in words of its own
        boolean isListed = place.listing().isPresent() && place.as().standing() != Standing.APPLICANT;
        if (!isListed || Fold.name(written).equals(Fold.name(name))) {
            return;
        }
        var from = DateBound.between(LocalDate.MIN, span.end());
        var body = new Body()
                .with("party", place.party().id())
                .with("label", written)
                .with("from", from);
        proposals.post(
                inForum("/labels"),
                name + " is called '" + written + "' here, since " + from,
                body,
                List.of(citation.of(place.listing().get())));
    }

    void programme(ProgrammeReader.Item item) {
        var body = new Body()
                .with("kind", item.kind())
                .with("number", item.number())
                .with("text", item.text())
                .with("programme", item.programme())
                .with("from", item.from());
        proposals.post(
                inForum("/programme"),
                item.kind() + " " + item.number() + ": " + item.text() + ", since " + item.from(),
                body,
                List.of(citation.of(item.announced()), citation.of(item.line())));
    }

    void office(Appointment appointment) {
        var name = appointment.party().nameOn(span.namesDay());
        var body = new Body()
                .with("office", appointment.office())
                .with("party", appointment.party().id())
                .with("term", appointment.term())
                .with("from", appointment.from());
        boolean ends = !appointment.until().equals(DateBound.NEVER);
        if (ends) {
            body.with("until", appointment.until());
        }
        proposals.post(
                inForum("/offices"),
                name + " holds " + appointment.office() + " since " + appointment.from()
                        + (ends ? " until " + appointment.until() : "") + ", " + appointment.term(),
                body,
                appointment.evidence());
    }

    void count(CountClaim claim) {
        var body = new Body()
                .with("standing", claim.standing())
                .with("kind", claim.kind())
                .with("quantity", claim.quantity())
                .with("count", claim.count())
                .with("on", span.content().map(DateBound::day).orElse(span.whole()));
        proposals.post(
                inForum("/count-claims"),
                "Claimed: " + claim.quantity() + " " + claim.count() + " " + claim.kind() + " as " + claim.standing(),
                body,
                List.of(citation.of(claim.line())));
    }

    void meeting(Meeting meeting) {
        var entry = meeting.entry();
        var body = new Body()
                .with("id", meeting.id())
                .with("forum", forum.id())
                .with("title", entry.title())
                .with("kind", meeting.nature().kind())
                .with("first", entry.date().begins())
                .with("last", entry.date().ends())
                .with("venue", entry.venue())
                .with("mode", entry.mode())
                .with("series", meeting.nature().series())
                .with("bodies", meeting.nature().bodies())
                .with("held", isPast(entry.date().last()) && !MeetingWords.isCalledOff(entry.title()));
        proposals.post(
                "/api/meetings",
                entry.date().begins() + " to " + entry.date().ends() + ": " + entry.title(),
                body,
                entry.lines().stream().<Evidence>map(citation::of).toList());
    }

    private boolean isPast(LocalDate day) {
        return span.content().filter(content -> !day.isAfter(content)).isPresent();
    }

    void work(Work work) {
        var evidence = new ArrayList<Evidence>();
        work.lines().forEach(line -> evidence.add(citation.of(line)));
        var published = work.adoptedBy()
                .map(meeting -> meeting.entry().date())
                .map(date -> DateBound.between(date.first(), date.last()))
                .or(() -> work.dated().filter(date -> !date.earliest().isAfter(span.end())))
                .orElse(span.whole());
        evidence.add(new Evidence.Inferred(
                "document-listed",
                1,
                List.of(work.adoptedBy()
                        .map(meeting -> "adopted by the meeting " + meeting.id())
                        .or(() -> work.dated().map(date -> "its title says " + date))
                        .orElse("listed by the page; when it was published the page does not say"))));
        var body = new Body()
                .with("id", documentId(work))
                .with("title", work.title())
                .with("kind", work.kind())
                .with("languages", work.languages());
        work.adoptedBy().ifPresent(meeting -> body.with("meeting", meeting.id()));
        body.with("published", published);
        proposals.post(inForum("/documents"), work.title() + ", published " + published, body, evidence);
    }

    private String documentId(Work work) {
        var title = Fold.slug(work.title(), 50);
        var id = forum.id() + "-" + (title.isEmpty() ? "document" : title);
        int same = documents.merge(id, 1, Integer::sum);
        return same == 1 ? id : id + "-" + same;
    }

    private String inForum(String what) {
        return "/api/forums/" + forum.id() + what;
    }
}
