package org.rollcall.projection.counts;

import static org.rollcall.projection.views.Columns.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.rollcall.contracts.Certainty;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.PartyCode;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Source;
import org.rollcall.projection.forum.ByBytes;
import org.rollcall.projection.log.AsOf;
import org.rollcall.projection.log.Lasting;
import org.rollcall.projection.log.RecordTime;
import org.rollcall.projection.parties.Parties;
import org.rollcall.projection.parties.PartyView;
import org.rollcall.projection.roll.Forums;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who stood on a forum's roll, over all its days? */
@Component
public class TimelineQuestion {

    private final JdbcClient views;
    private final RecordTime recordTime;
    private final Forums forums;
    private final Places places;
    private final Parties parties;
    private final Lasting<Moment, Timeline> answers = new Lasting<>(20);

    private record Moment(ForumId forum, LocalDate today, Instant begins, AsOf asOf) {}

    TimelineQuestion(JdbcClient views, RecordTime recordTime, Forums forums, Places places, Parties parties) {
        this.views = views;
        this.recordTime = recordTime;
        this.forums = forums;
        this.places = places;
        this.parties = parties;
    }

    private record Label(PartyId party, String text, Span days) {}

    /**
     * @param known empty for now
     * @throws org.rollcall.projection.http.Refused with {@code UNKNOWN_FORUM}
     */
    public Timeline ask(ForumId forum, Optional<Instant> known) {
        var begins = forums.begins(forum);
        var asOf = recordTime.at(Source.MEMBERSHIP, known);
        var at = asOf.known();
        var today = known.map(asked -> forums.day(at, forum, at)).orElseGet(() -> forums.today(forum, at));
        var moment = new Moment(forum, today, begins, asOf);
        return answers.answer(moment, () -> read(moment));
    }

    private Timeline read(Moment moment) {
        var forum = moment.forum();
        var today = moment.today();
        var begins = moment.begins();
        var at = moment.asOf().known();
        var found = at.isBefore(begins) ? new Places.Found(Map.of(), Map.of()) : places.of(forum, at);
        var until = CountsQuestion.end(found.byParty().values(), today);
        var from = CountsQuestion.beginning(found.byParty().values(), forums.find(forum, today, at), until);
        var labels = labels(forum, at);
        var rows = found.byParty().entrySet().stream()
                .map(place -> row(
                        place.getKey(),
                        place.getValue(),
                        Objects.requireNonNull(
                                found.parties().get(place.getKey().party())),
                        labels.getOrDefault(place.getKey().party(), List.of()),
                        from,
                        until))
                .filter(row -> !row.stretches().isEmpty())
                .sorted(Comparator.comparing(Timeline.Row::standing)
                        .thenComparing(Timeline.Row::kind)
                        .thenComparing(row -> row.stretches().getFirst().from())
                        .thenComparing(row -> row.nameOn(today), ByBytes.ORDER)
                        .thenComparing(row -> row.party().value(), ByBytes.ORDER))
                .toList();
        var joins = joins(found.parties().keySet(), at);
        return new Timeline(
                forum,
                from,
                until,
                today,
                at,
                familiesTogether(rows, joins),
                joins,
                moment.asOf().position(),
                Optional.of(begins).filter(at::isBefore));
    }

    private static Timeline.Row row(
            Places.Of of, Place place, PartyView party, List<Label> labels, LocalDate from, LocalDate until) {
        return new Timeline.Row(
                of.party(),
                party.kind(),
                of.standing(),
                party.codes().stream()
                        .filter(code -> code.scheme() == PartyCode.Scheme.ALPHA_3)
                        .map(PartyCode::value)
                        .distinct()
                        .toList(),
                names(party, labels, from, until),
                stretches(place, from, until));
    }

    private static List<Timeline.Called> names(PartyView party, List<Label> labels, LocalDate from, LocalDate until) {
        var days = new TreeSet<LocalDate>(List.of(from));
        Stream.concat(
                        party.names().stream().map(name -> name.from().latest()),
                        labels.stream().flatMap(label -> label.days().bounds()))
                .filter(day -> day.isAfter(from) && day.isBefore(until))
                .forEach(days::add);
        var names = new ArrayList<Timeline.Called>();
        for (var day : days) {
            var name = labels.stream()
                    .filter(label -> label.days().contains(day))
                    .findFirst()
                    .map(Label::text)
                    .orElseGet(() -> party.nameOn(day));
            if (names.isEmpty() || !names.getLast().name().equals(name)) {
                names.add(new Timeline.Called(day, name));
            }
        }
        return names;
    }

