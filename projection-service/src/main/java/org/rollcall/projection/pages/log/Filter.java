package org.rollcall.projection.pages.log;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.projection.http.Parameters;
import org.rollcall.projection.pages.frame.Address;
import org.rollcall.projection.pages.words.Known;
import org.rollcall.projection.pages.words.Words;
import org.rollcall.projection.views.Columns;

/**
 * What of the log is looked at. What is no day is said and not asked for; everything else is compared as it is.
 *
 * @param by the subject who recorded it
 * @param from the first day (UTC) it was recorded on
 * @param until the last one
 * @param notices what could not be asked as it was typed
 */
record Filter(
        String forum,
        String type,
        String by,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        List<String> notices) {

    static Filter read(
            @Nullable String forum,
            @Nullable String type,
            @Nullable String by,
            @Nullable String from,
            @Nullable String until,
            Words words) {
        var notices = new ArrayList<String>();
        return new Filter(
                text(forum), text(type), text(by), day(from, notices, words), day(until, notices, words), notices);
    }

    private static String text(@Nullable String text) {
        return Parameters.given(text).orElse("");
    }

    private static Optional<LocalDate> day(@Nullable String text, List<String> notices, Words words) {
        var given = Parameters.given(text);
        var day = given.flatMap(Known::day);
        given.filter(typed -> day.isEmpty()).ifPresent(typed -> notices.add(words.say("log.badDay", typed)));
        return day;
    }

    public boolean isEmpty() {
        return forum.isEmpty() && type.isEmpty() && isLive();
    }

    /** Whether the stream can say when something of it comes: it knows forums and types. */
    boolean isLive() {
        return by.isEmpty() && from.isEmpty() && until.isEmpty();
    }

    Map<String, Object> conditions() {
        var conditions = new LinkedHashMap<String, Object>();
        if (!forum.isEmpty()) {
            conditions.put("forum = ?", forum);
        }
        if (!type.isEmpty()) {
            conditions.put("type = ?", type);
        }
        if (!by.isEmpty()) {
            conditions.put("recorded_by = ?", by);
        }
        from.ifPresent(day -> conditions.put(
                "log.recorded_at >= ?",
                Columns.time(day.atStartOfDay(ZoneOffset.UTC).toInstant())));
        until.ifPresent(day -> conditions.put(
                "log.recorded_at < ?",
                Columns.time(day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant())));
        return conditions;
    }

    /** The same at another place, where {@code before} is not empty. */
    String address(String before) {
        return Address.of("/log")
                .with("before", before)
                .with("forum", forum)
                .with("type", type)
                .with("by", by)
                .with("from", from.map(LocalDate::toString).orElse(""))
                .with("until", until.map(LocalDate::toString).orElse(""))
                .toString();
    }

    String stream() {
        return Address.of("/api/stream").with("forum", forum).with("type", type).toString();
    }
}
