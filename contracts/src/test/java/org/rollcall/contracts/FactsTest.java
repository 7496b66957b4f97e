package org.rollcall.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.contracts.Said.*;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.ForumEvent.ForumFactContested;
import org.rollcall.contracts.ForumEvent.ForumStatement;
import org.rollcall.contracts.ForumEvent.PartyAdmitted;

class FactsTest {

    private static final FactId AUSTRIA = fact("austria-stands");
    private static final PartyAdmitted IN_1993 = admitted("austria-stands", "austria", "1993");
    private static final PartyAdmitted IN_FEBRUARY = admitted("austria-stands", "austria", "1993-02");
    private static final PartyAdmitted ON_THE_16TH = admitted("austria-stands", "austria", "1993-02-16");

    @Test
    void a_fact_says_what_was_stated() {
        var facts = facts(IN_1993);

        assertThat(facts.says(AUSTRIA)).contains(IN_1993);
        assertThat(facts.version(AUSTRIA)).contains(AUSTRIA);
        assertThat(facts.all()).containsExactly(IN_1993);
        assertThat(facts.of(AUSTRIA)).containsExactly(IN_1993);
        assertThat(facts.of(party("austria"))).containsExactly(IN_1993);
    }

    @Test
    void what_was_never_said_stands_nowhere() {
        var facts = facts(IN_1993);
        var nothing = fact("nothing");

        assertThat(facts.contains(nothing)).isFalse();
        assertThat(facts.stands(nothing)).isFalse();
        assertThat(facts.says(nothing)).isEmpty();
        assertThat(facts.version(nothing)).isEmpty();
        assertThat(facts.fact(nothing)).isEmpty();
        assertThat(facts.contests(nothing)).isEmpty();
        assertThat(facts.subjects(nothing)).isEmpty();
        assertThat(facts.of(party("nobody"))).isEmpty();
        assertThat(facts.touched(nothing)).isEqualTo(-1);
        assertThat(facts.touched(party("nobody"))).isEqualTo(-1);
    }

    @Test
    void an_earlier_reading_of_the_facts_does_not_change() {
        var before = facts(IN_1993);
        before.with(retracted("r", "austria-stands"));

        assertThat(before.says(AUSTRIA)).contains(IN_1993);
        assertThat(before.next()).isEqualTo(1);
    }

    @Nested
    class Corrected {

        @Test
        void a_fact_says_what_its_last_correction_says() {
            var facts = facts(IN_1993, corrected("c1", IN_FEBRUARY), corrected("c2", ON_THE_16TH));

            assertThat(facts.says(AUSTRIA)).contains(ON_THE_16TH);
            assertThat(facts.version(AUSTRIA)).contains(fact("c2"));
            assertThat(facts.all()).containsExactly(ON_THE_16TH);
            assertThat(facts.of(AUSTRIA)).containsExactly(ON_THE_16TH);
        }

        @Test
        void a_correction_is_a_version_and_no_fact_of_its_own() {
            var facts = facts(IN_1993, corrected("c1", IN_FEBRUARY));

            assertThat(facts.fact(fact("c1"))).contains(AUSTRIA);
            assertThat(facts.fact(AUSTRIA)).contains(AUSTRIA);
            assertThat(facts.says(fact("c1"))).isEmpty();
            assertThat(facts.version(fact("c1"))).isEmpty();
            assertThat(facts.stands(fact("c1"))).isTrue();
        }

        @Test
        void whoever_names_a_version_or_what_took_it_back_means_the_fact() {
            var facts = facts(IN_1993, corrected("c1", IN_FEBRUARY), retracted("r", "c1"), retracted("rr", "r"));

            assertThat(facts.about(AUSTRIA)).contains(AUSTRIA);
            assertThat(facts.about(fact("c1"))).contains(AUSTRIA);
            assertThat(facts.about(fact("rr"))).contains(AUSTRIA);
            assertThat(facts.about(fact("nothing"))).isEmpty();
        }

