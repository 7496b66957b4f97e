package org.rollcall.projection.pages.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.rollcall.contracts.ProblemType;
import org.rollcall.contracts.WireJson;
import org.rollcall.projection.http.Refused;
import org.rollcall.projection.importing.DraftAnswer;
import org.rollcall.projection.importing.DraftAnswer.Proposed;
import org.rollcall.projection.importing.Imports;
import org.rollcall.projection.pages.desk.Flash;
import org.rollcall.projection.pages.desk.Form;
import org.rollcall.projection.pages.words.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /imports/{id}/proposals/{n}}: a proposal is amended before it is accepted. Texts and lists of texts are fields; what
 * has more structure is JSON, as the API takes it.
 */
@Controller
class AmendmentPages {

    private final Imports imports;
    private final MessageSource messages;
    private final Words words;

    AmendmentPages(Imports imports, MessageSource messages, Words words) {
        this.imports = imports;
        this.messages = messages;
        this.words = words;
    }

    private enum Kind {
        TEXT,
        LINES,
        NUMBER,
        TICK,
        JSON
    }

    /** A member of the proposal's body; one that has no word of its own here is called as the API calls it. */
    record Member(String name, String label, String kind) {}

    @GetMapping("/imports/{id}/proposals/{number}")
    String show(@PathVariable String id, @PathVariable int number, Model page) {
        var draft = imports.answer(id);
        var proposal = proposal(draft, number);
        return show(draft, proposal, filled(proposal), page);
    }

    private String show(DraftAnswer draft, Proposed proposal, Form form, Model page) {
        page.addAttribute("draft", draft);
        page.addAttribute("proposal", proposal);
        page.addAttribute("form", form);
        page.addAttribute(
                "members",
                proposal.body().propertyNames().stream()
                        .map(name -> new Member(
                                name,
                                label(name),
                                kind(proposal.body().path(name)).name()))
                        .toList());
        var lines = imports.lines(draft.id());
        page.addAttribute(
                "quotes",
                proposal.lines().stream()
                        .map(line -> line + ": " + lines.get(line - 1))
                        .toList());
        return "imports/proposal";
    }

    private String label(String name) {
        var label = messages.getMessage("imports.member." + name, null, name, Words.LOCALE);
        return label == null ? name : label;
    }

    @PostMapping("/imports/{id}/proposals/{number}")
    String amend(
            @PathVariable String id,
            @PathVariable int number,
            HttpServletRequest request,
            Model page,
            RedirectAttributes next) {
        var draft = imports.answer(id);
        var proposal = proposal(draft, number);
        var form = Form.sent(request);
        var changes = WireJson.MAPPER.createObjectNode();
        for (var name : proposal.body().propertyNames()) {
            var was = proposal.body().path(name);
            try {
                change(changes, name, was, form);
            } catch (JacksonException e) {
                form = form.wrong(name, words.say("imports.noJson"));
            }
        }
        if (form.isRefused()) {
            return show(draft, proposal, form, page);
        }
        if (!changes.isEmpty()) {
            imports.amend(id, number, changes, ImportPages.subject(request));
        }
        next.addFlashAttribute(
                "flash",
                new Flash(
                        "done",
                        words.say(changes.isEmpty() ? "imports.unchanged" : "imports.amended", number),
                        List.of()));
        next.addAttribute("id", id);
        next.addAttribute("first", Math.max(1, number - 2));
        return "redirect:/imports/{id}";
    }

    /** Only what was changed; what was emptied is taken out. */
    private static void change(ObjectNode changes, String name, JsonNode was, Form form) {
        var typed = form.value(name);
        switch (kind(was)) {
            case TEXT -> {
                if (!typed.equals(was.asString("").strip())) {
                    if (typed.isEmpty()) {
                        changes.putNull(name);
                    } else {
                        changes.put(name, typed);
                    }
                }
            }
            case NUMBER -> {
                if (!typed.equals(was.asString(""))) {
                    changes.set(name, typed.isEmpty() ? WireJson.MAPPER.nullNode() : WireJson.MAPPER.readTree(typed));
                }
            }
            case TICK -> {
                if (typed.isEmpty() == was.asBoolean()) {
                    changes.put(name, !typed.isEmpty());
                }
            }
            case LINES -> {
                var lines = typed.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
                if (!lines.equals(texts(was))) {
                    var list = changes.putArray(name);
                    lines.forEach(list::add);
                }
            }
            case JSON -> {
                var json = typed.isEmpty() ? WireJson.MAPPER.nullNode() : WireJson.MAPPER.readTree(typed);
                if (!json.equals(was)) {
                    changes.set(name, json);
                }
            }
        }
    }

    /** As it stands now; where a service refused it, with what it said beside its field. */
    private static Form filled(Proposed proposal) {
        var values = new LinkedHashMap<String, List<String>>();
        proposal.body().properties().forEach(member -> values.put(member.getKey(), List.of(typed(member.getValue()))));
        var form = new Form(values, UUID.randomUUID().toString(), List.of());
        if (proposal.state() != DraftAnswer.Sent.FAILED || proposal.answer().isEmpty()) {
            return form;
        }
        var answer = proposal.answer().get();
        var field = answer.path("field").asString("").replaceAll("[\\[.].*", "");
        var suggestions = new ArrayList<String>();
        answer.path("suggestions").forEach(suggestion -> suggestions.add(suggestion.asString("")));
        return form.wrong(
                values.containsKey(field) ? field : "",
                answer.path("detail").asString(answer.path("title").asString("")),
                suggestions.toArray(String[]::new));
    }

    private static String typed(JsonNode value) {
        return switch (kind(value)) {
            case TEXT, NUMBER -> value.asString("");
            case TICK -> value.asBoolean() ? "true" : "";
            case LINES -> String.join("\n", texts(value));
            case JSON -> WireJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value);
        };
    }

    private static Kind kind(JsonNode value) {
        if (value.isString()) {
            return Kind.TEXT;
        }
        if (value.isNumber()) {
            return Kind.NUMBER;
        }
        if (value.isBoolean()) {
            return Kind.TICK;
        }
        return value.isArray() && value.valueStream().allMatch(JsonNode::isString) ? Kind.LINES : Kind.JSON;
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(item -> item.asString("")).toList();
    }

    private static Proposed proposal(DraftAnswer draft, int number) {
        return draft.proposals().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new Refused(
                        ProblemType.NOT_FOUND,
                        "There is no proposal " + number + "; there are "
                                + draft.proposals().size() + "."));
    }
}
