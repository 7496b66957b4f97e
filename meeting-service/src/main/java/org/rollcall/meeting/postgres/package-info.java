/** What is looked up before a command is decided: the meetings of this service, and its copy of the forums. */
@NullMarked
package org.rollcall.meeting.postgres;

import org.jspecify.annotations.NullMarked;
