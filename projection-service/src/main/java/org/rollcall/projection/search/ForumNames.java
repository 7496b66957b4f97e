package org.rollcall.projection.search;

import static org.rollcall.projection.views.Columns.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.GroupId;
import org.rollcall.contracts.Spelling;
import org.rollcall.projection.parties.Called.Match;
import org.rollcall.projection.views.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Which forums and working groups are called so, or begin so? There are few; each name is looked at. */
@Component
class ForumNames {

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient views;

    ForumNames(JdbcClient views) {
        this.views = views;
    }

    List<Found.OfForum> forums(String text, LocalDate day, Instant known, int limit) {
        return views
                .sql("""
                        SELECT forum, name FROM forum WHERE recorded @> ? AND in_force @> ? ORDER BY forum COLLATE "C"
                        """)
                .param(time(known))
                .param(day)
                .query((row, n) -> {
                    var name = row.getString("name");
                    var forum = new ForumId(row.getString("forum"));
                    return match(text, name).map(match -> new Found.OfForum(forum, name, match));
                })
                .list()
                .stream()
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Found.OfForum::match))
                .limit(limit)
                .toList();
    }

    List<Found.OfGroup> groups(String text, Instant known, int limit) {
        return views
                .sql("""
                        SELECT forum, working_group, name, aliases FROM working_group WHERE recorded @> ?
                        ORDER BY forum COLLATE "C", working_group COLLATE "C"
                        """)
                .param(time(known))
                .query((row, n) -> {
                    var name = row.getString("name");
                    var forum = new ForumId(row.getString("forum"));
                    var group = new GroupId(row.getString("working_group"));
                    return Stream.concat(Stream.of(name), Columns.json(row, "aliases", TEXTS).stream())
                            .flatMap(
                                    called -> match(text, called)
                                            .map(match -> new Found.OfGroup(forum, group, name, called, match))
                                            .stream())
                            .min(Comparator.comparing(Found.OfGroup::match));
                })
                .list()
                .stream()
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Found.OfGroup::match))
                .limit(limit)
                .toList();
    }

    static Optional<Match> match(String text, String name) {
        var sought = Spelling.fold(text);
        var folded = Spelling.fold(name);
        if (folded.equals(sought)) {
            return Optional.of(Match.EXACT);
        }
        return folded.startsWith(sought) || folded.contains(" " + sought)
                ? Optional.of(Match.PREFIX)
                : Optional.empty();
    }
}
