package org.rollcall.projection.calendars;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Position;
import org.rollcall.contracts.SeriesId;
import org.rollcall.projection.log.RecordTime;
import org.rollcall.projection.meetings.MeetingsQuestion;
import org.rollcall.projection.meetings.Selection;
import org.rollcall.projection.roll.Forums;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** When does a forum meet, in a form that calendars read? */
@Component
class CalendarQuestion {

    /** More than any forum holds; of more, the last are shown. */
    private static final int MOST = 10_000;

    private final MeetingsQuestion meetings;
    private final Forums forums;
    private final RecordTime recordTime;
    private final String publicUrl;

    CalendarQuestion(
            MeetingsQuestion meetings,
            Forums forums,
            RecordTime recordTime,
            @Value("${rollcall.public-url}") String publicUrl) {
        this.meetings = meetings;
        this.forums = forums;
        this.recordTime = recordTime;
        this.publicUrl = publicUrl;
    }

    /**
     * @param found how many meetings are asked for
     * @param leftOut how many of them have no days to be shown on
     */
    record Answer(byte[] body, int found, long leftOut, Instant known, Position position) {}

    /**
     * @param series empty for all
     * @param party who was present or received the meeting; empty for all
     * @param known empty for now
     */
    Answer ask(ForumId forum, Optional<SeriesId> series, Optional<PartyId> party, Optional<Instant> known) {
        var asOf = recordTime.ofBoth(known);
        var day = LocalDate.ofInstant(asOf.known(), ZoneOffset.UTC);
        var name = forums.find(forum, day, asOf.membership().known())
                .map(Forums.Forum::name)
                .orElse(forum.value());
        var found = meetings.latest(forum, Selection.of(series, party), asOf.meeting(), MOST);
        var calendar = new MeetingCalendar(name, found, publicUrl);
        return new Answer(calendar.bytes(), found.size(), calendar.leftOut(), asOf.known(), asOf.position());
    }

    /** The same, and refused if there is none because a series is spelt otherwise: for whoever asks for the first time. */
    Answer asked(ForumId forum, Optional<SeriesId> series, Optional<PartyId> party, Optional<Instant> known) {
        var answer = ask(forum, series, party, known);
        if (answer.found() == 0) {
            meetings.refuseMisspelt(forum, Selection.of(series, party));
        }
        return answer;
    }
}
