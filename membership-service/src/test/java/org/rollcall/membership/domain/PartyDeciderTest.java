package org.rollcall.membership.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rollcall.membership.domain.Facts.CZECHOSLOVAKIA;
import static org.rollcall.membership.domain.Facts.CZECH_REPUBLIC;
import static org.rollcall.membership.domain.Facts.DECIDED;
import static org.rollcall.membership.domain.Facts.SLOVAKIA;
import static org.rollcall.membership.domain.Facts.UKRAINE;
import static org.rollcall.membership.domain.Facts.claim;
import static org.rollcall.membership.domain.Facts.date;
import static org.rollcall.membership.domain.Facts.fact;
import static org.rollcall.membership.domain.Facts.life;
import static org.rollcall.membership.domain.Facts.named;
import static org.rollcall.membership.domain.Spec.partyAfter;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.CorruptStream;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Expected;
import org.rollcall.contracts.LifeClaim;
import org.rollcall.contracts.PartyCode;
import org.rollcall.contracts.PartyEvent.PartyContinued;
import org.rollcall.contracts.PartyEvent.PartyDissolved;
import org.rollcall.contracts.PartyEvent.PartyNamed;
import org.rollcall.contracts.PartyEvent.PartyRegistered;
import org.rollcall.contracts.PartyEvent.PartySeparated;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.PartyName;
import org.rollcall.contracts.ProblemType;
import org.rollcall.membership.domain.PartyCommand.NameParty;
import org.rollcall.membership.domain.PartyCommand.RegisterParty;
import org.rollcall.membership.domain.PartySuccessionCommand.ContinueParty;
import org.rollcall.membership.domain.PartySuccessionCommand.DissolveParty;
import org.rollcall.membership.domain.PartySuccessionCommand.SeparateParty;

class PartyDeciderTest {

    private static final List<LifeClaim> SINCE_1918 = List.of(life("1918-11-11", ".."));

    @Test
    void a_party_is_registered_with_its_names_and_lives() {
        Spec.party()
                .when(register())
                .then(new PartyRegistered(
                        fact("a"),
                        CZECHOSLOVAKIA.id(),
                        PartyKind.STATE,
                        List.of(named("Czechoslovakia")),
                        List.of(),
                        List.of(),
                        SINCE_1918,
                        DECIDED));
    }

    @Test
    void a_party_is_registered_once() {
        partyAfter(register())
                .when(registerAs("b", List.of(named("Czechoslovakia")), List.of(), SINCE_1918))
                .thenRefused(Rejection.PartyAlreadyRegistered.class);
    }

    @Test
    void the_very_same_fact_is_not_recorded_twice() {
        partyAfter(register()).when(register()).thenNothing();
    }

    @Test
    void a_party_needs_a_short_name() {
        var problem = Spec.party()
                .when(registerAs(
                        "a",
                        List.of(new PartyName(PartyName.Form.FORMAL, "Republic", DateBound.UNKNOWN)),
                        List.of(),
                        List.of()))
                .thenRefused(Rejection.InvalidField.class);
        assertThat(problem.field()).isEqualTo("names");
    }

    @Test
    void two_names_of_one_form_do_not_begin_together() {
        var problem = Spec.party()
                .when(registerAs("a", List.of(named("One"), named("Other")), List.of(), List.of()))
                .thenRefused(Rejection.InvalidField.class);
        assertThat(problem.field()).isEqualTo("names[1].from");
    }

    @Test
    void a_code_looks_like_one_of_its_scheme() {
        var code = new PartyCode(PartyCode.Scheme.ALPHA_2, "CSK", DateBound.UNKNOWN, DateBound.NEVER);
        var problem = Spec.party()
                .when(registerAs("a", List.of(named("X")), List.of(code), List.of()))
                .thenRefused(Rejection.InvalidField.class);
        assertThat(problem.field()).isEqualTo("codes[0].value");
    }

