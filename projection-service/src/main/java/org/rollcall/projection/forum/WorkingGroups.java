package org.rollcall.projection.forum;

import static org.rollcall.projection.views.Columns.begun;
import static org.rollcall.projection.views.Columns.bound;
import static org.rollcall.projection.views.Columns.json;
import static org.rollcall.projection.views.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rollcall.contracts.Certainty;
import org.rollcall.contracts.Dated;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumEvent.GroupRole;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.GroupId;
import org.rollcall.contracts.PartyId;
import org.rollcall.projection.views.Grounds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Which working groups does a forum have, and who takes part in them? */
@Component
public class WorkingGroups {

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private static final Comparator<WorkingGroup.Seat> ORDER = Comparator.comparing(WorkingGroup.Seat::role)
            .thenComparing(WorkingGroup.Seat::name, ByBytes.ORDER)
            .thenComparing(seat -> seat.party().value(), ByBytes.ORDER)
            .thenComparing(seat -> seat.factId().value(), ByBytes.ORDER);

    private final JdbcClient views;
    private final Labels labels;

    WorkingGroups(JdbcClient views, Labels labels) {
        this.views = views;
        this.labels = labels;
    }

    private record SeatOf(GroupId group, WorkingGroup.Seat seat, Dated began) {}

    /** Those there are on {@code day}, as known at {@code known}, by name. */
    public List<WorkingGroup> on(ForumId forum, LocalDate day, Instant known) {
        var seats = seats(forum, day, known);
        return views.sql("""
                        SELECT *, certain @> :day AS sure FROM working_group
                        WHERE forum = :forum AND possible @> :day AND recorded @> :known
                        ORDER BY name COLLATE "C", working_group COLLATE "C"
                        """)
                .param("forum", forum.value())
                .param("day", day)
                .param("known", time(known))
                .query((row, n) -> group(row, seats))
                .list();
    }

    private Map<GroupId, List<WorkingGroup.Seat>> seats(ForumId forum, LocalDate day, Instant known) {
        var taken = views.sql("""
                        SELECT *, certain @> :day AS sure FROM group_seat
                        WHERE forum = :forum AND possible @> :day AND recorded @> :known
                        """)
                .param("forum", forum.value())
                .param("day", day)
                .param("known", time(known))
                .query((row, n) -> new SeatOf(new GroupId(row.getString("working_group")), seat(row), begun(row)))
                .list();
        var parties =
                labels.of(forum, taken.stream().map(of -> of.seat().party()).toList(), day, known);
        return taken.stream()
                .collect(Collectors.groupingBy(
                        SeatOf::group,
                        Collectors.mapping(
                                of -> with(
                                        of.seat(),
                                        parties.name(of.seat().party()),
                                        parties.asItLived(
                                                of.seat().party(),
                                                of.began(),
                                                of.seat().certainty())),
                                Collectors.toList())));
    }

    private static WorkingGroup group(ResultSet row, Map<GroupId, List<WorkingGroup.Seat>> allSeats)
            throws SQLException {
        var id = new GroupId(row.getString("working_group"));
        var certainty = certainty(row);
        var grounds = Grounds.of(row);
        var seats = allSeats.getOrDefault(id, List.of()).stream()
                .map(seat -> with(seat, seat.name(), seat.certainty().and(certainty)))
                .filter(seat -> seat.certainty() != Certainty.ABSENT)
                .sorted(ORDER)
                .toList();
        return new WorkingGroup(
                id,
                row.getString("name"),
                row.getString("region"),
                json(row, "aliases", TEXTS),
                certainty,
                bound(row, "from"),
                bound(row, "until"),
                seats.stream()
                        .filter(seat -> seat.role() == GroupRole.LEAD)
                        .map(WorkingGroup.Seat::party)
                        .distinct()
                        .toList(),
                seats,
                grounds.evidence(),
                new FactId(row.getString("fact")),
                grounds.facts(),
                row.getLong("version"),
                grounds.claims(),
                grounds.warnings());
    }

    private static Certainty certainty(ResultSet row) throws SQLException {
        return row.getBoolean("sure") ? Certainty.CERTAIN : Certainty.POSSIBLE;
    }

    private static WorkingGroup.Seat seat(ResultSet row) throws SQLException {
        var grounds = Grounds.of(row);
        return new WorkingGroup.Seat(
                new PartyId(row.getString("party")),
                row.getString("party"),
                GroupRole.valueOf(row.getString("role")),
                certainty(row),
                bound(row, "from"),
                bound(row, "until"),
                grounds.evidence(),
                new FactId(row.getString("seat")),
                grounds.facts(),
                row.getLong("version"),
                grounds.claims(),
                grounds.warnings());
    }

    private static WorkingGroup.Seat with(WorkingGroup.Seat seat, String name, Certainty certainty) {
        return new WorkingGroup.Seat(
                seat.party(),
                name,
                seat.role(),
                certainty,
                seat.from(),
                seat.until(),
                seat.evidence(),
                seat.factId(),
                seat.facts(),
                seat.version(),
                seat.claims(),
                seat.warnings());
    }
}
