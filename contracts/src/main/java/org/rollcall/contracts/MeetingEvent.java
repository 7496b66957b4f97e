package org.rollcall.contracts;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.OptionalInt;

/** What meeting-service records; the same rules as for {@link MembershipEvent}. */
public sealed interface MeetingEvent {

    FactId fact();

    ForumId forum();

    Provenance provenance();

    /** A meeting is to take place, or took place where it is recorded afterwards together with {@link MeetingHeld}. */
    record MeetingScheduled(
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
            Provenance provenance)
            implements MeetingEvent {
        public MeetingScheduled {
            series = List.copyOf(series);
            bodies = List.copyOf(bodies);
        }
    }

    /** The meeting took place on {@code days}. */
    record MeetingHeld(FactId fact, MeetingId meeting, ForumId forum, Days days, Provenance provenance)
            implements MeetingEvent {}

    /** The meeting will not take place. */
    record MeetingCancelled(FactId fact, MeetingId meeting, ForumId forum, String reason, Provenance provenance)
            implements MeetingEvent {}

    /** A work is published: adopted by a meeting, or standing alone. */
    record DocumentPublished(
            FactId fact,
            DocumentId document,
            ForumId forum,
            String title,
            DocumentKind kind,
            List<String> languages,
            Adoption adoption,
            DateBound published,
            Provenance provenance)
            implements MeetingEvent {
        public DocumentPublished {
            languages = List.copyOf(languages);
        }
    }

    /** First and last day of a meeting, both inclusive; the same bound twice for a meeting of one day. */
    record Days(DateBound first, DateBound last) {
        public Days {
            if (last.latest().isBefore(first.earliest())) {
                throw new IllegalArgumentException("a meeting does not end before it begins");
            }
        }
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

    /** Who adopted a document. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Adoption.ByMeeting.class, name = "BY_MEETING"),
        @JsonSubTypes.Type(value = Adoption.StandingAlone.class, name = "STANDING_ALONE")
    })
    sealed interface Adoption {
        record ByMeeting(MeetingId meeting) implements Adoption {}

        record StandingAlone() implements Adoption {}
    }
}