    @Test
    void a_code_is_not_withdrawn_before_it_was_given() {
        var code = new PartyCode(PartyCode.Scheme.ALPHA_2, "CS", date("1993"), date("1992"));
        Spec.party()
                .when(registerAs("a", List.of(named("X")), List.of(code), List.of()))
                .thenRefused(Rejection.EndsBeforeItBegins.class);
    }

    @Test
    void a_period_of_life_has_one_followed_claim() {
        var none = List.of(new LifeClaim("a", date("1918"), DateBound.NEVER, false, ""));
        var two = List.of(life("1918", ".."), life("1919", ".."));
        for (var lives : List.of(none, two)) {
            Spec.party()
                    .when(registerAs("a", List.of(named("X")), List.of(), lives))
                    .thenRefused(Rejection.InvalidField.class);
        }
    }

    @Test
    void a_party_may_have_two_periods_of_life() {
        Spec.party()
                .when(registerAs(
                        "a", List.of(named("Estonia")), List.of(), List.of(life("1918", "1940"), life("1991", ".."))))
                .thenNoWarning();
    }

    @Test
    void a_life_does_not_end_before_it_begins() {
        Spec.party()
                .when(registerAs("a", List.of(named("X")), List.of(), List.of(life("1993", "1992"))))
                .thenRefused(Rejection.EndsBeforeItBegins.class);
    }

    @Test
    void nothing_happens_to_a_party_that_is_not_on_record() {
        Spec.party().when(dissolve("d", "1993-01-01")).thenRefused(Rejection.UnknownParty.class);
    }

    @Test
    void a_party_has_another_name_from_a_day_on() {
        partyAfter(register())
                .when(name("n", "CSFR", "1990-04-23"))
                .then(new PartyNamed(fact("n"), CZECHOSLOVAKIA.id(), named("CSFR", "1990-04-23"), DECIDED));
    }

    @Test
    void a_name_is_given_once() {
        partyAfter(register(), name("n", "CSFR", "1990-04-23"))
                .when(name("m", "CSFR", "1990-04"))
                .thenRefused(Rejection.NameAlreadyGiven.class);
    }

    @Test
    void a_party_gets_no_name_after_its_life() {
        var problem = partyAfter(register(), dissolve("d", "1993-01-01"))
                .when(name("n", "Czecho-Slovakia", "1997"))
                .thenRefused(Rejection.OutsideLife.class);
        assertThat(problem.suggestions()).containsExactly("Czech Republic", "Slovakia");
    }

    @Test
    void a_party_dissolves_into_its_successors() {
        partyAfter(register())
                .when(dissolve("d", "1993-01-01"))
                .then(new PartyDissolved(
                        fact("d"),
                        CZECHOSLOVAKIA.id(),
                        date("1993-01-01"),
                        List.of(claim("correlates-of-war", "1993-01-01")),
                        List.of(CZECH_REPUBLIC.id(), SLOVAKIA.id()),
                        DECIDED));
    }

    @Test
    void a_party_ends_once() {
        var ended = partyAfter(register(), dissolve("d", "1993-01-01"));
        ended.when(dissolve("e", "1993-01-01")).thenRefused(Rejection.PartyEnded.class);
        ended.when(carryOn("e", "1993-01-01")).thenRefused(Rejection.PartyEnded.class);
    }

    @Test
    void a_party_does_not_end_before_it_begins() {
        partyAfter(register()).when(dissolve("d", "1918-11-11")).thenRefused(Rejection.EndsBeforeItBegins.class);
    }

    @Test
    void a_party_whose_end_is_claimed_dissolves_on_that_day_and_not_long_after() {
        var claimed = partyAfter(
                registerAs("a", List.of(named("Czechoslovakia")), List.of(), List.of(life("1918", "1993-01-01"))));
        claimed.when(dissolve("d", "1993-01-01")).thenNoWarning();
        claimed.when(dissolve("d", "1997")).thenRefused(Rejection.OutsideLife.class);
    }

