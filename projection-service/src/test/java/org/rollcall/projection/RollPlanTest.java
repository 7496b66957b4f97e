package org.rollcall.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rollcall.embedded.TestParts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** That the roll of a day costs what stands on that day, not what ever stood. */
class RollPlanTest {

    private static final int EVER = 10_000;

    private static Projected projected;

    @BeforeAll
    static void start() throws Exception {
        projected = Projected.start();
        try (var connection = TestParts.postgres().connect(projected.database);
                var statement = connection.createStatement()) {
            statement.execute("SET search_path TO views, public");
            // 100 parties; each stood a hundred times for a year, and each line was believed otherwise before
            statement.execute("""
                    INSERT INTO participation (forum, participation, party, standing, basis,
                        from_earliest, from_latest, begun_earliest, begun_latest,
                        until_earliest, until_latest, certain, possible,
                        decided, fact, facts, evidence, warnings, claims, version, recorded)
                    SELECT 'f', 'l' || n, 'p' || n %% 100, 'MEMBER', 'ADMISSION', d, d, d, d, d + 365, d + 365,
                        daterange(d, d + 365), daterange(d, d + 365), 'XXXX', 'x', '[]', '[]', '[]', '[]', 1,
                        CASE believed WHEN 0 THEN tstzrange('2020-01-01', '2021-01-01')
                                      ELSE tstzrange('2021-01-01', NULL) END
                    FROM (SELECT n, believed, date '1900-01-01' + (n / 100) * 365 AS d
                          FROM generate_series(0, %d) n, generate_series(0, 1) believed) AS lines
                    """.formatted(EVER - 1));
            statement.execute("ANALYZE participation");
        }
    }

    @AfterAll
    static void stop() {
        projected.close();
    }

    private static JsonNode explain(String query) throws Exception {
        try (var connection = TestParts.postgres().connect(projected.database);
                var statement = connection.createStatement()) {
            statement.execute("SET search_path TO views, public");
            try (var rows = statement.executeQuery("EXPLAIN (ANALYZE, FORMAT JSON) " + query)) {
                rows.next();
                return JsonMapper.shared().readTree(rows.getString(1)).get(0).path("Plan");
            }
        }
    }

    private static long sum(JsonNode plan, String what) {
        return plan.findValues(what).stream().mapToLong(JsonNode::asLong).sum();
    }

    @Test
    void the_roll_of_a_day_reads_what_stands_on_that_day() throws Exception {
        var plan = explain("""
                SELECT *, certain @> date '1950-06-01' AS sure FROM participation
                WHERE forum = 'f' AND possible @> date '1950-06-01' AND recorded @> timestamptz '2026-01-01'
                """);
        assertThat(plan.findValuesAsString("Index Name"))
                .as(plan.toPrettyString())
                .contains("participation_by_day");
        assertThat(plan.path("Actual Rows").asLong()).isEqualTo(100);
        assertThat(sum(plan, "Rows Removed by Filter") + sum(plan, "Rows Removed by Index Recheck"))
                .as(plan.toPrettyString())
                .isLessThan(EVER / 20);
    }

    @Test
    void a_row_that_is_superseded_is_found_by_what_it_is() throws Exception {
        var plan = explain("""
                SELECT * FROM participation
                WHERE forum = 'f' AND participation = 'l77' AND upper_inf(recorded)
                """);
        assertThat(plan.findValuesAsString("Index Name")).isEqualTo(List.of("participation_believed"));
        assertThat(sum(plan, "Rows Removed by Filter")).isZero();
    }
}
