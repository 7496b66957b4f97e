/** Meetings and documents of a forum, on both axes. */
@NullMarked
package org.rollcall.projection.meetings;

import org.jspecify.annotations.NullMarked;
