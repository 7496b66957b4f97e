package org.rollcall.projection.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.contracts.Certainty.CERTAIN;
import static org.rollcall.contracts.Certainty.POSSIBLE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.contracts.Certainty;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Period;
import org.rollcall.projection.parties.PartyView;
import tools.jackson.databind.JsonNode;

/** What the roll would answer if all proposals of the Budapest Process's page were accepted and nothing else. */
class TheSeedsRollTest {

    private static final Draft DRAFT = Seed.budapest();
    private static final Map<String, PartyView> PARTIES = Register.PARTIES.stream()
            .collect(Collectors.toMap(party -> party.id().value(), Function.identity()));
    private static final List<JsonNode> ADMISSIONS = Proposed.bodies(DRAFT, "/admissions");

    private static Certainty on(JsonNode admission, LocalDate day) {
        var from = DateBound.parse(admission.path("from").asString());
        return Period.since(from)
                .on(day)
                .and(PARTIES.get(admission.path("party").asString()).life().on(day));
    }

    private static Set<String> parties(String day, Certainty certainty) {
        return ADMISSIONS.stream()
                .filter(admission -> on(admission, LocalDate.parse(day)) == certainty)
                .map(admission -> admission.path("party").asString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static long certain(String day, String standing, String kind) {
        return ADMISSIONS.stream()
                .filter(admission -> admission.path("standing").asString().equals(standing))
                .filter(admission -> PARTIES.get(admission.path("party").asString())
                        .kind()
                        .name()
                        .equals(kind))
                .filter(admission -> on(admission, LocalDate.parse(day)) == CERTAIN)
                .count();
    }

    private static List<String> founders() {
        return ADMISSIONS.stream()
                .filter(admission -> admission.path("basis").asString().equals("FOUNDING"))
                .map(admission -> admission.path("party").asString())
                .toList();
    }

    @Test
    void on_the_content_day_all_that_is_listed_is_certain_and_nothing_else_possible() {
        assertThat(certain("2020-12-02", "MEMBER", "STATE")).isEqualTo(52);
        assertThat(certain("2020-12-02", "MEMBER", "ORGANISATION")).isEqualTo(16);
        assertThat(certain("2020-12-02", "OBSERVER", "STATE")).isEqualTo(7);
        assertThat(parties("2020-12-02", POSSIBLE)).isEmpty();
    }

    @Test
    void there_are_27_founders_once_each() {
        assertThat(founders()).hasSize(27).doesNotHaveDuplicates();
        assertThat(ADMISSIONS).hasSize(52 + 16 + 7 + 3);
        assertThat(ADMISSIONS)
                .extracting(admission -> admission.path("party").asString())
                .doesNotHaveDuplicates();
    }

    @Test
    void two_weeks_after_the_first_conference_nobody_is_certain_and_all_founders_are_possible() {
        assertThat(parties("1991-11-15", CERTAIN)).isEmpty();
        assertThat(parties("1991-11-15", POSSIBLE)).containsAll(founders()).contains("finland");
    }

    @Test
    void before_the_first_conference_there_was_nobody() {
        assertThat(parties("1991-10-30", CERTAIN)).isEmpty();
        assertThat(parties("1991-10-30", POSSIBLE)).isEmpty();
        assertThat(parties("1991-10-31", POSSIBLE)).containsAll(founders());
    }

    @ParameterizedTest(name = "on {0}, {1} is {2}")
    @CsvSource({
        "1992-12-31, czechoslovakia, CERTAIN",
        "1993-01-01, czechoslovakia, ABSENT",
        "1991-12-23, soviet-union, CERTAIN",
        "1991-12-24, soviet-union, ABSENT",
        "1991-12-24, russian-federation, CERTAIN",
        "1992-04-26, yugoslavia, CERTAIN",
        "1992-04-27, yugoslavia, ABSENT",
        "1993-12-31, austria, CERTAIN",
        "1995-01-01, austria, CERTAIN",
        "1995-01-01, russian-federation, CERTAIN",
        "1995-01-01, finland, POSSIBLE",
        "1995-01-01, turkey, POSSIBLE",
        "1995-01-01, croatia, POSSIBLE",
        "1995-01-01, soviet-union, ABSENT",
        "1995-01-01, yugoslavia, ABSENT",
        "1995-01-01, serbia, ABSENT",
        "2006-06-02, serbia, ABSENT",
        "2006-06-03, serbia, POSSIBLE",
        "2006-06-03, montenegro, POSSIBLE",
    })
    void the_roll_answers_as_it_should(String day, String party, Certainty expected) {
        var admission = Proposed.body(DRAFT, "/admissions", "party", party);
        assertThat(on(admission, LocalDate.parse(day))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1} by {2}")
    @CsvSource({
        "austria, [1991-10-31..1993-12-31], founder, FOUNDING",
        "estonia, [1991-10-31..1993-12-31], founder, FOUNDING",
        "ukraine, [1991-10-31..1993-12-31], founder, FOUNDING",
        "czechoslovakia, [1991-10-31..1992-12-31], founder, FOUNDING",
        "soviet-union, [1991-10-31..1991-12-23], founder, FOUNDING",
        "yugoslavia, [1991-10-31..1992-04-26], founder, FOUNDING",
        "russian-federation, 1991-12-24, continuation, LISTED",
        "slovakia, [1993-01-01..2020-12-02], descendant, LISTED",
        "north-macedonia, [1992-04-27..2020-12-02], descendant, LISTED",
        "montenegro, [2006-06-03..2020-12-02], descendant, LISTED",
        "armenia, [1991-12-21..2020-12-02], descendant, LISTED",
        "turkmenistan, [1991-10-31..2020-12-02], descendant, LISTED",
        "finland, [1991-10-31..2020-12-02], everybody-else, LISTED",
        "icmpd, [1993-01-01..2020-12-02], everybody-else, LISTED",
        "iran, [1991-10-31..2020-12-02], everybody-else, LISTED",
    })
    void each_bound_names_the_rule_it_comes_from(String party, String from, String rule, String basis) {
        var admission = Proposed.body(DRAFT, "/admissions", "party", party);
        assertThat(admission.path("from").asString()).isEqualTo(from);
        assertThat(admission.path("basis").asString()).isEqualTo(basis);
        var inferred = Proposed.evidence(admission, "INFERRED");
        assertThat(inferred).hasSize(1);
        assertThat(inferred.getFirst().path("rule").asString()).isEqualTo(rule);
        assertThat(inferred.getFirst().path("version").asInt()).isEqualTo(1);
        assertThat(inferred.getFirst().path("premises")).isNotEmpty();
    }

    @Test
    void a_founder_that_is_still_listed_cites_both_lines_and_one_that_is_not_only_the_note() {
        var austria = Proposed.evidence(Proposed.body(DRAFT, "/admissions", "party", "austria"), "STATED");
        assertThat(austria).extracting(line -> line.path("line").asInt()).containsExactly(62, 111);
        assertThat(austria).extracting(line -> line.path("asOf").asString()).containsExactly("2020-12-02", "XXXX");
        assertThat(austria.getFirst().path("document").asString()).matches("sha256:[0-9a-f]{64}");
        assertThat(austria.getFirst().path("quote").asString()).isEqualTo("- Austria");

        var gone = Proposed.evidence(Proposed.body(DRAFT, "/admissions", "party", "czechoslovakia"), "STATED");
        assertThat(gone).extracting(line -> line.path("line").asInt()).containsExactly(111);
    }

    @Test
    void founders_are_sent_before_everybody_else() {
        var bases = ADMISSIONS.stream()
                .map(admission -> admission.path("basis").asString())
                .toList();
        assertThat(bases.subList(0, 27)).containsOnly("FOUNDING");
        assertThat(bases.subList(27, bases.size())).doesNotContain("FOUNDING");
    }
}
