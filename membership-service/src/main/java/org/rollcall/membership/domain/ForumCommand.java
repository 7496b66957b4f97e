package org.rollcall.membership.domain;

import java.util.List;
import org.rollcall.contracts.Basis;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumEvent.Quantity;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.ForumProfile;
import org.rollcall.contracts.GroupId;
import org.rollcall.contracts.Office;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.Provenance;
import org.rollcall.contracts.Standing;
import org.rollcall.contracts.Term;

/**
 * What can be asked of a forum. {@code fact} is the id the new fact will have; {@code expected} is compared with the
 * version of the fact that is edited, which for a new fact is the forum's establishment.
 */
public sealed interface ForumCommand {

    ForumId forum();

    FactId fact();

    Expected expected();

    Provenance provenance();

    record EstablishForum(
            ForumId forum,
            FactId fact,
            String name,
            DateBound established,
            ForumProfile profile,
            Expected expected,
            Provenance provenance)
            implements ForumCommand {}

    record AdmitParty(
            ForumId forum,
            FactId fact,
            KnownParty party,
            Standing standing,
            Basis basis,
            DateBound from,
            Expected expected,
            Provenance provenance)
            implements ForumCommand {}

    /** Edits the participation. */
    record WithdrawParty(
            ForumId forum,
            FactId fact,
            KnownParty party,
            Standing standing,
            DateBound until,
            Expected expected,
            Provenance provenance)
            implements ForumCommand {}

    /** Edits the predecessor's participation. */
    record PassPlace(
            ForumId forum,
            FactId fact,
            KnownParty predecessor,
            Standing standing,
            DateBound on,
            List<Heir> successors,
            Expected expected,
            Provenance provenance)
            implements ForumCommand {
        public PassPlace {
            successors = List.copyOf(successors);
        }
    }

    /** @param participation the id the heir's participation will have */
    record Heir(KnownParty party, FactId participation) {}

    record AppointOffice(
            ForumId forum,
            FactId fact,
            Office office,
            KnownParty party,
            Term term,
            DateBound from,
            Expected expected,
            Provenance provenance)
            implements ForumCommand {}

    /** Edits the appointment. */
    record EndOffice(
            ForumId forum, FactId fact, FactId appointment, DateBound until, Expected expected, Provenance provenance)
            implements ForumCommand {}

    record FoundWorkingGroup(
            ForumId forum,
            FactId fact,
            GroupId group,
            String name,
            String region,
            List<String> aliases,
            DateBound from,
            Expected expected,
            Provenance provenance)
            implements ForumCommand {
        public FoundWorkingGroup {
            aliases = List.copyOf(aliases);
        }
    }

    record ClaimCount(
            ForumId forum,
            FactId fact,
            Standing standing,
            PartyKind kind,
            Quantity quantity,
            int count,
            DateBound on,
            Expected expected,
            Provenance provenance)
            implements ForumCommand {}
}
