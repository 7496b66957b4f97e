/** A roll through time: bars, counts and a map that moves. */
@NullMarked
package org.rollcall.projection.pages.time;

import org.jspecify.annotations.NullMarked;
