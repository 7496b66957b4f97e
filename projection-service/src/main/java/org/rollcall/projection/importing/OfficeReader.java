package org.rollcall.projection.importing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.Office;
import org.rollcall.contracts.Term;
import org.rollcall.projection.importing.Names.Match;
import org.rollcall.projection.parties.PartyView;

/** Who holds which office by a page, and since when: chair, co-chair, secretariat. */
final class OfficeReader {

    /** Where a chair is that of a meeting, or a person. */
    private static final Set<Heading> OF_OTHERS = EnumSet.of(Heading.MEETINGS, Heading.DOCUMENTS, Heading.CONTACT);

    private static final int MOST_WORDS_OF_A_NAME = 9;
    private static final int MOST_WORDS_OF_A_SENTENCE = 60;

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

    /** @param until the first day the party holds it no more; {@link DateBound#NEVER} where the page does not say */
    record Appointment(
            Office office, PartyView party, Term term, DateBound from, DateBound until, List<Evidence> evidence) {}

    List<Appointment> read() {
        var permanent = sections.linesOf(Heading.CHAIR).stream()
                .filter(line -> Fold.words(line.text()).contains("permanent chair"))
                .findFirst();
        permanent.ifPresent(findings::used);
        // some pages have the line of the chair without its heading
        var lines = sections.all().stream()
                .filter(section -> !OF_OTHERS.contains(section.heading().heading()))
                .flatMap(section -> section.lines().stream())
                .toList();
        var terms = new ArrayList<OfficeTerms.Held>();
        int held = 0;
        for (var line : lines) {
            var chairs = ChairLine.in(line, names::isKnown);
            if (!chairs.isEmpty()) {
                findings.used(line);
            }
            held += chairs.stream().mapToInt(chair -> chair.holders().size()).sum();
            if (held > Limit.MOST_CHAIRS) {
                throw Limit.exceeded(Limit.MOST_CHAIRS, "chairs");
            }
            chairs.forEach(chair -> chair.holders().forEach(holder -> holder(chair, holder, permanent, terms)));
        }
        sections.linesOf(Heading.CHAIR).forEach(line -> unlabelled(line, permanent, terms));
        OfficeTerms.report(terms, findings);
        sections.linesOf(Heading.SECRETARIAT).forEach(this::secretariat);
        return List.copyOf(appointments);
    }

    /** "Chairing country: X" and a line under that heading that is nothing but a name with a term. */
    private void unlabelled(Line line, Optional<Line> permanent, List<OfficeTerms.Held> terms) {
        if (line.content().contains(":")) {
            return;
        }
        var holders = ChairLine.holders(line.content(), "", names::isKnown);
        if (!holders.isEmpty() && holders.stream().allMatch(holder -> names.isKnown(holder.name()))) {
            findings.used(line);
            var chair = new ChairLine(Office.CHAIR, false, false, holders, line);
            holders.forEach(holder -> holder(chair, holder, permanent, terms));
        }
    }

    private void holder(
            ChairLine chair, ChairLine.Holder holder, Optional<Line> permanent, List<OfficeTerms.Held> terms) {
        var line = chair.line();
        var years = holder.years();
        if (years.isEmpty() && !holder.term().isEmpty()) {
            findings.warning(
                    line.number(),
                    "term-not-understood",
                    "'" + Findings.brief(holder.term()) + "' behind " + Findings.brief(holder.name()) + " is no term",
                    "Nothing was made of it.");
        }
        var says = chair.office() == Office.CHAIR ? permanent : Optional.<Line>empty();
        resolve(holder.name(), line, years).ifPresent(party -> {
            if (chair.office() == Office.CHAIR) {
                years.ifPresent(term ->
                        terms.add(new OfficeTerms.Held(holder.name() + " (" + holder.term() + ")", term, line)));
            }
            if (chair.isPast() && years.isEmpty()) {
                findings.warning(
                        line.number(),
                        "past-chair-without-term",
                        "'" + Findings.brief(holder.name()) + "' is named as a past " + words(chair.office())
                                + ", and when it was that the page does not say",
                        "No appointment is proposed: record it by hand once its term is known.");
                return;
            }
            chair(chair, holder.name(), years, line, says, party);
        });
    }

