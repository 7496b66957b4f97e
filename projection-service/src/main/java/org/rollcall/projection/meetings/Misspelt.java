package org.rollcall.projection.meetings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.Spelling;
import org.rollcall.projection.http.Parameters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Why a list of meetings is empty: where something else is spelt nearly as what was asked for, and nothing so, that was meant.
 * Only asked where nothing was found.
 */
@Component
class Misspelt {

    private final JdbcClient views;

    Misspelt(JdbcClient views) {
        this.views = views;
    }

    void refuse(ForumId forum, Selection selection) {
        selection.series().ifPresent(series -> refuse("series", series.value(), words("""
                SELECT DISTINCT entry ->> 'series' AS word FROM meeting, jsonb_array_elements(series) AS entry
                WHERE forum = ? ORDER BY word
                """, forum)));
        selection.workingGroup().ifPresent(group -> refuse("workingGroup", group.value(), words("""
                SELECT DISTINCT word FROM meeting, jsonb_array_elements_text(bodies) AS word
                WHERE forum = ? ORDER BY word
                """, forum)));
        selection.place().ifPresent(place -> refuse("place", place, words("""
                SELECT DISTINCT word FROM meeting,
                    LATERAL (VALUES (venue ->> 'city'), (venue ->> 'country')) AS words (word)
                WHERE forum = ? AND word IS NOT NULL ORDER BY word
                """, forum)));
    }

    /** As they are compared, and as they are written. */
    private Map<String, String> words(String query, ForumId forum) {
        var words = new LinkedHashMap<String, String>();
        views.sql(query)
                .param(forum.value())
                .query(String.class)
                .list()
                .forEach(word -> words.putIfAbsent(Spelling.fold(word), word));
        return words;
    }

    private static void refuse(String field, String given, Map<String, String> known) {
        var sought = Spelling.fold(given);
        if (known.containsKey(sought)) {
            return;
        }
        var near = Spelling.nearest(sought, List.copyOf(known.keySet())).stream()
                .map(known::get)
                .toList();
        if (!near.isEmpty()) {
            throw Parameters.invalid(field, given, "of no meeting of the forum", near);
        }
    }
}
