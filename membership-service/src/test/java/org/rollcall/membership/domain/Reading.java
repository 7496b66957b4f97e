package org.rollcall.membership.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rollcall.contracts.Appointment;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumEvent.ForumStatement;
import org.rollcall.contracts.ForumOnRecord;
import org.rollcall.contracts.GroupOnRecord;
import org.rollcall.contracts.ItemOnRecord;
import org.rollcall.contracts.Participation;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyLabel;
import org.rollcall.contracts.Seat;
import org.rollcall.membership.domain.Forum.Beginning;
import org.rollcall.membership.domain.Forum.Established;

/** All that the facts of a forum say, and what its indexes hold: equal exactly if nobody can tell two forums apart. */
record Reading(
        ForumOnRecord forum,
        List<ForumStatement> says,
        Map<FactId, List<ForumStatement>> contests,
        Map<PartyId, List<Participation>> participations,
        Map<PartyId, List<Appointment>> appointments,
        Map<PartyId, List<Seat>> seats,
        Map<PartyId, List<PartyLabel>> labels,
        List<GroupOnRecord> groups,
        List<ItemOnRecord> items,
        Map<Key, Set<FactId>> holders,
        List<Beginning> beginnings) {

    static Reading of(Forum state) {
        var forum = (Established) state;
        var facts = forum.facts();
        var says = facts.all().toList();
        var parties = Facts.ALL_PARTIES.known().keySet();
        return new Reading(
                forum.onRecord(),
                says,
                says.stream().collect(Collectors.toMap(ForumStatement::fact, said -> facts.contests(said.fact()))),
                parties.stream().collect(Collectors.toMap(party -> party, party -> Participation.of(party, facts))),
                parties.stream().collect(Collectors.toMap(party -> party, party -> Appointment.of(party, facts))),
                parties.stream().collect(Collectors.toMap(party -> party, party -> Seat.of(party, facts))),
                parties.stream().collect(Collectors.toMap(party -> party, party -> PartyLabel.of(party, facts))),
                GroupOnRecord.all(facts).toList(),
                ItemOnRecord.all(facts).toList(),
                holders(forum),
                List.copyOf(forum.beginnings()));
    }

    private static Map<Key, Set<FactId>> holders(Established forum) {
        var held = new HashMap<Key, Set<FactId>>();
        forum.holders().forEach((key, facts) -> {
            if (!facts.isEmpty()) {
                held.put(key, Set.copyOf(facts));
            }
        });
        return held;
    }
}
