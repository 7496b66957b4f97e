package org.rollcall.meeting.domain;

import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.MeetingEvent.Days;
import org.rollcall.contracts.MeetingId;

/** Another meeting, as it was looked up for a command. */
public record KnownMeeting(MeetingId id, ForumId forum, String title, Days days, boolean cancelled) {}
