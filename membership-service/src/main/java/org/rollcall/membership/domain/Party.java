package org.rollcall.membership.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DateClaim;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.Life;
import org.rollcall.contracts.LifeClaim;
import org.rollcall.contracts.PartyEvent;
import org.rollcall.contracts.PartyEvent.PartyRegistered;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.PartyName;

/** What the rules, and whoever looks a party up, need to know of it. */
public sealed interface Party {

    Party UNREGISTERED = new Unregistered();

    record Unregistered() implements Party {}

    /**
     * On record.
     *
     * @param names in the order they were recorded in
     * @param ended whether it was dissolved or continued by another
     * @param successors all that came out of it
     * @param facts the ids of all facts stated of it
     * @param version the sequence of its last event
     */
    record Registered(
            PartyId id,
            PartyKind kind,
            List<PartyName> names,
            List<String> aliases,
            List<LifeClaim> lives,
            boolean ended,
            Set<PartyId> successors,
            Set<FactId> facts,
            long version)
            implements Party {

        public Registered {
            names = List.copyOf(names);
            aliases = List.copyOf(aliases);
            lives = List.copyOf(lives);
            successors = Set.copyOf(successors);
            facts = Set.copyOf(facts);
        }

        public Life life() {
            return new Life(lives);
        }

        static Registered by(PartyRegistered event) {
            return new Registered(
                    event.party(),
                    event.kind(),
                    event.names(),
                    event.aliases(),
                    event.lives(),
                    false,
                    Set.of(),
                    Set.of(event.fact()),
                    0);
        }

        Registered named(PartyName name) {
            var more = new ArrayList<>(names);
            more.add(name);
            return new Registered(id, kind, more, aliases, lives, ended, successors, facts, version);
        }

        Registered ended(DateBound on, List<DateClaim> claims) {
            var closed = lives.stream().map(life -> closed(life, on, claims)).toList();
            return new Registered(id, kind, names, aliases, closed, true, successors, facts, version);
        }

        Registered succeededBy(List<PartyId> more) {
            var all = new HashSet<>(successors);
            all.addAll(more);
            return new Registered(id, kind, names, aliases, lives, ended, all, facts, version);
        }

        Registered touchedBy(PartyEvent event) {
            var more = new HashSet<>(facts);
            more.add(event.fact());
            return new Registered(id, kind, names, aliases, lives, ended, successors, more, version + 1);
        }

        /** An authority's open claim ends on the day that authority gives for the end, else on the day the record follows. */
        private static LifeClaim closed(LifeClaim life, DateBound on, List<DateClaim> claims) {
            if (!life.until().equals(DateBound.NEVER)) {
                return life;
            }
            var until = claims.stream()
                    .filter(claim -> claim.authority().equals(life.authority()))
                    .findFirst()
                    .map(DateClaim::on)
                    .orElse(on);
            return new LifeClaim(life.authority(), life.from(), until, life.followed(), life.source());
        }
    }
}
