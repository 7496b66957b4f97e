package org.rollcall.contracts;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import tools.jackson.databind.annotation.JsonTypeIdResolver;

/**
 * What meeting-service records: of meetings, here, each in the stream of its meeting; and of documents, {@link
 * DocumentEvent}.
 */
public sealed interface MeetingEvent extends Event permits MeetingEvent.OfMeeting, DocumentEvent {

    ForumId forum();

    /** What happened to a meeting; written to the stream of that meeting. */
    sealed interface OfMeeting extends MeetingEvent {
        MeetingId meeting();
    }

    /** Something said of a meeting. What its statements add up to is {@link MeetingOnRecord}. */
    sealed interface MeetingStatement extends OfMeeting, Statement {

        @Override
        default Set<Subject> subjects() {
            return Set.of(meeting());
        }

        /** The day it was decided, if it speaks of no other. */
        @Override
        default DateBound when() {
            return provenance().decided();
        }
    }

    /** Revises what was said of a meeting. */
    sealed interface MeetingRevision extends OfMeeting {}

    /** All that is said of a meeting when it is put on record. */
    sealed interface Announcement extends MeetingStatement {

        String title();

        MeetingKind kind();

        Days days();

        Venue venue();

        MeetingMode mode();

        List<SeriesEntry> series();

        List<GroupId> bodies();

        List<PartyId> hosts();

        @Override
        default DateBound when() {
            return days().first();
        }
    }

    /**
     * A meeting shall take place; its dates are not fixed.
     *
     * @param days as far as they are known: a wide bound, or {@link Days#UNKNOWN}
     * @param hosts who receives it, member or not; none where nobody says
     */
    record MeetingPlanned(
            FactId fact,
            MeetingId meeting,
            ForumId forum,
            String title,
            MeetingKind kind,
            Days days,
            Venue venue,
            MeetingMode mode,
            List<SeriesEntry> series,
            List<GroupId> bodies,
            List<PartyId> hosts,
            Provenance provenance)
            implements Announcement {
        public MeetingPlanned {
            series = List.copyOf(series);
            bodies = List.copyOf(bodies);
            hosts = List.copyOf(hosts);
        }
    }

    /**
     * A meeting is to take place, or took place where it is recorded afterwards together with {@link MeetingHeld}. Of one that
     * was planned it says everything anew.
     */
    record MeetingScheduled(
            FactId fact,
            MeetingId meeting,
            ForumId forum,
            String title,
            MeetingKind kind,
            Days days,
            Hours hours,
            Venue venue,
            MeetingMode mode,
            List<SeriesEntry> series,
            List<GroupId> bodies,
            List<PartyId> hosts,
            Provenance provenance)
            implements Announcement {
        public MeetingScheduled {
            series = List.copyOf(series);
            bodies = List.copyOf(bodies);
            hosts = List.copyOf(hosts);
        }
    }

    /** The meeting does not take place on its days, and has no new ones yet. */
    record MeetingPostponed(FactId fact, MeetingId meeting, ForumId forum, String reason, Provenance provenance)
            implements MeetingStatement {}

    /** The meeting has other days, or its first ones after it was postponed. */
    record MeetingRescheduled(
            FactId fact, MeetingId meeting, ForumId forum, Days days, Hours hours, Provenance provenance)
            implements MeetingStatement {
        @Override
        public DateBound when() {
            return days.first();
        }
    }

    /** The meeting takes place somewhere else. */
    record MeetingRelocated(FactId fact, MeetingId meeting, ForumId forum, Venue venue, Provenance provenance)
            implements MeetingStatement {}

    /** Those who meet are present in another way; the venue is said with it, changed or not. */
    record MeetingModeChanged(
            FactId fact, MeetingId meeting, ForumId forum, MeetingMode mode, Venue venue, Provenance provenance)
            implements MeetingStatement {}

    /**
     * Who receives the meeting, in place of whoever was said to before.
     *
     * @param hosts at least one; apart from membership: an observer may host
     */
    record MeetingHosted(FactId fact, MeetingId meeting, ForumId forum, List<PartyId> hosts, Provenance provenance)
            implements MeetingStatement {
        public MeetingHosted {
            hosts = List.copyOf(hosts);
        }

        @Override
        public Set<Subject> subjects() {
            return with(meeting, hosts);
        }
    }

    /**
     * Who chairs the meeting, in place of whoever was said to before.
     *
     * @param chairs at least one; several chair together
     */
    record MeetingChaired(FactId fact, MeetingId meeting, ForumId forum, List<Chair> chairs, Provenance provenance)
            implements MeetingStatement {
        public MeetingChaired {
            chairs = List.copyOf(chairs);
        }
    }

    /** The meeting took place on {@code days}. */
    record MeetingHeld(FactId fact, MeetingId meeting, ForumId forum, Days days, Provenance provenance)
            implements MeetingStatement {
        @Override
        public DateBound when() {
            return days.first();
        }
    }

    /** The meeting will not take place. */
    record MeetingCancelled(FactId fact, MeetingId meeting, ForumId forum, String reason, Provenance provenance)
            implements MeetingStatement {}

