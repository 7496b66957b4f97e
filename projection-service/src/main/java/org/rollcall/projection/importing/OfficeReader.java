package org.rollcall.projection.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.Office;
import org.rollcall.contracts.Term;
import org.rollcall.projection.importing.Names.Match;
import org.rollcall.projection.parties.PartyView;

/** Who holds which office by a page, and since when: chair, co-chair, secretariat. */
final class OfficeReader {

    private final Sections sections;
    private final Names names;
    private final Span span;
    private final Citation citation;
    private final Findings findings;
    private final List<Appointment> appointments = new ArrayList<>();

    OfficeReader(Sections sections, Names names, Span span, Citation citation, Findings findings) {
        this.sections = sections;
        this.names = names;
        this.span = span;
        this.citation = citation;
        this.findings = findings;
    }

    record Appointment(Office office, PartyView party, Term term, DateBound from, List<Evidence> evidence) {}

    List<Appointment> read() {
        var permanent = sections.linesOf(Heading.CHAIR).stream()
                .filter(line -> Fold.words(line.text()).contains("permanent chair"))
                .findFirst();
        permanent.ifPresent(findings::used);
        // some pages have the line of the chair without its heading
        var lines = sections.all().stream()
                .flatMap(section -> section.lines().stream())
                .toList();
        for (var line : lines) {
            var text = line.content();
            int colon = text.indexOf(':');
            if (colon > 0) {
                switch (Fold.words(text.substring(0, Math.min(colon, 30)))) {
                    case "chair", "current chair" -> chair(Office.CHAIR, text.substring(colon + 1), line, permanent);
                    case "co chair", "current co chair" ->
                        chair(Office.CO_CHAIR, text.substring(colon + 1), line, Optional.empty());
                    // past chairs and whatever else stands here are reported as not understood
                    default -> {}
                }
            }
        }
        sections.linesOf(Heading.SECRETARIAT).forEach(this::secretariat);
        return List.copyOf(appointments);
    }

    private void chair(Office office, String holder, Line line, Optional<Line> permanent) {
        findings.used(line);
        resolve(Brackets.without(holder), line).ifPresent(party -> {
            var evidence = new ArrayList<Evidence>();
            evidence.add(citation.of(line));
            var since = since(office, Brackets.without(holder), evidence);
            var ofTerm = Brackets.in(holder, '(', ')').stream()
                    .flatMap(term -> Years.in(term).stream())
                    .map(DateBound::year)
                    .findFirst();
            permanent.ifPresent(says -> evidence.add(citation.of(says)));
            var term = permanent.isPresent() ? Term.PERMANENT : ofTerm.isPresent() ? Term.FIXED : Term.UNSTATED;
            add(office, party, term, since.or(() -> ofTerm), evidence, line);
        });
    }

    /** "It is chaired by X and co-chaired by Y since 2006", in the objectives. */
    private Optional<DateBound> since(Office office, String holder, List<Evidence> evidence) {
        for (var line : sections.linesOf(Heading.OBJECTIVES)) {
            for (var sentence : Sentences.of(line.text())) {
                int since = sentence.indexOf("since ");
                if (since >= 0 && isChairedBy(office, holder, sentence)) {
                    var year = Years.in(sentence.substring(since));
                    if (year.isPresent()) {
                        evidence.add(citation.of(line));
                        findings.used(line);
                        return year.map(DateBound::year);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isChairedBy(Office office, String holder, String sentence) {
        var chaired = " chaired by " + Fold.name(holder) + " ";
        var words = " " + Fold.words(sentence) + " ";
        return office == Office.CO_CHAIR
                ? words.contains(" co" + chaired)
                : words.replace(" co chaired", " co-chaired").contains(chaired);
    }

    private void secretariat(Line line) {
        var text = line.content();
        for (var verb : List.of(" acts as ", " serves as ", " hosts ", " provides ")) {
            int at = text.indexOf(verb);
            text = at < 0 ? text : text.substring(0, at);
        }
        var holder = MeetingWords.title(List.of(text));
        if (!line.isItem() && text.length() == line.content().length() && !names.isKnown(holder)) {
            return;
        }
        findings.used(line);
        resolve(holder, line).ifPresent(party -> {
            var evidence = new ArrayList<Evidence>(List.of(citation.of(line)));
            add(Office.SECRETARIAT, party, Term.UNSTATED, Optional.empty(), evidence, line);
        });
    }

    private Optional<PartyView> resolve(String holder, Line line) {
        return switch (names.resolve(holder.strip(), span.namesDay())) {
            case Match.Found found -> Optional.of(found.party());
            case Match.Several several -> unresolved(holder, line, "the name of several parties");
            case Match.Unknown unknown -> unresolved(holder, line, "no party on record");
        };
    }

    private Optional<PartyView> unresolved(String holder, Line line, String why) {
        findings.error(
                line.number(),
                "unknown-office-holder",
                "'" + Findings.brief(holder.strip()) + "' is " + why,
                "No appointment is proposed: correct the name or register the party, and import the page again.");
        return Optional.empty();
    }

    private void add(
            Office office, PartyView party, Term term, Optional<DateBound> since, List<Evidence> evidence, Line line) {
        var unknown = JoiningRules.cut(span.whole(), party.life()).orElse(span.whole());
        if (since.isEmpty()) {
            evidence.add(new Evidence.Inferred(
                    "office-held", 1, List.of("held on the day the page speaks for; since when it does not say")));
            findings.info(
                    line.number(),
                    "unknown-date",
                    "Since when " + party.nameOn(span.namesDay()) + " is "
                            + office.name().toLowerCase(Locale.ROOT).replace('_', '-') + " the page does not say",
                    "Proposed from " + unknown + ".");
        }
        appointments.add(new Appointment(office, party, term, since.orElse(unknown), List.copyOf(evidence)));
    }
}
