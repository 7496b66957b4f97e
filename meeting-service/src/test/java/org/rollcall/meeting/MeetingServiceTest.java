package org.rollcall.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rollcall.embedded.TestParts;
import org.rollcall.meeting.axon.DocumentAggregate;
import org.rollcall.meeting.axon.DocumentRequest;
import org.rollcall.meeting.axon.MeetingAggregate;
import org.rollcall.meeting.axon.MeetingRequest;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class MeetingServiceTest {

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = new RunningService(RunningService.newDatabase());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void every_request_has_its_handler() {
        assertThat(handled(MeetingAggregate.class)).containsExactly(MeetingRequest.class);
        assertThat(handled(DocumentAggregate.class)).containsExactly(DocumentRequest.class);
    }

    private static Class<?>[] handled(Class<?> aggregate) {
        return Arrays.stream(aggregate.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(CommandHandler.class))
                .map(Method::getParameterTypes)
                .map(types -> types[0])
                .toArray(Class<?>[]::new);
    }

    @Test
    void axon_is_wired_as_it_was_meant_to_be() {
        assertThat(service.context().getBean(EventStore.class)).isInstanceOf(EmbeddedEventStore.class);
        assertThat(service.context().getBean(TransactionManager.class)).isInstanceOf(SpringTransactionManager.class);
        assertThat(service.context().getBean(CommandBus.class)).isInstanceOf(SimpleCommandBus.class);
    }

    @Test
    void the_write_api_is_all_there() {
        var paths = service
                .context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(path -> path.startsWith("/api/"));

        assertThat(paths)
                .containsExactlyInAnyOrder(
                        "/api/meetings",
                        "/api/meetings/{meeting}/scheduling",
                        "/api/meetings/{meeting}/rescheduling",
                        "/api/meetings/{meeting}/postponement",
                        "/api/meetings/{meeting}/relocation",
                        "/api/meetings/{meeting}/mode",
                        "/api/meetings/{meeting}/host",
                        "/api/meetings/{meeting}/chair",
                        "/api/meetings/{meeting}/holding",
                        "/api/meetings/{meeting}/cancellation",
                        "/api/meetings/{meeting}/attendance",
                        "/api/meetings/{meeting}/attendance",
                        "/api/meetings/{meeting}/agenda",
                        "/api/meetings/{meeting}/decisions",
                        "/api/meetings/{meeting}/facts/{fact}/correction",
                        "/api/meetings/{meeting}/facts/{fact}/retraction",
                        "/api/meetings/{meeting}/documents",
                        "/api/forums/{forum}/documents",
                        "/api/documents/{document}/editions",
                        "/api/documents/{document}/files",
                        "/api/documents/{document}/facts/{fact}/correction",
                        "/api/documents/{document}/facts/{fact}/retraction",
                        "/api/files/{sha256}",
                        "/api/local-roll");
    }

    @Test
    void the_role_of_the_service_cannot_rewrite_what_was_recorded() throws SQLException {
        var url = TestParts.postgres().jdbcUrl(service.database()) + "?currentSchema=meeting";
        try (var connection = DriverManager.getConnection(url, "rollcall_meeting", "test");
                var statement = connection.createStatement()) {
            for (var forbidden :
                    new String[] {"UPDATE event SET stream = ''", "DELETE FROM event", "DROP TABLE event"}) {
                assertThatThrownBy(() -> statement.execute(forbidden)).isInstanceOf(SQLException.class);
            }
        }
    }
}