        @Test
        void retracting_the_last_correction_restores_the_one_before() {
            var facts =
                    facts(IN_1993, corrected("c1", IN_FEBRUARY), corrected("c2", ON_THE_16TH), retracted("r", "c2"));

            assertThat(facts.says(AUSTRIA)).contains(IN_FEBRUARY);
            assertThat(facts.version(AUSTRIA)).contains(fact("c1"));
        }

        @Test
        void retracting_every_correction_restores_what_was_stated() {
            var facts = facts(
                    IN_1993,
                    corrected("c1", IN_FEBRUARY),
                    corrected("c2", ON_THE_16TH),
                    retracted("r1", "c1"),
                    retracted("r2", "c2"));

            assertThat(facts.says(AUSTRIA)).contains(IN_1993);
            assertThat(facts.version(AUSTRIA)).contains(AUSTRIA);
        }

        @Test
        void retracting_an_earlier_correction_leaves_the_later_one() {
            var facts =
                    facts(IN_1993, corrected("c1", IN_FEBRUARY), corrected("c2", ON_THE_16TH), retracted("r", "c1"));

            assertThat(facts.says(AUSTRIA)).contains(ON_THE_16TH);
        }

        @Test
        void a_fact_that_was_corrected_and_retracted_comes_back_as_corrected() {
            var facts = facts(
                    IN_1993, corrected("c1", IN_FEBRUARY), retracted("r", "austria-stands"), retracted("rr", "r"));

            assertThat(facts.says(AUSTRIA)).contains(IN_FEBRUARY);
        }

        @Test
        void a_correction_is_found_by_what_it_newly_speaks_of_and_by_what_it_spoke_of() {
            var facts = facts(
                    passed("passed", "cs", "1993-01-01", successor("slovakia", "sk")),
                    corrected("c1", passed("passed", "cs", "1993-01-01", successor("czechia", "cz", "cz-listed"))));

            assertThat(facts.factsOf(fact("cz"))).containsExactly(fact("passed"));
            assertThat(facts.factsOf(fact("cz-listed"))).containsExactly(fact("passed"));
            assertThat(facts.factsOf(party("czechia"))).containsExactly(fact("passed"));
            assertThat(facts.factsOf(fact("sk"))).containsExactly(fact("passed"));
            assertThat(facts.factsOf(fact("cs"))).containsExactly(fact("passed"));
            assertThat(facts.subjects(fact("passed")))
                    .contains(fact("sk"), fact("cz"), fact("cz-listed"), party("czechia"), party("slovakia"));
        }

        @Test
        void a_fact_is_said_only_of_what_its_last_correction_speaks_of() {
            var better = passed("passed", "cs", "1993-01-01", successor("slovakia", "sk"));
            var facts = facts(
                    passed("passed", "cs", "1993-01-01", successor("czechia", "cz", "cz-listed")),
                    corrected("c1", better));

            assertThat(facts.of(fact("sk"))).containsExactly(better);
            assertThat(facts.of(fact("cz-listed"))).isEmpty();
            assertThat(facts.of(party("czechia"))).isEmpty();
            assertThat(facts.with(retracted("r", "c1")).of(fact("cz-listed"))).hasSize(1);
        }
    }

    @Nested
    class Retracted {

        @Test
        void a_fact_says_nothing_and_is_still_there() {
            var facts = facts(IN_1993, retracted("r", "austria-stands"));

            assertThat(facts.contains(AUSTRIA)).isTrue();
            assertThat(facts.event(AUSTRIA)).contains(IN_1993);
            assertThat(facts.stands(AUSTRIA)).isFalse();
            assertThat(facts.says(AUSTRIA)).isEmpty();
            assertThat(facts.version(AUSTRIA)).isEmpty();
            assertThat(facts.all()).isEmpty();
            assertThat(facts.of(AUSTRIA)).isEmpty();
            assertThat(facts.factsOf(AUSTRIA)).containsExactly(AUSTRIA);
            assertThat(facts.toldAfter(AUSTRIA)).containsExactly(fact("r"));
        }

