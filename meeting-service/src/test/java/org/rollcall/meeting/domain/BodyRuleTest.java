package org.rollcall.meeting.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.meeting.domain.Given.day;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.contracts.Dated;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.GroupId;
import org.rollcall.contracts.GroupOnRecord;
import org.rollcall.contracts.ProblemType;

class BodyRuleTest {

    @ParameterizedTest
    @CsvSource({
        "2009-12-31, 2010, .., REFUSED",
        "2010-06-01, 2010, .., DOUBTED",
        "2011-01-01, 2010, .., FINE",
        "2015-01-01, 2010, 2015-01-01, REFUSED",
        "2014-12-31, 2010, 2015-01-01, FINE",
        "2014-12-31, XXXX, .., FINE",
        "XXXX, 2010, .., FINE",
    })
    void a_group_meets_while_it_exists(String on, String from, String until, String outcome) {
        var group = new GroupOnRecord(
                new GroupId("silk-routes"),
                new FactId("founding"),
                "Silk Routes",
                "",
                List.of(),
                Dated.of(day(from)),
                Dated.of(day(until)),
                Optional.empty());

        assertThat(BodyRule.forbidden("bodies[0]", group, day(on)).stream())
                .hasSize(outcome.equals("REFUSED") ? 1 : 0)
                .allMatch(problem -> problem.type() == ProblemType.OUTSIDE_GROUP);
        if (!outcome.equals("REFUSED")) {
            assertThat(BodyRule.doubts(group, day(on))).hasSize(outcome.equals("DOUBTED") ? 1 : 0);
        }
    }
}
