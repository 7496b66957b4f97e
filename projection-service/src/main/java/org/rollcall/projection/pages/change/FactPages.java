package org.rollcall.projection.pages.change;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rollcall.contracts.Event;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.Facts;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.contracts.Source;
import org.rollcall.projection.http.Parameters;
import org.rollcall.projection.http.Refused;
import org.rollcall.projection.log.RecordTime;
import org.rollcall.projection.pages.desk.Clerk;
import org.rollcall.projection.pages.desk.Clerk.Matter;
import org.rollcall.projection.pages.desk.Clerk.Step;
import org.rollcall.projection.pages.desk.Command;
import org.rollcall.projection.pages.desk.Field;
import org.rollcall.projection.pages.desk.Flash;
import org.rollcall.projection.pages.desk.Form;
import org.rollcall.projection.pages.desk.Members;
import org.rollcall.projection.pages.desk.Sheet;
import org.rollcall.projection.pages.words.Said;
import org.rollcall.projection.pages.words.Sentences;
import org.rollcall.projection.pages.words.Words;
import org.rollcall.projection.parties.Parties;
import org.rollcall.projection.roll.ForumAnswer;
import org.rollcall.projection.roll.ForumQuestion;
import org.rollcall.projection.roll.Forums;
import org.rollcall.projection.views.StreamFacts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code …/change/facts/{fact}/{how}}: a fact is corrected, taken back, or contested. */
@Controller
class FactPages {

    private final Clerk clerk;
    private final StreamFacts facts;
    private final RecordTime recordTime;
    private final ForumQuestion forums;
    private final Parties parties;
    private final Said said;
    private final Words words;

    FactPages(
            Clerk clerk,
            StreamFacts facts,
            RecordTime recordTime,
            ForumQuestion forums,
            Parties parties,
            Said said,
            Words words) {
        this.clerk = clerk;
        this.facts = facts;
        this.recordTime = recordTime;
        this.forums = forums;
        this.parties = parties;
        this.said = said;
        this.words = words;
    }

    private enum How {
        CORRECTION("correction"),
        RETRACTION("retraction"),
        CONTEST("claims");

        private final String path;

        How(String path) {
            this.path = path;
        }

        static How called(String slug) {
            return Arrays.stream(values())
                    .filter(how -> how.slug().equals(slug))
                    .findFirst()
                    .orElseThrow(() -> new Refused(
                            ProblemType.NOT_FOUND, "A fact is corrected, taken back or contested, nothing else."));
        }

        String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A fact as it is on record now.
     *
     * @param about the fact that the event belongs to
     * @param address of it, at the service and, without {@code /api}, here
     */
    private record Found(How how, FactId id, FactId about, String stream, Facts<?> facts, Optional<ForumAnswer> forum) {

        Optional<? extends Event.Statement> says() {
            return facts.says(about);
        }

        long version() {
            return facts.touched(about);
        }

        String owner() {
            return stream.substring(stream.indexOf('/') + 1);
        }

        /** What is filled in: that of the fact, for its correction. */
        List<Field> fields() {
            return switch (how) {
                case CORRECTION -> says().map(Corrections::fields).orElse(List.of());
                case RETRACTION -> List.of(Field.tick("cascade"));
                case CONTEST -> Corrections.CLAIM;
            };
        }
    }

    @GetMapping("/forums/{forum}/change/facts/{fact}/{how}")
    String ofForum(@PathVariable String forum, @PathVariable String fact, @PathVariable String how, Model page) {
        return show(inForum(forum, fact, how), page);
    }

    @PostMapping("/forums/{forum}/change/facts/{fact}/{how}")
    String reviseOfForum(
            @PathVariable String forum,
            @PathVariable String fact,
            @PathVariable String how,
            HttpServletRequest request,
            Model page,
            RedirectAttributes next) {
        return take(inForum(forum, fact, how), request, page, next);
    }

    @GetMapping("/change/parties/{party}/facts/{fact}/{how}")
    String ofParty(@PathVariable String party, @PathVariable String fact, @PathVariable String how, Model page) {
        return show(inParty(party, fact, how), page);
    }

    @PostMapping("/change/parties/{party}/facts/{fact}/{how}")
    String reviseOfParty(
            @PathVariable String party,
            @PathVariable String fact,
            @PathVariable String how,
            HttpServletRequest request,
            Model page,
            RedirectAttributes next) {
        return take(inParty(party, fact, how), request, page, next);
    }

    private String show(Found found, Model page) {
        var values = new LinkedHashMap<String, List<String>>();
        if (found.how() == How.CORRECTION) {
            found.says().map(Corrections::values).ifPresent(values::putAll);
        }
        values.put("version", List.of(String.valueOf(found.version())));
        var fresh = Form.fresh();
        return clerk.show(sheet(found), new Form(values, fresh.key(), List.of()), page);
    }

