package org.rollcall.projection.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.ResourceAccessException;

class InstancesTest {

    private static final URI ONE = URI.create("http://10.0.0.1:8081");
    private static final URI OTHER = URI.create("http://10.0.0.2:8081");

    private final Instances instances = new Instances("http://10.0.0.1:8081/, http://10.0.0.2:8081");

    @Test
    void each_is_the_first_in_its_turn() {
        assertThat(instances.inTurn()).containsExactly(ONE, OTHER);
        assertThat(instances.inTurn()).containsExactly(OTHER, ONE);
        assertThat(instances.inTurn()).containsExactly(ONE, OTHER);
    }

    @Test
    void one_that_lets_nobody_connect_is_asked_last() {
        instances.noteAway(ONE);
        var first = new HashSet<URI>();
        for (var turn = 0; turn < 4; turn++) {
            assertThat(instances.inTurn()).hasSize(2);
            first.add(instances.inTurn().getFirst());
        }
        assertThat(first).containsExactly(OTHER);
    }

    @Test
    void a_name_of_this_machine_stays_a_name() {
        assertThat(new Instances("http://localhost:8081").all()).containsExactly(URI.create("http://localhost:8081"));
    }

    @Test
    void no_address_is_no_instance() {
        assertThat(new Instances(" ").all()).isEmpty();
        assertThat(new ArrayList<>(new Instances("").inTurn())).isEmpty();
    }

    @Test
    void another_is_asked_where_one_lets_nobody_connect_and_none_where_one_may_have_heard() {
        var answer = instances.ask(instance -> {
            if (instance.equals(ONE)) {
                throw new ResourceAccessException("refused", new ConnectException());
            }
            return instance;
        });
        assertThat(answer).isEqualTo(OTHER);

        var asked = new ArrayList<URI>();
        assertThatThrownBy(() -> instances.ask(instance -> {
                    asked.add(instance);
                    throw new ResourceAccessException("broken off", new java.io.IOException());
                }))
                .hasMessage("broken off");
        assertThat(asked).hasSize(1);
    }

    @Test
    void only_what_nobody_heard_is_sent_to_another() {
        assertThat(Instances.nobodyHeard(new ResourceAccessException("refused", new ConnectException())))
                .isTrue();
        assertThat(Instances.nobodyHeard(new ResourceAccessException("broken off", new java.io.IOException())))
                .isFalse();
    }
}
