package org.rollcall.projection.importing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.projection.http.Refused;
import org.rollcall.projection.parties.Parties;
import org.rollcall.projection.parties.PartyView;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads pages against the record as the views have it now. */
@Component
public class Imports {

    private final Parties parties;
    private final ForumRecord record;
    private final Drafts drafts;
    private final Amendments amendments;
    private final Clock clock;

    Imports(Parties parties, ForumRecord record, Drafts drafts, Amendments amendments, Clock clock) {
        this.parties = parties;
        this.record = record;
        this.drafts = drafts;
        this.amendments = amendments;
        this.clock = clock;
    }

    /** A new draft of the page, or the one whose acceptance has begun. */
    public DraftAnswer draft(byte[] bytes, Request request, String by) {
        var page = PageText.read(bytes);
        var begun = drafts.begun(page.sha256());
        if (begun.isPresent()) {
            return DraftAnswer.of(drafts.takenUp(begun.get())).importedBefore();
        }
        var known = parties();
        var draft = PageReader.read(page, request, known, record.register(known), LocalDate.now(clock));
        return DraftAnswer.of(drafts.keep(bytes, request, draft, by));
    }

    /**
     * One line of a list of meetings; nothing is kept.
     *
     * @param named empty where there is but one forum
     */
    PastedLine.Read line(String text, Optional<ForumId> named, String address) {
        var known = parties();
        var forum = named.or(record::only)
                .orElseThrow(() -> new Refused(Problem.at(
                        "forum", ProblemType.INVALID_FIELD, "There is more than one forum; say whose meeting it is.")));
        var identity = new Identity(forum, forum.value(), new Line(1, text));
        var onRecord = record.register(known)
                .apply(identity)
                .filter(found -> found.id().equals(forum))
                .orElseThrow(() -> new Refused(
                        Problem.at("forum", ProblemType.UNKNOWN_FORUM, "No forum is called " + forum + ".")));
        return PastedLine.read(text, forum, address, new Names(known), Optional.of(onRecord), LocalDate.now(clock));
    }

    private List<PartyView> parties() {
        var known = parties.all();
        if (known.isEmpty()) {
            // every name would be unknown: the register has not arrived in the views yet
            throw new Refused(ProblemType.NOT_YET_VISIBLE, "No party is on record yet to read the page against.");
        }
        return known;
    }

    /**
     * A draft as it is now.
     *
     * @throws Refused with {@code UNKNOWN_IMPORT}
     */
    public DraftAnswer answer(String id) {
        return DraftAnswer.of(find(id));
    }

    /** The lines of the page a draft was made of, the first is number 1. */
    public List<String> lines(String id) {
        return PageText.read(drafts.page(find(id).draft().document())).lines().stream()
                .map(Line::text)
                .toList();
    }

    /** Those that were drafted last, newest first. */
    public List<Known> latest(int limit) {
        return drafts.latest(limit);
    }

    /**
     * A draft as a list of them has it.
     *
     * @param forum empty where the page does not say
     */
    public record Known(
            String id,
            String name,
            String forum,
            String address,
            Instant drafted,
            int proposals,
            int accepted,
            boolean rejected) {}

    /** Changes members of one proposal's body before it is accepted; {@code null} takes one out. */
    public DraftAnswer amend(String id, int proposal, JsonNode changes, String by) {
        return DraftAnswer.of(amendments.amend(find(id), proposal, changes, by));
    }

    /** Puts a draft aside; what was accepted of it stays on record. */
    public DraftAnswer reject(String id, String reason, String by) {
        return DraftAnswer.of(amendments.reject(find(id), reason, by));
    }

    StoredDraft find(String id) {
        return drafts.find(id)
                .orElseThrow(() -> new Refused(ProblemType.UNKNOWN_IMPORT, "No import is called " + id + "."));
    }
}
