package org.rollcall.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.Facts;
import org.rollcall.contracts.ForumEvent;
import org.rollcall.contracts.ForumEvent.ForumStatement;
import org.rollcall.contracts.Participation;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Standing;
import org.rollcall.contracts.Upcasts;
import org.rollcall.contracts.WireJson;
import org.rollcall.membership.Caller.Answer;

/** Many who write to one forum at once, by two instances of the service over one database. */
class ConcurrentWritersTest {

    private static final List<String> PARTIES = List.of("austria", "hungary", "belgium", "canada", "china");
    private static final int COMMANDS = 200;
    private static final int THREADS = 8;

    @Test
    void nothing_is_lost_nothing_overlaps_and_whoever_was_refused_is_told_why() throws Exception {
        var database = new TestDatabase();
        try (var one = RunningService.withoutRelay(database);
                var other = RunningService.withoutRelay(database)) {
            var forum = new ForumOverHttp(one);
            var answers = sent(forum, List.of(one.secretariat(), other.secretariat()));

            var byStatus = answers.stream().collect(Collectors.groupingBy(Answer::status));
            assertThat(byStatus.keySet()).isSubsetOf(201, 409, 422);
            var accepted = byStatus.getOrDefault(201, List.of());
            assertThat(answers).filteredOn(answer -> answer.status() != 201).allSatisfy(answer -> {
                assertThat(answer.text("type")).startsWith("/problems/");
                assertThat(answer.text("detail")).isNotBlank();
            });
            // the commands are such that many of them can be true together
            assertThat(accepted).hasSizeGreaterThan(PARTIES.size());

            var events = events(one, forum);
            assertThat(events).hasSize(1 + accepted.size());
            assertThat(accepted)
                    .extracting(answer -> answer.body().path("version").asLong())
                    .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, accepted.size())
                            .mapToObj(Long::valueOf)
                            .toList());
            for (var answer : accepted) {
                var version = (int) answer.body().path("version").asLong();
                assertThat(events.get(version).fact().value()).isEqualTo(answer.text("factId"));
            }
            assertCoherent(events);
        }
    }

    /** Each party is admitted, suspended, changed and leaves, again and again, by whoever comes first. */
    private static List<Answer> sent(ForumOverHttp forum, List<Caller> callers) throws Exception {
        var tasks = new ArrayList<Callable<Answer>>();
        for (int i = 0; i < COMMANDS; i++) {
            var caller = callers.get(i % callers.size());
            var party = PARTIES.get(i / 4 % PARTIES.size());
            var year = 1994 + i / 8;
            var command = command(i % 4, party, year);
            tasks.add(() -> caller.post("/api/forums/" + forum.id() + "/" + command.getKey(), command.getValue()));
        }
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            return threads.invokeAll(tasks).stream()
                    .map(answer -> answer.resultNow())
                    .toList();
        }
    }

    private static Map.Entry<String, String> command(int which, String party, int year) {
        return switch (which) {
            case 0 -> Map.entry("admissions", """
                    {"party": "%s", "standing": "MEMBER", "from": "%d-01-01"}""".formatted(party, year));
            case 1 -> Map.entry("suspensions", """
                    {"party": "%s", "from": "%d-03-01"}""".formatted(party, year));
            case 2 -> Map.entry("standings", """
                    {"party": "%s", "becomes": "%s", "on": "%d-05-01"}""".formatted(party, year % 2 == 0 ? "OBSERVER" : "MEMBER", year));
            default -> Map.entry("withdrawals", """
                    {"party": "%s", "standing": "%s", "until": "%d-09-01"}""".formatted(party, year % 2 == 0 ? "OBSERVER" : "MEMBER", year));
        };
    }

    private static List<ForumEvent> events(RunningService service, ForumOverHttp forum) {
        return service.jdbc()
                .sql("SELECT payload_type, payload FROM event WHERE stream = ? ORDER BY sequence")
                .param(forum.stream())
                .query((row, number) ->
                        (ForumEvent) Upcasts.read(row.getString(1), WireJson.MAPPER.readTree(row.getString(2)))
                                .orElseThrow())
                .list();
    }

    private static void assertCoherent(List<ForumEvent> events) {
        var facts = Facts.<ForumStatement>none();
        for (var event : events) {
            facts = facts.with(event);
        }
        for (var party : PARTIES) {
            var places = Participation.of(new PartyId(party), facts);
            assertThat(places).isNotEmpty();
            for (var place : places) {
                assertThat(places)
                        .filteredOn(other -> !other.equals(place)
                                && (other.standing() == Standing.MEMBER || place.standing() == other.standing()))
                        .noneMatch(other -> other.period().certainlyOverlaps(place.period()));
            }
        }
    }
}
