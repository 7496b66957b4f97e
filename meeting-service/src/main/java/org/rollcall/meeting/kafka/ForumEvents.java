package org.rollcall.meeting.kafka;

import io.cloudevents.kafka.KafkaMessageFactory;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.rollcall.contracts.ForumEvent.CountClaimed;
import org.rollcall.contracts.ForumEvent.ForumEstablished;
import org.rollcall.contracts.ForumEvent.ForumFactContested;
import org.rollcall.contracts.ForumEvent.ForumFactCorrected;
import org.rollcall.contracts.ForumEvent.ForumFactRetracted;
import org.rollcall.contracts.ForumEvent.GroupStatement;
import org.rollcall.contracts.ForumEvent.OfficeStatement;
import org.rollcall.contracts.ForumEvent.ProfileStatement;
import org.rollcall.contracts.ForumEvent.ProgrammeStatement;
import org.rollcall.contracts.ForumEvent.RollStatement;
import org.rollcall.contracts.ForumEvent.WorkingGroupFounded;
import org.rollcall.contracts.MembershipEvent;
import org.rollcall.contracts.PartyEvent;
import org.rollcall.contracts.Upcasts;
import org.rollcall.contracts.WireJson;
import org.rollcall.meeting.postgres.ForumDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What of the topic is kept here: that a forum or a working group exists. */
final class ForumEvents {

    private static final Logger LOG = LoggerFactory.getLogger(ForumEvents.class);

    private final ForumDirectory directory;

    ForumEvents(ForumDirectory directory) {
        this.directory = directory;
    }

    void learn(ConsumerRecord<byte[], byte[]> message) {
        read(message).ifPresent(this::learn);
    }

    private void learn(MembershipEvent event) {
        switch (event) {
            case ForumEstablished established -> directory.learn(established);
            case WorkingGroupFounded founded -> directory.learn(founded);
            case ForumFactCorrected correction -> learn(correction.statement());
            case ProfileStatement other -> {}
            case GroupStatement other -> {}
            case RollStatement other -> {}
            case OfficeStatement other -> {}
            case ProgrammeStatement other -> {}
            case CountClaimed claimed -> {}
            case ForumFactContested contested -> {}
            case ForumFactRetracted retracted -> {}
            case PartyEvent ofParty -> {}
        }
    }

    /** Empty for what this version does not know; what it cannot read is said and passed over, so that the rest is learnt. */
    private static Optional<MembershipEvent> read(ConsumerRecord<byte[], byte[]> message) {
        try {
            var event = KafkaMessageFactory.createReader(message).toEvent();
            var data = event.getData();
            return data == null
                    ? Optional.empty()
                    : Upcasts.read(event.getType(), WireJson.MAPPER.readTree(data.toBytes()))
                            .filter(MembershipEvent.class::isInstance)
                            .map(MembershipEvent.class::cast);
        } catch (RuntimeException e) {
            LOG.error(
                    "Offset {} of {} cannot be read and is passed over: {}",
                    message.offset(),
                    message.topic() + "-" + message.partition(),
                    e.toString());
            return Optional.empty();
        }
    }
}
