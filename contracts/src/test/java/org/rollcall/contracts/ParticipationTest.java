package org.rollcall.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.contracts.Said.*;

import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.Participation.Ending;
import org.rollcall.contracts.Participation.Suspension;

class ParticipationTest {

    private static final ForumEvent BEGINS = admitted("p", "austria", "1993-02");

    private static Participation of(String id, ForumEvent... events) {
        return Participation.of(fact(id), facts(events)).orElseThrow();
    }

    @Test
    void an_admission_begins_one_that_goes_on() {
        var stands = of("p", BEGINS);

        assertThat(stands.party()).isEqualTo(party("austria"));
        assertThat(stands.standing()).isEqualTo(Standing.MEMBER);
        assertThat(stands.basis()).isEqualTo(Basis.ADMISSION);
        assertThat(stands.period()).isEqualTo(Period.since(on("1993-02")));
        assertThat(stands.opening()).isEqualTo(fact("p"));
        assertThat(stands.open()).isTrue();
        assertThat(stands.suspensions()).isEmpty();
    }

    @Test
    void nothing_begins_one_that_was_not_admitted_or_whose_admission_was_retracted() {
        assertThat(Participation.of(fact("q"), facts(BEGINS))).isEmpty();
        assertThat(Participation.of(fact("p"), facts(BEGINS, retracted("r", "p"))))
                .isEmpty();
    }

    @Test
    void a_withdrawal_ends_it_until_it_is_retracted() {
        var left = of("p", BEGINS, withdrew("w", "p", "2001"));
        assertThat(left.ending()).contains(new Ending(fact("w"), Cause.WITHDRAWAL));
        assertThat(left.until()).isEqualTo(Dated.of(on("2001")));
        assertThat(left.open()).isFalse();

        assertThat(of("p", BEGINS, withdrew("w", "p", "2001"), retracted("r", "w")))
                .isEqualTo(of("p", BEGINS));
    }

    @Test
    void each_end_has_its_dates_by_what_is_followed_and_by_all_that_is_claimed() {
        var stands = of(
                "p",
                BEGINS,
                withdrew("w", "p", "2001"),
                contested("k1", "p", "1992", true),
                contested("k2", "w", "2003-05", false));

        assertThat(stands.period()).isEqualTo(new Period(on("1992"), on("2001")));
        assertThat(stands.anyPeriod())
                .isEqualTo(new Period(on("[1992-01-01..1993-02-28]"), on("[2001-01-01..2003-05-31]")));
    }

    @Nested
    class Suspended {

        @Test
        void a_suspension_goes_on_until_a_reinstatement_ends_it() {
            assertThat(of("p", BEGINS, suspended("s", "p", "2000")).suspensions())
                    .containsExactly(new Suspension(fact("s"), Dated.of(on("2000")), Dated.NEVER, Optional.empty()));

            assertThat(of("p", BEGINS, suspended("s", "p", "2000"), reinstated("i", "p", "s", "2001-03"))
                            .suspensions())
                    .containsExactly(new Suspension(
                            fact("s"), Dated.of(on("2000")), Dated.of(on("2001-03")), Optional.of(fact("i"))));
        }

        @Test
        void it_ends_nothing_and_each_reinstatement_ends_its_own() {
            var stands = of(
                    "p",
                    BEGINS,
                    suspended("s1", "p", "2000"),
                    reinstated("i1", "p", "s1", "2001"),
                    suspended("s2", "p", "2005"),
                    corrected("c", suspended("s1", "p", "1999")));

            assertThat(stands.open()).isTrue();
            assertThat(stands.suspensions())
                    .extracting(Suspension::period)
                    .containsExactly(new Period(on("1999"), on("2001")), Period.since(on("2005")));
        }

        @Test
        void a_retracted_suspension_leaves_nothing_to_its_reinstatement() {
            var stands = of(
                    "p",
                    BEGINS,
                    suspended("s", "p", "2000"),
                    reinstated("i", "p", "s", "2001"),
                    retracted("r", "s", "i"));

            assertThat(stands.suspensions()).isEmpty();
        }
    }

    @Nested
    class InAnotherStanding {

        private static final ForumEvent[] CHANGED = {
            BEGINS, changed("change", "p", "q", Standing.OBSERVER, "2010-05"), contested("k", "change", "2011", false)
        };

