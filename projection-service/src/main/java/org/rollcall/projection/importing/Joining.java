package org.rollcall.projection.importing;

import java.util.List;
import org.rollcall.contracts.Basis;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Evidence;

/**
 * When and how a party came on the roll, by a rule.
 *
 * @param pending the succession by which the forum may have given it a place, in words; empty where there is none
 */
record Joining(DateBound from, Basis basis, Evidence.Inferred evidence, String pending) {

    Joining cutTo(DateBound from) {
        return new Joining(from, basis, evidence, pending);
    }
}
