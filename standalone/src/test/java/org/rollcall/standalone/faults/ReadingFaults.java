package org.rollcall.standalone.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.Source;

/** The views are rebuilt and shared out, and readers of the stream do not read. */
class ReadingFaults extends UnderLoad {

    @Test
    void a_rebuild_is_interrupted() throws Exception {
        experiment.run("kill -9 projection-service in a rebuild", () -> {
            var begun = installation.frontDoor().post("operator", "/api/rebuilds", "interrupted", "");
            Assertions.assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
            installation.process("projection").kill();
            installation.awaitReady();
        });
    }

    @Test
    void instances_of_the_views_come_and_go_in_the_middle_of_a_batch() throws Exception {
        experiment.run("2nd projection-service comes and is killed in a batch, 3 x", () -> {
            for (var i = 0; i < 3; i++) {
                try (var connection = installation.postgres().connect();
                        var statement = connection.createStatement();
                        var other = installation.another("projection")) {
                    connection.setAutoCommit(false);
                    statement.execute("SET LOCAL transaction_timeout = 0");
                    // no batch is committed meanwhile
                    statement.execute("SELECT FROM views.horizon FOR UPDATE");
                    for (var source : Source.values()) {
                        experiment.broker().again(experiment.broker().all(source));
                    }
                    other.start();
                    experiment.broker().awaitMembers("rollcall-projection-membership", 2);
                    if (i == 0) {
                        connection.rollback();
                        pass(AWAY);
                    }
                }
            }
        });
    }

    @Test
    void readers_of_the_stream_do_not_read() throws Exception {
        var readers = 1000;
        experiment.run("1,000 idle readers of the stream, one that never reads", () -> {
            var idle = new ArrayList<Socket>();
            try {
                idle.add(reader("?after=0.0", 1024));
                for (var i = 0; i < readers; i++) {
                    idle.add(reader("", 4096));
                }
                Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> open() >= readers);
                pass(AWAY);
            } finally {
                for (var reader : idle) {
                    reader.close();
                }
            }
        });
    }

    private static Socket reader(String question, int buffer) throws IOException {
        var address = URI.create(installation.frontDoor().url());
        var reader = new Socket();
        reader.setReceiveBufferSize(buffer);
        reader.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), address.getPort()));
        reader.getOutputStream()
                .write(("GET /api/stream" + question + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                + installation.frontDoor().token("dashboard") + "\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        return reader;
    }

    /** How many readers of the stream the front door says there are. */
    private static double open() throws IOException {
        return installation
                .frontDoor()
                .get("dashboard", "/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith("rollcall_streams_open"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }
}
