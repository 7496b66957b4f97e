package org.rollcall.projection.pages.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.ForumId;
import org.rollcall.projection.http.Parameters;
import org.rollcall.projection.http.Refused;
import org.rollcall.projection.pages.frame.Address;
import org.rollcall.projection.pages.words.Words;
import org.rollcall.projection.parties.Called;
import org.rollcall.projection.search.Found;
import org.rollcall.projection.search.SearchQuestion;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /search?q=}: what is called so; {@code /search/list}: the first of it, for the field that stands on every page. */
@Controller
class SearchPages {

    private static final int MANY = 50;
    private static final int FEW = 6;

    private final SearchQuestion search;
    private final Words words;

    SearchPages(SearchQuestion search, Words words) {
        this.search = search;
        this.words = words;
    }

    @GetMapping("/search")
    String search(@RequestParam(required = false) @Nullable String q, Model page) {
        page.addAttribute("search", ask(q, MANY));
        return "search/search";
    }

    @GetMapping("/search/list")
    String list(@RequestParam(required = false) @Nullable String q, Model page) {
        page.addAttribute("search", ask(q, FEW));
        return "search/list";
    }

    private SearchPage ask(@Nullable String q, int limit) {
        var text = Parameters.given(q).orElse("");
        if (text.isEmpty()) {
            return new SearchPage("", false, "", List.of(), false, List.of());
        }
        try {
            return page(search.ask(text, Optional.empty(), Optional.empty(), Optional.empty(), limit));
        } catch (Refused refused) {
            return new SearchPage(text, true, refused.problem().detail(), List.of(), false, List.of());
        }
    }

    private SearchPage page(Found found) {
        var groups = Stream.of(
                        new SearchPage.Group(
                                words.say("search.forums"),
                                found.forums().stream().map(this::hit).toList()),
                        new SearchPage.Group(
                                words.say("search.parties"),
                                found.items().stream().map(this::hit).toList()),
                        new SearchPage.Group(
                                words.say("search.groups"),
                                found.workingGroups().stream().map(this::hit).toList()))
                .filter(group -> !group.hits().isEmpty())
                .toList();
        return new SearchPage(
                found.q(),
                true,
                "",
                groups,
                !found.suggestions().isEmpty(),
                found.suggestions().stream()
                        .map(name -> new SearchPage.Meant(
                                name, Address.of("/search").with("q", name).toString()))
                        .toList());
    }

    private SearchPage.Hit hit(Found.OfForum forum) {
        return new SearchPage.Hit(forum.name(), "/forums/" + forum.forum(), "", words.say("search.forum"), "");
    }

    private SearchPage.Hit hit(Found.OfGroup group) {
        return new SearchPage.Hit(
                group.name(),
                "/forums/" + group.forum(),
                "",
                words.say("search.group", group.forum().value()),
                group.matched().equals(group.name()) ? "" : words.say("search.why.ALIAS", group.matched()));
    }

    private SearchPage.Hit hit(Found.Item item) {
        return new SearchPage.Hit(
                item.name(),
                "/parties/" + item.party(),
                item.code().orElse(""),
                words.say("kind." + item.kind()),
                item.why() == Called.Why.NAME
                        ? ""
                        : words.say(
                                "search.why." + item.why(),
                                item.matched(),
                                item.forums().stream().map(ForumId::value).collect(Collectors.joining(", "))));
    }
}
