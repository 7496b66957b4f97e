/** The room of the meetings: all of them, one of them, who came, and how they are put on record and changed. */
@NullMarked
package org.rollcall.projection.pages.meetings;

import org.jspecify.annotations.NullMarked;