    /**
     * Whether a party came: one delegation, in place of what was said of that party before. Of a list of those who came there
     * is one for each party, so that each can be corrected.
     *
     * @param attendsAs what it sits there as; not only what the roll says: who is not on it is a {@code GUEST}
     * @param delegates how many persons; empty where nobody counted. Names of persons are not recorded
     * @param on the day of the meeting for which the roll was asked
     * @param rollPosition how much of the roll had arrived when it was asked
     */
    record AttendanceRecorded(
            FactId fact,
            MeetingId meeting,
            ForumId forum,
            PartyId party,
            Presence presence,
            Standing attendsAs,
            OptionalInt delegates,
            DateBound on,
            Position rollPosition,
            Provenance provenance)
            implements MeetingStatement {
        @Override
        public DateBound when() {
            return on;
        }

        @Override
        public Set<Subject> subjects() {
            return Set.of(meeting, party);
        }
    }

    /** What is to be dealt with, in order, as a whole; in place of the agenda before. */
    record AgendaSet(FactId fact, MeetingId meeting, ForumId forum, List<AgendaItem> items, Provenance provenance)
            implements MeetingStatement {
        public AgendaSet {
            items = List.copyOf(items);
        }
    }

    /**
     * The meeting decided something.
     *
     * @param agendaItem the number of the item it was decided under; empty where none is named
     * @param facts those of membership-service it speaks of: the admission of a party, say
     * @param documents those it speaks of: the text that was adopted, say
     */
    record DecisionTaken(
            FactId fact,
            MeetingId meeting,
            ForumId forum,
            DecisionKind kind,
            String text,
            String agendaItem,
            List<FactId> facts,
            List<DocumentId> documents,
            Provenance provenance)
            implements MeetingStatement {
        public DecisionTaken {
            facts = List.copyOf(facts);
            documents = List.copyOf(documents);
        }
    }

    /** A fact of this meeting has another version. */
    record MeetingFactCorrected(
            FactId fact,
            MeetingId meeting,
            ForumId forum,
            FactId corrected,
            FactId replaces,

            @JsonTypeInfo(use = JsonTypeInfo.Id.CUSTOM, property = "type") @JsonTypeIdResolver(WireNameResolver.class)
            MeetingStatement statement)
            implements MeetingRevision, Correction {
        @Override
        public Provenance provenance() {
            return statement.provenance();
        }
    }

    /** A fact of this meeting, or a revision of one, counts no longer. */
    record MeetingFactRetracted(
            FactId fact,
            MeetingId meeting,
            ForumId forum,
            FactId retracted,
            List<FactId> dependents,
            Provenance provenance)
            implements MeetingRevision, Retraction {
        public MeetingFactRetracted {
            dependents = List.copyOf(dependents);
        }
    }

    private static Set<Subject> with(MeetingId meeting, List<PartyId> parties) {
        var subjects = new HashSet<Subject>(parties);
        subjects.add(meeting);
        return Set.copyOf(subjects);
    }

    /** First and last day of a meeting, both inclusive; the same bound twice for a meeting of one day. */
    record Days(DateBound first, DateBound last) {

        /** Nobody says when. */
        public static final Days UNKNOWN = new Days(DateBound.UNKNOWN, DateBound.UNKNOWN);

        public Days {
            if (last.latest().isBefore(first.earliest())) {
                throw new IllegalArgumentException("a meeting does not end before it begins");
            }
        }
    }

    /** When on its days a meeting takes place. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Hours.Between.class, name = "BETWEEN"),
        @JsonSubTypes.Type(value = Hours.Unstated.class, name = "UNSTATED")
    })
    sealed interface Hours {

        Hours UNSTATED = new Unstated();

        /** From {@code begin} on the first day until {@code end} on the last, by the clocks of {@code zone}. */
        record Between(LocalTime begin, LocalTime end, ZoneId zone) implements Hours {}

        /** Nobody says; shown as whole days. */
        record Unstated() implements Hours {}
    }

    /** Where a meeting takes place. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Venue.Place.class, name = "PLACE"),
        @JsonSubTypes.Type(value = Venue.Virtual.class, name = "VIRTUAL"),
        @JsonSubTypes.Type(value = Venue.Unstated.class, name = "UNSTATED")
    })
    sealed interface Venue {
        /** A city, and its country in the source's own words. */
        record Place(String city, String country) implements Venue {}

        record Virtual() implements Venue {}

        record Unstated() implements Venue {}
    }

    /** A meeting counts in a series, with its number there ("24th") where it is known, from 1. */
    record SeriesEntry(SeriesId series, OptionalInt ordinal) {}

    /** Who chairs: a party, or whoever holds an office of the forum on the day. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Chair.ByParty.class, name = "PARTY"),
        @JsonSubTypes.Type(value = Chair.ByOffice.class, name = "OFFICE")
    })
    sealed interface Chair {
        record ByParty(PartyId party) implements Chair {}

        record ByOffice(Office office) implements Chair {}
    }

    enum Presence {
        PRESENT,
        EXCUSED,
        ABSENT
    }

    /**
     * @param number as it is printed: {@code 3}, {@code 3.1}, {@code IV}; unique in its agenda
     * @param text what is said of it beside its title; may be empty
     */
    record AgendaItem(String number, String title, String text) {}

    enum DecisionKind {
        ADOPTED_TEXT,
        ADMISSION,
        NEXT_MEETING,
        OTHER
    }
}
