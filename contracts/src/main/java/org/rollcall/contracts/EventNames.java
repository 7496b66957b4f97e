package org.rollcall.contracts;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The stable names events have in the store and on Kafka; Java's class names appear in neither. A breaking change is a
 * new name with the next version, never another meaning of an old one; {@link Upcasts} reads the old ones.
 */
public final class EventNames {

    private static final Map<String, Class<?>> CLASSES = Map.ofEntries(
            entry("membership.party-registered.v2", PartyEvent.PartyRegistered.class),
            entry("membership.party-named.v1", PartyEvent.PartyNamed.class),
            entry("membership.party-coded.v1", PartyEvent.PartyCoded.class),
            entry("membership.life-claimed.v1", PartyEvent.LifeClaimed.class),
            entry("membership.party-dissolved.v2", PartyEvent.PartyDissolved.class),
            entry("membership.party-continued.v2", PartyEvent.PartyContinued.class),
            entry("membership.party-separated.v2", PartyEvent.PartySeparated.class),
            entry("membership.party-united.v1", PartyEvent.PartyUnited.class),
            entry("membership.party-absorbed.v1", PartyEvent.PartyAbsorbed.class),
            entry("membership.party-fact-contested.v1", PartyEvent.PartyFactContested.class),
            entry("membership.party-fact-corrected.v1", PartyEvent.PartyFactCorrected.class),
            entry("membership.party-fact-retracted.v1", PartyEvent.PartyFactRetracted.class),
            entry("membership.forum-established.v1", ForumEvent.ForumEstablished.class),
            entry("membership.profile-changed.v1", ForumEvent.ProfileChanged.class),
            entry("membership.party-labelled.v1", ForumEvent.PartyLabelled.class),
            entry("membership.party-admitted.v1", ForumEvent.PartyAdmitted.class),
            entry("membership.party-withdrew.v1", ForumEvent.PartyWithdrew.class),
            entry("membership.party-expelled.v1", ForumEvent.PartyExpelled.class),
            entry("membership.party-suspended.v1", ForumEvent.PartySuspended.class),
            entry("membership.party-reinstated.v1", ForumEvent.PartyReinstated.class),
            entry("membership.standing-changed.v1", ForumEvent.StandingChanged.class),
            entry("membership.place-passed.v1", ForumEvent.PlacePassed.class),
            entry("membership.place-shared.v1", ForumEvent.PlaceShared.class),
            entry("membership.succession-set-aside.v1", ForumEvent.SuccessionSetAside.class),
            entry("membership.office-appointed.v1", ForumEvent.OfficeAppointed.class),
            entry("membership.office-ended.v1", ForumEvent.OfficeEnded.class),
            entry("membership.working-group-founded.v1", ForumEvent.WorkingGroupFounded.class),
            entry("membership.working-group-dissolved.v1", ForumEvent.WorkingGroupDissolved.class),
            entry("membership.group-joined.v1", ForumEvent.GroupJoined.class),
            entry("membership.group-left.v1", ForumEvent.GroupLeft.class),
            entry("membership.programme-item-adopted.v1", ForumEvent.ProgrammeItemAdopted.class),
            entry("membership.programme-item-ended.v1", ForumEvent.ProgrammeItemEnded.class),
            entry("membership.count-claimed.v1", ForumEvent.CountClaimed.class),
            entry("membership.forum-fact-contested.v1", ForumEvent.ForumFactContested.class),
            entry("membership.forum-fact-corrected.v1", ForumEvent.ForumFactCorrected.class),
            entry("membership.forum-fact-retracted.v1", ForumEvent.ForumFactRetracted.class),
            entry("meeting.meeting-planned.v1", MeetingEvent.MeetingPlanned.class),
            entry("meeting.meeting-scheduled.v2", MeetingEvent.MeetingScheduled.class),
            entry("meeting.meeting-postponed.v1", MeetingEvent.MeetingPostponed.class),
            entry("meeting.meeting-rescheduled.v1", MeetingEvent.MeetingRescheduled.class),
            entry("meeting.meeting-relocated.v1", MeetingEvent.MeetingRelocated.class),
            entry("meeting.meeting-mode-changed.v1", MeetingEvent.MeetingModeChanged.class),
            entry("meeting.meeting-hosted.v1", MeetingEvent.MeetingHosted.class),
            entry("meeting.meeting-chaired.v1", MeetingEvent.MeetingChaired.class),
            entry("meeting.meeting-held.v1", MeetingEvent.MeetingHeld.class),
            entry("meeting.meeting-cancelled.v1", MeetingEvent.MeetingCancelled.class),
            entry("meeting.attendance-recorded.v1", MeetingEvent.AttendanceRecorded.class),
            entry("meeting.agenda-set.v1", MeetingEvent.AgendaSet.class),
            entry("meeting.decision-taken.v1", MeetingEvent.DecisionTaken.class),
            entry("meeting.meeting-fact-corrected.v1", MeetingEvent.MeetingFactCorrected.class),
            entry("meeting.meeting-fact-retracted.v1", MeetingEvent.MeetingFactRetracted.class),
            entry("meeting.document-published.v2", DocumentEvent.DocumentPublished.class),
            entry("meeting.edition-published.v1", DocumentEvent.EditionPublished.class),
            entry("meeting.document-fact-corrected.v1", DocumentEvent.DocumentFactCorrected.class),
            entry("meeting.document-fact-retracted.v1", DocumentEvent.DocumentFactRetracted.class));

    private static final Map<Class<?>, String> NAMES =
            CLASSES.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    private EventNames() {}

