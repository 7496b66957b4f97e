package org.rollcall.membership.domain;

import org.rollcall.contracts.Facts;
import org.rollcall.contracts.PartyEvent;
import org.rollcall.contracts.PartyEvent.PartyRegistered;
import org.rollcall.contracts.PartyEvent.PartyStatement;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyOnRecord;

/** What the events of a party's stream have come to. */
public sealed interface Party {

    Party UNREGISTERED = new Unregistered();

    record Unregistered() implements Party {}

    /** On record, with all that was ever stated of it. */
    record Registered(PartyId id, Facts<PartyStatement> facts) implements Party {

        static Registered by(PartyRegistered event) {
            return new Registered(event.party(), Facts.<PartyStatement>none().with(event));
        }

        Registered with(PartyEvent event) {
            return new Registered(id, facts.with(event));
        }

        /** What stands of it. Read anew each time: whoever needs it twice keeps it. */
        public PartyOnRecord onRecord() {
            return PartyOnRecord.of(facts)
                    .orElseThrow(
                            () -> new IllegalStateException("nothing stands of '" + id + "', not even that it is"));
        }

        /** The sequence of its last event. */
        public long version() {
            return facts.next() - 1;
        }
    }
}
