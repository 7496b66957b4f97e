/** The commands that can be sent, as HTTP requests; what they name is looked up here, what they may do is decided in {@code domain}. */
@NullMarked
package org.rollcall.meeting.http;

import org.jspecify.annotations.NullMarked;
