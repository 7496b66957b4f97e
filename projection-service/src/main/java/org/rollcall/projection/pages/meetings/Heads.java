package org.rollcall.projection.pages.meetings;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.SeriesId;
import org.rollcall.projection.meetings.Series;
import org.rollcall.projection.meetings.SeriesQuestion;
import org.rollcall.projection.roll.ForumAnswer;
import org.rollcall.projection.roll.ForumQuestion;
import org.rollcall.projection.roll.Forums;
import org.springframework.stereotype.Component;

/** What the pages of a forum's meetings have in common: the forum, the series its meetings count in, and who looks. */
@Component
class Heads {

    private static final String WRITER = "secretariat";
    private static final List<String> SUBSCRIBERS = List.of("operator", "auditor", WRITER);

    private final ForumQuestion forums;
    private final SeriesQuestion series;

    Heads(ForumQuestion forums, SeriesQuestion series) {
        this.forums = forums;
        this.series = series;
    }

    ListPage.Head of(String forum, HttpServletRequest request) {
        return of(forum(forum), request);
    }

    ListPage.Head of(ForumAnswer forum, HttpServletRequest request) {
        return new ListPage.Head(
                forum.forum().value(),
                name(forum),
                writes(request),
                SUBSCRIBERS.stream().anyMatch(request::isUserInRole));
    }

    /** As it is today. */
    ForumAnswer forum(String forum) {
        return forums.ask(Forums.id(forum), Optional.empty(), Optional.empty());
    }

    List<SeriesId> series(ForumId forum) {
        return numbered(forum).stream().map(Series::series).toList();
    }

    List<Series> numbered(ForumId forum) {
        return series.ask(forum, Optional.empty()).series();
    }

    static String name(ForumAnswer forum) {
        return forum.name().orElse(forum.forum().value());
    }

    static boolean writes(HttpServletRequest request) {
        return request.isUserInRole(WRITER);
    }
}
