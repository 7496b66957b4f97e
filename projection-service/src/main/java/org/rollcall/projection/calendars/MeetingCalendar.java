package org.rollcall.projection.calendars;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.data.FoldingWriter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.rollcall.contracts.MeetingEvent.Venue;
import org.rollcall.contracts.MeetingOnRecord.State;
import org.rollcall.projection.meetings.MeetingView;
import org.rollcall.projection.meetings.MeetingsQuestion.Recorded;

/**
 * Meetings as an iCalendar (RFC 5545). It says nothing of when it was asked for: the same record gives the same bytes.
 *
 * @param name of the forum
 * @param publicUrl where the pages of meetings are
 */
record MeetingCalendar(String name, List<Recorded> meetings, String publicUrl) {

    /** What no text of a calendar may hold; of a title written into one line, line breaks too. */
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}]+");

    byte[] bytes() {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Rollcall//Meetings//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new Name(line(name)));
        long leftOut = leftOut();
        if (leftOut > 0) {
            calendar.add(new Description(leftOut + (leftOut == 1 ? " meeting is" : " meetings are")
                    + " not shown: the days are not known yet. All are listed at " + publicUrl));
        }
        meetings.forEach(recorded -> Shown.of(recorded.meeting())
                .ifPresent(shown -> calendar.add(event(recorded.meeting(), shown, recorded.since()))));
        var text = new StringWriter();
        try {
            new CalendarOutputter(false, FoldingWriter.MAX_FOLD_LENGTH).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Lines.folded(text.toString());
    }

    /** How many of the meetings have no days to be shown on. */
    long leftOut() {
        return meetings.stream()
                .filter(recorded -> Shown.of(recorded.meeting()).isEmpty())
                .count();
    }

    private VEvent event(MeetingView meeting, Shown shown, Instant since) {
        var stamp = since.truncatedTo(ChronoUnit.SECONDS);
        var event = new VEvent(false);
        event.add(new Uid("meeting-" + meeting.id() + "@" + meeting.forum() + ".rollcall"));
        event.add(new DtStamp(stamp));
        event.add(new LastModified(stamp));
        event.add(new Sequence(Math.toIntExact(meeting.version())));
        event.add(status(meeting.status()));
        days(event, shown);
        event.add(new Summary(line(meeting.title())));
        place(event, meeting.venue());
        meeting.reason()
                .ifPresent(reason -> event.add(new Description(
                        (meeting.status() == State.POSTPONED ? "Postponed: " : "Cancelled: ") + line(reason))));
        event.add(new Url(new ParameterList(), publicUrl + "/meetings/" + meeting.id()));
        return event;
    }

    private static void days(VEvent event, Shown shown) {
        if (shown.isWholeDays()) {
            event.add(new DtStart<Temporal>((LocalDate) shown.begin()));
            event.add(new DtEnd<Temporal>((LocalDate) shown.end()));
        } else {
            event.add(new DtStart<Temporal>((Instant) shown.begin()));
            event.add(new DtEnd<Temporal>((Instant) shown.end()));
        }
    }

    private static void place(VEvent event, Venue venue) {
        switch (venue) {
            case Venue.Place place -> event.add(new Location(line(place.city() + ", " + place.country())));
            case Venue.Virtual nowhere -> event.add((Property) new Location("Online"));
            case Venue.Unstated unstated -> {}
        }
    }

    private static Status status(State state) {
        return switch (state) {
            case PLANNED -> ImmutableStatus.VEVENT_TENTATIVE;
            case SCHEDULED, HELD -> ImmutableStatus.VEVENT_CONFIRMED;
            case POSTPONED, CANCELLED -> ImmutableStatus.VEVENT_CANCELLED;
        };
    }

    private static String line(String text) {
        return CONTROLS.matcher(text).replaceAll(" ").strip();
    }
}
