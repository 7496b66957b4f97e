package org.rollcall.contracts;

import java.util.Locale;

/** The catalogue of warnings: what is doubtful about a fact that is recorded all the same, and is kept on it. */
public enum WarningType {
    PARTLY_OUTSIDE_LIFE("The date lies partly outside the life the record follows, or inside some claims of it only."),
    PARTLY_BEFORE_FORUM("The date may lie before the forum was established or first met."),
    PARTLY_OUTSIDE_PARTICIPATION("The date may lie outside the time the party stands there."),
    PARTLY_OUTSIDE_GROUP("The date may lie outside the time the working group existed."),
    HOLDER_NOT_ON_ROLL("Who holds the office or the seat does not stand on the roll on that day, or may not."),
    CLAIM_CONTRADICTS_RECORD("What is claimed, and not followed, cannot be true beside other facts of the record."),
    NAME_BORNE_BY_ANOTHER("Another party bears this name at that time."),
    CODE_BORNE_BY_ANOTHER("Another party bears this code at that time."),
    IN_THE_PAST("The meeting's days are past, and nobody says whether it was held."),
    MODE_CONTRADICTS_VENUE("The meeting is said to be virtual and has a place, or the other way round."),
    MODE_ASSUMED("Neither mode nor venue is stated; a meeting in person is assumed."),
    SAME_DAYS_IN_SERIES("Another meeting of the series is on record on these days."),
    HELD_ON_OTHER_DAYS("The meeting was held on other days than it was scheduled for."),
    ATTENDS_AS_GUEST("The party does not stand on the roll on the meeting's day, and is recorded as a guest."),
    STANDING_CONTRADICTS_ROLL("The party attends in another standing than the roll gives it on the meeting's day."),
    SUSPENDED_THEN("The party's place on the roll is suspended on the meeting's day, or may be."),
    NOT_ALL_RECORDED(
            "Of those that were not named one by one some are left out: they may not have stood there, or something is on"
                    + " record of them."),
    PUBLISHED_BEFORE_ADOPTION("The document was published before the meeting that adopted it.");

    private final String meaning;

    WarningType(String meaning) {
        this.meaning = meaning;
    }

    /** What {@link Warning#code()} says: {@code partly-outside-life}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String meaning() {
        return meaning;
    }

    /** @param text a sentence about this case */
    public Warning of(String text) {
        return new Warning(slug(), text);
    }
}
