package org.rollcall.projection.pages.party;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.PartyId;
import org.rollcall.projection.lineage.Lineage;
import org.rollcall.projection.lineage.LineageQuestion;
import org.rollcall.projection.pages.frame.Address;
import org.rollcall.projection.pages.frame.Axes;
import org.rollcall.projection.pages.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /parties/{party}/lineage}: what it came from and what became of it; a list, and by {@code lineage.js} a graph. */
@Controller
class LineagePages {

    private final LineageQuestion lineage;
    private final PartyWords partyWords;
    private final Axes axes;
    private final Words words;

    LineagePages(LineageQuestion lineage, PartyWords partyWords, Axes axes, Words words) {
        this.lineage = lineage;
        this.partyWords = partyWords;
        this.axes = axes;
        this.words = words;
    }

    @GetMapping("/parties/{party}/lineage")
    String lineage(
            @PathVariable String party,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String known,
            Model page) {
        var asked = axes.read(on, known);
        var found = lineage.ask(party, Optional.of(asked.on()), asked.known());
        var names = found.nodes().stream().collect(Collectors.toMap(Lineage.Node::party, Lineage.Node::name));
        page.addAttribute("asof", asked.answered(found.known(), words));
        page.addAttribute(
                "lineage",
                new PartyPage.LineagePage(
                        found.party().value(),
                        names.getOrDefault(found.party(), found.party().value()),
                        found.nodes().stream()
                                .map(node -> relative(node, names))
                                .toList(),
                        steps(found.edges(), names),
                        found.complete(),
                        Address.of("/api/parties/" + found.party() + "/lineage")
                                .with("on", asked.on().toString())
                                .with("known", found.known().toString())
                                .toString()));
        return "party/lineage";
    }

    private PartyPage.Relative relative(Lineage.Node node, Map<PartyId, String> names) {
        return new PartyPage.Relative(
                PartyWords.who(node.party(), names),
                words.say("kind." + node.kind()),
                node.generation(),
                partyWords.lives(node.lives()),
                PartyPages.mark(node.living()),
                partyWords.living(node.living()));
    }

    /** A succession into several is one step. */
    private List<PartyPage.Step> steps(List<Lineage.Edge> edges, Map<PartyId, String> names) {
        var bySuccession = new LinkedHashMap<FactId, List<Lineage.Edge>>();
        edges.forEach(edge -> bySuccession
                .computeIfAbsent(edge.factId(), first -> new ArrayList<>())
                .add(edge));
        return bySuccession.values().stream()
                .map(some -> new PartyPage.Step(
                        words.say(some.getFirst().kind()),
                        PartyWords.who(some.getFirst().from(), names),
                        some.stream()
                                .map(edge -> PartyWords.who(edge.to(), names))
                                .toList(),
                        words.date(some.getFirst().on()),
                        partyWords.claims(some.getFirst().claims())))
                .toList();
    }
}
