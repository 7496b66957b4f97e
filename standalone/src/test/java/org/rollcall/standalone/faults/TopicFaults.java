package org.rollcall.standalone.faults;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.Source;

/** The broker ends or loses what it had; the topics have messages twice, in another order, or such as are none. */
class TopicFaults extends UnderLoad {

    @Test
    @Tag("short")
    void the_broker_is_killed_and_comes_back() throws Exception {
        experiment.run("kill -9 broker", installation.process("broker")::kill);
    }

    @Test
    void the_broker_is_away_for_a_while() throws Exception {
        experiment.run("broker away for " + BROKER_AWAY.toSeconds() + " s", () -> {
            installation.process("broker").takeAway();
            pass(BROKER_AWAY);
            installation.process("broker").start();
        });
    }

    @Test
    void the_broker_loses_all_it_had() throws Exception {
        experiment.run("broker's disk emptied", () -> {
            installation.process("broker").takeAway();
            installation.emptyBroker();
            installation.process("broker").start();
        });
    }

    @Test
    void the_broker_loses_the_last_it_had() throws Exception {
        experiment.run("broker's last messages lost", () -> {
            installation.process("broker").takeAway();
            installation.cutBrokersLogs();
            installation.process("broker").start();
        });
    }

    @Test
    void the_broker_loses_the_last_it_had_while_nobody_reads_it() throws Exception {
        experiment.run("broker's last messages lost, readers away meanwhile", () -> {
            var readers = List.of("projection", "meeting");
            readers.forEach(reader -> installation.process(reader).takeAway());
            installation.process("broker").takeAway();
            installation.cutBrokersLogs();
            installation.process("broker").start();
            // what is read next is not what was there
            experiment.broker().awaitFilledAgain(installation.postgres(), Source.MEMBERSHIP);
            readers.forEach(reader -> installation.process(reader).start());
        });
    }

    @Test
    void every_message_is_delivered_again() throws Exception {
        experiment.run("both topics sent again as a whole", () -> {
            for (var source : Source.values()) {
                experiment.broker().again(experiment.broker().all(source));
            }
        });
    }

    @Test
    void messages_are_delivered_again_in_another_order() throws Exception {
        experiment.run("both topics sent again, shuffled", () -> {
            for (var source : Source.values()) {
                var messages = new ArrayList<>(experiment.broker().all(source));
                Collections.shuffle(messages, new Random(1));
                experiment.broker().again(messages);
            }
        });
    }

    @Test
    void messages_that_are_none_are_parked_and_the_rest_goes_on() throws Exception {
        experiment.run("poison messages, one of 4 MB, one event nobody knows", 1, () -> {
            var before = parked();
            var topic = Source.MEMBERSHIP.topic();
            experiment
                    .broker()
                    .send(List.of(
                            new ProducerRecord<>(topic, 0, bytes("party/poison"), bytes("{\"no\": ")),
                            new ProducerRecord<>(topic, 1, bytes("party/poison"), new byte[0]),
                            new ProducerRecord<>(topic, 2, bytes("party/poison"), null),
                            new ProducerRecord<>(topic, 0, bytes("party/poison"), new byte[4_000_000])));
            try (var connection = installation.postgres().connect();
                    var statement = connection.createStatement()) {
                statement.execute(
                        Appending.event("future-body", "'membership.party-teleported.v1'", "party/future-body"));
            }
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> parked() == before + 5);
            Assertions.assertThat(installation
                            .frontDoor()
                            .get("dashboard", "/actuator/prometheus")
                            .body())
                    .as("what an alarm goes by")
                    .containsPattern("rollcall_parked_total\\S* [5-9]");
        });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
