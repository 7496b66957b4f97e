/** The log, live, as server-sent events. */
@NullMarked
package org.rollcall.projection.stream;

import org.jspecify.annotations.NullMarked;
