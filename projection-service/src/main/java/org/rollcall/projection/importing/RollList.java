package org.rollcall.projection.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.Standing;
import org.rollcall.projection.importing.RollLists.Nature;

/** One list of a page's roll: names one to a line or several, notes in brackets, the note of the founders. */
final class RollList {

    private static final int MOST_WORDS_OF_A_NAME = 9;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_LINE = 2000;

    /** What leads to a footnote. */
    private static final String MARKS = "*†‡¹²³";

    private static final Map<String, PartyKind> KINDS = Map.of(
            "states", PartyKind.STATE,
            "countries", PartyKind.STATE,
            "governments", PartyKind.STATE,
            "etats", PartyKind.STATE,
            "pays", PartyKind.STATE,
            "organizations", PartyKind.ORGANISATION,
            "organisations", PartyKind.ORGANISATION,
            "international organizations", PartyKind.ORGANISATION,
            "international organisations", PartyKind.ORGANISATION);

    private final Section section;
    /** What the list is of; a line "Organizations:" within it changes that. */
    private Nature nature;

    private final NamesOnLine names;
    private final Findings findings;
    private final List<Listed> present = new ArrayList<>();
    private final List<Listed> founders = new ArrayList<>();
    private int listed;
    private boolean isSaidToBeEmpty;

    RollList(Section section, Nature nature, Names known, Findings findings) {
        this.section = section;
        this.nature = nature;
        this.findings = findings;
        names = new NamesOnLine(known);
    }

    List<Listed> present() {
        return List.copyOf(present);
    }

    List<Listed> founders() {
        return List.copyOf(founders);
    }

    /** How many names the list has, those in another standing by a note among them. */
    int listed() {
        return listed;
    }

    /** Whether the page says that there is nobody. */
    boolean isSaidToBeEmpty() {
        return isSaidToBeEmpty && listed == 0;
    }

    void read() {
        inline().forEach(name -> add(name, section.headingLine()));
        boolean hasItems = section.lines().stream().anyMatch(Line::isItem);
        boolean over = false;
        for (var line : section.lines()) {
            if (Nothing.isSaid(line.content())) {
                saidToBeEmpty(line.content(), line);
            } else if (isFoundersNote(line)) {
                findings.used(line);
                founders(line);
            } else if (accession(line)) {
                findings.used(line);
            } else if (!over && labelled(line)) {
                findings.used(line);
            } else if (!over && isOfTheList(line, hasItems)) {
                findings.used(line);
                several(line);
            } else {
                over = over || isOver(line);
            }
        }
        reportStyles();
    }

    /** Names of organisations with an acronym in brackets, with one behind them, and without any, in one list. */
    private void reportStyles() {
        var styles = new TreeMap<String, TreeSet<Integer>>();
        present.stream()
                .filter(as -> as.kind() == PartyKind.ORGANISATION)
                .forEach(as -> styles.computeIfAbsent(style(as.written()), any -> new TreeSet<>())
                        .add(as.line().number()));
        if (styles.size() > 1) {
            var each = styles.entrySet().stream()
                    .map(style -> style.getKey() + " on " + Findings.lines(List.copyOf(style.getValue())))
                    .toList();
            findings.info(
                    section.headingLine().number(),
                    "name-styles",
                    "Names of organisations in " + styles.size() + " styles: " + String.join("; ", each),
                    "All of them are read; an acronym is an alias and no part of the name.");
        }
    }

    private static String style(String written) {
        if (!Brackets.in(written, '(', ')').isEmpty()) {
            return "acronym in brackets";
        }
        var words = Brackets.words(written);
        var last = words.getLast();
        boolean acronym = last.length() > 1 && last.chars().allMatch(Character::isUpperCase);
        return !acronym ? "name alone" : words.size() > 1 ? "acronym without brackets" : "acronym alone";
    }

    /** "Observer States: Iran, Pakistan". */
    private List<String> inline() {
        var value = section.heading().value();
        if (!section.heading().rest().contains(":") || Section.isCount(value)) {
            return List.of();
        }
        if (Nothing.isSaid(value)) {
            saidToBeEmpty(value, section.headingLine());
            return List.of();
        }
        return names.list(value.endsWith(".") ? value.substring(0, value.length() - 1) : value);
    }

