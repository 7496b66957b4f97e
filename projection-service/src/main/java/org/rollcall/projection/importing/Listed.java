package org.rollcall.projection.importing;

import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.Standing;

/** A name in one of the lists of a page, and what the list says whoever bears it is. */
record Listed(String written, Line line, Standing standing, PartyKind kind) {}
