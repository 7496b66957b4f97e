package org.rollcall.projection.pages.meetings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.MeetingEvent;
import org.rollcall.projection.meetings.MeetingView;
import org.rollcall.projection.meetings.MeetingsQuestion;
import org.rollcall.projection.meetings.Selection;
import org.rollcall.projection.pages.words.Dated;
import org.rollcall.projection.pages.words.Words;
import org.springframework.stereotype.Component;

/** Meetings as lists show them. */
@Component
class MeetingLines {

    private static final int AT_ONCE = 500;

    private final MeetingsQuestion meetings;
    private final Words words;

    MeetingLines(MeetingsQuestion meetings, Words words) {
        this.meetings = meetings;
        this.words = words;
    }

    /** All of a forum's meetings, the latest first. */
    List<MeetingView> latestFirst(ForumId forum) {
        var all = new ArrayList<MeetingView>();
        var next = Optional.<String>empty();
        do {
            var page = meetings.ask(forum, Selection.ALL, Optional.empty(), next, AT_ONCE);
            all.addAll(page.items());
            next = page.next();
        } while (next.isPresent());
        return all.reversed();
    }

    MeetingLine line(MeetingView meeting) {
        return new MeetingLine(
                meeting.id().value(),
                meeting.title(),
                days(meeting),
                words.venue(meeting.venue()),
                words.say("status." + meeting.status()),
                mark(meeting));
    }

    Dated days(MeetingView meeting) {
        return words.days(new MeetingEvent.Days(meeting.first(), meeting.last()));
    }

    static String mark(MeetingView meeting) {
        return meeting.status().name().toLowerCase(Words.LOCALE);
    }
}