    private void saidToBeEmpty(String words, Line line) {
        isSaidToBeEmpty = isSaidToBeEmpty || Nothing.isSaidForGood(words);
        Nothing.report(words, line, findings);
    }

    /** "Organizations: IOM, UNHCR" within a list of observers; or "States:", and what follows are states. */
    private boolean labelled(Line line) {
        int colon = line.content().indexOf(':');
        var label = colon < 0 ? "" : Fold.words(Brackets.without(line.content().substring(0, Math.min(colon, 60))));
        var kind = Optional.ofNullable(KINDS.get(label))
                .or(() -> ListWords.divides(label) ? Optional.of(nature.kind()) : Optional.empty());
        if (kind.isEmpty()) {
            return false;
        }
        nature = new Nature(nature.standing(), kind.get());
        var behind = line.content().substring(colon + 1).strip();
        if (Nothing.isSaid(behind)) {
            Nothing.report(behind, line, findings);
        } else {
            names.list(behind).forEach(name -> add(name, line));
        }
        reportDivider(line);
        return true;
    }

    private void reportDivider(Line line) {
        findings.info(
                line.number(),
                "divided-list",
                "'" + Findings.brief(line.text()) + "' divides the list",
                "What follows is read as part of it; the record has no place for the division.");
    }

    private boolean isOfTheList(Line line, boolean hasItems) {
        var text = line.unnumbered();
        if (names.isName(text)) {
            return true;
        }
        if (Brackets.without(text).contains(":")) {
            // "Current Chair: …", "Note: …"
            return false;
        }
        if (line.isItem()) {
            return !ListWords.isSentence(text);
        }
        var parts = names.in(text);
        return parts.size() > 1 && parts.stream().anyMatch(names::isName)
                || !hasItems
                        && !isFull()
                        && ListWords.isLikeAName(text)
                        && !(nature.kind() == PartyKind.STATE && ListWords.isLikeAHeading(text));
    }

    /**
     * A line that is no name ends the list once it has all the names its heading claims: it heads another. Until then it
     * divides it ("Europe:"); where nothing is claimed it ends it, unless it is a region.
     */
    private boolean isOver(Line line) {
        boolean heads = line.text().endsWith(":") || (!line.isItem() && ListWords.isCapitalised(line.text()));
        var words = Fold.words(Brackets.without(line.text()));
        if (!heads || (listed == 0 && !isFull() && !ListWords.divides(words))) {
            return false;
        }
        if (!isFull() && (section.claimed().isPresent() || ListWords.divides(words))) {
            findings.used(line);
            reportDivider(line);
            return false;
        }
        findings.warning(
                line.number(),
                "unknown-heading",
                "'" + Findings.brief(line.text()) + "' stands behind a list"
                        + (isFull() ? " that has all its names" : ", and is no name"),
                "What follows is not read as part of that list.");
        return true;
    }

    private boolean isFull() {
        return section.claimed().isPresent() && listed >= section.claimed().getAsInt();
    }

    private void several(Line line) {
        var text = line.unnumbered();
        var found = names.in(text);
        if (found.size() == 1 && listed == 0 && section.claimed().isPresent() && text.length() <= LONGEST_LINE) {
            // as many parts as the heading claims are so many names, whether anybody knows them or not
            var parts = names.list(text);
            found = parts.size() > 1 && section.claimed().getAsInt() == parts.size() ? parts : found;
        }
        if (found.size() > 1) {
            findings.info(
                    line.number(),
                    "names-on-one-line",
                    "'" + Findings.brief(text) + "' is " + found.size() + " names on one line",
                    "Taken apart: " + Findings.brief(String.join("; ", found)) + ".");
        }
        found.forEach(name -> add(name, line));
    }

