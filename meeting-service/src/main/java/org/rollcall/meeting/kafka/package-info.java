/** Reads what membership-service records of forums into the copy kept here, and says when something came. */
@NullMarked
package org.rollcall.meeting.kafka;

import org.jspecify.annotations.NullMarked;
