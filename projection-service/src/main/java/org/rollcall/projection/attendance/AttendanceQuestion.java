package org.rollcall.projection.attendance;

import static org.rollcall.projection.views.Columns.bound;
import static org.rollcall.projection.views.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.MeetingEvent.Presence;
import org.rollcall.contracts.MeetingId;
import org.rollcall.contracts.MeetingKind;
import org.rollcall.contracts.MeetingOnRecord;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Position;
import org.rollcall.contracts.Standing;
import org.rollcall.projection.forum.ByBytes;
import org.rollcall.projection.http.Page;
import org.rollcall.projection.log.AsOf;
import org.rollcall.projection.log.DatedPlace;
import org.rollcall.projection.log.RecordTime;
import org.rollcall.projection.parties.Parties;
import org.rollcall.projection.parties.PartyView;
import org.rollcall.projection.views.Grounds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who came to a meeting, and to which meetings did a party come? */
@Component
public class AttendanceQuestion {

    /** Whose names are shown: the last day the meeting may have begun on, as far as anything is known of it. */
    private static final String DAY_OF_MEETING = """
            coalesce(nullif(m.first_latest, 'infinity'), nullif(m.first_earliest, '-infinity'),
                     nullif(a.on_latest, 'infinity'), nullif(a.on_earliest, '-infinity'), :otherwise::date)
            """;

    private static final String DELEGATIONS = """
            SELECT a.*, m.title, m.kind, m.status, m.first_earliest, m.first_latest, m.last_earliest, m.last_latest,
                   day.day, label.label
            FROM attendance a
            JOIN meeting m ON m.meeting = a.meeting AND m.recorded @> :known::timestamptz
            CROSS JOIN LATERAL (SELECT %s AS day) AS day
            LEFT JOIN label ON label.forum = a.forum AND label.party = a.party AND label.certain @> day.day
                AND label.recorded @> :names::timestamptz
            WHERE a.recorded @> :known::timestamptz
            """.formatted(DAY_OF_MEETING);

    private static final Comparator<Attendance.Entry> ORDER = Comparator.comparing(Attendance.Entry::attendsAs)
            .thenComparing(Attendance.Entry::name, ByBytes.ORDER)
            .thenComparing(entry -> entry.party().value());

    private final JdbcClient views;
    private final Parties parties;
    private final RecordTime recordTime;

    AttendanceQuestion(JdbcClient views, Parties parties, RecordTime recordTime) {
        this.views = views;
        this.parties = parties;
        this.recordTime = recordTime;
    }

    /** A line as it is in the table; who is meant by it is known elsewhere. */
    private record Line(PartyId party, LocalDate day, Optional<String> label, Attended said) {

        Attended named(Map<PartyId, PartyView> known) {
            var name = label.or(() -> Optional.ofNullable(known.get(party)).map(view -> view.nameOn(day)))
                    .orElse(party.value());
            var entry = said.delegation();
            return new Attended(
                    said.meeting(),
                    said.title(),
                    said.kind(),
                    said.status(),
                    said.first(),
                    said.last(),
                    new Attendance.Entry(
                            party,
                            name,
                            entry.presence(),
                            entry.attendsAs(),
                            entry.delegates(),
                            entry.on(),
                            entry.rollPosition(),
                            entry.evidence(),
                            entry.factId(),
                            entry.version(),
                            entry.warnings()));
        }
    }

    /**
     * Of a meeting that was on record then.
     *
     * @param on its day, for a meeting of which nobody says who came
     */
    public Attendance of(MeetingId meeting, LocalDate on, RecordTime.OfBoth asOf) {
        var lines = views.sql(DELEGATIONS + " AND a.meeting = :meeting")
                .param("known", time(asOf.meeting().known()))
                .param("names", time(asOf.membership().known()))
                .param("otherwise", on.toString())
                .param("meeting", meeting.value())
                .query(AttendanceQuestion::line)
                .list();
        var named = parties.of(
                lines.stream().map(Line::party).toList(), asOf.membership().known());
        return Attendance.of(
                lines.stream().findFirst().map(Line::day).orElse(on),
                lines.stream()
                        .map(line -> line.named(named).delegation())
                        .sorted(ORDER)
                        .toList());
    }

