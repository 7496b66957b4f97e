package org.rollcall.projection.pages.meetings;

import static org.rollcall.contracts.MeetingOnRecord.State.HELD;
import static org.rollcall.contracts.MeetingOnRecord.State.PLANNED;
import static org.rollcall.contracts.MeetingOnRecord.State.POSTPONED;
import static org.rollcall.contracts.MeetingOnRecord.State.SCHEDULED;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rollcall.contracts.MeetingOnRecord.State;
import org.rollcall.projection.pages.desk.Field;

/**
 * What can be said of a meeting that is on record, and the form for each. Which is offered is by its state; what the service says
 * of it counts.
 */
enum Act {
    SCHEDULING(EnumSet.of(PLANNED), true, MeetingFields.joined(MeetingFields.DAYS, MeetingFields.HOURS)),
    POSTPONEMENT(EnumSet.of(PLANNED, SCHEDULED), false, List.of()),
    RESCHEDULING(EnumSet.of(SCHEDULED, POSTPONED), true, MeetingFields.joined(MeetingFields.DAYS, MeetingFields.HOURS)),
    RELOCATION(EnumSet.of(PLANNED, SCHEDULED, POSTPONED), true, MeetingFields.VENUE),
    MODE(
            EnumSet.of(PLANNED, SCHEDULED, POSTPONED),
            true,
            MeetingFields.joined(List.of(MeetingFields.MODE), MeetingFields.VENUE)),
    HOLDING(EnumSet.of(PLANNED, SCHEDULED, POSTPONED), false, MeetingFields.DAYS),
    CANCELLATION(EnumSet.of(PLANNED, SCHEDULED, POSTPONED), false, List.of()),
    HOST(EnumSet.of(PLANNED, SCHEDULED, POSTPONED, HELD), true, List.of(MeetingFields.HOSTS)),
    CHAIR(EnumSet.of(PLANNED, SCHEDULED, POSTPONED, HELD), true, MeetingFields.CHAIRS),
    AGENDA(EnumSet.of(PLANNED, SCHEDULED, POSTPONED, HELD), true, List.of(MeetingFields.AGENDA)),
    DECISIONS(EnumSet.of(SCHEDULED, HELD), false, MeetingFields.DECISION),
    DOCUMENTS(EnumSet.of(SCHEDULED, HELD), false, MeetingFields.DOCUMENT);

    private final Set<State> when;
    private final boolean replaces;
    private final List<Field> fields;

    Act(Set<State> when, boolean replaces, List<Field> fields) {
        this.when = when;
        this.replaces = replaces;
        this.fields = fields;
    }

    /** As addresses, texts and the service call it. */
    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Act> called(String slug) {
        return Arrays.stream(values()).filter(act -> act.slug().equals(slug)).findFirst();
    }

    static List<Act> in(State state) {
        return Arrays.stream(values()).filter(act -> act.when.contains(state)).toList();
    }

    String path() {
        return "/api/meetings/{meeting}/" + slug();
    }

    /** Whether it takes the place of what is on record, which then stands in the form. */
    boolean replaces() {
        return replaces;
    }

    List<Field> fields() {
        return fields;
    }
}
