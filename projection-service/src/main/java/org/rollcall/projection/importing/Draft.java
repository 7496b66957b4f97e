package org.rollcall.projection.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What was made of a page.
 *
 * @param forum the id of the forum it describes; empty where the page does not say
 * @param contentDay the latest day it speaks of as past
 */
record Draft(
        String document,
        String forum,
        String name,
        Optional<LocalDate> contentDay,
        List<Proposal> proposals,
        List<Finding> findings) {}
