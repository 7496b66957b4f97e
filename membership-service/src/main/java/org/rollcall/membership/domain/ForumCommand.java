package org.rollcall.membership.domain;

import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Expected;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumEvent.Quantity;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.ForumProfile;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.Provenance;
import org.rollcall.contracts.Standing;

/**
 * What can be asked of a forum. {@code fact} is the id the new fact will have; {@code expected} is compared with the
 * version of the thing that is edited (a participation, an appointment, a group, a fact), which for what is new is the
 * forum itself: its establishment and profile.
 */
public sealed interface ForumCommand
        permits ForumCommand.EstablishForum,
                ForumCommand.ClaimCount,
                ProfileCommand,
                RollCommand,
                SuccessionCommand,
                OfficeCommand,
                GroupCommand,
                ProgrammeCommand,
                RevisionCommand {

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
