package org.rollcall.projection.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.projection.SampleRecord.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.ForumEvent.ForumStatement;
import org.rollcall.contracts.Standing;
import org.rollcall.projection.SampleRecord;
import org.rollcall.projection.history.Account.Became.State;
import org.rollcall.projection.history.Account.Revises.How;

class AccountsTest {

    private static Account account(SampleRecord<ForumStatement> record, String id) {
        return new Accounts(record.events(), record.facts()).of(record.event(id));
    }

    private static List<String> states(SampleRecord<ForumStatement> record, String... ids) {
        return List.of(ids).stream()
                .map(id -> account(record, id).became())
                .map(became ->
                        became.state() + became.by().map(by -> " by " + by).orElse(""))
                .toList();
    }

    @Test
    void it_says_what_the_event_says_and_why_that_is_believed() {
        var record = ofForum(admitted("a", "austria", Standing.MEMBER, "[1991-10-30..1993-12-31]"));
        var account = account(record, "a");
        assertThat(account.type()).isEqualTo("membership.party-admitted.v1");
        assertThat(account.stream()).isEqualTo("forum/budapest-process");
        assertThat(account.says().toString())
                .isEqualTo("{\"party\":\"austria\",\"standing\":\"MEMBER\",\"basis\":\"FOUNDING\","
                        + "\"from\":\"[1991-10-30..1993-12-31]\"}");
        assertThat(account.effective()).hasValue(DateBound.parse("[1991-10-30..1993-12-31]"));
        assertThat(account.decided()).isEmpty();
        assertThat(account.recordedBy()).isEqualTo("importer");
        assertThat(account.evidence()).hasSize(1);
        assertThat(account.revises()).isEmpty();
        assertThat(account.became().state()).isEqualTo(State.STANDS);
    }

    @Test
    void a_correction_says_the_new_version_and_belongs_to_the_fact_it_corrects() {
        var first = admitted("a", "austria", Standing.MEMBER, "1991");
        var record = ofForum(first, corrected("c", first.fact(), admitted("a", "austria", Standing.MEMBER, "1992")));
        var account = account(record, "c");
        assertThat(account.id()).isEqualTo(fact("c"));
        assertThat(account.factId()).isEqualTo(fact("a"));
        assertThat(account.says().path("type").asString()).isEqualTo("membership.party-admitted.v1");
        assertThat(account.says().path("from").asString()).isEqualTo("1992");
        assertThat(account.says().has("provenance")).isFalse();
        assertThat(account.effective()).hasValue(DateBound.parse("1992"));
        assertThat(account.revises()).hasValueSatisfying(revises -> {
            assertThat(revises.how()).isEqualTo(How.CORRECTS);
            assertThat(revises.event()).isEqualTo(fact("a"));
        });
    }

    @Test
    void each_version_is_superseded_by_the_next_that_stands() {
        var first = admitted("a", "austria", Standing.MEMBER, "1991");
        var record = ofForum(
                first,
                corrected("c1", fact("a"), admitted("a", "austria", Standing.MEMBER, "1992")),
                corrected("c2", fact("c1"), admitted("a", "austria", Standing.MEMBER, "1993")));
        assertThat(states(record, "a", "c1", "c2")).containsExactly("SUPERSEDED by c1", "SUPERSEDED by c2", "STANDS");
        assertThat(account(record, "a").became().at()).hasValue(BEGINNING.plusSeconds(1));

        record.tell(retracted("r", "c2"));
        assertThat(states(record, "a", "c1", "c2", "r"))
                .containsExactly("SUPERSEDED by c1", "STANDS", "RETRACTED by r", "STANDS");
        assertThat(account(record, "r").factId()).isEqualTo(fact("a"));

        record.tell(retracted("r1", "c1"));
        assertThat(states(record, "a", "c1")).containsExactly("STANDS", "RETRACTED by r1");
    }

    @Test
    void what_is_retracted_takes_its_corrections_and_contests_with_it_until_the_retraction_is_retracted() {
        var first = admitted("a", "austria", Standing.MEMBER, "1991");
        var record = ofForum(
                first,
                corrected("c", fact("a"), admitted("a", "austria", Standing.MEMBER, "1992")),
                contested("k", "a", "them", "1995", false),
                retracted("r", "a"));
        assertThat(states(record, "a", "c", "k", "r"))
                .containsExactly("RETRACTED by r", "RETRACTED by r", "RETRACTED by r", "STANDS");
        record.tell(retracted("rr", "r"));
        assertThat(states(record, "a", "c", "k", "r", "rr"))
                .containsExactly("SUPERSEDED by c", "STANDS", "STANDS", "RETRACTED by rr", "STANDS");
    }

    @Test
    void a_retraction_with_dependents_takes_back_each_of_them() {
        var first = admitted("a", "austria", Standing.MEMBER, "1991");
        var record = ofForum(first, withdrew("w", first, "2000"), retracted("r", "a", "w"));
        assertThat(states(record, "a", "w")).containsExactly("RETRACTED by r", "RETRACTED by r");
        assertThat(account(record, "r").revises().orElseThrow().dependents()).containsExactly(fact("w"));
    }

    @Test
    void a_contest_stands_beside_what_it_contests() {
        var record =
                ofForum(admitted("a", "austria", Standing.MEMBER, "1991"), contested("k", "a", "them", "1995", true));
        assertThat(states(record, "a", "k")).containsExactly("STANDS", "STANDS");
        var contest = account(record, "k");
        assertThat(contest.revises().orElseThrow().how()).isEqualTo(How.CONTESTS);
        assertThat(contest.says().path("claim").path("authority").asString()).isEqualTo("them");
        assertThat(contest.effective()).hasValue(DateBound.parse("1995"));
    }
}
