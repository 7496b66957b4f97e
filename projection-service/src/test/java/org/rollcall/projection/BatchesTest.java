package org.rollcall.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.contracts.RecordedEvent;

class BatchesTest {

    private static Projected projected;

    @BeforeAll
    static void start() throws Exception {
        projected = Projected.start();
    }

    @AfterAll
    static void stop() {
        projected.close();
    }

    private static List<ConsumerRecord<byte[], byte[]>> messages(long seed) {
        try (var relay = projected.relay.another()) {
            var parties = new ArrayDeque<>(RandomRecord.of(seed, 300));
            var meetings = new ArrayDeque<>(RandomMeetings.of(seed, 150));
            var random = new Random(seed);
            var messages = new ArrayList<RecordedEvent<?>>();
            while (!parties.isEmpty() || !meetings.isEmpty()) {
                var ofMeetings = parties.isEmpty() || !meetings.isEmpty() && random.nextBoolean();
                messages.add(ofMeetings ? relay.record(meetings.remove()) : relay.record(parties.remove()));
            }
            return ViewsOfATest.messages(messages.stream().map(Relay::message).toList());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void rows_do_not_depend_on_how_deliveries_were_batched_nor_on_what_came_twice(long seed) throws Exception {
        var messages = messages(seed);
        try (var atOnce = new ViewsOfATest(projected);
                var oneByOne = new ViewsOfATest(projected);
                var scattered = new ViewsOfATest(projected)) {
            atOnce.write(messages);
            assertThat(atOnce.parked()).hasSizeLessThan(messages.size() / 2);
            var rows = atOnce.digest();
            var tables = Stream.concat(RandomRecord.tables().stream(), RandomMeetings.tables().stream())
                    .toList();
            assertThat(rows.keySet()).containsAll(tables);
            for (var table : tables) {
                assertThat(rows.get(table)).as(table).doesNotStartWith("0 ");
            }

            messages.forEach(message -> oneByOne.write(List.of(message)));
            assertThat(oneByOne.parked()).isEqualTo(atOnce.parked());
            assertThat(oneByOne.digest()).isEqualTo(rows);

            scatter(messages, new Random(seed), scattered);
            assertThat(scattered.parked()).isEqualTo(atOnce.parked());
            assertThat(scattered.digest()).isEqualTo(rows);
        }
    }

    /** As a relay does that starts again: with some that were there already, some twice in a batch. */
    private static void scatter(List<ConsumerRecord<byte[], byte[]>> messages, Random random, ViewsOfATest into) {
        for (int from = 0, until; from < messages.size(); from = until) {
            until = Math.min(messages.size(), from + 1 + random.nextInt(40));
            var batch = new ArrayList<>(messages.subList(Math.max(0, from - random.nextInt(20)), until));
            batch.addAll(messages.subList(Math.max(0, until - 3), until));
            into.write(batch);
        }
    }
}
