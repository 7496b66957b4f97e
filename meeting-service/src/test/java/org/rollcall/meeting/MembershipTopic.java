package org.rollcall.meeting;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.CloudEventSerializer;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
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
import org.rollcall.contracts.Basis;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.EventNames;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumEvent.ForumEstablished;
import org.rollcall.contracts.ForumEvent.PartyAdmitted;
import org.rollcall.contracts.ForumEvent.WorkingGroupFounded;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.ForumProfile;
import org.rollcall.contracts.GroupId;
import org.rollcall.contracts.LifeClaim;
import org.rollcall.contracts.MembershipEvent;
import org.rollcall.contracts.PartyEvent.PartyDissolved;
import org.rollcall.contracts.PartyEvent.PartyRegistered;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.PartyName;
import org.rollcall.contracts.Provenance;
import org.rollcall.contracts.RecordedEvent;
import org.rollcall.contracts.Source;
import org.rollcall.contracts.Standing;
import org.rollcall.contracts.WireJson;
import org.rollcall.embedded.TestParts;

/** What membership-service would publish: one log, from the first event after the topic was made. */
final class MembershipTopic {

    static final Provenance PROVENANCE =
            new Provenance(List.of(new Evidence.Decided("secretariat", "")), DateBound.UNKNOWN, "user-1", List.of());

    private static final String TOPIC = Source.MEMBERSHIP.topic();

    /** What was published since the topic was made; the events of a stream and of the log are counted by it. */
    private static final List<Published> LOG = new ArrayList<>();

    private MembershipTopic() {}

    private record Published(
            String key, String id, long sequence, long logIndex, String stream, byte[] data, String type) {}

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

    /** And forgets what was in it. */
    static void delete() {
        LOG.clear();
        lose();
    }

    /** As when Kafka loses its disk. */
    static void lose() {
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
                id.stream(),
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

    /** @param until {@code ..} for one that lives on */
    static void register(String party, String name, String from, String until) {
        publish(new PartyId(party).stream(), registered(party, name, from, until));
    }

    static PartyRegistered registered(String party, String name, String from, String until) {
        return new PartyRegistered(
                new FactId("party-" + party),
                new PartyId(party),
                PartyKind.STATE,
                List.of(new PartyName(PartyName.Form.SHORT, name, DateBound.UNKNOWN)),
                List.of(),
                List.of(),
                List.of(new LifeClaim("gleditsch-ward", DateBound.parse(from), DateBound.parse(until), true, "")),
                PROVENANCE);
    }

    static void dissolve(String party, String on, String... successors) {
        var id = new PartyId(party);
        publish(
                id.stream(),
                new PartyDissolved(
                        new FactId("dissolution-" + party),
                        id,
                        DateBound.parse(on),
                        List.of(),
                        List.of(successors).stream().map(PartyId::new).toList(),
                        PROVENANCE));
    }

    static FactId admit(String forum, String party, Standing standing, String from) {
        var id = new ForumId(forum);
        var fact = new FactId("place-of-" + party);
        publish(
                id.stream(),
                new PartyAdmitted(
                        fact, id, new PartyId(party), standing, Basis.ADMISSION, DateBound.parse(from), PROVENANCE));
        return fact;
    }

    static long publish(String stream, MembershipEvent event) {
        return publish(stream, stream, event);
    }

    /** @return its index in the store, as a position counts it */
    static long publish(String key, String stream, MembershipEvent event) {
        var published = next(key, stream, event);
        send(published);
        return published.logIndex();
    }

    /** What was recorded, and has not arrived yet. */
    static void record(String stream, MembershipEvent event) {
        next(stream, stream, event);
    }

    /** What {@link #publish} returned last. */
    static long lastPosition() {
        return LOG.size();
    }

    private static Published next(String key, String stream, MembershipEvent event) {
        var sequence =
                LOG.stream().filter(before -> before.stream().equals(stream)).count();
        var published = new Published(
                key,
                UUID.randomUUID().toString(),
                sequence,
                LOG.size() + 1,
                stream,
                WireJson.MAPPER.writeValueAsBytes(event),
                EventNames.of(event));
        LOG.add(published);
        return published;
    }

    /** All of it again, as the relay does when it finds less than it published. */
    static void fillAgain() {
        LOG.forEach(MembershipTopic::send);
    }

    private static void send(Published event) {
        var message = CloudEventBuilder.v1()
                .withId(event.id())
                .withSource(URI.create(Source.MEMBERSHIP.uri()))
                .withType(event.type())
                .withSubject(event.stream())
                .withTime(OffsetDateTime.parse("2026-01-01T00:00:00Z").plusSeconds(event.logIndex()))
                .withExtension(RecordedEvent.SEQUENCE, Long.toString(event.sequence()))
                .withExtension(RecordedEvent.STORE_INDEX, Long.toString(event.logIndex()))
                .withExtension(RecordedEvent.LOG_INDEX, Long.toString(event.logIndex()))
                .withData("application/json", event.data())
                .build();
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers()),
                new StringSerializer(),
                new CloudEventSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, event.key(), message)).get();
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
