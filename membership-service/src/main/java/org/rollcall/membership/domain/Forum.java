package org.rollcall.membership.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PSortedSet;
import org.pcollections.PVector;
import org.pcollections.TreePSet;
import org.pcollections.TreePVector;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.Facts;
import org.rollcall.contracts.ForumEvent;
import org.rollcall.contracts.ForumEvent.ForumEstablished;
import org.rollcall.contracts.ForumEvent.ForumStatement;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.ForumOnRecord;
import org.rollcall.contracts.Subject;
import org.rollcall.contracts.Touched;

/** What the rules need to know of a forum. */
public sealed interface Forum {

    Forum NOT_ESTABLISHED = new NotEstablished();

    record NotEstablished() implements Forum {}

    /**
     * On record. Everything is read from its facts; beside them stand two indexes for what would else be looked for among all
     * of them. Another event costs the same however many there are.
     *
     * @param holders the facts that hold a key, in the order they took it
     * @param beginnings of the forum: its establishment and the standing of its founders, the earliest first
     */
    record Established(
            ForumId id,
            Facts<ForumStatement> facts,
            PMap<Key, PVector<FactId>> holders,
            PSortedSet<Beginning> beginnings)
            implements Forum {

        static Established by(ForumEstablished event) {
            return new Established(event.forum(), Facts.none(), HashTreePMap.empty(), TreePSet.empty()).with(event);
        }

        /** With the stream's next event. */
        Established with(ForumEvent event) {
            var after = facts.with(event);
            var keys = holders;
            var begun = beginnings;
            for (var fact : Touched.by(event, facts)) {
                var said = facts.says(fact);
                var says = after.says(fact);
                for (var key : said.map(Key::of).orElse(Set.of())) {
                    keys = keys.plus(key, holders(keys, key).minus(fact));
                }
                for (var key : says.map(Key::of).orElse(Set.of())) {
                    keys = keys.plus(key, holders(keys, key).plus(fact));
                }
                begun = said.filter(ForumOnRecord::begins)
                        .map(it -> Beginning.of(it, facts))
                        .map(begun::minus)
                        .orElse(begun);
                begun = says.filter(ForumOnRecord::begins)
                        .map(it -> Beginning.of(it, after))
                        .map(begun::plus)
                        .orElse(begun);
            }
            return new Established(id, after, keys, begun);
        }

        private static PVector<FactId> holders(PMap<Key, PVector<FactId>> keys, Key key) {
            return keys.getOrDefault(key, TreePVector.empty());
        }

        List<FactId> holders(Key key) {
            return holders(holders, key);
        }

        /** What it says of itself. */
        ForumOnRecord onRecord() {
            return ForumOnRecord.of(id, facts)
                    .orElseThrow(() -> new IllegalStateException("an establishment cannot be retracted"));
        }

        /** The first day it may have existed: of its establishment, or of a founder's standing where that is earlier. */
        LocalDate beginning() {
            return beginnings.first().earliest();
        }

        /** Of the forum itself: the last event that touched its establishment or profile. */
        long version() {
            return version(id);
        }

        /** Of a thing: the last event that touched anything said of it. */
        long version(Subject subject) {
            return facts.touched(subject);
        }
    }

    /** @param earliest the first day that anybody claims for it */
    record Beginning(LocalDate earliest, FactId fact) implements Comparable<Beginning> {

        private static final Comparator<Beginning> BY_DAY = Comparator.comparing(Beginning::earliest)
                .thenComparing(beginning -> beginning.fact().value());

        static Beginning of(ForumStatement said, Facts<ForumStatement> facts) {
            return new Beginning(facts.date(said).any().earliest(), said.fact());
        }

        @Override
        public int compareTo(Beginning other) {
            return BY_DAY.compare(this, other);
        }
    }
}
