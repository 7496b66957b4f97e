package org.rollcall.projection.importing;

import java.util.List;

/** All that a page says of a forum besides its profile. */
record Said(
        List<WorkingGroup> groups,
        List<Meeting> meetings,
        List<Work> works,
        RollLists lists,
        RollReader.Roll roll,
        List<OfficeReader.Appointment> offices,
        List<CountClaim> counts,
        List<ProgrammeReader.Item> programme) {}
