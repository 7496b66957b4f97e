package org.rollcall.projection.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.ForumEvent.ProgrammeItem;

/**
 * What a forum set out to do: the lists in its current focus that a sentence before them announces with their number
 * ("applying five key commitments to:").
 */
final class ProgrammeReader {

    private static final List<String> NUMBERS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    /** How far the kind may stand behind its number: "five key commitments". */
    private static final int WORDS_BETWEEN = 2;

    private final Span span;
    private final Findings findings;
    private final List<Item> items = new ArrayList<>();

    private ProgrammeReader(Span span, Findings findings) {
        this.span = span;
        this.findings = findings;
    }

    /**
     * @param number its place in the list, from 1
     * @param programme the title of the text that sets it; empty where the page does not name one
     * @param announced the sentence before the list
     */
    record Item(ProgrammeItem kind, int number, String programme, DateBound from, Line line, Line announced) {

        String text() {
            return line.content();
        }
    }

    static List<Item> read(Sections sections, Span span, Findings findings) {
        var reader = new ProgrammeReader(span, findings);
        var lines = sections.linesOf(Heading.CURRENT_FOCUS);
        for (int at = 0; at < lines.size(); at++) {
            if (!lines.get(at).isItem()) {
                int first = at + 1;
                int end = first;
                while (end < lines.size() && lines.get(end).isItem()) {
                    end++;
                }
                if (end > first) {
                    reader.list(lines.get(at), lines.subList(first, end));
                }
            }
        }
        return List.copyOf(reader.items);
    }

    private void list(Line announcement, List<Line> list) {
        var kinds = kinds(announcement.text());
        var kind = kinds.stream().filter(claim -> claim.count == list.size()).findFirst();
        if (kind.isEmpty()) {
            findings.warning(
                    announcement.number(),
                    "list-not-announced",
                    list.size() + " items follow, and " + (kinds.isEmpty() ? "no number of them" : "another number")
                            + " is announced",
                    "No programme was proposed from them; the words are kept in the current focus.");
            return;
        }
        var programme = title(announcement.text(), kind.get());
        var from = date(announcement.text(), programme);
        for (int at = 0; at < list.size(); at++) {
            items.add(new Item(kind.get().kind, at + 1, programme, from, list.get(at), announcement));
        }
    }

    /** @param end where the kind's word ends in the sentence */
    private record Claim(ProgrammeItem kind, int count, int end) {}

    private static List<Claim> kinds(String sentence) {
        var claims = new ArrayList<Claim>();
        var tokens = Tokens.of(sentence);
        for (int at = 0; at < tokens.size(); at++) {
            var count = number(tokens.get(at));
            for (int next = at + 1;
                    count.isPresent() && next <= at + 1 + WORDS_BETWEEN && next < tokens.size();
                    next++) {
                var kind = kind(tokens.get(next).text());
                if (kind.isPresent()) {
                    claims.add(
                            new Claim(kind.get(), count.get(), tokens.get(next).end()));
                    break;
                }
            }
        }
        return claims;
    }

    private static Optional<Integer> number(Tokens.Token token) {
        if (token.isNumber()) {
            return Optional.of(Integer.parseInt(token.text()));
        }
        int place = NUMBERS.indexOf(Fold.words(token.text()));
        return place < 0 ? Optional.empty() : Optional.of(place + 1);
    }

    private static Optional<ProgrammeItem> kind(String word) {
        return switch (Fold.words(word)) {
            case "commitment", "commitments" -> Optional.of(ProgrammeItem.COMMITMENT);
            case "goal", "goals" -> Optional.of(ProgrammeItem.PRIORITY_GOAL);
            case "action", "actions" -> Optional.of(ProgrammeItem.ACTION);
            default -> Optional.empty();
        };
    }

    /** "the six priority goals of the 2013 Istanbul Ministerial Declaration to ensure …", else what is quoted before the number. */
    private static String title(String sentence, Claim claim) {
        var rest = sentence.substring(claim.end);
        for (var of : List.of(" of the ", " of ")) {
            if (rest.startsWith(of)) {
                var named = rest.substring(of.length());
                int to = named.indexOf(" to ");
                return (to < 0 ? named : named.substring(0, to))
                        .replaceAll("[:.,;]\\s*$", "")
                        .strip();
            }
        }
        var quoted = Quotes.in(sentence.substring(0, claim.end));
        return quoted.isEmpty() ? "" : quoted.getLast();
    }

    /** The year in the programme's own title, else the first month or year of the sentence, else any time the page speaks of. */
    private DateBound date(String sentence, String programme) {
        return Years.in(programme)
                .map(DateBound::year)
                .or(() -> DateReader.monthIn(sentence).map(DateBound::month))
                .or(() -> Years.in(sentence).map(DateBound::year))
                .filter(date -> !date.earliest().isAfter(span.end()))
                .orElseGet(span::whole);
    }
}