    public static String of(Event event) {
        return switch (event) {
            case MembershipEvent membership -> of(membership);
            case MeetingEvent meeting -> of(meeting);
        };
    }

    public static String of(MembershipEvent event) {
        return switch (event) {
            case PartyEvent.PartyRegistered e -> "membership.party-registered.v2";
            case PartyEvent.PartyNamed e -> "membership.party-named.v1";
            case PartyEvent.PartyCoded e -> "membership.party-coded.v1";
            case PartyEvent.LifeClaimed e -> "membership.life-claimed.v1";
            case PartyEvent.PartyDissolved e -> "membership.party-dissolved.v2";
            case PartyEvent.PartyContinued e -> "membership.party-continued.v2";
            case PartyEvent.PartySeparated e -> "membership.party-separated.v2";
            case PartyEvent.PartyUnited e -> "membership.party-united.v1";
            case PartyEvent.PartyAbsorbed e -> "membership.party-absorbed.v1";
            case PartyEvent.PartyFactContested e -> "membership.party-fact-contested.v1";
            case PartyEvent.PartyFactCorrected e -> "membership.party-fact-corrected.v1";
            case PartyEvent.PartyFactRetracted e -> "membership.party-fact-retracted.v1";
            case ForumEvent.ForumEstablished e -> "membership.forum-established.v1";
            case ForumEvent.ProfileChanged e -> "membership.profile-changed.v1";
            case ForumEvent.PartyLabelled e -> "membership.party-labelled.v1";
            case ForumEvent.PartyAdmitted e -> "membership.party-admitted.v1";
            case ForumEvent.PartyWithdrew e -> "membership.party-withdrew.v1";
            case ForumEvent.PartyExpelled e -> "membership.party-expelled.v1";
            case ForumEvent.PartySuspended e -> "membership.party-suspended.v1";
            case ForumEvent.PartyReinstated e -> "membership.party-reinstated.v1";
            case ForumEvent.StandingChanged e -> "membership.standing-changed.v1";
            case ForumEvent.PlacePassed e -> "membership.place-passed.v1";
            case ForumEvent.PlaceShared e -> "membership.place-shared.v1";
            case ForumEvent.SuccessionSetAside e -> "membership.succession-set-aside.v1";
            case ForumEvent.OfficeAppointed e -> "membership.office-appointed.v1";
            case ForumEvent.OfficeEnded e -> "membership.office-ended.v1";
            case ForumEvent.WorkingGroupFounded e -> "membership.working-group-founded.v1";
            case ForumEvent.WorkingGroupDissolved e -> "membership.working-group-dissolved.v1";
            case ForumEvent.GroupJoined e -> "membership.group-joined.v1";
            case ForumEvent.GroupLeft e -> "membership.group-left.v1";
            case ForumEvent.ProgrammeItemAdopted e -> "membership.programme-item-adopted.v1";
            case ForumEvent.ProgrammeItemEnded e -> "membership.programme-item-ended.v1";
            case ForumEvent.CountClaimed e -> "membership.count-claimed.v1";
            case ForumEvent.ForumFactContested e -> "membership.forum-fact-contested.v1";
            case ForumEvent.ForumFactCorrected e -> "membership.forum-fact-corrected.v1";
            case ForumEvent.ForumFactRetracted e -> "membership.forum-fact-retracted.v1";
        };
    }

    public static String of(MeetingEvent event) {
        return switch (event) {
            case MeetingEvent.MeetingPlanned e -> "meeting.meeting-planned.v1";
            case MeetingEvent.MeetingScheduled e -> "meeting.meeting-scheduled.v2";
            case MeetingEvent.MeetingPostponed e -> "meeting.meeting-postponed.v1";
            case MeetingEvent.MeetingRescheduled e -> "meeting.meeting-rescheduled.v1";
            case MeetingEvent.MeetingRelocated e -> "meeting.meeting-relocated.v1";
            case MeetingEvent.MeetingModeChanged e -> "meeting.meeting-mode-changed.v1";
            case MeetingEvent.MeetingHosted e -> "meeting.meeting-hosted.v1";
            case MeetingEvent.MeetingChaired e -> "meeting.meeting-chaired.v1";
            case MeetingEvent.MeetingHeld e -> "meeting.meeting-held.v1";
            case MeetingEvent.MeetingCancelled e -> "meeting.meeting-cancelled.v1";
            case MeetingEvent.AttendanceRecorded e -> "meeting.attendance-recorded.v1";
            case MeetingEvent.AgendaSet e -> "meeting.agenda-set.v1";
            case MeetingEvent.DecisionTaken e -> "meeting.decision-taken.v1";
            case MeetingEvent.MeetingFactCorrected e -> "meeting.meeting-fact-corrected.v1";
            case MeetingEvent.MeetingFactRetracted e -> "meeting.meeting-fact-retracted.v1";
            case DocumentEvent.DocumentPublished e -> "meeting.document-published.v2";
            case DocumentEvent.EditionPublished e -> "meeting.edition-published.v1";
            case DocumentEvent.DocumentFactCorrected e -> "meeting.document-fact-corrected.v1";
            case DocumentEvent.DocumentFactRetracted e -> "meeting.document-fact-retracted.v1";
        };
    }

    /** The name of the only event of that class, for a serializer that has no event in hand. */
    public static Optional<String> of(Class<?> type) {
        return Optional.ofNullable(NAMES.get(type));
    }

    /** The class events of that name are read into; empty for an old name, and for one this version does not know. */
    public static Optional<Class<?>> classOf(String name) {
        return Optional.ofNullable(CLASSES.get(name));
    }

    /** Every name that is written today, with its class. */
    public static Map<String, Class<?>> all() {
        return CLASSES;
    }
}
