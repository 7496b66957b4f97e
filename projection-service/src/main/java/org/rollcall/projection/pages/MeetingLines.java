package org.rollcall.projection.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.MeetingEvent;
import org.rollcall.projection.http.Page;
import org.rollcall.projection.meetings.DocumentView;
import org.rollcall.projection.meetings.MeetingView;
import org.rollcall.projection.meetings.MeetingsQuestion;
import org.rollcall.projection.meetings.Selection;
import org.rollcall.projection.pages.words.Dated;
import org.rollcall.projection.pages.words.Words;
import org.springframework.stereotype.Component;

/** Meetings and documents as lists show them. */
@Component
public class MeetingLines {

    private static final int AT_ONCE = 500;

    private final MeetingsQuestion meetings;
    private final Words words;

    MeetingLines(MeetingsQuestion meetings, Words words) {
        this.meetings = meetings;
        this.words = words;
    }

    /** All of a forum's meetings, the latest first. */
    public List<MeetingView> latestFirst(ForumId forum) {
        return all(next -> meetings.ask(forum, Selection.ALL, Optional.empty(), next, AT_ONCE))
                .reversed();
    }

    private static <T> List<T> all(Function<Optional<String>, Page<T>> ask) {
        var all = new ArrayList<T>();
        var next = Optional.<String>empty();
        do {
            var page = ask.apply(next);
            all.addAll(page.items());
            next = page.next();
        } while (next.isPresent());
        return all;
    }

    public MeetingLine line(MeetingView meeting) {
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

    /** A forum's documents, the latest first. */
    public List<DocumentLine> documents(ForumId forum) {
        return documents(all(next -> meetings.documents(forum, Optional.empty(), next, AT_ONCE))
                .reversed());
    }

    List<DocumentLine> documents(List<DocumentView> documents) {
        return documents.stream()
                .map(document -> new DocumentLine(document.title(), about(document)))
                .toList();
    }

    private String about(DocumentView document) {
        var languages = document.languages().stream()
                .map(code -> Locale.forLanguageTag(code).getDisplayLanguage(Words.LOCALE))
                .collect(Collectors.joining(", "));
        var published = document.published().equals(DateBound.UNKNOWN)
                ? ""
                : words.date(document.published()).words();
        return Stream.of(
                        words.say(document.kind()),
                        languages.isEmpty() ? "" : words.say("document.languages", languages),
                        published)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
