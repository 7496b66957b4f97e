package org.rollcall.meeting.postgres;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.rollcall.contracts.Facts;
import org.rollcall.contracts.ForumEvent;
import org.rollcall.contracts.ForumEvent.ForumStatement;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.ForumOnRecord;
import org.rollcall.contracts.GroupOnRecord;
import org.rollcall.contracts.MembershipEvent;
import org.rollcall.contracts.PartyEvent;
import org.rollcall.contracts.PartyEvent.PartyStatement;
import org.rollcall.contracts.PartyOnRecord;
import org.rollcall.contracts.Upcasts;
import org.rollcall.contracts.WireJson;
import org.rollcall.meeting.domain.Register;
import org.rollcall.meeting.domain.Roll;
import org.rollcall.meeting.postgres.RollCopy.Horizon;
import org.rollcall.writeside.store.MemoryProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rolls and the register of parties as the copy says them up to its horizon. They are folded from the events by the rules of
 * the contracts; what they came to is remembered, and each question reads only what came since. That what is remembered is still
 * the beginning of what is kept is seen by the last event of it: where it is gone, everything is folded anew.
 */
@Component
public final class Rolls {

    private static final Logger LOG = LoggerFactory.getLogger(Rolls.class);

    private final JdbcClient jdbc;
    private final RollCopy copy;
    private final Cache<ForumId, Read> forums;
    private Map<String, Facts<PartyStatement>> parties = Map.of();
    private Horizon horizon = Horizon.NOTHING;
    private Register register = Register.EMPTY;

    /** @param sequence of the last event in it; -1 for none */
    private record Read(Facts<ForumStatement> facts, long sequence) {

        static final Read NOTHING = new Read(Facts.none(), -1);
    }

    Rolls(JdbcClient jdbc, RollCopy copy, MemoryProperties memory) {
        this.jdbc = jdbc;
        this.copy = copy;
        this.forums = Caffeine.newBuilder()
                .maximumWeight(memory.events())
                .<ForumId, Read>weigher((forum, read) -> (int) Math.min(read.sequence() + 2, Integer.MAX_VALUE))
                .executor(Runnable::run)
                .build();
    }

    /** How far the copy is whole. */
    public synchronized Horizon horizon() {
        read();
        return horizon;
    }

    /** The roll of a forum by all that has arrived; an empty one where the forum has not. */
    public synchronized Roll of(ForumId forum) {
        read();
        return new Roll(facts(forum), register, horizon.position());
    }

    public synchronized Optional<KnownForum> forum(ForumId forum) {
        read();
        var facts = facts(forum);
        return ForumOnRecord.of(forum, facts)
                .map(known -> known.on(LocalDate.now(ZoneOffset.UTC)))
                .map(profile -> new KnownForum(
                        forum,
                        profile.name(),
                        ForumOnRecord.beginning(facts).orElse(LocalDate.MIN),
                        profile.profile().timeZone(),
                        GroupOnRecord.all(facts).toList()));
    }

    /** The ids of all forums. */
    public List<String> forums() {
        return jdbc.sql("""
                        SELECT stream FROM membership_event
                        WHERE stream LIKE 'forum/%' AND sequence = 0 ORDER BY stream""")
                .query((row, number) -> row.getString(1).substring("forum/".length()))
                .list();
    }

    private void read() {
        var now = copy.since(horizon).orElseGet(this::anew);
        if (now.equals(horizon)) {
            return;
        }
        var parties = new HashMap<>(this.parties);
        var came = new AtomicBoolean();
        read(
                "stream LIKE 'party/%' AND log_index > ? AND log_index <= ? ORDER BY log_index",
                kept -> {
                    if (kept.event() instanceof PartyEvent event) {
                        came.set(true);
                        parties.merge(
                                kept.stream(),
                                Facts.<PartyStatement>none().with(event, kept.sequence()),
                                (before, first) -> before.with(event, kept.sequence()));
                    }
                },
                horizon.logIndex(),
                now.logIndex());
        if (came.get()) {
            this.parties = parties;
            register = new Register(parties.values().stream()
                    .flatMap(facts -> PartyOnRecord.of(facts).stream())
                    .toList());
        }
        horizon = now;
    }

    private Horizon anew() {
        parties = Map.of();
        register = Register.EMPTY;
        forums.invalidateAll();
        horizon = Horizon.NOTHING;
        return copy.since(horizon).orElse(horizon);
    }

    private Facts<ForumStatement> facts(ForumId forum) {
        var before = Optional.ofNullable(forums.getIfPresent(forum)).orElse(Read.NOTHING);
        var fold = new Object() {
            Read read = before;
        };
        read(
                "stream = ? AND sequence > ? AND log_index <= ? ORDER BY sequence",
                kept -> {
                    if (kept.event() instanceof ForumEvent event) {
                        fold.read = new Read(fold.read.facts().with(event, kept.sequence()), kept.sequence());
                    }
                },
                forum.stream(),
                before.sequence(),
                horizon.logIndex());
        if (fold.read != before) {
            forums.put(forum, fold.read);
        }
        return fold.read.facts();
    }

    private record Kept(String stream, long sequence, MembershipEvent event) {}

    /** What this version does not know is passed over; a later one that does reads it. */
    private void read(String which, Consumer<Kept> reader, Object... parameters) {
        jdbc.sql("SELECT stream, sequence, type, payload FROM membership_event WHERE payload IS NOT NULL AND " + which)
                .params(parameters)
                .query(row -> {
                    var stream = row.getString("stream");
                    var sequence = row.getLong("sequence");
                    event(row.getString("type"), row.getString("payload"))
                            .ifPresent(event -> reader.accept(new Kept(stream, sequence, event)));
                });
    }

    private static Optional<MembershipEvent> event(String type, String payload) {
        try {
            return Upcasts.read(type, WireJson.MAPPER.readTree(payload))
                    .filter(MembershipEvent.class::isInstance)
                    .map(MembershipEvent.class::cast);
        } catch (RuntimeException e) {
            LOG.error("An event of type {} cannot be read and is passed over: {}", type, e.toString());
            return Optional.empty();
        }
    }
}
