package org.rollcall.projection.pages.meetings;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.rollcall.contracts.MeetingEvent;
import org.rollcall.contracts.MeetingEvent.SeriesEntry;
import org.rollcall.contracts.MeetingOnRecord.State;
import org.rollcall.contracts.SeriesId;
import org.rollcall.projection.meetings.MeetingView;
import org.rollcall.projection.meetings.Series;
import org.rollcall.projection.pages.words.Dated;
import org.rollcall.projection.pages.words.Words;
import org.springframework.stereotype.Component;

/** Meetings as lists show them. */
@Component
class MeetingLines {

    private final Words words;

    MeetingLines(Words words) {
        this.words = words;
    }

    MeetingLine line(MeetingView meeting) {
        return new MeetingLine(
                meeting.id().value(),
                meeting.title(),
                days(meeting),
                words.venue(meeting.venue()),
                words.say("status." + meeting.status()),
                mark(meeting.status()));
    }

    /** Of a series, which does not say where. */
    MeetingLine line(Series.Numbered meeting) {
        return new MeetingLine(
                meeting.meeting().value(),
                meeting.title(),
                words.days(new MeetingEvent.Days(meeting.first(), meeting.last())),
                "",
                words.say("status." + meeting.status()),
                mark(meeting.status()));
    }

    Dated days(MeetingView meeting) {
        return words.days(new MeetingEvent.Days(meeting.first(), meeting.last()));
    }

    static String mark(State state) {
        return state.name().toLowerCase(Words.LOCALE);
    }

    /** Constants to choose from, by name. */
    Map<String, String> options(Enum<?>... constants) {
        var options = new LinkedHashMap<String, String>();
        for (var constant : constants) {
            options.put(constant.name(), words.say(constant));
        }
        return options;
    }

    Map<String, String> states() {
        var options = new LinkedHashMap<String, String>();
        for (var state : State.values()) {
            options.put(state.name(), words.say("status." + state));
        }
        return options;
    }

    /** "24th in the series senior officials". */
    String says(SeriesEntry entry) {
        return says(entry.series(), entry.ordinal());
    }

    private String says(SeriesId series, OptionalInt ordinal) {
        return ordinal.isPresent()
                ? words.say("meeting.series.numbered", ordinal(ordinal.getAsInt()), name(series))
                : words.say("meeting.series.plain", name(series));
    }

    /** Its id in words: series have no other name. */
    static String name(SeriesId series) {
        return series.value().replace('-', ' ');
    }

    /** "24th": the words of the pages are English. */
    static String ordinal(int number) {
        var teen = number % 100 >= 11 && number % 100 <= 13;
        var suffix = switch (teen ? 0 : number % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
        return number + suffix;
    }
}
