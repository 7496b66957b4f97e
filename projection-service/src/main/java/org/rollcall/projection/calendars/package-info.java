/** The meetings of a forum as an iCalendar, and the secret addresses it is subscribed to by. */
@NullMarked
package org.rollcall.projection.calendars;

import org.jspecify.annotations.NullMarked;
