package org.rollcall.projection.pages.meetings;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.MeetingOnRecord.State;
import org.rollcall.projection.http.Parameters;
import org.rollcall.projection.meetings.MeetingView;
import org.rollcall.projection.meetings.MeetingsQuestion;
import org.rollcall.projection.meetings.Selection;
import org.rollcall.projection.pages.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /forums/{forum}/meetings/calendar?year=2016}: a year, month by month. */
@Controller
class CalendarPages {

    private static final int AT_ONCE = 500;
    private static final int WEEK = 7;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Words.LOCALE);

    private final MeetingsQuestion meetings;
    private final MeetingLines lines;
    private final Heads heads;

    CalendarPages(MeetingsQuestion meetings, MeetingLines lines, Heads heads) {
        this.meetings = meetings;
        this.lines = lines;
        this.heads = heads;
    }

    @GetMapping("/forums/{forum}/meetings/calendar")
    String calendar(
            @PathVariable String forum,
            @RequestParam(required = false) @Nullable String year,
            HttpServletRequest request,
            Model page) {
        var about = heads.forum(forum);
        var years = meetings.years(about.forum());
        var shown = read(year).orElseGet(() -> nearest(years, about.on().getYear()));
        var found = of(about.forum(), shown);
        page.addAttribute(
                "calendar",
                new CalendarPage(
                        heads.of(about, request),
                        shown,
                        years,
                        IntStream.rangeClosed(1, 12)
                                .mapToObj(month -> month(YearMonth.of(shown, month), found, about.on()))
                                .toList(),
                        found.stream()
                                .filter(meeting -> monthOf(meeting).isEmpty())
                                .map(lines::line)
                                .toList()));
        return "meetings/calendar";
    }

    /** What is no year is none that was asked for. */
    private static Optional<Integer> read(@Nullable String year) {
        return Parameters.given(year).flatMap(text -> {
            try {
                return Optional.of(Year.parse(text).getValue());
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        });
    }

    /** This year, or the last one in which they met. */
    private static int nearest(List<Integer> years, int today) {
        return years.isEmpty() || years.contains(today) ? today : years.getLast();
    }

    private List<MeetingView> of(ForumId forum, int year) {
        var all = Selection.ALL;
        var selection = new Selection(
                Optional.of(LocalDate.of(year, 1, 1)),
                Optional.of(LocalDate.of(year + 1, 1, 1)),
                all.series(),
                all.status(),
                all.kind(),
                all.workingGroup(),
                all.place(),
                all.attendedBy(),
                all.host(),
                all.party());
        return meetings.latestFirst(forum, selection, AT_ONCE).reversed();
    }

    private CalendarPage.Month month(YearMonth month, List<MeetingView> found, LocalDate today) {
        var days = new ArrayList<CalendarPage.Day>();
        var before = month.atDay(1).getDayOfWeek().getValue() - 1;
        IntStream.range(0, before).forEach(day -> days.add(new CalendarPage.Day(0, false, "", "")));
        for (int number = 1; number <= month.lengthOfMonth(); number++) {
            days.add(day(month.atDay(number), found, today));
        }
        while (days.size() % WEEK != 0) {
            days.add(new CalendarPage.Day(0, false, "", ""));
        }
        return new CalendarPage.Month(
                month.toString(),
                MONTH.format(month),
                IntStream.range(0, days.size() / WEEK)
                        .mapToObj(week -> List.copyOf(days.subList(week * WEEK, (week + 1) * WEEK)))
                        .toList(),
                found.stream()
                        .filter(meeting ->
                                monthOf(meeting).filter(month::equals).isPresent())
                        .map(lines::line)
                        .toList());
    }

    private static CalendarPage.Day day(LocalDate day, List<MeetingView> found, LocalDate today) {
        var on = found.stream().filter(meeting -> meetsOn(meeting, day)).toList();
        return new CalendarPage.Day(
                day.getDayOfMonth(),
                day.equals(today),
                on.stream().map(MeetingView::title).collect(Collectors.joining("; ")),
                on.size() == 1 ? on.getFirst().id().value() : "");
    }

    private static boolean meetsOn(MeetingView meeting, LocalDate day) {
        return meeting.status() != State.CANCELLED
                && meeting.first().isDay()
                && meeting.last().isDay()
                && !day.isBefore(meeting.first().earliest())
                && !day.isAfter(meeting.last().earliest());
    }

    /** The one it certainly begins in. */
    private static Optional<YearMonth> monthOf(MeetingView meeting) {
        var earliest = meeting.first().earliest();
        var latest = meeting.first().latest();
        return earliest.equals(LocalDate.MIN)
                        || latest.equals(LocalDate.MAX)
                        || !YearMonth.from(earliest).equals(YearMonth.from(latest))
                ? Optional.empty()
                : Optional.of(YearMonth.from(earliest));
    }
}
