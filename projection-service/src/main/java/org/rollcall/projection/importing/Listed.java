package org.rollcall.projection.importing;

import java.util.Optional;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.Standing;

/**
 * A name in one of the lists of a page, and what the list says whoever bears it is.
 *
 * @param since when it came there, where that stands beside the name
 */
record Listed(String written, Line line, Standing standing, PartyKind kind, Optional<DateBound> since) {

    Listed(String written, Line line, Standing standing, PartyKind kind) {
        this(written, line, standing, kind, Optional.empty());
    }

    Listed since(DateBound bound) {
        return new Listed(written, line, standing, kind, Optional.of(bound));
    }
}
