package org.rollcall.meeting.kafka;

import io.cloudevents.kafka.KafkaMessageFactory;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.rollcall.contracts.EventNames;
import org.rollcall.contracts.MembershipEvent;
import org.rollcall.contracts.MembershipEvent.CountClaimed;
import org.rollcall.contracts.MembershipEvent.ForumEstablished;
import org.rollcall.contracts.MembershipEvent.OfficeAppointed;
import org.rollcall.contracts.MembershipEvent.OfficeEnded;
import org.rollcall.contracts.MembershipEvent.PartyAdmitted;
import org.rollcall.contracts.MembershipEvent.PartyEvent;
import org.rollcall.contracts.MembershipEvent.PartyWithdrew;
import org.rollcall.contracts.MembershipEvent.PlacePassed;
import org.rollcall.contracts.MembershipEvent.WorkingGroupFounded;
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
            case PartyEvent ofParty -> {}
            case PartyAdmitted admitted -> {}
            case PartyWithdrew withdrew -> {}
            case PlacePassed passed -> {}
            case OfficeAppointed appointed -> {}
            case OfficeEnded ended -> {}
            case CountClaimed claimed -> {}
        }
    }

    /** Empty for what this version does not know; what it cannot read is said and passed over, so that the rest is learnt. */
    private static Optional<MembershipEvent> read(ConsumerRecord<byte[], byte[]> message) {
        try {
            var event = KafkaMessageFactory.createReader(message).toEvent();
            var data = event.getData();
            return data == null
                    ? Optional.empty()
                    : EventNames.classOf(event.getType())
                            .filter(MembershipEvent.class::isAssignableFrom)
                            .map(type -> (MembershipEvent) WireJson.MAPPER.readValue(data.toBytes(), type));
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