        @Test
        void retracting_the_retraction_brings_it_back_and_retracting_that_takes_it_away_again() {
            var back = facts(IN_1993, retracted("r", "austria-stands"), retracted("rr", "r"));
            assertThat(back.says(AUSTRIA)).contains(IN_1993);

            var away = back.with(retracted("rrr", "rr"));
            assertThat(away.says(AUSTRIA)).isEmpty();
            assertThat(away.stands(fact("r"))).isTrue();
        }

        @Test
        void two_retractions_of_one_fact_have_both_to_be_retracted() {
            var facts = facts(
                    IN_1993,
                    retracted("r1", "austria-stands"),
                    retracted("r2", "austria-stands"),
                    retracted("rr", "r1"));

            assertThat(facts.stands(AUSTRIA)).isFalse();
            assertThat(facts.with(retracted("rr2", "r2")).stands(AUSTRIA)).isTrue();
        }

        @Test
        void dependents_go_and_come_back_with_it() {
            var gone = facts(
                    IN_1993, withdrew("ends", "austria-stands", "2001"), retracted("r", "austria-stands", "ends"));
            assertThat(gone.all()).isEmpty();

            assertThat(gone.with(retracted("rr", "r")).all())
                    .containsExactly(IN_1993, withdrew("ends", "austria-stands", "2001"));
        }

        @Test
        void a_dependent_retracted_for_itself_stays_away() {
            var facts = facts(
                    IN_1993,
                    withdrew("ends", "austria-stands", "2001"),
                    retracted("r0", "ends"),
                    retracted("r", "austria-stands", "ends"),
                    retracted("rr", "r"));

            assertThat(facts.all()).containsExactly(IN_1993);
        }

        @Test
        void what_speaks_of_something_that_is_not_there_changes_nothing() {
            var facts = facts(IN_1993, retracted("r", "elsewhere"), contested("k", "elsewhere", "2001", true));

            assertThat(facts.all()).containsExactly(IN_1993);
            assertThat(facts.next()).isEqualTo(3);
        }
    }

    @Nested
    class Contested {

        @Test
        void a_contest_stands_beside_the_fact_and_is_none_of_what_is_said() {
            var contest = contested("k", "austria-stands", "1994", false);
            var facts = facts(IN_1993, contest);

            assertThat(facts.contests(AUSTRIA)).containsExactly(contest);
            assertThat(facts.all()).containsExactly(IN_1993);
            assertThat(facts.of(party("austria"))).containsExactly(IN_1993);
            assertThat(facts.factsOf(party("austria"))).containsExactly(AUSTRIA, fact("k"));
            assertThat(facts.subjects(fact("k"))).isEqualTo(IN_1993.subjects());
        }

        @Test
        void one_that_is_not_followed_only_widens_what_any_claim_allows() {
            var facts = facts(IN_FEBRUARY, contested("k", "austria-stands", "1994-05", false));

            assertThat(facts.date(IN_FEBRUARY)).isEqualTo(new Dated(on("1993-02"), on("[1993-02-01..1994-05-31]")));
        }

        @Test
        void the_last_followed_one_that_stands_is_the_date_the_record_follows() {
            var facts = facts(
                    IN_FEBRUARY,
                    contested("k1", "austria-stands", "1994-05", true),
                    contested("k2", "austria-stands", "1992-05", true),
                    contested("k3", "austria-stands", "1995", false));
            assertThat(facts.date(IN_FEBRUARY)).isEqualTo(new Dated(on("1992-05"), on("[1992-05-01..1995-12-31]")));

            assertThat(facts.with(retracted("r", "k2")).date(IN_FEBRUARY))
                    .isEqualTo(new Dated(on("1994-05"), on("[1993-02-01..1995-12-31]")));
        }

