/**
 * The rules of meetings and documents, as pure functions over commands, states and events. Needs {@code contracts} and
 * nothing else; everything the world knows (the day, ids, other meetings) comes in the command.
 */
@NullMarked
package org.rollcall.meeting.domain;

import org.jspecify.annotations.NullMarked;
