/** How many stood on a roll over time. */
@NullMarked
package org.rollcall.projection.counts;

import org.jspecify.annotations.NullMarked;
