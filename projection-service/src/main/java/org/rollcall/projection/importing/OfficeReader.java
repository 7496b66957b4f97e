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
    private static final Set<Heading> OF_OTHERS =
            EnumSet.of(Heading.WORKING_GROUPS, Heading.MEETINGS, Heading.DOCUMENTS, Heading.CONTACT);

    /** More than hold an office at a time: a list of so many names is one of something else. */
    private static final int MOST_AT_A_TIME = 3;

    private static final int MOST_WORDS_OF_A_NAME = 9;
    private static final int MOST_WORDS_OF_A_SENTENCE = 60;

    private final Sections sections;
    private final Names names;
    private final Span span;
    private final Citation citation;
    private final Findings findings;
    private final List<Appointment> appointments = new ArrayList<>();
    private int held;

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
        var terms = new ArrayList<OfficeTerms.Held>();
        // some pages have the line of the chair without its heading
        sections.all().stream()
                .filter(section -> !OF_OTHERS.contains(section.heading().heading()))
                .forEach(section -> section.lines().forEach(line -> labelled(section, line, permanent, terms)));
        sections.of(Heading.CHAIR).forEach(section -> unlabelled(section, permanent, terms));
        OfficeTerms.report(terms, findings);
        sections.of(Heading.SECRETARIAT)
                .forEach(section -> section.lines().forEach(line -> secretariat(section, line)));
        return List.copyOf(appointments);
    }

    private void labelled(Section section, Line line, Optional<Line> permanent, List<OfficeTerms.Held> terms) {
        var chairs = ChairLine.in(line, section.heading().heading() == Heading.CHAIR, names);
        if (!chairs.isEmpty()) {
            findings.used(line);
        }
        chairs.forEach(chair -> {
            if (chair.holders().isEmpty()) {
                findings.warning(
                        line.number(),
                        "nobody-named",
                        "'" + Findings.brief(line.text()) + "' names nobody",
                        "Nothing was proposed from it.");
            }
            count(chair.holders());
            chair.holders().forEach(holder -> holder(chair, holder, permanent, terms));
        });
    }

    private void count(List<ChairLine.Holder> holders) {
        held += holders.size();
        if (held > Limit.MOST_CHAIRS) {
            throw Limit.exceeded(Limit.MOST_CHAIRS, "chairs");
        }
    }

    /**
     * "Chairing country: X" and lines under that heading that are nothing but a name, with a term or, where no line is
     * labelled, without. Whatever else stands there may head another list, and ends this one.
     */
    private void unlabelled(Section section, Optional<Line> permanent, List<OfficeTerms.Held> terms) {
        boolean isLabelled = section.lines().stream()
                .anyMatch(line -> !ChairLine.in(line, true, names).isEmpty());
        int now = 0;
        for (var line : section.lines()) {
            if (line.content().contains(":")) {
                continue;
            }
            if (Nothing.isSaid(line.content())) {
                Nothing.report(line.content(), line, findings);
                continue;
            }
            var holders = ChairLine.holders(line.content(), "", names);
            if (holders.isEmpty() || !holders.stream().allMatch(holder -> names.isKnown(holder.name()))) {
                if (line.text().endsWith(".")) {
                    continue;
                }
                return;
            }
            int undated = (int)
                    holders.stream().filter(holder -> holder.years().isEmpty()).count();
            now += undated;
            if (undated > 0 && (isLabelled || now > MOST_AT_A_TIME)) {
                return;
            }
            findings.used(line);
            count(holders);
            var chair = new ChairLine(Office.CHAIR, ChairLine.When.NOW, false, holders, line);
            holders.forEach(holder -> holder(chair, holder, permanent, terms));
        }
    }

    private void holder(
            ChairLine chair, ChairLine.Holder holder, Optional<Line> permanent, List<OfficeTerms.Held> terms) {
        var line = chair.line();
        var years = holder.years();
        boolean isRotating = Fold.words(holder.term()).contains("rotat");
        if (years.isEmpty() && !holder.term().isEmpty() && !isRotating && !holder.isPermanent()) {
            findings.warning(
                    line.number(),
                    "term-not-understood",
                    "'" + Findings.brief(holder.term()) + "' behind " + Findings.brief(holder.name()) + " is no term",
                    "Nothing was made of it.");
        }
        var says = chair.office() == Office.CHAIR ? permanent : Optional.<Line>empty();
        if (chair.office() == Office.CHAIR) {
            // also one nobody knows: in its time somebody is named
            years.ifPresent(
                    term -> terms.add(new OfficeTerms.Held(holder.name() + " (" + holder.term() + ")", term, line)));
        }
        resolve(holder.name(), line, years).ifPresent(party -> {
            // "until 2014": a time, and not one that can be read
            boolean isOfAnotherTime = chair.when() != ChairLine.When.NOW
                    || Years.in(holder.term()).isPresent();
            if (isOfAnotherTime && years.isEmpty()) {
                var when = switch (chair.when()) {
                    case BEFORE -> "a past ";
                    case LATER -> "the next ";
                    case NOW -> "";
                };
                findings.warning(
                        line.number(),
                        chair.isPast() ? "past-chair-without-term" : "chair-without-term",
                        "'" + Findings.brief(holder.name()) + "' is named as " + when + words(chair.office())
                                + ", and when it was that the page does not say",
                        "No appointment is proposed: record it by hand once its term is known.");
                return;
            }
            reportLater(chair, holder);
            chair(chair, holder, line, says, party);
        });
    }

    /** A page that names a chair of 2020 as the current one speaks for no day of 2019. */
    private void reportLater(ChairLine chair, ChairLine.Holder holder) {
        holder.years()
                .filter(term ->
                        chair.when() == ChairLine.When.NOW && span.content().isPresent())
                .filter(term -> term.from().earliest().isAfter(span.end()))
                .ifPresent(term -> findings.warning(
                        chair.line().number(),
                        "content-day-too-early",
                        "'" + Findings.brief(holder.name()) + "' holds the office since " + term.from()
                                + ", behind the day the page is taken to speak for, " + span.end(),
                        "Give the day it speaks for (contentDate) and import it again, if it is known."));
    }

    private void chair(ChairLine chair, ChairLine.Holder holder, Line line, Optional<Line> permanent, PartyView party) {
        var years = holder.years();
        var evidence = new ArrayList<Evidence>();
        evidence.add(citation.of(line));
        var since = chair.isPast() ? Optional.<DateBound>empty() : since(chair.office(), holder.name(), evidence);
        permanent.ifPresent(says -> evidence.add(citation.of(says)));
        var term = chair.isPermanent() || permanent.isPresent()
                ? Term.PERMANENT
                : years.isPresent()
                        ? Term.FIXED
                        : Fold.words(holder.term()).contains("rotat") ? Term.ROTATING : Term.UNSTATED;
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

    private void secretariat(Section section, Line line) {
        var text = line.content();
        if (Nothing.isSaid(text)) {
            Nothing.report(text, line, findings);
            return;
        }
        for (var verb : List.of(" acts as ", " serves as ", " hosts ", " provides ")) {
            int at = text.indexOf(verb);
            text = at < 0 ? text : text.substring(0, at);
        }
        var outside = Brackets.without(text);
        var both = new NamesOnLine(names).joined(outside);
        if (both.size() > 1 && both.stream().allMatch(names::isKnown)) {
            both.forEach(one -> appointSecretariat(one, line));
            return;
        }
        // "ICMPD, Brussels (since 2010)"
        var first = outside.contains(",") ? outside.substring(0, outside.indexOf(',')) : outside;
        if (!names.isKnown(text) && first.length() < text.length() && names.isKnown(first)) {
            appointSecretariat(first, line);
            findings.info(
                    line.number(),
                    "note-behind-office",
                    "'" + Findings.brief(line.text()) + "' says more than who the secretariat is",
                    "Read as: " + first + " is the secretariat; the words are in the quotation.");
            return;
        }
        var holder = MeetingWords.title(List.of(text));
        // what stands behind the heading's colon is meant to be one, and so is an item
        boolean isMeant =
                line.isItem() || line.number() == section.headingLine().number();
        if (!isMeant && text.length() == line.content().length() && !names.isKnown(holder)) {
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
