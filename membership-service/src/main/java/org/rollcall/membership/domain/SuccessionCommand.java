package org.rollcall.membership.domain;

import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Expected;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.Provenance;
import org.rollcall.contracts.Standing;

/** What a forum decides that a succession of parties does to its roll. */
public sealed interface SuccessionCommand extends ForumCommand {

    KnownParty predecessor();

    /** Edits the predecessor's participation, which ends. */
    record PassPlace(
            ForumId forum,
            FactId fact,
            KnownParty predecessor,
            Optional<Standing> standing,
            DateBound on,
            List<Heir> successors,
            Expected expected,
            Provenance provenance)
            implements SuccessionCommand {
        public PassPlace {
            successors = List.copyOf(successors);
        }
    }

    /** Edits the predecessor's participation, which goes on. */
    record SharePlace(
            ForumId forum,
            FactId fact,
            KnownParty predecessor,
            Optional<Standing> standing,
            DateBound on,
            List<Heir> successors,
            Expected expected,
            Provenance provenance)
            implements SuccessionCommand {
        public SharePlace {
            successors = List.copyOf(successors);
        }
    }

    /** @param succession the fact of the predecessor that tells of it, needed only where several are undecided */
    record SetSuccessionAside(
            ForumId forum,
            FactId fact,
            KnownParty predecessor,
            Optional<FactId> succession,
            DateBound on,
            Expected expected,
            Provenance provenance)
            implements SuccessionCommand {}

    /** @param participation the id the heir's participation will have */
    record Heir(KnownParty party, FactId participation) {}
}
