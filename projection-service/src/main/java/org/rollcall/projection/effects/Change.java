package org.rollcall.projection.effects;

/** What takes effect on a day: what begins there, or ends. */
public enum Change {
    PARTICIPATION_BEGINS,
    PARTICIPATION_ENDS,
    SUSPENSION_BEGINS,
    SUSPENSION_ENDS,
    OFFICE_BEGINS,
    OFFICE_ENDS,
    GROUP_BEGINS,
    GROUP_ENDS,
    SEAT_BEGINS,
    SEAT_ENDS,
    ITEM_BEGINS,
    ITEM_ENDS,
    LABEL_BEGINS,
    LABEL_ENDS,
    /** Another name or profile of the forum. */
    PROFILE_CHANGES,
    /** Another name of a party that stands on the roll. */
    NAME_CHANGES,
    /** The end of a party that stands on the roll; its line ends with it. */
    LIFE_ENDS
}
