package org.rollcall.projection.importing;

import java.util.ArrayList;
import org.rollcall.contracts.Basis;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Evidence;

/**
 * When and how a party came on the roll, by a rule.
 *
 * @param pending the succession by which the forum may have given it a place, in words; empty where there is none
 */
record Joining(DateBound from, Basis basis, Evidence.Inferred evidence, String pending) {

    /** The same within the lives claimed for the party, which then are a premise too. */
    Joining cutTo(DateBound lived) {
        if (lived.equals(from)) {
            return this;
        }
        var premises = new ArrayList<>(evidence.premises());
        premises.add("cut by the lives claimed for it: " + lived);
        return new Joining(lived, basis, new Evidence.Inferred(evidence.rule(), evidence.version(), premises), pending);
    }
}
