/** The roll of a forum, its profile, offices, working groups and counts, on both axes. */
@NullMarked
package org.rollcall.projection.roll;

import org.jspecify.annotations.NullMarked;
