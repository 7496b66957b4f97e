/** How many stood on a roll over time, and who. */
@NullMarked
package org.rollcall.projection.counts;

import org.jspecify.annotations.NullMarked;
