/** Who came to a meeting, and to which meetings a party came. */
@NullMarked
package org.rollcall.projection.attendance;

import org.jspecify.annotations.NullMarked;
