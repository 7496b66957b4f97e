package org.rollcall.projection.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.MeetingEvent.Venue;
import org.rollcall.contracts.MeetingMode;

/** A meeting that is printed as a line and read again gives the same proposal. */
class PrintedMeetingsTest {

    private static final Names NAMES = new Names(Register.PARTIES);
    private static final List<String> COUNTRIES = Register.PARTIES.stream()
            .map(party -> party.nameOn(Seed.TODAY))
            .filter(NAMES::isCountry)
            .filter(name -> !name.contains(",") && !name.contains("("))
            .toList();

    @Provide
    static Arbitrary<MeetingEntry> meetings() {
        var days = Arbitraries.integers().between(0, 50_000).map(LocalDate.of(1950, 1, 1)::plusDays);
        var lengths = Arbitraries.frequency(
                net.jqwik.api.Tuple.of(3, 0), net.jqwik.api.Tuple.of(3, 1), net.jqwik.api.Tuple.of(1, 40));
        var dates = Combinators.combine(days, lengths, Arbitraries.of(0, 0, 0, 0, 7, 12))
                .as(PrintedMeetingsTest::date);
        var places = Combinators.combine(
                        Arbitraries.of("Budapest", "Nusa Dua", "Sharm el-Sheikh", "St. Petersburg", "Ouagadougou"),
                        Arbitraries.of(COUNTRIES))
                .as((city, country) -> (Venue) new Venue.Place(city, country));
        var venues = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(6, places), net.jqwik.api.Tuple.of(1, Arbitraries.just(new Venue.Virtual())));
        var listings = Arbitraries.of(
                        new Listing("Conclusions", List.of("en"), LINE),
                        new Listing("Final recommendations of the Conference", List.of("en", "fr"), LINE),
                        new Listing("Agenda of the Meeting", List.of(), LINE))
                .list()
                .ofMaxSize(2);
        return Combinators.combine(dates, venues, Arbitraries.of(true, false), titles(), listings)
                .as((date, venue, hybrid, title, documents) ->
                        new MeetingEntry(date, venue, mode(venue, hybrid), title, documents, List.of(LINE)));
    }

    private static final Line LINE = new Line(1, "");

    private static Arbitrary<String> titles() {
        var ordinals = Arbitraries.of("", "24th ", "Third ", "XIV ", "1st ", "Twenty-second ");
        var kinds = Arbitraries.of(
                "Senior Officials' Meeting",
                "Ministerial Conference",
                "Silk Routes Working Group Meeting",
                "Thematic Meeting on returns, readmission and reintegration",
                "Webinar: lessons learned in 2018",
                "Consultation Meeting “Conference 2018, and after”",
                "Annual Conference on Migration");
        var tails = Arbitraries.of(
                "",
                " (Integration and Re-integration)",
                " (First Preparatory Meeting for the 6th" + " Ministerial Conference)",
                " of the Budapest Process",
                " (postponed)");
        return Combinators.combine(ordinals, kinds, tails).as((ordinal, kind, tail) -> ordinal + kind + tail);
    }

    /** @param vague the length of a vague date in months; 0 for days */
    private static WrittenDate date(LocalDate first, int length, int vague) {
        if (vague == 7) {
            var month = first.withDayOfMonth(1);
            return new WrittenDate(month, month.plusMonths(1).minusDays(1), true, 0, 0, "");
        }
        if (vague == 12) {
            var year = first.withDayOfYear(1);
            return new WrittenDate(year, year.plusYears(1).minusDays(1), true, 0, 0, "");
        }
        return new WrittenDate(first, first.plusDays(length), false, 0, 0, "");
    }

    private static MeetingMode mode(Venue venue, boolean hybrid) {
        if (venue instanceof Venue.Virtual) {
            return MeetingMode.VIRTUAL;
        }
        return hybrid ? MeetingMode.HYBRID : MeetingMode.IN_PERSON;
    }

    @Property(tries = 2000)
    void printed_and_read_again_it_is_the_same_proposal(@ForAll("meetings") MeetingEntry meeting) {
        var line = MeetingSpelling.of(meeting);
        var findings = new Findings();
        var again = MeetingLines.read(List.of(new Line(1, line)), NAMES::isCountry, findings);
        assertThat(again).as(line).hasSize(1);
        assertThat(proposal(again.getFirst())).as(line).isEqualTo(proposal(meeting));
        assertThat(MeetingSpelling.of(again.getFirst())).isEqualTo(line);
        assertThat(findings.inOrder())
                .allMatch(finding ->
                        finding.code().equals("vague-date") || finding.code().equals("called-off"));
    }

    private static List<Object> proposal(MeetingEntry entry) {
        var meeting = Meetings.of(new ForumId("a-forum"), List.of(entry), List.of(), new Findings());
        var span = new Span(org.rollcall.contracts.DateBound.UNKNOWN, Optional.empty(), Optional.of(Seed.TODAY));
        var identity = new Identity(new ForumId("a-forum"), "A Forum", LINE);
        var proposer = new Proposer(identity, span, new Citation("x", org.rollcall.contracts.DateBound.UNKNOWN));
        meeting.forEach(proposer::meeting);
        var only = proposer.proposals().getFirst();
        var body = ((tools.jackson.databind.node.ObjectNode) only.body().deepCopy());
        // the quotation is the line itself, which the first reading had from elsewhere
        body.remove("evidence");
        var documents = entry.listings().stream()
                .map(listing -> listing.title() + " " + listing.languages())
                .toList();
        return List.of(only.words(), only.path(), body, documents);
    }
}