    @Test
    void a_party_does_not_succeed_itself() {
        partyAfter(register())
                .when(new DissolveParty(
                        CZECHOSLOVAKIA,
                        fact("d"),
                        date("1993"),
                        List.of(),
                        List.of(CZECHOSLOVAKIA),
                        Expected.ANY,
                        DECIDED))
                .thenRefused(Rejection.SuccessorIsPredecessor.class);
    }

    @Test
    void a_successor_is_named_once() {
        partyAfter(register())
                .when(new SeparateParty(
                        CZECHOSLOVAKIA,
                        fact("d"),
                        date("1993-01-01"),
                        List.of(),
                        List.of(SLOVAKIA, SLOVAKIA),
                        Expected.ANY,
                        DECIDED))
                .thenRefused(Rejection.InvalidField.class);
    }

    @Test
    void a_successor_lives_on_that_day() {
        partyAfter(register()).when(dissolve("d", "1992-12-31")).thenRefused(Rejection.OutsideLife.class);
    }

    @Test
    void a_successor_that_only_some_say_lived_then_is_doubted() {
        var warnings = partyAfter(register())
                .when(new SeparateParty(
                        CZECHOSLOVAKIA, fact("s"), date("1991-10"), List.of(), List.of(UKRAINE), Expected.ANY, DECIDED))
                .warnings();
        assertThat(warnings)
                .singleElement()
                .satisfies(warning -> assertThat(warning.code()).isEqualTo("partly-outside-life"));
    }

    @Test
    void a_party_is_continued_by_another() {
        partyAfter(register())
                .when(carryOn("c", "1993-01-01"))
                .then(new PartyContinued(
                        fact("c"), CZECHOSLOVAKIA.id(), date("1993-01-01"), List.of(), CZECH_REPUBLIC.id(), DECIDED));
    }

    @Test
    void a_party_lives_on_after_others_separated() {
        partyAfter(register(), separate("s", "1993-01-01", SLOVAKIA))
                .when(dissolveInto("d", "1993-02-01", List.of(CZECH_REPUBLIC)))
                .thenNoWarning();
    }

    @Test
    void a_separation_is_recorded_once() {
        partyAfter(register(), separate("s", "1993-01-01", SLOVAKIA))
                .when(separate("t", "1993-01-01", SLOVAKIA))
                .thenRefused(Rejection.SuccessionAlreadyRecorded.class);
    }

    @Test
    void somebody_has_to_separate() {
        partyAfter(register())
                .when(new SeparateParty(
                        CZECHOSLOVAKIA, fact("s"), date("1993"), List.of(), List.of(), Expected.ANY, DECIDED))
                .thenRefused(Rejection.InvalidField.class);
    }

    @Test
    void nobody_separates_from_a_party_that_does_not_live() {
        partyAfter(register(), dissolveInto("d", "1993-01-01", List.of(CZECH_REPUBLIC)))
                .when(separate("s", "1997", SLOVAKIA))
                .thenRefused(Rejection.OutsideLife.class);
    }

    @Test
    void a_separation_before_the_end_may_be_recorded_after_it() {
        var event = partyAfter(register(), dissolveInto("d", "1993-02-01", List.of(CZECH_REPUBLIC)))
                .when(separate("s", "1993-01-01", SLOVAKIA))
                .event();
        assertThat(event).isInstanceOf(PartySeparated.class);
    }

    @Test
    void an_edit_of_an_older_version_is_stale() {
        var named = partyAfter(register(), name("n", "CSFR", "1990-04-23"));
        named.when(dissolve("d", "1993-01-01", Expected.version(0))).thenRefused(Rejection.StaleVersion.class);
        named.when(dissolve("d", "1993-01-01", Expected.version(1))).thenNoWarning();
    }

