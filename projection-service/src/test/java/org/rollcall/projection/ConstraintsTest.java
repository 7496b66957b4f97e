package org.rollcall.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rollcall.projection.Events.*;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.ForumEvent.GroupJoined;
import org.rollcall.contracts.ForumEvent.GroupRole;
import org.rollcall.contracts.ForumEvent.OfficeAppointed;
import org.rollcall.contracts.ForumEvent.PartyLabelled;
import org.rollcall.contracts.ForumEvent.WorkingGroupFounded;
import org.rollcall.contracts.GroupId;
import org.rollcall.contracts.Office;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Standing;
import org.rollcall.contracts.Term;
import org.rollcall.embedded.TestParts;

/** The database proves again what the services decided. */
class ConstraintsTest {

    private static Projected projected;

    @BeforeAll
    static void start() throws Exception {
        projected = Projected.start();
        projected.relay.publish(state("austria", "Austria", "AUT", "1919", ".."));
        var forum = Chronicle.of(projected, "rules");
        forum.admit("in", "austria", Standing.MEMBER, "1993");
        forum.withdraw("out", "austria", Standing.MEMBER, "in", "2010");
        forum.tell(forum.suspended("suspended", "austria", "in", "1999"));
        forum.tell(new OfficeAppointed(
                fact("chairs"),
                forum.forum,
                Office.CHAIR,
                new PartyId("austria"),
                Term.FIXED,
                DateBound.parse("1995"),
                stated()));
        forum.tell(new WorkingGroupFounded(
                fact("group"),
                forum.forum,
                new GroupId("black-sea"),
                "Black Sea",
                "",
                List.of(),
                DateBound.parse("1996"),
                stated()));
        forum.tell(new GroupJoined(
                fact("seat"),
                forum.forum,
                new GroupId("black-sea"),
                new PartyId("austria"),
                GroupRole.LEAD,
                DateBound.parse("1996"),
                stated()));
        forum.tell(new PartyLabelled(
                fact("label"),
                forum.forum,
                new PartyId("austria"),
                "Österreich",
                DateBound.UNKNOWN,
                DateBound.NEVER,
                stated()));
        projected.awaitAll();
        assertThat(projected.count("SELECT count(*) FROM projection.parked")).isZero();
    }

    @AfterAll
    static void stop() {
        projected.close();
    }

    /** Inserts a believed row of a table once more, with changes. */
    private static void copy(String table, String which, String changes) throws SQLException {
        try (var connection = TestParts.postgres().connect(projected.database);
                var statement = connection.createStatement()) {
            statement.execute("SET search_path TO views, public");
            connection.setAutoCommit(false);
            try {
                statement.execute("CREATE TEMPORARY TABLE copied ON COMMIT DROP AS SELECT * FROM " + table
                        + " WHERE upper_inf(recorded) AND " + which);
                assertThat(statement.executeUpdate("UPDATE copied SET " + changes))
                        .isEqualTo(1);
                statement.execute("INSERT INTO " + table + " SELECT * FROM copied");
            } finally {
                connection.rollback();
            }
        }
    }

    private static void copyLine(String changes) throws SQLException {
        copy("participation", "forum = 'rules'", "participation = 'another', " + changes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    participation | participation | stands_once
                    suspension    | suspension    | suspended_once
                    office        | appointment   | held_once
                    group_seat    | seat          | seated_once
                    label         | fact          | one_label_a_day
                    forum         | fact          | one_profile_a_day
                    """)
    void a_row_that_overlaps_another_is_refused(String table, String key, String constraint) {
        assertThatThrownBy(() -> copy(table, "forum = 'rules'", key + " = 'another'"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(constraint);
    }

    @Test
    void a_party_has_one_name_of_a_form_on_a_day() {
        assertThatThrownBy(() -> copy("party_name", "kind = 'NAME'", "place = 7"))
                .hasMessageContaining("one_name_a_day");
    }

    @Test
    void a_member_stands_in_no_other_standing() {
        assertThatThrownBy(() -> copyLine("standing = 'GUEST'")).hasMessageContaining("member_stands_alone");
    }

    @Test
    void rows_that_do_not_overlap_on_both_axes_may_stand() throws Exception {
        copyLine("certain = '[2011-01-01,)'");
        copyLine("certain = 'empty'");
        copyLine("recorded = '[2001-01-01,2002-01-01)'");
        copyLine("standing = 'GUEST', certain = '[2011-01-01,)'");
    }

    @Test
    void an_observer_may_be_a_guest_as_well() throws Exception {
        var forum = Chronicle.of(projected, "guests");
        forum.admit("o", "austria", Standing.OBSERVER, "1993");
        forum.admit("g", "austria", Standing.GUEST, "1993");
        assertThat(forum.lines("on=2000-01-01")).hasSize(2);
    }

    @Test
    void an_event_that_breaks_a_rule_is_parked_alone_and_leaves_no_trace() throws Exception {
        var forum = Chronicle.of(projected, "broken");
        forum.admit("in", "austria", Standing.MEMBER, "1993");
        forum.admit("twice", "austria", Standing.MEMBER, "2000");
        forum.admit("observes", "austria", Standing.OBSERVER, "2000");
        forum.withdraw("out-of-what", "austria", Standing.MEMBER, "twice", "2005");
        forum.retract("of-nothing", "twice");
        forum.correct("better", "in", forum.admitted("in", "austria", Standing.MEMBER, "1994"));
        assertThat(forum.line("austria", "on=2000-01-01").path("from").asString())
                .isEqualTo("1994");
        assertThat(forum.rows("participation", "true")).isEqualTo(2);
        assertThat(projected.count("SELECT count(*) FROM views.fact WHERE stream = 'forum/broken'"))
                .isEqualTo(3);
        assertThat(projected.count("SELECT count(*) FROM projection.parked WHERE stream = 'forum/broken'"))
                .isEqualTo(4);
        assertThat(projected.count(
                        "SELECT count(*) FROM projection.parked WHERE reason LIKE '%\"member_stands_alone\"'"))
                .isEqualTo(1);
        assertThat(projected.count("SELECT count(*) FROM views.log WHERE stream = 'forum/broken'"))
                .isEqualTo(7);
    }
}
