/** Parties: their names, codes, lives and successions, on both axes. */
@NullMarked
package org.rollcall.projection.parties;

import org.jspecify.annotations.NullMarked;
