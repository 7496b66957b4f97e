package org.rollcall.projection.importing;

import java.util.List;
import org.rollcall.contracts.MeetingEvent.Venue;
import org.rollcall.contracts.Standing;
import org.rollcall.projection.importing.Names.Match;

/** Who hosted meetings without being a member: worth a look, and no contradiction. */
final class Hosts {

    private Hosts() {}

    static void report(List<Meeting> meetings, RollReader.Roll roll, Names names, Span span, Findings findings) {
        for (var meeting : meetings) {
            if (meeting.entry().venue() instanceof Venue.Place place
                    && names.resolve(place.country(), span.namesDay()) instanceof Match.Found host) {
                roll.dated().stream()
                        .filter(dated -> dated.place().party().equals(host.party()))
                        .filter(dated -> dated.place().as().standing() == Standing.OBSERVER)
                        .forEach(dated -> findings.info(
                                meeting.entry().line().number(),
                                "host-is-observer",
                                place.country() + " hosted a meeting and is listed as an observer on line "
                                        + dated.place().as().line().number(),
                                "Both are proposed; hosting says nothing about the roll."));
            }
        }
    }
}
