package org.rollcall.projection.pages.change;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rollcall.contracts.FactId;
import org.rollcall.projection.pages.desk.Answer;
import org.rollcall.projection.pages.desk.Command;
import org.rollcall.projection.pages.desk.Desk;
import org.rollcall.projection.pages.desk.Form;
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
class Clerk {

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
     */
    record Matter(Sheet sheet, Function<Form, Command> command, Function<Form, Form> renewed) {}

    /** What comes of a step: a page, or that it is recorded. */
    sealed interface Step {
        record Page(String template) implements Step {}

        record Done(Answer.Accepted accepted) implements Step {}
    }

    String show(Sheet sheet, Form form, Model page) {
        page.addAttribute("sheet", sheet);
        page.addAttribute("form", form);
        return "change/form";
    }

    Step take(Matter matter, Form form, HttpServletRequest request, Model page) {
        if (form.value("step").equals("edit")) {
            return new Step.Page(show(matter.sheet(), form, page));
        }
        var command = matter.command().apply(form);
        return switch (desk.tryOut(command, request)) {
            case Answer.Refusal refusal -> refused(matter, form, refusal, page);
            case Answer.Accepted tried -> {
                if (!form.value("step").equals("record")) {
                    yield new Step.Page(preview(matter.sheet(), form, tried, page));
                }
                if (!tried.warnings().isEmpty() && !form.has("acknowledged", sign(tried))) {
                    var asked = form.wrong("acknowledged", words.say("change.acknowledge.missing"));
                    yield new Step.Page(preview(matter.sheet(), asked, tried, page));
                }
                yield switch (desk.send(command, request)) {
                    case Answer.Refusal refusal -> refused(matter, form, refusal, page);
                    case Answer.Accepted accepted -> new Step.Done(accepted);
                };
            }
        };
    }

    private String preview(Sheet sheet, Form form, Answer.Accepted tried, Model page) {
        page.addAttribute("sheet", sheet);
        page.addAttribute("form", form);
        page.addAttribute("consequence", foresight.of(tried));
        page.addAttribute("sign", sign(tried));
        page.addAttribute(
                "carried",
                form.values().entrySet().stream()
                        .filter(field -> !OF_A_STEP.contains(field.getKey()))
                        .flatMap(field -> field.getValue().stream().map(value -> new Carried(field.getKey(), value)))
                        .toList());
        return "change/preview";
    }

    /** What was typed, and goes on with the next step. */
    record Carried(String name, String value) {}

    /** Other warnings than were seen are to be looked at anew. */
    private static String sign(Answer.Accepted tried) {
        return Integer.toHexString(tried.warnings().hashCode());
    }

    private Step refused(Matter matter, Form form, Answer.Refusal refusal, Model page) {
        var sheet = matter.sheet();
        page.addAttribute("stale", refusal.stale());
        page.addAttribute("against", sheet.forum().isEmpty() ? List.of() : against(sheet.forum(), refusal.facts()));
        var kept = form.refused(refusal, fields(sheet));
        return new Step.Page(show(sheet, refusal.stale() ? matter.renewed().apply(kept) : kept, page));
    }

    private static SequencedSet<String> fields(Sheet sheet) {
        var fields = new LinkedHashSet<String>();
        Stream.concat(sheet.fields().stream().map(Sheet.Shown::name), COMMON.stream())
                .forEach(fields::add);
        return fields;
    }

    /** A fact that forbids what was asked. */
    record Against(String id, String sentence) {}

    private List<Against> against(String forum, List<String> facts) {
        var ids = facts.stream().flatMap(text -> fact(text).stream()).toList();
        var sentences = Sentences.about(ids.isEmpty() ? List.of() : parties.all(), said, words);
        var entries = said.of("forum/" + forum, ids);
        return ids.stream()
                .filter(entries::containsKey)
                .map(id -> new Against(
                        id.value(),
                        Optional.ofNullable(entries.get(id))
                                .map(entry -> sentences.of(entry).text())
                                .orElse(id.value())))
                .toList();
    }

    private static Optional<FactId> fact(String text) {
        try {
            return Optional.of(new FactId(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
