package org.rollcall.projection.views;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rollcall.contracts.Event.Statement;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.Facts;
import org.rollcall.contracts.ForumEvent.ForumStatement;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.MeetingEvent.MeetingStatement;
import org.rollcall.contracts.MeetingId;
import org.rollcall.contracts.PartyEvent.PartyStatement;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was recorded of some subjects of a stream until a moment: for whoever explains an answer. */
@Component
public class StreamFacts {

    /** What the streams of forums begin with. */
    private static final String FORUM = "forum/";

    private final FactTable facts;

    StreamFacts(JdbcClient views) {
        facts = new FactTable(views);
    }

    /**
     * @param events all events about the subjects, in the order of the stream: what was said of them, and what corrected,
     *     retracted or contested that
     * @param facts what they add up to; complete for the subjects asked for, and for no other
     */
    public record Recorded<S extends Statement>(List<Told> events, Facts<S> facts) {

        static <S extends Statement> Recorded<S> of(List<Told> events) {
            var facts = Facts.<S>none();
            for (var told : events) {
                facts = facts.with(told.event(), told.recorded().sequence());
            }
            return new Recorded<>(List.copyOf(events), facts);
        }
    }

    /** @param subjects a party of the forum's, a participation, a group, the forum itself, … */
    public Recorded<ForumStatement> of(ForumId forum, Collection<? extends Subject> subjects, Instant known) {
        return Recorded.of(read(forum.stream(), subjects, known));
    }

    /** All that was recorded of a party in its own stream. */
    public Recorded<PartyStatement> of(PartyId party, Instant known) {
        return Recorded.of(read(party.stream(), List.of(party), known));
    }

    /** All that was recorded of a meeting. */
    public Recorded<MeetingStatement> of(MeetingId meeting, Instant known) {
        return Recorded.of(read(meeting.stream(), List.of(meeting), known));
    }

    /**
     * All that was recorded of whatever some facts of a forum speak of, themselves among it.
     *
     * @param ids of events; those that were not recorded by then add nothing
     */
    public Recorded<ForumStatement> about(ForumId forum, Collection<FactId> ids, Instant known) {
        return Recorded.of(facts.readAbout(forum.stream(), ids, known));
    }

    /** The same of whatever stream: of a party, a forum, a meeting or a document. */
    public Recorded<Statement> about(String stream, Collection<FactId> ids, Instant known) {
        return Recorded.of(facts.readAbout(stream, ids, known));
    }

    /** All that was recorded of some parties in their own streams; nothing of those that were not on record by then. */
    public Map<PartyId, Recorded<PartyStatement>> of(Collection<PartyId> parties, Instant known) {
        var chains = parties.stream()
                .map(party -> new FactTable.Chain(party.stream(), party))
                .toList();
        var byStream = facts.read(chains, known).stream()
                .collect(Collectors.groupingBy(told -> told.recorded().stream(), Collectors.toList()));
        var found = new LinkedHashMap<PartyId, Recorded<PartyStatement>>();
        for (var party : parties) {
            var events = byStream.get(party.stream());
            if (events != null) {
                found.put(party, Recorded.of(events));
            }
        }
        return found;
    }

    /** The facts of a forum that somebody contested by then, in the order they were contested first. */
    public List<FactId> contested(ForumId forum, Instant known) {
        return facts.contested(forum.stream(), known);
    }

    /** The forums whose record speaks of a party, by id. */
    public List<ForumId> forumsThatSpeakOf(PartyId party, Instant known) {
        return facts.streamsThatSpeakOf(party, known).stream()
                .filter(stream -> stream.startsWith(FORUM))
                .map(stream -> new ForumId(stream.substring(FORUM.length())))
                .toList();
    }

    /** The last events of a forum's stream, newest first. */
    public List<Told> latest(ForumId forum, Optional<String> recordedBy, Instant known, int limit) {
        return facts.readLatest(forum.stream(), recordedBy, known, limit);
    }

    /** Who recorded anything of a forum by then, by subject. */
    public List<String> recorders(ForumId forum, Instant known, int limit) {
        return facts.readRecorders(forum.stream(), known, limit);
    }

    /**
     * The stream of a forum, page by page.
     *
     * @param after the log index of the last event seen, 0 for none
     */
    public List<Told> page(ForumId forum, Instant known, long after, int limit) {
        return facts.readAll(forum.stream(), known, after, limit);
    }

    private List<Told> read(String stream, Collection<? extends Subject> subjects, Instant known) {
        return facts.read(
                subjects.stream()
                        .map(subject -> new FactTable.Chain(stream, subject))
                        .toList(),
                known);
    }
}
