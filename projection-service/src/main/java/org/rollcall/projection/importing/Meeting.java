package org.rollcall.projection.importing;

import org.rollcall.contracts.MeetingId;

/** An entry with what its title means and the id it will have. */
record Meeting(MeetingId id, MeetingEntry entry, MeetingNature nature) {}
