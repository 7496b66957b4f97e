/** What a forum has beside its roll, on both axes: offices, working groups with their own rolls, and a programme. */
@NullMarked
package org.rollcall.projection.forum;

import org.jspecify.annotations.NullMarked;