    static List<Timeline.Stretch> stretches(Place place, LocalDate from, LocalDate until) {
        var days = new ArrayList<LocalDate>(List.of(from));
        days.addAll(place.bounds().subSet(from, false, until, false));
        days.add(until);
        var stretches = new ArrayList<Timeline.Stretch>();
        for (int i = 0; i < days.size() - 1; i++) {
            var certainty = place.on(days.get(i));
            var last = stretches.isEmpty() ? null : stretches.getLast();
            if (certainty == Certainty.ABSENT) {
                continue;
            }
            if (last != null && last.certainty() == certainty && last.until().equals(days.get(i))) {
                stretches.removeLast();
                stretches.add(new Timeline.Stretch(last.from(), days.get(i + 1), certainty));
            } else {
                stretches.add(new Timeline.Stretch(days.get(i), days.get(i + 1), certainty));
            }
        }
        return stretches;
    }

    private List<Timeline.Join> joins(Collection<PartyId> standing, Instant known) {
        return parties.successions(standing, known).stream()
                .filter(succession -> standing.contains(succession.predecessor()))
                .map(succession -> new Timeline.Join(
                        succession.factId(),
                        succession.kind(),
                        succession.on(),
                        succession.predecessor(),
                        succession.successors().stream()
                                .filter(standing::contains)
                                .toList()))
                .filter(join -> !join.successors().isEmpty())
                .toList();
    }

    /** Whoever came after another stands behind it, where both have a row of the same standing. */
    private static List<Timeline.Row> familiesTogether(List<Timeline.Row> rows, List<Timeline.Join> joins) {
        var heirs = new HashMap<PartyId, List<PartyId>>();
        joins.forEach(join -> heirs.computeIfAbsent(join.predecessor(), first -> new ArrayList<>())
                .addAll(join.successors()));
        var ordered = new ArrayList<Timeline.Row>();
        var taken = new HashSet<Timeline.Row>();
        for (var row : rows) {
            var isHeir = rows.stream()
                    .anyMatch(other -> other.standing() == row.standing()
                            && other != row
                            && !taken.contains(other)
                            && isBefore(other, row)
                            && heirs.getOrDefault(other.party(), List.of()).contains(row.party()));
            if (!isHeir) {
                take(row, rows, heirs, ordered, taken);
            }
        }
        rows.stream().filter(row -> !taken.contains(row)).forEach(ordered::add);
        return List.copyOf(ordered);
    }

    private static boolean isBefore(Timeline.Row one, Timeline.Row other) {
        return one.kind() == other.kind()
                && !one.stretches()
                        .getFirst()
                        .from()
                        .isAfter(other.stretches().getFirst().from());
    }

    private static void take(
            Timeline.Row row,
            List<Timeline.Row> rows,
            Map<PartyId, List<PartyId>> heirs,
            List<Timeline.Row> ordered,
            Set<Timeline.Row> taken) {
        if (!taken.add(row)) {
            return;
        }
        ordered.add(row);
        for (var heir : heirs.getOrDefault(row.party(), List.of())) {
            rows.stream()
                    .filter(other -> other.party().equals(heir)
                            && other.standing() == row.standing()
                            && other.kind() == row.kind())
                    .forEach(other -> take(other, rows, heirs, ordered, taken));
        }
    }

    private Map<PartyId, List<Label>> labels(ForumId forum, Instant known) {
        var labels = new HashMap<PartyId, List<Label>>();
        views.sql("""
                        SELECT party, label, lower(certain) AS certain_from, upper(certain) AS certain_until
                        FROM label WHERE forum = ? AND recorded @> ? AND NOT isempty(certain)
                        """)
                .param(forum.value())
                .param(time(known))
                .query((row, n) -> new Label(
                        new PartyId(row.getString("party")), row.getString("label"), Places.span(row, "certain")))
                .list()
                .forEach(label -> labels.computeIfAbsent(label.party(), party -> new ArrayList<>())
                        .add(label));
        return labels;
    }
}