    private void add(String listedAs, Line line) {
        listed++;
        var name = withoutMark(listedAs.replaceFirst("[;,]+$", "").strip(), line);
        var as = nature.listing(name, line);
        var notes = name.length() <= LONGEST_NAME ? BracketNote.of(name) : List.<BracketNote>of();
        for (var note : notes) {
            switch (note.kind()) {
                case ACRONYM -> {}
                case OBSERVER, GUEST -> {
                    var standing = note.standing().orElse(as.standing());
                    report(
                            note,
                            line,
                            standing == as.standing() ? "It says what the list says." : "Read as " + standing + ".");
                    as = new Listed(Brackets.without(name), line, standing, as.kind(), as.since());
                }
                case SINCE -> {
                    var since = note.since().orElseThrow();
                    report(note, line, "Read as on the list since " + since + ".");
                    as = new Listed(name, line, note.standing().orElse(as.standing()), as.kind()).since(since);
                }
                case LEFT -> {
                    findings.warning(
                            line.number(),
                            "said-to-have-left",
                            "'" + Findings.brief(name) + "' is listed with the time it was there",
                            "Not put on the roll; record by hand when it came and left.");
                    return;
                }
                case FOUNDER -> {
                    report(note, line, "Read as a founder.");
                    founders.add(nature.listing(Brackets.without(name), line));
                }
                case SUSPENDED ->
                    findings.warning(
                            line.number(),
                            "suspended",
                            "'" + Findings.brief(name) + "' is said to be suspended",
                            "Put on the roll; record the suspension by hand, with the day it began.");
                case OTHER -> report(note, line, "Kept in the quotation; the name is read without it.");
            }
        }
        present.add(as);
    }

    /** "Switzerland*" */
    private String withoutMark(String written, Line line) {
        int end = written.length();
        while (end > 1 && MARKS.indexOf(written.charAt(end - 1)) >= 0) {
            end--;
        }
        if (end == written.length()) {
            return written;
        }
        findings.info(
                line.number(),
                "footnote-mark",
                "'" + Findings.brief(written) + "' leads to a note",
                "The name is read without the mark: look for what the note says.");
        return written.substring(0, end).strip();
    }

    private void report(BracketNote note, Line line, String done) {
        findings.info(
                line.number(),
                "note-in-brackets",
                "'(" + Findings.brief(note.words()) + ")' stands behind a name",
                done);
    }

    /** "Accession of X to the forum is pending": X applies. */
    private boolean accession(Line line) {
        var words = Fold.words(line.text());
        int of = line.text().indexOf("ccession of ");
        if (of < 0 || !words.contains("pending")) {
            return false;
        }
        var applicant = leadingName(line.text().substring(of + "ccession of ".length()));
        applicant.ifPresent(name -> {
            present.add(new Listed(name, line, Standing.APPLICANT, nature.kind()));
            findings.info(
                    line.number(),
                    "accession-pending",
                    "'" + Findings.brief(line.text()) + "'",
                    "Read as: " + name + " is an applicant.");
        });
        return applicant.isPresent();
    }

    private Optional<String> leadingName(String text) {
        var words = Brackets.words(text);
        for (int length = Math.min(words.size(), MOST_WORDS_OF_A_NAME); length > 0; length--) {
            var name = String.join(" ", words.subList(0, length));
            if (names.isName(name)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    private static boolean isFoundersNote(Line line) {
        if (!line.text().contains(":")) {
            return false;
        }
        var words = Fold.words(line.text().substring(0, Math.min(60, line.text().length())));
        return words.contains("founding") || words.contains("founders") || words.contains("fondateurs");
    }

    private void founders(Line line) {
        var list = line.text().substring(line.text().lastIndexOf(':') + 1).strip();
        var said = " " + Fold.words(list) + " ";
        if (List.of(" all ", " except ", " excluding ", " above ", " tous ", " sauf ").stream()
                .anyMatch(said::contains)) {
            findings.error(
                    line.number(),
                    "founders-not-read",
                    "'" + Findings.brief(list) + "' names the founders by what others are",
                    "Nobody is read as a founder; record by hand who was.");
            return;
        }
        var read = new ArrayList<String>();
        for (var part : Brackets.list(list.endsWith(".") ? list.substring(0, list.length() - 1) : list)) {
            if (Fold.words(part).equals("the") && !read.isEmpty()) {
                read.add(read.removeLast() + ", " + part);
            } else {
                read.addAll(names.joined(part));
            }
        }
        read.forEach(name -> founders.add(nature.listing(name, line)));
    }
}
