package org.rollcall.projection.meetings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollcall.contracts.GroupId;
import org.rollcall.contracts.MeetingKind;
import org.rollcall.contracts.MeetingOnRecord;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.SeriesId;
import org.rollcall.contracts.Spelling;

/**
 * Which meetings of a forum are asked for: those of which all is true that is given.
 *
 * @param from the first day on which one may have taken place
 * @param until the first day after those
 * @param workingGroup one of the bodies that met
 * @param place a city or a country, however it is written
 * @param attendedBy who was present
 * @param party who was present, or received the meeting
 */
public record Selection(
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        Optional<SeriesId> series,
        Optional<MeetingOnRecord.State> status,
        Optional<MeetingKind> kind,
        Optional<GroupId> workingGroup,
        Optional<String> place,
        Optional<PartyId> attendedBy,
        Optional<PartyId> host,
        Optional<PartyId> party) {

    public static final Selection ALL = of(Optional.empty(), Optional.empty());

    /** Those of a series, and those a party came to or received; all where neither is given. */
    public static Selection of(Optional<SeriesId> series, Optional<PartyId> party) {
        return new Selection(
                Optional.empty(),
                Optional.empty(),
                series,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                party);
    }

    private static final String HOSTED = "hosts @> jsonb_build_array(:%s::text)";
    private static final String ATTENDED = """
            EXISTS (SELECT FROM attendance WHERE attendance.meeting = meeting.meeting AND presence = 'PRESENT'
                    AND attendance.party = :%s AND attendance.recorded @> :known::timestamptz)
            """;

    /** What is asked for in SQL: only what is given, so that each finds its index. {@code :known} is the asker's. */
    record Conditions(String sql, Map<String, Object> parameters) {}

    Conditions conditions() {
        var sql = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        from.ifPresent(day -> add(sql, parameters, "last_latest >= :from::date", "from", day.toString()));
        until.ifPresent(day -> add(sql, parameters, "first_earliest < :until::date", "until", day.toString()));
        series.ifPresent(id -> add(
                sql,
                parameters,
                "series @> jsonb_build_array(jsonb_build_object('series', :series::text))",
                "series",
                id.value()));
        status.ifPresent(state -> add(sql, parameters, "status = :status", "status", state.name()));
        kind.ifPresent(sort -> add(sql, parameters, "kind = :kind", "kind", sort.name()));
        workingGroup.ifPresent(
                id -> add(sql, parameters, "bodies @> jsonb_build_array(:group::text)", "group", id.value()));
        place.ifPresent(
                text -> add(sql, parameters, "(city = :place OR country = :place)", "place", Spelling.fold(text)));
        attendedBy.ifPresent(id -> add(sql, parameters, ATTENDED.formatted("attendedBy"), "attendedBy", id.value()));
        host.ifPresent(id -> add(sql, parameters, HOSTED.formatted("host"), "host", id.value()));
        party.ifPresent(id -> add(
                sql,
                parameters,
                "(" + HOSTED.formatted("party") + " OR " + ATTENDED.formatted("party") + ")",
                "party",
                id.value()));
        return new Conditions(
                String.join(
                        "", sql.stream().map(condition -> " AND " + condition).toList()),
                Map.copyOf(parameters));
    }

    private static void add(
            List<String> sql, Map<String, Object> parameters, String condition, String name, String value) {
        sql.add(condition);
        parameters.put(name, value);
    }
}