    @Test
    void nothing_is_registered_by_whoever_expects_it_to_be_there() {
        var problem = Spec.party()
                .when(new RegisterParty(
                        CZECHOSLOVAKIA.id(),
                        fact("a"),
                        PartyKind.STATE,
                        List.of(named("X")),
                        List.of(),
                        List.of(),
                        List.of(),
                        Expected.version(0),
                        DECIDED))
                .thenRefused(Rejection.NoVersionYet.class);
        assertThat(problem.type()).isEqualTo(ProblemType.STALE_VERSION);
    }

    @Test
    void each_open_claim_ends_by_its_own_authority_else_on_the_followed_day() {
        var lives = List.of(
                life("1918", "1938"),
                life("1945", ".."),
                new LifeClaim("correlates-of-war", date("1946"), DateBound.NEVER, false, ""));
        var state = partyAfter(
                        registerAs("a", List.of(named("Czechoslovakia")), List.of(), lives),
                        new DissolveParty(
                                CZECHOSLOVAKIA,
                                fact("d"),
                                date("1993-01-01"),
                                List.of(claim("correlates-of-war", "1992-12-31"), claim("nobody-else", "1994")),
                                List.of(CZECH_REPUBLIC, SLOVAKIA),
                                Expected.ANY,
                                DECIDED))
                .state();
        assertThat(((Party.Registered) state).onRecord().lives())
                .extracting(LifeClaim::until)
                .containsExactly(date("1938"), date("1993-01-01"), date("1992-12-31"));
    }

    @Test
    void what_cannot_have_happened_is_a_corrupt_stream() {
        var named = new PartyNamed(fact("n"), CZECHOSLOVAKIA.id(), named("X"), DECIDED);
        assertThatThrownBy(() -> Spec.party(named)).isInstanceOf(CorruptStream.class);
        var registered = (PartyRegistered) Spec.party().when(register()).event();
        assertThatThrownBy(() -> Spec.party(registered, registered)).isInstanceOf(CorruptStream.class);
    }

    private static RegisterParty register() {
        return registerAs("a", List.of(named("Czechoslovakia")), List.of(), SINCE_1918);
    }

    private static RegisterParty registerAs(
            String fact, List<PartyName> names, List<PartyCode> codes, List<LifeClaim> lives) {
        return new RegisterParty(
                CZECHOSLOVAKIA.id(),
                fact(fact),
                PartyKind.STATE,
                names,
                codes,
                List.of(),
                lives,
                Expected.ANY,
                DECIDED);
    }

    private static NameParty name(String fact, String text, String from) {
        return new NameParty(CZECHOSLOVAKIA, fact(fact), named(text, from), Expected.ANY, DECIDED);
    }

    private static DissolveParty dissolve(String fact, String on) {
        return dissolve(fact, on, Expected.ANY);
    }

    private static DissolveParty dissolve(String fact, String on, Expected expected) {
        return new DissolveParty(
                CZECHOSLOVAKIA,
                fact(fact),
                date(on),
                List.of(claim("correlates-of-war", "1993-01-01")),
                List.of(CZECH_REPUBLIC, SLOVAKIA),
                expected,
                DECIDED);
    }

    private static DissolveParty dissolveInto(String fact, String on, List<KnownParty> successors) {
        return new DissolveParty(CZECHOSLOVAKIA, fact(fact), date(on), List.of(), successors, Expected.ANY, DECIDED);
    }

    private static ContinueParty carryOn(String fact, String on) {
        return new ContinueParty(
                CZECHOSLOVAKIA, fact(fact), date(on), List.of(), CZECH_REPUBLIC, Expected.ANY, DECIDED);
    }

    private static SeparateParty separate(String fact, String on, KnownParty successor) {
        return new SeparateParty(
                CZECHOSLOVAKIA, fact(fact), date(on), List.of(), List.of(successor), Expected.ANY, DECIDED);
    }
}
