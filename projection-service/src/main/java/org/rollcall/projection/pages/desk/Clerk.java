package org.rollcall.projection.pages.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollcall.contracts.FactId;
import org.rollcall.projection.log.LogEntry;
import org.rollcall.projection.pages.words.Dated;
import org.rollcall.projection.pages.words.Said;
import org.rollcall.projection.pages.words.Sentences;
import org.rollcall.projection.pages.words.Words;
import org.rollcall.projection.parties.Parties;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Takes a form through its steps: it is filled in, what would follow is shown, and only then it is recorded. Each step can be
 * gone back from, and nothing typed is lost.
 */
@Component
public class Clerk {

    private static final List<String> COMMON = List.of(
            "decided",
            "reason",
            "evidence.by",
            "evidence.reason",
            "evidence.document",
            "evidence.line",
            "evidence.quote",
            "evidence.asOf",
            "evidence.register",
            "evidence.authority",
            "evidence.source");
    private static final int MOST_SINCE = 10;
    private static final List<String> OF_A_STEP = List.of("step", "acknowledged", "version", "atLeast");

    private final Desk desk;
    private final Foresight foresight;
    private final Said said;
    private final Parties parties;
    private final Words words;

    Clerk(Desk desk, Foresight foresight, Said said, Parties parties, Words words) {
        this.desk = desk;
        this.foresight = foresight;
        this.said = said;
        this.parties = parties;
        this.words = words;
    }

    /**
     * What a step is about.
     *
     * @param sheet the form as its page has it
     * @param command what it becomes
     * @param renewed the form, made for what is on record now; asked for where it was filled in for something older
     * @param now what is on record of each field; of those that are not named here nothing is
     */
    public record Matter(
            Sheet sheet,
            Function<Form, Command> command,
            Function<Form, Form> renewed,
            Map<String, List<String>> now) {}

    /** What comes of a step: a page, or that it is recorded. */
    public sealed interface Step {
        record Page(String template) implements Step {}

        record Done(Answer.Accepted accepted) implements Step {}
    }

    public String show(Sheet sheet, Form form, Model page) {
        page.addAttribute("sheet", sheet);
        page.addAttribute("form", form);
        return "desk/form";
    }

    public Step take(Matter matter, Form form, HttpServletRequest request, Model page) {
        if (form.value("step").equals("edit")) {
            return new Step.Page(show(matter.sheet(), form, page));
        }
        var command = matter.command().apply(form);
        return switch (desk.tryOut(command, request)) {
            case Answer.Refusal refusal -> new Step.Page(refused(matter, form, refusal, page));
            case Answer.Accepted tried -> {
                if (!form.value("step").equals("record")) {
                    yield new Step.Page(preview(matter.sheet(), form, tried, page));
                }
                if (!tried.warnings().isEmpty() && !form.has("acknowledged", sign(tried))) {
                    var asked = form.wrong("acknowledged", words.say("desk.acknowledge.missing"));
                    yield new Step.Page(preview(matter.sheet(), asked, tried, page));
                }
                yield switch (desk.send(command, request)) {
                    case Answer.Refusal refusal -> new Step.Page(refused(matter, form, refusal, page));
                    case Answer.Accepted accepted -> new Step.Done(accepted);
                };
            }
        };
    }

    /** What would follow, before it is recorded. */
    public String preview(Sheet sheet, Form form, Answer.Accepted tried, Model page) {
        page.addAttribute("sheet", sheet);
        page.addAttribute("form", form);
        page.addAttribute("consequence", foresight.of(tried));
        page.addAttribute("sign", sign(tried));
        page.addAttribute("carried", carried(form));
        return "desk/preview";
    }

    /** What was typed, and goes on with the next step. */
    public record Carried(String name, String value) {}

    public static List<Carried> carried(Form form) {
        return form.values().entrySet().stream()
                .filter(field -> !OF_A_STEP.contains(field.getKey()))
                .flatMap(field -> field.getValue().stream().map(value -> new Carried(field.getKey(), value)))
                .toList();
    }

