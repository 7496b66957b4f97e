package org.rollcall.membership.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.contracts.Office.CHAIR;
import static org.rollcall.contracts.Office.CO_CHAIR;
import static org.rollcall.membership.domain.Asks.appoint;
import static org.rollcall.membership.domain.Asks.end;
import static org.rollcall.membership.domain.Asks.establish;
import static org.rollcall.membership.domain.Asks.found;
import static org.rollcall.membership.domain.Asks.member;
import static org.rollcall.membership.domain.Facts.CZECHOSLOVAKIA;
import static org.rollcall.membership.domain.Facts.DECIDED;
import static org.rollcall.membership.domain.Facts.FORUM;
import static org.rollcall.membership.domain.Facts.HUNGARY;
import static org.rollcall.membership.domain.Facts.TURKEY;
import static org.rollcall.membership.domain.Facts.date;
import static org.rollcall.membership.domain.Facts.fact;
import static org.rollcall.membership.domain.Spec.forumAfter;

import org.junit.jupiter.api.Test;
import org.rollcall.contracts.Expected;
import org.rollcall.contracts.ForumEvent.OfficeAppointed;
import org.rollcall.contracts.ForumEvent.OfficeEnded;
import org.rollcall.contracts.Standing;
import org.rollcall.contracts.Term;
import org.rollcall.contracts.Warning;
import org.rollcall.contracts.WarningType;

class OfficeDeciderTest {

    @Test
    void a_term_whose_end_is_known_is_recorded_with_it() {
        forumAfter(establish(), member(HUNGARY))
                .when(appoint("o", CHAIR, HUNGARY, "1993", "2006-01"))
                .then(
                        new OfficeAppointed(fact("o"), FORUM, CHAIR, HUNGARY.id(), Term.FIXED, date("1993"), DECIDED),
                        new OfficeEnded(fact("o-end"), FORUM, fact("o"), date("2006-01"), DECIDED));
    }

    @Test
    void a_term_does_not_end_before_it_begins() {
        var problem = forumAfter(establish())
                .when(appoint("o", CHAIR, HUNGARY, "1996", "1995"))
                .thenRefused(Rejection.EndsBeforeItBegins.class);
        assertThat(problem.field()).isEqualTo("until");
    }

    @Test
    void earlier_terms_may_be_recorded_after_later_ones() {
        forumAfter(establish(), member(HUNGARY), appoint("o", CHAIR, HUNGARY, "2010"))
                .when(appoint("p", CHAIR, HUNGARY, "1993", "2006"))
                .thenNoWarning();
    }

    @Test
    void terms_of_one_party_in_one_office_do_not_overlap_and_those_of_others_may() {
        var held =
                forumAfter(establish(), member(HUNGARY), member(TURKEY), appoint("o", CHAIR, HUNGARY, "1993", "2006"));
        held.when(appoint("p", CHAIR, HUNGARY, "2004")).thenRefused(Rejection.OfficeAlreadyHeld.class);
        held.when(appoint("p", CO_CHAIR, HUNGARY, "2004")).thenNoWarning();
        held.when(appoint("p", CHAIR, TURKEY, "2004")).thenNoWarning();
        held.when(appoint("p", CHAIR, HUNGARY, "2006")).thenNoWarning();
    }

    @Test
    void an_office_that_may_begin_before_the_forum_is_doubtful() {
        assertThat(forumAfter(establish())
                        .when(appoint("o", CHAIR, HUNGARY, "[1990..1995]"))
                        .warnings())
                .extracting(Warning::code)
                .containsExactly("partly-before-forum", "holder-not-on-roll");
    }

    @Test
    void an_office_of_a_party_that_does_not_stand_on_the_roll_then_is_doubtful() {
        var left = forumAfter(
                establish(),
                Asks.admit("a", HUNGARY, Standing.OBSERVER, "1995"),
                Asks.withdraw("w", HUNGARY, Standing.OBSERVER, "2001-05-01"));
        left.when(appoint("o", CHAIR, HUNGARY, "1996")).thenNoWarning();
        assertThat(left.when(appoint("o", CHAIR, HUNGARY, "2002")).warnings())
                .containsExactly(WarningType.HOLDER_NOT_ON_ROLL.of("Hungary does not stand on the roll on 2002:"
                        + " it stood there as OBSERVER from 1995 (fact a) until 2001-05-01 by WITHDRAWAL (fact w)."));
        assertThat(left.when(appoint("o", CHAIR, HUNGARY, "2001")).warnings())
                .extracting(Warning::text)
                .allSatisfy(text -> assertThat(text).startsWith("Hungary may not stand on the roll on 2001"));
    }

    @Test
    void nobody_holds_an_office_after_its_own_life() {
        var held = forumAfter(establish(), Asks.founder("f", HUNGARY), appoint("o", CHAIR, CZECHOSLOVAKIA, "1992"));
        held.when(end("x", "o", "1997")).thenRefused(Rejection.OutsideLife.class);
        held.when(end("x", "o", "1993-01-01")).thenNoWarning();
    }

    @Test
    void the_end_of_an_office_edits_its_appointment() {
        var held = forumAfter(establish(), appoint("o", CHAIR, HUNGARY, "1993"), found("g", "silk", "Silk Routes"));
        held.when(end("x", "o", "2006", Expected.version(1))).thenNoWarning();
        held.when(end("x", "o", "2006", Expected.version(2))).thenRefused(Rejection.StaleVersion.class);
    }
}