    /**
     * The meetings of a forum that say whether a party came, oldest first.
     *
     * @param from only those that may have taken place on this day or later
     * @param until only those that may have taken place before this day
     * @param after the place in the order to begin behind; it remembers its {@code known}
     */
    public Page<Attended> ask(
            ForumId forum,
            PartyId party,
            Optional<Presence> presence,
            Optional<LocalDate> from,
            Optional<LocalDate> until,
            Optional<Instant> known,
            Optional<String> after,
            int limit) {
        var place = DatedPlace.read(after);
        var asOf = recordTime.ofBoth(place.map(DatedPlace::known).or(() -> known));
        var lines = views.sql(DELEGATIONS + """
                          AND a.party = :party AND a.forum = :forum
                          AND (:presence::text IS NULL OR a.presence = :presence)
                          AND (:from::date IS NULL OR m.last_latest >= :from::date)
                          AND (:until::date IS NULL OR m.first_earliest < :until::date)
                          AND (:afterEarliest::date IS NULL OR (m.first_earliest, m.first_latest, m.meeting COLLATE "C")
                              > (:afterEarliest::date, :afterLatest::date, :afterMeeting::text COLLATE "C"))
                        ORDER BY m.first_earliest, m.first_latest, m.meeting COLLATE "C"
                        LIMIT :limit
                        """)
                .param("known", time(asOf.meeting().known()))
                .param("names", time(asOf.membership().known()))
                .param("otherwise", otherwise(asOf).toString())
                .param("party", party.value())
                .param("forum", forum.value())
                .param("presence", presence.map(Enum::name).orElse(null))
                .param("from", from.map(LocalDate::toString).orElse(null))
                .param("until", until.map(LocalDate::toString).orElse(null))
                .param("afterEarliest", place.map(DatedPlace::earliest).orElse(null))
                .param("afterLatest", place.map(DatedPlace::latest).orElse(null))
                .param("afterMeeting", place.map(DatedPlace::id).orElse(null))
                .param("limit", limit + 1)
                .query(AttendanceQuestion::line)
                .list();
        var named = parties.of(List.of(party), asOf.membership().known());
        return DatedPlace.page(
                lines.stream().map(line -> line.named(named)).toList(),
                limit,
                new AsOf(asOf.known(), asOf.position(), asOf.meeting().recordBegins()),
                Attended::first,
                attended -> attended.meeting().value());
    }

    /** The last meetings, of whatever forum, that say whether a party came; the latest first. */
    public List<Attended> latest(PartyId party, Optional<Instant> known, int limit) {
        var asOf = recordTime.ofBoth(known);
        var lines = views.sql(DELEGATIONS + """
                          AND a.party = :party
                        ORDER BY m.first_earliest DESC, m.first_latest DESC, m.meeting COLLATE "C" DESC
                        LIMIT :limit
                        """)
                .param("known", time(asOf.meeting().known()))
                .param("names", time(asOf.membership().known()))
                .param("otherwise", otherwise(asOf).toString())
                .param("party", party.value())
                .param("limit", limit)
                .query(AttendanceQuestion::line)
                .list();
        var named = parties.of(List.of(party), asOf.membership().known());
        return lines.stream().map(line -> line.named(named)).toList();
    }

    /** The day of a meeting that has none: that of the moment which is asked about. */
    public static LocalDate otherwise(RecordTime.OfBoth asOf) {
        return LocalDate.ofInstant(asOf.known(), ZoneOffset.UTC);
    }

    private static Line line(ResultSet row, int n) throws SQLException {
        var grounds = Grounds.of(row);
        var party = new PartyId(row.getString("party"));
        var delegates = row.getObject("delegates", Integer.class);
        var entry = new Attendance.Entry(
                party,
                "",
                Presence.valueOf(row.getString("presence")),
                Standing.valueOf(row.getString("attends_as")),
                delegates == null ? OptionalInt.empty() : OptionalInt.of(delegates),
                bound(row, "on"),
                Position.parse(row.getString("roll_position")),
                grounds.evidence(),
                new FactId(row.getString("fact")),
                row.getLong("version"),
                grounds.warnings());
        return new Line(
                party,
                row.getObject("day", LocalDate.class),
                Optional.ofNullable(row.getString("label")),
                new Attended(
                        new MeetingId(row.getString("meeting")),
                        row.getString("title"),
                        MeetingKind.valueOf(row.getString("kind")),
                        MeetingOnRecord.State.valueOf(row.getString("status")),
                        bound(row, "first"),
                        bound(row, "last"),
                        entry));
    }
}