        @Test
        void it_outlasts_a_correction_of_the_fact() {
            var facts = facts(IN_1993, contested("k", "austria-stands", "1994-05", true), corrected("c", ON_THE_16TH));

            assertThat(facts.date(ON_THE_16TH)).isEqualTo(new Dated(on("1994-05"), on("[1993-02-16..1994-05-31]")));
        }

        @Test
        void one_not_about_the_date_changes_no_date() {
            var facts = facts(IN_1993, contested("k", "austria-stands", "XXXX", true));

            assertThat(facts.date(IN_1993)).isEqualTo(Dated.of(on("1993")));
            assertThat(facts.contests(AUSTRIA)).hasSize(1);
        }

        @Test
        void it_can_be_corrected_like_any_fact() {
            var better = contested("k", "austria-stands", "1994-06", true);
            var facts = facts(IN_1993, contested("k", "austria-stands", "1994", false), corrected("c", better));

            assertThat(facts.contests(AUSTRIA)).containsExactly(better);
            assertThat(facts.date(IN_1993).followed()).isEqualTo(on("1994-06"));
        }

        @Test
        void it_speaks_of_what_a_later_correction_makes_the_fact_speak_of() {
            var facts = facts(
                    passed("passed", "cs", "1993-01-01", successor("slovakia", "sk")),
                    contested("k", "passed", "1992", false),
                    corrected("c", passed("passed", "cs", "1993-01-01", successor("czechia", "cz"))));

            assertThat(facts.factsOf(fact("cz"))).containsExactly(fact("passed"), fact("k"));
        }

        @Test
        void a_contest_of_a_retracted_fact_waits_for_it() {
            var contest = (ForumStatement) contested("k", "austria-stands", "1994", true);
            var facts = facts(
                    IN_1993, (ForumFactContested) contest, retracted("r", "austria-stands"), retracted("rr", "r"));

            assertThat(facts.contests(AUSTRIA)).containsExactly(contest);
            assertThat(facts.date(IN_1993).followed()).isEqualTo(on("1994"));
        }
    }

    @Nested
    class Touched {

        @Test
        void a_fact_has_the_sequence_of_the_last_event_that_touched_it_however_remotely() {
            var facts = facts(IN_1993, admitted("finland-stands", "finland", "1995"));
            assertThat(facts.touched(AUSTRIA)).isEqualTo(0);

            facts = facts.with(corrected("c", IN_FEBRUARY));
            assertThat(facts.touched(AUSTRIA)).isEqualTo(2);
            facts = facts.with(contested("k", "austria-stands", "1994", false));
            assertThat(facts.touched(AUSTRIA)).isEqualTo(3);
            facts = facts.with(retracted("r", "c"));
            assertThat(facts.touched(AUSTRIA)).isEqualTo(4);
            facts = facts.with(retracted("rr", "r"));
            assertThat(facts.touched(AUSTRIA)).isEqualTo(5);
            assertThat(facts.touched(fact("finland-stands"))).isEqualTo(1);
        }

        @Test
        void a_subject_has_that_of_the_last_event_that_touched_any_fact_of_it() {
            var facts = facts(
                    IN_1993,
                    suspended("suspended", "austria-stands", "2000"),
                    admitted("finland-stands", "finland", "1995"),
                    retracted("r", "suspended"));

            assertThat(facts.touched((Subject) AUSTRIA)).isEqualTo(3);
            assertThat(facts.touched(party("finland"))).isEqualTo(2);
        }

        @Test
        void whoever_reads_a_part_of_a_stream_counts_as_the_stream_does() {
            var facts = Facts.<ForumStatement>none().with(IN_1993, 7).with(retracted("r", "austria-stands"), 12);

            assertThat(facts.touched(AUSTRIA)).isEqualTo(12);
            assertThat(facts.next()).isEqualTo(13);
        }
    }
}
