package org.rollcall.projection.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DateClaim;
import org.rollcall.contracts.Event;
import org.rollcall.contracts.EventNames;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.Facts;
import org.rollcall.contracts.LifeClaim;
import org.rollcall.contracts.PartyEvent;
import org.rollcall.contracts.PartyEvent.PartyFactContested;
import org.rollcall.contracts.PartyEvent.PartyFactCorrected;
import org.rollcall.contracts.PartyEvent.PartyRegistered;
import org.rollcall.contracts.PartyEvent.PartyStatement;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.PartyName;
import org.rollcall.contracts.Provenance;
import org.rollcall.contracts.RecordedEvent;
import org.rollcall.contracts.Source;

class RevisedTest {

    private static final PartyId PARTY = new PartyId("party");
    private static final FactId REGISTERED = new FactId("registered");
    private static final Provenance SOMEHOW =
            new Provenance(List.of(new Evidence.Decided("somebody", "")), DateBound.UNKNOWN, "somebody", List.of());

    @Test
    void a_corrected_claim_contests_as_the_claim_did() {
        assertThat(reasons(
                        registered(life()),
                        contested("claim", "1994"),
                        new PartyFactCorrected(
                                new FactId("correction"),
                                PARTY,
                                new FactId("claim"),
                                new FactId("claim"),
                                contested("claim", "1995"))))
                .containsExactly("registered LIMITS", "claim REPLACED", "correction CONTESTS");
    }

    @Test
    void a_claim_matters_as_long_as_what_it_contests_does() {
        assertThat(reasons(registered(life()), contested("claim", "1994")))
                .containsExactly("registered LIMITS", "claim CONTESTS");

        assertThat(reasons(
                        registered(life()),
                        new PartyFactCorrected(new FactId("correction"), PARTY, REGISTERED, REGISTERED, registered()),
                        contested("claim", "1994")))
                .containsExactly("registered REPLACED");
    }

    private static LifeClaim life() {
        return new LifeClaim("gw", DateBound.parse("1993"), DateBound.NEVER, true, "");
    }

    private static PartyRegistered registered(LifeClaim... lives) {
        return new PartyRegistered(
                REGISTERED,
                PARTY,
                PartyKind.STATE,
                List.of(new PartyName(PartyName.Form.SHORT, "Party", DateBound.UNKNOWN)),
                List.of(),
                List.of(),
                List.of(lives),
                SOMEHOW);
    }

    private static PartyFactContested contested(String fact, String on) {
        return new PartyFactContested(
                new FactId(fact), PARTY, REGISTERED, new DateClaim("cow", DateBound.parse(on), false, ""), "", SOMEHOW);
    }

    private static List<String> reasons(PartyEvent... events) {
        var facts = Facts.<PartyStatement>none();
        var recorded = new ArrayList<RecordedEvent<Event>>();
        for (var event : events) {
            facts = facts.with(event);
            int n = recorded.size();
            recorded.add(new RecordedEvent<>(
                    "e" + n,
                    Source.MEMBERSHIP,
                    EventNames.of(event),
                    PARTY.stream(),
                    n,
                    n,
                    n + 1,
                    Instant.EPOCH.plusSeconds(n),
                    event));
        }
        return new LifeReasons(new Revised<>(recorded, facts))
                .of(PARTY, LocalDate.of(2000, 1, 1), List.of())
                .map(reason -> reason.account().id() + " " + reason.effect())
                .toList();
    }
}
