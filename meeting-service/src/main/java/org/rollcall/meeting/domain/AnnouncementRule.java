package org.rollcall.meeting.domain;

import java.util.HashSet;
import java.util.Optional;
import org.rollcall.contracts.MeetingEvent.Announcement;

/** What has to be so for a meeting to be put on record. */
final class AnnouncementRule {

    private AnnouncementRule() {}

    static Optional<Rejection> forbidden(Announcement said) {
        return Fields.text("title", said.title(), Fields.MOST_CHARACTERS_OF_A_TITLE)
                .or(() -> VenueRule.forbidden(said.venue()))
                .or(() -> seriesForbidden(said))
                .or(() -> bodiesForbidden(said))
                .or(() -> StatementRule.once("hosts", said.hosts()));
    }

    private static Optional<Rejection> seriesForbidden(Announcement said) {
        var seen = new HashSet<Object>();
        for (int i = 0; i < said.series().size(); i++) {
            var entry = said.series().get(i);
            if (!seen.add(entry.series())) {
                return Optional.of(new Rejection.InvalidField(
                        "series[" + i + "].series",
                        "A meeting counts in a series once; '" + entry.series() + "' is there before."));
            }
            if (entry.ordinal().isPresent() && entry.ordinal().getAsInt() < 1) {
                return Optional.of(new Rejection.InvalidField(
                        "series[" + i + "].ordinal",
                        "Meetings are counted from 1; leave the number out if it is not known."));
            }
        }
        return Optional.empty();
    }

    private static Optional<Rejection> bodiesForbidden(Announcement said) {
        var seen = new HashSet<Object>();
        for (int i = 0; i < said.bodies().size(); i++) {
            if (!seen.add(said.bodies().get(i))) {
                return Optional.of(new Rejection.InvalidField(
                        "bodies[" + i + "]", "'" + said.bodies().get(i) + "' is named twice."));
            }
        }
        return Optional.empty();
    }
}
