package org.rollcall.membership.domain;

import java.util.Optional;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Expected;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.Office;
import org.rollcall.contracts.Provenance;
import org.rollcall.contracts.Term;

/** Who holds an office. */
public sealed interface OfficeCommand extends ForumCommand {

    /** @param end where the end of the term is known already */
    record AppointOffice(
            ForumId forum,
            FactId fact,
            Office office,
            KnownParty party,
            Term term,
            DateBound from,
            Optional<EndOfTerm> end,
            Expected expected,
            Provenance provenance)
            implements OfficeCommand {}

    /** @param fact the id the fact of the end will have */
    record EndOfTerm(FactId fact, DateBound until) {}

    /**
     * Edits the appointment.
     *
     * @param parties who was appointed
     */
    record EndOffice(
            ForumId forum,
            FactId fact,
            FactId appointment,
            DateBound until,
            Parties parties,
            Expected expected,
            Provenance provenance)
            implements OfficeCommand {}
}
