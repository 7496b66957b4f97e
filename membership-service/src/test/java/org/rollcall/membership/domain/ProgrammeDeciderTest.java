package org.rollcall.membership.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.contracts.ForumEvent.ProgrammeItem.ACTION;
import static org.rollcall.contracts.ForumEvent.ProgrammeItem.COMMITMENT;
import static org.rollcall.contracts.ForumEvent.ProgrammeItem.PRIORITY_GOAL;
import static org.rollcall.membership.domain.Asks.adopt;
import static org.rollcall.membership.domain.Asks.endItem;
import static org.rollcall.membership.domain.Asks.establish;
import static org.rollcall.membership.domain.Facts.DECIDED;
import static org.rollcall.membership.domain.Facts.FORUM;
import static org.rollcall.membership.domain.Facts.date;
import static org.rollcall.membership.domain.Facts.fact;
import static org.rollcall.membership.domain.Spec.forumAfter;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.Expected;
import org.rollcall.contracts.ForumEvent.ProgrammeItemAdopted;
import org.rollcall.contracts.ForumEvent.ProgrammeItemEnded;
import org.rollcall.contracts.ProblemType;
import org.rollcall.membership.domain.ProgrammeCommand.AdoptProgrammeItem;

class ProgrammeDeciderTest {

    @Test
    void an_item_is_adopted_that_serves_others() {
        forumAfter(establish(), adopt("g", PRIORITY_GOAL, 1, "2019"))
                .when(adopt("a", ACTION, 1, "2019-02-19", "g"))
                .then(new ProgrammeItemAdopted(
                        fact("a"),
                        FORUM,
                        ACTION,
                        1,
                        "Fostering partnership",
                        "Istanbul Commitments",
                        List.of(fact("g")),
                        date("2019-02-19"),
                        DECIDED));
    }

    @Test
    void what_is_served_is_an_item_and_named_once() {
        var goal = forumAfter(establish(), adopt("g", PRIORITY_GOAL, 1, "2019"));
        var problem =
                goal.when(adopt("a", ACTION, 1, "2019", "g", "nothing")).thenRefused(ForumRejection.UnknownItem.class);
        assertThat(problem.type()).isEqualTo(ProblemType.UNKNOWN_FACT);
        assertThat(problem.field()).isEqualTo("serves[1]");
        goal.when(adopt("a", ACTION, 1, "2019", "e")).thenRefused(ForumRejection.UnknownItem.class);
        goal.when(adopt("a", ACTION, 1, "2019", "g", "g")).thenRefused(Rejection.InvalidField.class);
    }

    @Test
    void a_place_in_a_programme_is_taken_once_at_a_time() {
        var adopted = forumAfter(establish(), adopt("c", COMMITMENT, 1, "2019"));
        var problem =
                adopted.when(adopt("d", COMMITMENT, 1, "2020")).thenRefused(ForumRejection.ItemAlreadyAdopted.class);
        assertThat(problem.facts()).containsExactly(fact("c"));
        adopted.when(adopt("d", COMMITMENT, 2, "2020")).thenNoWarning();
        adopted.when(adopt("d", PRIORITY_GOAL, 1, "2020")).thenNoWarning();
        adopted.when(item(1, "Text", "Another Declaration")).thenNoWarning();
        forumAfter(establish(), adopt("c", COMMITMENT, 1, "2019"), endItem("x", "c", "2024"))
                .when(adopt("d", COMMITMENT, 1, "2024"))
                .thenNoWarning();
    }

    @Test
    void an_item_ends_once_and_not_before_it_began() {
        var adopted = forumAfter(establish(), adopt("c", COMMITMENT, 1, "2019"));
        adopted.when(endItem("x", "c", "2024"))
                .then(new ProgrammeItemEnded(fact("x"), FORUM, fact("c"), date("2024"), DECIDED));
        adopted.when(endItem("x", "c", "2018")).thenRefused(Rejection.EndsBeforeItBegins.class);
        adopted.when(endItem("x", "e", "2024")).thenRefused(Rejection.UnknownFact.class);
        forumAfter(establish(), adopt("c", COMMITMENT, 1, "2019"), endItem("x", "c", "2024"))
                .when(endItem("y", "c", "2025"))
                .thenRefused(ForumRejection.ItemAlreadyEnded.class);
    }

    @Test
    void an_item_has_a_number_from_one_a_text_and_a_title_of_its_programme() {
        var forum = forumAfter(establish());
        assertField("number", item(0, "Text", "Title"));
        assertField("text", item(1, " ", "Title"));
        assertField("text", item(1, "x".repeat(2001), "Title"));
        assertField("programme", item(1, "Text", ""));
        forum.when(item(1, "x".repeat(2000), "Title")).thenNoWarning();
    }

    @Test
    void nothing_is_set_before_there_was_a_forum() {
        forumAfter(establish()).when(adopt("c", COMMITMENT, 1, "1990")).thenRefused(Rejection.BeforeForum.class);
    }

    private static void assertField(String field, AdoptProgrammeItem command) {
        var problem = forumAfter(establish()).when(command).thenRefused(Rejection.InvalidField.class);
        assertThat(problem.field()).isEqualTo(field);
    }

    private static AdoptProgrammeItem item(int number, String text, String programme) {
        return new AdoptProgrammeItem(
                FORUM, fact("i"), COMMITMENT, number, text, programme, List.of(), date("2019"), Expected.ANY, DECIDED);
    }
}