    private String take(Found found, HttpServletRequest request, Model page, RedirectAttributes next) {
        var matter = new Matter(
                sheet(found),
                form -> command(found, form),
                stale -> stale.with("version", String.valueOf(found.version())),
                found.says().map(Corrections::values).orElse(Map.of()));
        return switch (clerk.take(matter, Form.sent(request), request, page)) {
            case Step.Page shown -> shown.template();
            case Step.Done done -> {
                Flash.done(next, words.say("change.done"), done.accepted());
                if (found.forum().isPresent()) {
                    next.addAttribute("forum", found.owner());
                    next.addAttribute("fact", found.id().value());
                    yield "redirect:/forums/{forum}/history";
                }
                next.addAttribute("party", found.owner());
                yield "redirect:/change";
            }
        };
    }

    private static Command command(Found found, Form form) {
        var body = switch (found.how()) {
            case CORRECTION -> corrected(found, form);
            case RETRACTION, CONTEST ->
                Members.of(
                        found.fields(), form, field -> !form.value(field.name()).isEmpty());
        };
        body.putAll(Members.why(form));
        return new Command(
                Command.Service.MEMBERSHIP,
                (found.forum().isPresent() ? "/api/forums/{owner}" : "/api/parties/{owner}") + "/facts/{fact}/"
                        + found.how().path,
                List.of(found.owner(), found.id().value()),
                body,
                form.key(),
                form.version());
    }

    /** Only what says something else than the fact does; labels are said all together. */
    private static Map<String, Object> corrected(Found found, Form form) {
        var now = found.says().map(Corrections::values).orElse(Map.of());
        var fields = found.fields();
        var labels = fields.stream().anyMatch(field -> isLabel(field) && Members.differs(field, form, now));
        return Members.of(
                fields,
                form,
                field -> isLabel(field)
                        ? labels && !form.value(field.name()).isEmpty()
                        : Members.differs(field, form, now));
    }

    private static boolean isLabel(Field field) {
        return field.name().contains("labels.");
    }

    private Sheet sheet(Found found) {
        var forum = found.forum();
        var id = forum.map(about -> about.forum().value()).orElse("");
        var base =
                forum.isPresent() ? "/forums/" + id + "/change/facts/" : "/change/parties/" + found.owner() + "/facts/";
        var sentences = Sentences.about(parties.all(), said, words);
        return new Sheet(
                forum.isPresent() ? "change" : "register",
                ChangePages.crumbs(forum, words),
                found.stream(),
                words.say("change." + found.how().slug()),
                words.say("change." + found.how().slug() + ".lead"),
                base + found.id() + "/" + found.how().slug(),
                said.of(found.stream(), found.id())
                        .map(entry -> sentences.of(entry).text())
                        .orElse(found.id().value()),
                Sheet.shown(found.fields(), words),
                List.of(),
                forum.isPresent()
                        ? "/forums/" + id + "/history?fact=" + found.about()
                        : "/change?party=" + found.owner(),
                List.of());
    }

    private Found inForum(String forum, String fact, String how) {
        var about = forums.ask(Forums.id(forum), Optional.empty(), Optional.empty());
        var id = Parameters.fact("fact", fact);
        var now = recordTime.at(Source.MEMBERSHIP, Optional.empty()).known();
        var recorded = facts.about(about.forum(), List.of(id), now).facts();
        return found(How.called(how), id, new ForumId(forum).stream(), recorded, Optional.of(about));
    }

    private Found inParty(String party, String fact, String how) {
        var owner = party(party);
        var now = recordTime.at(Source.MEMBERSHIP, Optional.empty()).known();
        return found(
                How.called(how),
                Parameters.fact("fact", fact),
                owner.stream(),
                facts.of(owner, now).facts(),
                Optional.empty());
    }

    private static Found found(How how, FactId id, String stream, Facts<?> facts, Optional<ForumAnswer> forum) {
        var about = facts.about(id)
                .orElseThrow(() -> new Refused(
                        Problem.at("fact", ProblemType.UNKNOWN_FACT, "There is no fact '" + id + "' on record.")));
        // what was corrected before is corrected again under the fact's own id
        return new Found(how, how == How.RETRACTION ? id : about, about, stream, facts, forum);
    }

    private static PartyId party(String text) {
        try {
            return new PartyId(text);
        } catch (IllegalArgumentException e) {
            throw new Refused(ProblemType.NOT_FOUND, "'" + text + "' is no id of a party.");
        }
    }
}
