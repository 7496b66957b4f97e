/** The roll of a forum, its profile, its counts and what it has not decided yet, on both axes. */
@NullMarked
package org.rollcall.projection.roll;

import org.jspecify.annotations.NullMarked;
