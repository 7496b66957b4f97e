package org.rollcall.projection.importing;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.rollcall.contracts.DocumentKind;

/** The documents of a page: those in the lines of meetings and those in its own list, each work once. */
final class Works {

    private static final Set<String> SMALL = Set.of("a", "an", "and", "for", "in", "of", "on", "the", "to");
    private static final int FEWEST_WORDS_OF_A_TITLE = 4;
    private static final int MOST_WORDS_OF_A_TITLE = 25;

    private final List<Work> works = new ArrayList<>();
    /** The significant words of each work's title; each new listing is compared with all. */
    private final List<List<String>> words = new ArrayList<>();

    private final Findings findings;

    private Works(Findings findings) {
        this.findings = findings;
    }

    static List<Work> read(Sections sections, List<Meeting> meetings, Findings findings) {
        var reader = new Works(findings);
        for (var meeting : meetings) {
            meeting.entry()
                    .listings()
                    .forEach(listing -> reader.add(ofMeeting(listing, meeting), Optional.of(meeting)));
        }
        for (var section : sections.of(Heading.DOCUMENTS)) {
            boolean hasItems = section.lines().stream().anyMatch(Line::isItem);
            for (var line : section.lines()) {
                if (Nothing.isSaid(line.content())) {
                    Nothing.report(line.content(), line, findings);
                } else if (line.isItem() || (!hasItems && isLikeATitle(line.text()))) {
                    findings.used(line);
                    var listing = Listing.read(line.content(), line);
                    reader.add(listing, adoptedInText(listing, sections, meetings));
                }
            }
        }
        return List.copyOf(reader.works);
    }

    /** In a list without bullets: no sentence, no heading of another list, no address. */
    private static boolean isLikeATitle(String text) {
        return !text.endsWith(".")
                && !text.endsWith(":")
                && !text.contains("://")
                && !text.startsWith("[")
                && text.split(" ").length <= MOST_WORDS_OF_A_TITLE
                && Character.isUpperCase(text.codePointAt(0));
    }

    /** "Conclusions" alone are those of the meeting. */
    private static Listing ofMeeting(Listing listing, Meeting meeting) {
        return Fold.words(listing.title()).contains(" ")
                ? listing
                : new Listing(
                        listing.title() + " of the " + meeting.entry().title(), listing.languages(), listing.line());
    }

    private void add(Listing listing, Optional<Meeting> adoptedBy) {
        if (listing.title().isBlank()) {
            return;
        }
        var significant = significant(listing.title());
        for (int at = 0; at < works.size(); at++) {
            if (isSameWork(words.get(at), significant)) {
                works.set(at, together(works.get(at), listing, adoptedBy));
                words.set(at, significant(works.get(at).title()));
                return;
            }
        }
        words.add(significant);
        works.add(new Work(
                listing.title(), kind(listing.title()), listing.languages(), adoptedBy, List.of(listing.line())));
    }

    private Work together(Work known, Listing listing, Optional<Meeting> adoptedBy) {
        var title = known.title().length() >= listing.title().length() ? known.title() : listing.title();
        var languages = new TreeSet<>(known.languages());
        languages.addAll(listing.languages());
        var lines = new ArrayList<>(known.lines());
        lines.add(listing.line());
        findings.info(
                listing.line().number(),
                "document-listed-twice",
                "'" + listing.title() + "' is on line "
                        + known.lines().getFirst().number() + " as '" + known.title() + "'",
                "One work: '" + title + "'"
                        + (languages.isEmpty() ? "." : ", in " + String.join(", ", languages) + "."));
        return new Work(
                title, kind(title), List.copyOf(languages), known.adoptedBy().or(() -> adoptedBy), lines);
    }

    /** All words of one title, small ones aside, are in the other in the same order. */
    static boolean isSameWork(String a, String b) {
        return isSameWork(significant(a), significant(b));
    }

    private static boolean isSameWork(List<String> words, List<String> others) {
        var shorter = words.size() <= others.size() ? words : others;
        var longer = shorter == words ? others : words;
        if (shorter.size() < FEWEST_WORDS_OF_A_TITLE) {
            return shorter.equals(longer);
        }
        int found = 0;
        for (var word : longer) {
            if (found < shorter.size() && word.equals(shorter.get(found))) {
                found++;
            }
        }
        return found == shorter.size();
    }

    private static List<String> significant(String title) {
        return Arrays.stream(Fold.words(title).split(" "))
                .filter(word -> !SMALL.contains(word))
                .limit(60)
                .toList();
    }

    private static DocumentKind kind(String title) {
        var words = " " + Fold.words(title) + " ";
        if (words.contains(" commitments ")) {
            return DocumentKind.COMMITMENTS;
        }
        if (words.contains(" declaration ")) {
            return DocumentKind.DECLARATION;
        }
        if (words.contains(" recommendations ") || words.contains(" recommandations ")) {
            return DocumentKind.RECOMMENDATIONS;
        }
        if (words.contains(" conclusions ")) {
            return DocumentKind.CONCLUSIONS;
        }
        return words.contains(" years ") ? DocumentKind.PUBLICATION : DocumentKind.OTHER;
    }

    /**
     * "In February 2019 … adopted “The Istanbul Commitments …”": adopted by the meeting of that month, if there was only one.
     */
    private static Optional<Meeting> adoptedInText(Listing listing, Sections sections, List<Meeting> meetings) {
        var title = Fold.name(listing.title());
        for (var line : sections.linesOf(Heading.CURRENT_FOCUS)) {
            int adopted = line.text().indexOf("adopted");
            if (adopted < 0 || !Fold.words(line.text().substring(adopted)).contains(title)) {
                continue;
            }
            var month = DateReader.monthIn(line.text().substring(0, adopted));
            var then = meetings.stream()
                    .filter(meeting -> month.equals(
                            Optional.of(YearMonth.from(meeting.entry().date().first()))))
                    .toList();
            if (then.size() == 1) {
                return Optional.of(then.getFirst());
            }
        }
        return Optional.empty();
    }
}
