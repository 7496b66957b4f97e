package org.rollcall.projection.pages.log;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.projection.pages.words.LatestEvents;
import org.rollcall.projection.pages.words.LogRows;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /log}: what was recorded, newest first; {@code log.js} keeps the first page live. */
@Controller
class LogPage {

    static final int ROWS = 50;

    private final LatestEvents events;
    private final LogRows rows;

    LogPage(LatestEvents events, LogRows rows) {
        this.events = events;
        this.rows = rows;
    }

    @GetMapping("/log")
    String log(@RequestParam @Nullable String before, Model page) {
        var cursor = Optional.ofNullable(before).flatMap(LatestEvents.Cursor::parse);
        var found = events.before(cursor, ROWS + 1);
        var shown = found.subList(0, Math.min(ROWS, found.size()));
        page.addAttribute(
                "rows", rows.of(shown));
        page.addAttribute("newest", cursor.isEmpty());
        page.addAttribute(
                "older",
                found.size() > ROWS ? LatestEvents.Cursor.of(shown.getLast()).toString() : null);
        page.addAttribute("types", LogRows.TYPES);
        return "log/log";
    }
}
