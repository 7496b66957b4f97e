package org.rollcall.projection.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.projection.SampleRecord.*;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.ForumEvent.ForumStatement;
import org.rollcall.contracts.ForumEvent.OfficeAppointed;
import org.rollcall.contracts.Office;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Standing;
import org.rollcall.contracts.Term;
import org.rollcall.projection.SampleRecord;

class RollReasonsTest {

    private static List<String> reasons(SampleRecord<ForumStatement> record, String party, String day) {
        return new RollReasons(new Revised<>(record.events(), record.facts()), LocalDate.parse(day))
                .of(new PartyId(party))
                .map(reason -> reason.account().id() + " " + reason.effect())
                .toList();
    }

    private static List<String> ofPredecessor(SampleRecord<ForumStatement> record, String party, String... setAside) {
        return new RollReasons(new Revised<>(record.events(), record.facts()), LocalDate.parse("2000-01-01"))
                .ofPredecessor(
                        new PartyId(party),
                        List.of(setAside).stream().map(SampleRecord::fact).toList())
                .map(reason -> reason.account().id() + " " + reason.effect())
                .toList();
    }

    @Test
    void an_end_rules_out_the_days_that_are_certainly_behind_it_and_no_others() {
        var austria = admitted("a", "austria", Standing.MEMBER, "1993");
        var record = ofForum(austria, withdrew("w", austria, "2001"));
        assertThat(reasons(record, "austria", "2000-12-31")).containsExactly("a PUTS_ON_ROLL", "w ENDS");
        assertThat(reasons(record, "austria", "2001-06-01")).containsExactly("a PUTS_ON_ROLL", "w ENDS");
        assertThat(reasons(record, "austria", "2001-12-31")).containsExactly("a PUTS_ON_ROLL", "w RULES_OUT");
        record.tell(contested("k", "w", "them", "2005", false));
        assertThat(reasons(record, "austria", "2003-01-01"))
                .as("somebody says it was later")
                .containsExactly("a PUTS_ON_ROLL", "w ENDS", "k CONTESTS");
    }

    @Test
    void a_beginning_rules_out_the_days_before_it_can_have_been() {
        var record = ofForum(admitted("a", "austria", Standing.MEMBER, "1993"));
        assertThat(reasons(record, "austria", "1992-12-31")).containsExactly("a RULES_OUT");
        assertThat(reasons(record, "austria", "1993-01-01")).containsExactly("a PUTS_ON_ROLL");
    }

    @Test
    void a_decision_ends_the_predecessors_line_and_begins_each_successors() {
        var czechoslovakia = admitted("cs", "czechoslovakia", Standing.MEMBER, "1991");
        var listed = admitted("cz", "czech-republic", Standing.MEMBER, "[1993-01-01..2020-12-02]");
        var record = ofForum(
                czechoslovakia, listed, passed("d", czechoslovakia, "1993-01-01", successor("czech-republic", listed)));
        assertThat(reasons(record, "czechoslovakia", "1992-12-31")).containsExactly("cs PUTS_ON_ROLL", "d ENDS");
        assertThat(reasons(record, "czechoslovakia", "1993-01-01")).containsExactly("cs PUTS_ON_ROLL", "d RULES_OUT");
        assertThat(reasons(record, "czech-republic", "1993-01-01")).containsExactly("cz REPLACED", "d PUTS_ON_ROLL");
        record.tell(corrected("c", fact("d"), passed("d", czechoslovakia, "1993-01-01", successor("slovakia"))));
        assertThat(reasons(record, "czech-republic", "1993-01-01"))
                .as("it no longer names it, so its line is its own again")
                .containsExactly("cz PUTS_ON_ROLL", "d REPLACED", "c RULES_OUT");
    }

    @Test
    void who_keeps_its_place_is_not_touched_by_a_decision_that_others_get_one_beside_it() {
        var serbia = admitted("rs", "serbia", Standing.MEMBER, "2003");
        var record = ofForum(serbia, shared("d", serbia, "2006-06-03", successor("montenegro")));
        assertThat(reasons(record, "serbia", "2010-01-01")).containsExactly("rs PUTS_ON_ROLL");
        assertThat(reasons(record, "montenegro", "2010-01-01")).containsExactly("d PUTS_ON_ROLL");
        assertThat(ofPredecessor(record, "serbia")).containsExactly("rs PUTS_ON_ROLL");
    }

    @Test
    void what_is_taken_back_stays_to_be_seen_and_what_has_nothing_to_do_with_the_roll_is_not_there() {
        var austria = admitted("a", "austria", Standing.MEMBER, "1993");
        var record = ofForum(
                austria,
                new OfficeAppointed(
                        fact("chair"),
                        FORUM,
                        Office.CHAIR,
                        new PartyId("austria"),
                        Term.values()[0],
                        date("1995"),
                        by("secretary")),
                retracted("no-chair", "chair"),
                withdrew("w", austria, "1999"),
                retracted("r", "w"));
        assertThat(reasons(record, "austria", "2000-01-01"))
                .containsExactly("a PUTS_ON_ROLL", "w RETRACTED", "r RETRACTS");
        record.tell(retracted("rr", "r"));
        assertThat(reasons(record, "austria", "2000-01-01"))
                .containsExactly("a PUTS_ON_ROLL", "w RULES_OUT", "r RETRACTED", "rr RETRACTS");
    }
}
