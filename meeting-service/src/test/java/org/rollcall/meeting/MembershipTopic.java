package org.rollcall.meeting;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.CloudEventSerializer;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.EventNames;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumEvent.ForumEstablished;
import org.rollcall.contracts.ForumEvent.WorkingGroupFounded;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.ForumProfile;
import org.rollcall.contracts.GroupId;
import org.rollcall.contracts.MembershipEvent;
import org.rollcall.contracts.Provenance;
import org.rollcall.contracts.RecordedEvent;
import org.rollcall.contracts.Source;
import org.rollcall.contracts.WireJson;
import org.rollcall.embedded.TestParts;

/** What membership-service would publish. */
final class MembershipTopic {

    private static final String TOPIC = Source.MEMBERSHIP.topic();
    private static final Provenance PROVENANCE =
            new Provenance(List.of(new Evidence.Decided("secretariat", "")), DateBound.UNKNOWN, "user-1", List.of());

    private MembershipTopic() {}

    static String bootstrapServers() {
        return TestParts.kafka().bootstrapServers();
    }

    static void create() {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 3, (short) 1))).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static void delete() {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            admin.deleteTopics(List.of(TOPIC)).all().get();
            Awaitility.await().until(() -> !admin.listTopics().names().get().contains(TOPIC));
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static void establish(String forum, String... groups) {
        establishUnder(new ForumId(forum).stream(), forum);
        for (var group : groups) {
            found(new ForumId(forum), group);
        }
    }

    /** In the partition of that key. */
    static void establishUnder(String key, String forum) {
        var id = new ForumId(forum);
        publish(
                key,
                new ForumEstablished(
                        new FactId("forum-" + forum),
                        id,
                        "The " + forum,
                        DateBound.parse("1993"),
                        new ForumProfile(
                                "",
                                List.of(),
                                "",
                                "",
                                new ForumProfile.Contact(List.of(), "", "", "", ""),
                                Map.of(),
                                ZoneId.of("Europe/Vienna")),
                        PROVENANCE));
    }

    static void found(ForumId forum, String group) {
        found(forum, group, group);
    }

    static void found(ForumId forum, String group, String name) {
        publish(
                forum.stream(),
                new WorkingGroupFounded(
                        new FactId("group-" + group),
                        forum,
                        new GroupId(group),
                        name,
                        "",
                        List.of(),
                        DateBound.UNKNOWN,
                        PROVENANCE));
    }

    static void publish(String stream, MembershipEvent event) {
        var message = CloudEventBuilder.v1()
                .withId(UUID.randomUUID().toString())
                .withSource(URI.create(Source.MEMBERSHIP.uri()))
                .withType(EventNames.of(event))
                .withSubject(stream)
                .withTime(OffsetDateTime.now())
                .withExtension(RecordedEvent.SEQUENCE, "0")
                .withExtension(RecordedEvent.STORE_INDEX, "1")
                .withExtension(RecordedEvent.LOG_INDEX, "1")
                .withData("application/json", WireJson.MAPPER.writeValueAsBytes(event))
                .build();
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers()),
                new StringSerializer(),
                new CloudEventSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, stream, message)).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A message that is no event of ours. */
    static void publishNonsense() {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, "nonsense", "no event")).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
