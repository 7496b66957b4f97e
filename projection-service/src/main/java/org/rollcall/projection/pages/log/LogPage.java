package org.rollcall.projection.pages.log;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.EventNames;
import org.rollcall.projection.pages.words.LatestEvents;
import org.rollcall.projection.pages.words.LogRows;
import org.rollcall.projection.pages.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /log}: what was recorded, newest first, all or some of it; {@code log.js} keeps the first page live. */
@Controller
class LogPage {

    static final int ROWS = 50;

    private final LatestEvents events;
    private final LogRows rows;
    private final Words words;

    LogPage(LatestEvents events, LogRows rows, Words words) {
        this.events = events;
        this.rows = rows;
        this.words = words;
    }

    @GetMapping("/log")
    String log(
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(required = false) @Nullable String forum,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String until,
            Model page) {
        var cursor = Optional.ofNullable(before).flatMap(LatestEvents.Cursor::parse);
        var filter = Filter.read(forum, type, by, from, until, words);
        var found = events.before(cursor, filter.conditions(), ROWS + 1);
        var shown = found.subList(0, Math.min(ROWS, found.size()));
        page.addAttribute("filter", filter);
        page.addAttribute("typeOptions", options());
        page.addAttribute("rows", rows.of(shown));
        page.addAttribute("newest", cursor.isEmpty());
        page.addAttribute("live", cursor.isEmpty() && filter.isLive());
        page.addAttribute("address", filter.address(""));
        page.addAttribute("stream", filter.stream());
        page.addAttribute(
                "older",
                found.size() > ROWS
                        ? filter.address(LatestEvents.Cursor.of(shown.getLast()).toString())
                        : null);
        page.addAttribute("types", LogRows.TYPES);
        return "log/log";
    }

    /** By wire name; the first stands for all of them. */
    private Map<String, String> options() {
        var options = new LinkedHashMap<String, String>();
        options.put("", words.say("log.type.all"));
        new TreeMap<>(EventNames.all()).keySet().forEach(type -> options.put(type, type));
        return options;
    }
}