    /** Other warnings than were seen are to be looked at anew. */
    public static String sign(Answer.Accepted tried) {
        return Integer.toHexString(tried.warnings().hashCode());
    }

    /**
     * The form again, with what the service said beside the field it spoke of; or, if somebody else was faster, with what they
     * recorded.
     */
    public String refused(Matter matter, Form form, Answer.Refusal refusal, Model page) {
        return refusal.stale() ? stale(matter, form, page) : refused(matter.sheet(), form, refusal, page);
    }

    /** The same of what is about nothing that somebody else could have changed. */
    public String refused(Sheet sheet, Form form, Answer.Refusal refusal, Model page) {
        page.addAttribute("against", against(sheet.stream(), refusal.facts()));
        return show(sheet, form.refused(refusal, fields(sheet)), page);
    }

    /** Two have changed one thing: whoever comes second sees both, and chooses. */
    private String stale(Matter matter, Form form, Model page) {
        var sheet = matter.sheet();
        var shown = form.version();
        page.addAttribute("stale", true);
        page.addAttribute("both", both(sheet, form, matter.now()));
        page.addAttribute(
                "since",
                shown.isEmpty() || sheet.stream().isEmpty()
                        ? List.of()
                        : sentences(said.since(sheet.stream(), shown.getAsLong(), MOST_SINCE)));
        return show(sheet, matter.renewed().apply(form), page);
    }

    private List<Recorded> sentences(List<LogEntry> entries) {
        var sentences = Sentences.about(parties.all(), said, words);
        return entries.stream()
                .map(entry -> new Recorded(sentences.of(entry).text(), words.instant(entry.recordedAt())))
                .toList();
    }

    /** What somebody recorded in between. */
    public record Recorded(String sentence, Dated at) {}

    /** A field that says one thing in the form and another on record. */
    public record Both(String label, String mine, String theirs) {}

    private static List<Both> both(Sheet sheet, Form form, Map<String, List<String>> now) {
        return sheet.fields().stream()
                .filter(field -> now.containsKey(field.name()))
                .map(field -> new Both(
                        field.label(),
                        says(field, form.values(field.name())),
                        says(field, now.getOrDefault(field.name(), List.of()))))
                .filter(both -> !both.mine().equals(both.theirs()))
                .toList();
    }

    private static String says(Sheet.Shown field, List<String> values) {
        return values.stream()
                .flatMap(String::lines)
                .filter(value -> !value.isBlank())
                .map(field::says)
                .collect(Collectors.joining(", "));
    }

    private static SequencedSet<String> fields(Sheet sheet) {
        var fields = new LinkedHashSet<String>();
        Stream.concat(sheet.fields().stream().map(Sheet.Shown::name), COMMON.stream())
                .forEach(fields::add);
        return fields;
    }

    /** A fact that forbids what was asked. */
    public record Against(String address, String sentence) {}

    private List<Against> against(String stream, List<String> facts) {
        var ids = facts.stream().flatMap(text -> fact(text).stream()).toList();
        if (ids.isEmpty() || stream.isEmpty()) {
            return List.of();
        }
        var sentences = Sentences.about(parties.all(), said, words);
        var entries = said.of(stream, ids);
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(entries.get(id)).stream()
                        .map(entry -> new Against(
                                address(stream, id), sentences.of(entry).text())))
                .toList();
    }

    private static String address(String stream, FactId fact) {
        var owner = stream.substring(stream.indexOf('/') + 1);
        return switch (stream.substring(0, stream.indexOf('/'))) {
            case "forum" -> "/forums/" + owner + "/history?fact=" + fact;
            case "meeting" -> "/meetings/" + owner + "/history#" + fact;
            default -> "/parties/" + owner;
        };
    }

    private static Optional<FactId> fact(String text) {
        try {
            return Optional.of(new FactId(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
