package org.rollcall.membership.domain;

import java.util.Optional;
import org.rollcall.contracts.Basis;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Expected;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.Provenance;
import org.rollcall.contracts.Standing;

/** Changes of one party's place on the roll. Each but an admission edits a participation. */
public sealed interface RollCommand extends ForumCommand {

    KnownParty party();

    record AdmitParty(
            ForumId forum,
            FactId fact,
            KnownParty party,
            Standing standing,
            Basis basis,
            DateBound from,
            Expected expected,
            Provenance provenance)
            implements RollCommand {}

    record WithdrawParty(
            ForumId forum,
            FactId fact,
            KnownParty party,
            Standing standing,
            DateBound until,
            Expected expected,
            Provenance provenance)
            implements RollCommand {}

    record ExpelParty(
            ForumId forum,
            FactId fact,
            KnownParty party,
            Standing standing,
            DateBound until,
            Expected expected,
            Provenance provenance)
            implements RollCommand {}

    /** @param standing which of its standings, needed only where it has two */
    record SuspendParty(
            ForumId forum,
            FactId fact,
            KnownParty party,
            Optional<Standing> standing,
            DateBound from,
            Expected expected,
            Provenance provenance)
            implements RollCommand {}

    /** @param standing which of its standings, needed only where it is suspended in two */
    record ReinstateParty(
            ForumId forum,
            FactId fact,
            KnownParty party,
            Optional<Standing> standing,
            DateBound on,
            Expected expected,
            Provenance provenance)
            implements RollCommand {}

    /**
     * @param was which of its standings, needed only where it has two
     * @param next the id the participation in the new standing will have
     */
    record ChangeStanding(
            ForumId forum,
            FactId fact,
            KnownParty party,
            Optional<Standing> was,
            FactId next,
            Standing becomes,
            DateBound on,
            Expected expected,
            Provenance provenance)
            implements RollCommand {}
}
