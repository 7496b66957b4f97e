package org.rollcall.contracts;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The stable names events have in the store and on Kafka; Java's class names appear in neither. A breaking change is a
 * new name with the next version, never another meaning of an old one.
 */
public final class EventNames {

    private static final Map<String, Class<?>> CLASSES = Map.ofEntries(
            entry("membership.party-registered.v1", MembershipEvent.PartyRegistered.class),
            entry("membership.party-named.v1", MembershipEvent.PartyNamed.class),
            entry("membership.party-dissolved.v1", MembershipEvent.PartyDissolved.class),
            entry("membership.party-continued.v1", MembershipEvent.PartyContinued.class),
            entry("membership.party-separated.v1", MembershipEvent.PartySeparated.class),
            entry("membership.forum-established.v1", MembershipEvent.ForumEstablished.class),
            entry("membership.party-admitted.v1", MembershipEvent.PartyAdmitted.class),
            entry("membership.party-withdrew.v1", MembershipEvent.PartyWithdrew.class),
            entry("membership.place-passed.v1", MembershipEvent.PlacePassed.class),
            entry("membership.office-appointed.v1", MembershipEvent.OfficeAppointed.class),
            entry("membership.office-ended.v1", MembershipEvent.OfficeEnded.class),
            entry("membership.working-group-founded.v1", MembershipEvent.WorkingGroupFounded.class),
            entry("membership.count-claimed.v1", MembershipEvent.CountClaimed.class),
            entry("meeting.meeting-scheduled.v1", MeetingEvent.MeetingScheduled.class),
            entry("meeting.meeting-held.v1", MeetingEvent.MeetingHeld.class),
            entry("meeting.meeting-cancelled.v1", MeetingEvent.MeetingCancelled.class),
            entry("meeting.document-published.v1", MeetingEvent.DocumentPublished.class));

    private static final Map<Class<?>, String> NAMES =
            CLASSES.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    private EventNames() {}

    public static String of(MembershipEvent event) {
        return switch (event) {
            case MembershipEvent.PartyRegistered e -> "membership.party-registered.v1";
            case MembershipEvent.PartyNamed e -> "membership.party-named.v1";
            case MembershipEvent.PartyDissolved e -> "membership.party-dissolved.v1";
            case MembershipEvent.PartyContinued e -> "membership.party-continued.v1";
            case MembershipEvent.PartySeparated e -> "membership.party-separated.v1";
            case MembershipEvent.ForumEstablished e -> "membership.forum-established.v1";
            case MembershipEvent.PartyAdmitted e -> "membership.party-admitted.v1";
            case MembershipEvent.PartyWithdrew e -> "membership.party-withdrew.v1";
            case MembershipEvent.PlacePassed e -> "membership.place-passed.v1";
            case MembershipEvent.OfficeAppointed e -> "membership.office-appointed.v1";
            case MembershipEvent.OfficeEnded e -> "membership.office-ended.v1";
            case MembershipEvent.WorkingGroupFounded e -> "membership.working-group-founded.v1";
            case MembershipEvent.CountClaimed e -> "membership.count-claimed.v1";
        };
    }

    public static String of(MeetingEvent event) {
        return switch (event) {
            case MeetingEvent.MeetingScheduled e -> "meeting.meeting-scheduled.v1";
            case MeetingEvent.MeetingHeld e -> "meeting.meeting-held.v1";
            case MeetingEvent.MeetingCancelled e -> "meeting.meeting-cancelled.v1";
            case MeetingEvent.DocumentPublished e -> "meeting.document-published.v1";
        };
    }

    /** The name of the only event of that class, for a serializer that has no event in hand. */
    public static Optional<String> of(Class<?> type) {
        return Optional.ofNullable(NAMES.get(type));
    }

    /** The class events of that name are read into; empty for a name this version does not know. */
    public static Optional<Class<?>> classOf(String name) {
        return Optional.ofNullable(CLASSES.get(name));
    }

    /** Every name, with its class. */
    public static Map<String, Class<?>> all() {
        return CLASSES;
    }
}
