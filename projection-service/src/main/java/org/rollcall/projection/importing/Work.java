package org.rollcall.projection.importing;

import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DocumentKind;

/**
 * A document: one work, wherever and however often a page lists it.
 *
 * @param adoptedBy the meeting whose line lists it
 */
record Work(String title, DocumentKind kind, List<String> languages, Optional<Meeting> adoptedBy, List<Line> lines) {

    /** When it was published by its title, where no meeting adopted it. */
    Optional<DateBound> dated() {
        return adoptedBy.isPresent() ? Optional.empty() : Listing.dated(title);
    }
}
