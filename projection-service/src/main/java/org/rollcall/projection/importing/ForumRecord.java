package org.rollcall.projection.importing;

import static org.rollcall.projection.views.Columns.bound;
import static org.rollcall.projection.views.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.Office;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.Period;
import org.rollcall.contracts.Source;
import org.rollcall.contracts.Standing;
import org.rollcall.projection.importing.ForumOnRecord.Participation;
import org.rollcall.projection.log.Horizons;
import org.rollcall.projection.parties.PartyView;
import org.rollcall.projection.views.Columns;
import org.rollcall.projection.views.Grounds;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Reads what the views have of a forum, to compare a page with it. */
@Component
class ForumRecord {

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient views;
    private final Horizons horizons;

    ForumRecord(JdbcClient views, Horizons horizons) {
        this.views = views;
        this.horizons = horizons;
    }

    /** Those on record now, each read when a page turns out to be of it. */
    ForumOnRecord.Register register(List<PartyView> parties) {
        var known = horizons.of(Source.MEMBERSHIP).recordedAt();
        var kinds = parties.stream().collect(Collectors.toMap(PartyView::id, PartyView::kind));
        return identity -> SameForum.among(names(known), identity).map(id -> read(id, known, kinds));
    }

    /** The only one on record; empty where there are none or several. */
    Optional<ForumId> only() {
        var all = names(horizons.of(Source.MEMBERSHIP).recordedAt()).keySet();
        return all.size() == 1 ? all.stream().findFirst() : Optional.empty();
    }

    /** The latest name of each. */
    private Map<ForumId, String> names(Instant known) {
        return views
                .sql("""
                        SELECT DISTINCT ON (forum) forum, name FROM forum WHERE recorded @> ?
                        ORDER BY forum, from_latest DESC
                        """)
                .param(time(known))
                .query((row, n) -> Map.entry(new ForumId(row.getString("forum")), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private ForumOnRecord read(ForumId forum, Instant known, Map<PartyId, PartyKind> kinds) {
        var rows = new Rows(forum, time(known));
        var meetings = new Rows(forum, time(horizons.of(Source.MEETING).recordedAt()));
        var lines = rows.of("participation", row -> participation(row, kinds));
        lines.sort(Comparator.comparing(line -> line.period().from().earliest()));
        return new ForumOnRecord(
                forum,
                names(known).getOrDefault(forum, forum.value()),
                lines,
                rows.of(
                        "label",
                        row -> new ForumOnRecord.Label(
                                new FactId(row.getString("fact")),
                                new PartyId(row.getString("party")),
                                row.getString("label"),
                                period(row))),
                rows.of(
                        "office",
                        row -> new ForumOnRecord.Appointment(
                                new FactId(row.getString("appointment")),
                                Office.valueOf(row.getString("office")),
                                new PartyId(row.getString("party")),
                                period(row))),
                rows.of("working_group", ForumRecord::group),
                meetings.of(
                        "meeting",
                        row -> new ForumOnRecord.HeldMeeting(
                                row.getString("meeting"), row.getString("title"), bound(row, "first"))),
                meetings.of("document", row -> row.getString("title")),
                rows.of(
                        "count_claim",
                        row -> new ForumOnRecord.Claim(
                                Standing.valueOf(row.getString("standing")),
                                PartyKind.valueOf(row.getString("kind")),
                                row.getInt("count"),
                                bound(row, "on"))),
                rows.of("programme_item", row -> row.getString("kind") + " " + row.getInt("number")));
    }

    private final class Rows {
        private final ForumId forum;
        private final OffsetDateTime known;

        Rows(ForumId forum, OffsetDateTime known) {
            this.forum = forum;
            this.known = known;
        }

        /** All of them, whatever their day. */
        <T> List<T> of(String table, SqlFunction<T> read) {
            RowMapper<T> mapper = (row, n) -> read.apply(row);
            return new ArrayList<>(views.sql("SELECT * FROM " + table + " WHERE forum = ? AND recorded @> ?")
                    .param(forum.value())
                    .param(known)
                    .query(mapper)
                    .list());
        }
    }

    private interface SqlFunction<T> {
        T apply(ResultSet row) throws SQLException;
    }

    private static Participation participation(ResultSet row, Map<PartyId, PartyKind> kinds) throws SQLException {
        var party = new PartyId(row.getString("party"));
        return new Participation(
                party,
                kinds.getOrDefault(party, PartyKind.STATE),
                Standing.valueOf(row.getString("standing")),
                period(row),
                Optional.ofNullable(row.getObject("last_stated", java.time.LocalDate.class)),
                Grounds.of(row).evidence());
    }

    private static Period period(ResultSet row) throws SQLException {
        return new Period(bound(row, "from"), bound(row, "until"));
    }

    private static ForumOnRecord.Group group(ResultSet row) throws SQLException {
        var names = new ArrayList<>(List.of(row.getString("name"), row.getString("region")));
        names.addAll(Columns.json(row, "aliases", TEXTS));
        names.removeIf(String::isBlank);
        return new ForumOnRecord.Group(row.getString("working_group"), List.copyOf(names));
    }
}
