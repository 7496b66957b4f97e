package org.rollcall.contracts;

/** What a fact speaks of: a thing with an id of its own. */
public sealed interface Subject permits FactId, PartyId, GroupId, ForumId, MeetingId, DocumentId {

    String value();

    /** Unique over all kinds: {@code party/austria}, {@code group/black-sea}, {@code fact/…} for what a fact began. */
    default String key() {
        return switch (this) {
            case FactId fact -> "fact/" + fact.value();
            case PartyId party -> "party/" + party.value();
            case GroupId group -> "group/" + group.value();
            case ForumId forum -> "forum/" + forum.value();
            case MeetingId meeting -> meeting.stream();
            case DocumentId document -> document.stream();
        };
    }
}
