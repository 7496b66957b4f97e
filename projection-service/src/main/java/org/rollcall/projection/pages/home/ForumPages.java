package org.rollcall.projection.pages.home;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.ForumProfile;
import org.rollcall.contracts.Standing;
import org.rollcall.projection.http.Parameters;
import org.rollcall.projection.pages.desk.LastChanges;
import org.rollcall.projection.pages.words.Counts;
import org.rollcall.projection.pages.words.DocumentLines;
import org.rollcall.projection.pages.words.LatestEvents;
import org.rollcall.projection.pages.words.LogRows;
import org.rollcall.projection.pages.words.Words;
import org.rollcall.projection.roll.ForumAnswer;
import org.rollcall.projection.roll.ForumQuestion;
import org.rollcall.projection.roll.Forums;
import org.rollcall.projection.roll.ForumsQuestion;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /}: the forums; {@code /forums/{forum}}: one of them, as it is today. */
@Controller
class ForumPages {

    private static final int LATEST = 5;
    private static final int NEXT = 3;
    private static final int WHOLE = 3;
    private static final int EVENTS = 8;
    private static final int AT_ONCE = 50;
    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+");

    private final ForumsQuestion list;
    private final ForumQuestion forums;
    private final LastChanges lastChanges;
    private final DocumentLines documents;
    private final MeetingsNear near;
    private final Needs needs;
    private final LatestEvents events;
    private final LogRows rows;
    private final Words words;

    ForumPages(
            ForumsQuestion list,
            ForumQuestion forums,
            LastChanges lastChanges,
            DocumentLines documents,
            MeetingsNear near,
            Needs needs,
            LatestEvents events,
            LogRows rows,
            Words words) {
        this.lastChanges = lastChanges;
        this.list = list;
        this.forums = forums;
        this.documents = documents;
        this.near = near;
        this.needs = needs;
        this.events = events;
        this.rows = rows;
        this.words = words;
    }

    /** @param cursor of what follows */
    @GetMapping("/")
    String home(@RequestParam(required = false) @Nullable String cursor, Model page) {
        var listed = list.ask(Optional.empty(), Parameters.given(cursor), AT_ONCE);
        page.addAttribute("next", listed.next().orElse(null));
        var ids = listed.items().stream().map(ForumsQuestion.Item::forum).toList();
        var cards = list.today(ids);
        page.addAttribute(
                "forums",
                cards.stream()
                        .map(forum -> new ForumPage.ForumLine(
                                forum.forum().value(),
                                forum.name(),
                                forum.profile().type(),
                                Counts.of(forum.counts(), words)))
                        .toList());
        // the first ones whole; what the others' cards say is fetched when they come into sight
        page.addAttribute(
                "cards",
                cards.stream()
                        .limit(WHOLE)
                        .collect(Collectors.toMap(
                                forum -> forum.forum().value(),
                                forum -> card(forums.ask(forum.forum(), Optional.empty(), Optional.empty())))));
        page.addAttribute("rows", rows.of(events.last(EVENTS)));
        page.addAttribute("types", LogRows.TYPES);
        return "home/home";
    }

    /** What a card says beside the counts, for the page that has it already. */
    @GetMapping("/forums/{forum}/card")
    String card(@PathVariable String forum, Model page) {
        page.addAttribute("card", card(forums.ask(Forums.id(forum), Optional.empty(), Optional.empty())));
        return "home/card :: card(card=${card})";
    }

    private ForumPage.Card card(ForumAnswer forum) {
        return new ForumPage.Card(
                offices(forum).stream().limit(2).toList(),
                near.next(forum.forum(), forum.on(), 1),
                near.latest(forum.forum(), forum.on(), 1),
                needs.of(forum));
    }

    @GetMapping("/forums/{forum}")
    String forum(@PathVariable String forum, HttpServletRequest request, Model page) {
        var answer = forums.ask(Forums.id(forum), Optional.empty(), Optional.empty());
        page.addAttribute("forum", page(answer));
        page.addAttribute("lastChange", lastChanges.of(answer.forum(), request).orElse(null));
        return "home/forum";
    }

    private ForumPage page(ForumAnswer forum) {
        return new ForumPage(
                forum.forum().value(),
                name(forum),
                type(forum),
                words.date(forum.established().orElse(DateBound.UNKNOWN)),
                profile(forum, profile -> String.join(", ", profile.regions())),
                Counts.of(forum.counts(), words),
                labels(forum),
                needs.of(forum),
                offices(forum),
                forum.workingGroups().stream()
                        .map(group -> new ForumPage.GroupLine(group.name(), String.join(", ", group.aliases())))
                        .toList(),
                near.next(forum.forum(), forum.on(), NEXT),
                near.latest(forum.forum(), forum.on(), LATEST),
                near.count(forum.forum()),
                documents.of(forum.forum()),
                forum.claims().stream().map(this::claim).toList(),
                profile(forum, ForumProfile::objectives),
                profile(forum, ForumProfile::currentFocus),
                forum.profile().map(profile -> contact(profile.contact())).orElse(List.of()));
    }

    private List<ForumPage.OfficeLine> offices(ForumAnswer forum) {
        return forum.offices().stream()
                .map(office -> new ForumPage.OfficeLine(
                        words.say(office.office()), office.name(), words.say(office.term()), words.date(office.from())))
                .toList();
    }

    private ForumPage.ClaimLine claim(ForumAnswer.CountClaim claim) {
        return new ForumPage.ClaimLine(
                Counts.what(claim.standing(), claim.kind(), claim.count(), words),
                words.say("Quantity." + claim.quantity(), claim.count()),
                words.say(
                        "roll.caption.count",
                        claim.listed().certain(),
                        claim.listed().possible()),
                words.date(claim.on()),
                words.proofs(claim.evidence()));
    }

    private static String name(ForumAnswer forum) {
        return forum.name().orElse(forum.forum().value());
    }

    private static String type(ForumAnswer forum) {
        return profile(forum, ForumProfile::type);
    }

    private static String profile(ForumAnswer forum, Function<ForumProfile, String> part) {
        return forum.profile().map(part).orElse("");
    }

    private List<String> labels(ForumAnswer forum) {
        var labels = new ArrayList<String>();
        for (var standing : Standing.values()) {
            forum.profile()
                    .flatMap(profile -> Optional.ofNullable(profile.labels().get(standing)))
                    .ifPresent(label -> labels.add(words.say("forum.calls.one", words.say(standing), label)));
        }
        return labels;
    }

    private List<ForumPage.ContactLine> contact(ForumProfile.Contact contact) {
        var lines = new ArrayList<ForumPage.ContactLine>();
        add(lines, "address", String.join("\n", contact.address()), "");
        add(lines, "telephone", contact.telephone(), "");
        add(lines, "fax", contact.fax(), "");
        add(
                lines,
                "email",
                contact.email(),
                EMAIL.matcher(contact.email()).matches() ? "mailto:" + contact.email() : "");
        add(lines, "website", contact.website(), Words.link(contact.website()));
        return lines;
    }

    private void add(List<ForumPage.ContactLine> lines, String what, String text, String link) {
        if (!text.isBlank()) {
            lines.add(new ForumPage.ContactLine(words.say("forum.contact." + what), text, link));
        }
    }
}
