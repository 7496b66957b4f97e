package org.rollcall.membership.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Naming;
import org.rollcall.contracts.PartyEvent;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyOnRecord;
import org.rollcall.membership.domain.Decision.Accepted;
import org.rollcall.membership.domain.Decision.Rejected;
import org.rollcall.membership.domain.KnownParty;
import org.rollcall.membership.domain.Party;
import org.rollcall.membership.domain.Party.Registered;
import org.rollcall.membership.domain.PartyDecider;

/** What of the register is missing on record: its commands, decided one after the other by the rules of parties. */
final class RegisterFold {

    private final Map<PartyId, Registered> parties = new HashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    private RegisterFold(Collection<Registered> onRecord) {
        onRecord.forEach(party -> parties.put(party.id(), party));
    }

    /** @param sequence the event's place in the stream of its party */
    record Step(PartyEvent event, long sequence) {}

    /**
     * @param steps the events that are missing, in order
     * @param refused what the record contradicts, each in a sentence; the record stands
     * @param parties everybody, as they are after the last step
     */
    record Missing(List<Step> steps, List<String> refused, Map<PartyId, PartyOnRecord> parties) {}

    static Missing missing(RegisterFile file, Collection<Registered> onRecord) {
        var fold = new RegisterFold(onRecord);
        RegisterCommands.all(file).forEach(fold::take);
        return new Missing(
                List.copyOf(fold.steps),
                List.copyOf(fold.refused),
                fold.parties.values().stream()
                        .collect(Collectors.toUnmodifiableMap(Registered::id, Registered::onRecord)));
    }

    private void take(RegisterCommands.Entry entry) {
        var command = entry.apply(this::known);
        switch (PartyDecider.decide(command, state(parties.get(command.party())))) {
            case Accepted<PartyEvent> accepted -> accepted.events().forEach(this::happened);
            case Rejected<PartyEvent> rejected ->
                refused.add(
                        command.fact() + ": " + rejected.rejection().problem().detail());
        }
    }

    private void happened(PartyEvent event) {
        if (!(PartyDecider.evolve(state(parties.get(event.party())), event) instanceof Registered party)) {
            throw new IllegalStateException("an event left its party unregistered: " + event);
        }
        parties.put(party.id(), party);
        steps.add(new Step(event, party.version()));
    }

    private KnownParty known(PartyId id) {
        var party = parties.get(id);
        if (party == null) {
            throw new IllegalStateException("the register speaks of '" + id + "', which it does not have");
        }
        var record = party.onRecord();
        return new KnownParty(
                id, Naming.nameOn(record, DateBound.UNKNOWN), record.life(), List.of(), record.successions());
    }

    private static Party state(@Nullable Registered party) {
        return party == null ? Party.UNREGISTERED : party;
    }
}