    private void chair(
            ChairLine chair,
            String holder,
            Optional<TermYears> years,
            Line line,
            Optional<Line> permanent,
            PartyView party) {
        var evidence = new ArrayList<Evidence>();
        evidence.add(citation.of(line));
        var since = chair.isPast() ? Optional.<DateBound>empty() : since(chair.office(), holder, evidence);
        permanent.ifPresent(says -> evidence.add(citation.of(says)));
        var term = chair.isPermanent() || permanent.isPresent()
                ? Term.PERMANENT
                : years.isPresent() ? Term.FIXED : Term.UNSTATED;
        add(chair.office(), party, term, since.or(() -> years.map(TermYears::from)), years, evidence, line);
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
        if (names.isKnown(holder) || holder.split(" ").length <= MOST_WORDS_OF_A_NAME) {
            appointSecretariat(holder, line);
            return;
        }
        // a sentence: whoever it names, if that is one
        var named = named(holder);
        if (named.size() == 1) {
            appointSecretariat(named.getFirst(), line);
            findings.info(
                    line.number(),
                    "named-in-a-sentence",
                    "'" + Findings.brief(line.text()) + "'",
                    "Read as: " + named.getFirst() + " is the secretariat.");
        }
    }

    /** The names on record that the words have in them, the longest at each place. */
    private List<String> named(String sentence) {
        var words = Brackets.words(Brackets.without(sentence));
        var named = new ArrayList<String>();
        for (int begin = 0; begin < Math.min(words.size(), MOST_WORDS_OF_A_SENTENCE); begin++) {
            for (int length = MOST_WORDS_OF_A_NAME; length > 0; length--) {
                var name = MeetingWords.title(List.of(
                        String.join(" ", words.subList(begin, Math.min(words.size(), begin + length)))));
                if (!name.isEmpty() && Character.isUpperCase(name.charAt(0)) && names.isKnown(name)) {
                    named.add(name);
                    begin += length - 1;
                    break;
                }
            }
        }
        return named.stream().distinct().toList();
    }

    private void appointSecretariat(String holder, Line line) {
        findings.used(line);
        resolve(holder, line, Optional.empty()).ifPresent(party -> {
            var evidence = new ArrayList<Evidence>(List.of(citation.of(line)));
            add(Office.SECRETARIAT, party, Term.UNSTATED, Optional.empty(), Optional.empty(), evidence, line);
        });
    }

    /** By the name of the day the page speaks for, or of the term where only then one party bore it. */
    private Optional<PartyView> resolve(String holder, Line line, Optional<TermYears> years) {
        return switch (names.resolve(holder.strip(), years.map(TermYears::first).orElse(span.namesDay()))) {
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
            Office office,
            PartyView party,
            Term term,
            Optional<DateBound> since,
            Optional<TermYears> years,
            List<Evidence> evidence,
            Line line) {
        var unknown = JoiningRules.cut(span.whole(), party.life()).orElse(span.whole());
        if (since.isEmpty()) {
            evidence.add(new Evidence.Inferred(
                    "office-held", 1, List.of("held on the day the page speaks for; since when it does not say")));
            findings.info(
                    line.number(),
                    "unknown-date",
                    "Since when " + party.nameOn(span.namesDay()) + " is " + words(office) + " the page does not say",
                    "Proposed from " + unknown + ".");
        }
        var until = years.map(TermYears::until).orElse(DateBound.NEVER);
        appointments.add(new Appointment(office, party, term, since.orElse(unknown), until, List.copyOf(evidence)));
    }

    private static String words(Office office) {
        return office.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
