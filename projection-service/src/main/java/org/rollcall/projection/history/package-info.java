/** All that was ever recorded of something, on both axes: what each event says, and what became of it. */
@NullMarked
package org.rollcall.projection.history;

import org.jspecify.annotations.NullMarked;
