package org.rollcall.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventNamesTest {

    @Test
    void every_event_has_a_name_and_every_name_an_event() {
        assertThat(Set.copyOf(EventNames.all().values())).isEqualTo(events());
        assertThat(EventNames.all()).hasSameSizeAs(events());
    }

    @Test
    void names_and_classes_lead_to_each_other() {
        EventNames.all().forEach((name, type) -> {
            assertThat(EventNames.of(type)).contains(name);
            assertThat(EventNames.classOf(name)).contains(type);
        });
    }

    @Test
    void an_event_in_hand_has_the_name_of_its_class() {
        Samples.events()
                .forEach(event -> assertThat(Samples.nameOf(event))
                        .isEqualTo(EventNames.of(event.getClass()).orElseThrow()));
        assertThat(Samples.events().map(Object::getClass).collect(Collectors.toSet()))
                .as("the samples cover every event")
                .isEqualTo(events());
    }

    @Test
    void a_name_says_the_service_the_fact_and_the_version() {
        EventNames.all().forEach((name, type) -> {
            var service = MembershipEvent.class.isAssignableFrom(type) ? "membership" : "meeting";
            assertThat(name).matches(service + "\\.[a-z]+(-[a-z]+)*\\.v[1-9]\\d*");
        });
    }

    @Test
    void what_is_no_event_has_no_name_and_what_is_no_name_no_event() {
        assertThat(EventNames.of(String.class)).isEmpty();
        assertThat(EventNames.classOf("membership.party-admitted.v999")).isEmpty();
        assertThat(EventNames.classOf("org.rollcall.contracts.MembershipEvent$PartyAdmitted"))
                .isEmpty();
    }

    private static Set<Class<?>> events() {
        return Stream.of(MembershipEvent.class, MeetingEvent.class)
                .flatMap(EventNamesTest::leaves)
                .collect(Collectors.toSet());
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventNamesTest::leaves)
                : Stream.of(type);
    }
}