        @Test
        void one_ends_and_the_next_begins_with_one_bound_and_the_claims_against_it() {
            var was = of("p", CHANGED);
            var is = of("q", CHANGED);

            assertThat(was.ending()).contains(new Ending(fact("change"), Cause.CHANGE_OF_STANDING));
            assertThat(is.party()).isEqualTo(party("austria"));
            assertThat(is.standing()).isEqualTo(Standing.OBSERVER);
            assertThat(is.basis()).isEqualTo(Basis.CHANGE_OF_STANDING);
            assertThat(is.open()).isTrue();
            assertThat(is.from())
                    .isEqualTo(was.until())
                    .isEqualTo(new Dated(on("2010-05"), on("[2010-05-01..2011-12-31]")));
        }

        @Test
        void the_next_can_change_again() {
            var back = new ForumEvent.StandingChanged(
                    fact("back"),
                    FORUM,
                    party("austria"),
                    fact("q"),
                    Standing.OBSERVER,
                    fact("r"),
                    Standing.MEMBER,
                    on("2015"),
                    SOMEHOW);
            var q = of("q", CHANGED[0], CHANGED[1], back);

            assertThat(q.period()).isEqualTo(new Period(on("2010-05"), on("2015")));
            assertThat(q.opening()).isEqualTo(fact("change"));
            assertThat(q.ending()).contains(new Ending(fact("back"), Cause.CHANGE_OF_STANDING));
        }
    }

    @Nested
    class Succeeded {

        private static final ForumEvent CS = admitted("cs", "czechoslovakia", "1991");
        private static final ForumEvent LISTED = admitted("cz-listed", "czechia", "[1993-01-01..2020-12-02]");

        @Test
        void a_place_that_was_passed_ends_and_each_successor_begins_that_day() {
            ForumEvent[] events = {
                CS,
                LISTED,
                passed(
                        "passed",
                        "cs",
                        "1993-01-01",
                        successor("czechia", "cz", "cz-listed"),
                        successor("slovakia", "sk"))
            };

            assertThat(of("cs", events).ending()).contains(new Ending(fact("passed"), Cause.SUCCESSION));
            assertThat(of("cs", events).until()).isEqualTo(Dated.of(on("1993-01-01")));
            assertThat(of("cz", events).party()).isEqualTo(party("czechia"));
            assertThat(of("sk", events).basis()).isEqualTo(Basis.SUCCESSION);
            assertThat(of("sk", events).opening()).isEqualTo(fact("passed"));
            assertThat(of("sk", events).period()).isEqualTo(Period.since(on("1993-01-01")));
            assertThat(Participation.of(fact("cz-listed"), facts(events))).isEmpty();
        }

        @Test
        void what_it_replaced_stands_again_when_it_is_retracted() {
            ForumEvent[] events = {
                CS,
                LISTED,
                passed("passed", "cs", "1993-01-01", successor("czechia", "cz", "cz-listed")),
                retracted("r", "passed")
            };

            assertThat(of("cs", events).open()).isTrue();
            assertThat(of("cz-listed", events).party()).isEqualTo(party("czechia"));
            assertThat(Participation.of(fact("cz"), facts(events))).isEmpty();
        }

        @Test
        void a_correction_may_name_other_successors() {
            ForumEvent[] events = {
                CS,
                LISTED,
                passed("passed", "cs", "1993-01-01", successor("slovakia", "sk")),
                corrected("c", passed("passed", "cs", "1993", successor("czechia", "cz", "cz-listed")))
            };

            assertThat(Participation.of(fact("sk"), facts(events))).isEmpty();
            assertThat(Participation.of(fact("cz-listed"), facts(events))).isEmpty();
            assertThat(of("cz", events).period()).isEqualTo(Period.since(on("1993")));
            assertThat(of("cs", events).until()).isEqualTo(Dated.of(on("1993")));
        }

        @Test
        void a_place_that_was_shared_goes_on() {
            ForumEvent[] events = {
                admitted("rs", "serbia", "2001"), shared("shared", "rs", "2006-06-03", successor("montenegro", "me"))
            };

            assertThat(of("rs", events).open()).isTrue();
            assertThat(of("me", events).basis()).isEqualTo(Basis.SUCCESSION);
            assertThat(of("me", events).period()).isEqualTo(Period.since(on("2006-06-03")));
        }
    }
}
