package org.rollcall.membership.bench;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.rollcall.contracts.Basis;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumEvent;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.ForumProfile;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Provenance;
import org.rollcall.contracts.Standing;
import org.rollcall.membership.RunningService;

/** Forums with a long record: parties that came and went, year after year. */
final class LongForums {

    private static final int PARTIES = 200;
    private static final int FIRST_YEAR = 1900;

    private final EventStore store;
    private final TransactionManager transactions;

    LongForums(RunningService service) {
        this.store = service.bean(EventStore.class);
        this.transactions = service.bean(TransactionManager.class);
    }

    /** @param length how many events the stream gets */
    void write(String name, int length) {
        var forum = new ForumId(name);
        var events = new ArrayList<ForumEvent>();
        events.add(established(forum));
        for (var number = 0; events.size() < length; number++) {
            var party = new PartyId("party-" + number % PARTIES);
            var year = FIRST_YEAR + number / PARTIES;
            var participation = new FactId(name + "-" + number);
            events.add(new ForumEvent.PartyAdmitted(
                    participation,
                    forum,
                    party,
                    Standing.MEMBER,
                    Basis.ADMISSION,
                    DateBound.parse(year + "-01-01"),
                    said()));
            events.add(new ForumEvent.PartyWithdrew(
                    new FactId(name + "-" + number + "-end"),
                    forum,
                    party,
                    Standing.MEMBER,
                    participation,
                    DateBound.parse(year + "-12-01"),
                    said()));
        }
        append(forum, events.subList(0, length));
    }

    private void append(ForumId forum, List<ForumEvent> events) {
        var work = DefaultUnitOfWork.startAndGet(null);
        work.attachTransaction(transactions);
        work.execute(() -> {
            for (var sequence = 0; sequence < events.size(); sequence++) {
                store.publish(new GenericDomainEventMessage<>("forum", forum.stream(), sequence, events.get(sequence)));
            }
        });
    }

    private static ForumEvent established(ForumId forum) {
        return new ForumEvent.ForumEstablished(
                new FactId("established-" + forum),
                forum,
                "A forum with a long record",
                DateBound.parse(String.valueOf(FIRST_YEAR)),
                new ForumProfile(
                        "",
                        List.of(),
                        "",
                        "",
                        new ForumProfile.Contact(List.of(), "", "", "", ""),
                        Map.of(),
                        ZoneId.of("UTC")),
                said());
    }

    private static Provenance said() {
        return new Provenance(List.of(new Evidence.Decided("ada", "")), DateBound.UNKNOWN, "ada", List.of());
    }
}
