package org.rollcall.membership.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.membership.register.ShippedRegister.EVENTS;
import static org.rollcall.membership.register.ShippedRegister.FILE;
import static org.rollcall.membership.register.ShippedRegister.PARTIES;
import static org.rollcall.membership.register.ShippedRegister.party;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DateClaim;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.Life;
import org.rollcall.contracts.LifeClaim;
import org.rollcall.contracts.PartyEvent.PartyAbsorbed;
import org.rollcall.contracts.PartyEvent.PartyContinued;
import org.rollcall.contracts.PartyEvent.PartyRegistered;
import org.rollcall.contracts.PartyEvent.PartyUnited;
import org.rollcall.contracts.PartyEvent.SuccessionStatement;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyKind;

/** How long the parties of the register live, by whose claim, and how they end. */
class RegisterLivesTest {

    @Test
    void in_each_period_of_a_life_one_claim_is_followed() {
        assertThat(PARTIES.values())
                .allSatisfy(party -> assertThat(party.lives())
                        .allSatisfy(life -> assertThat(party.lives().stream()
                                        .filter(other -> other.period().possiblyOverlaps(life.period()))
                                        .filter(LifeClaim::followed))
                                .as("%s beside %s", party.id(), life)
                                .hasSize(1)));
    }

    @Test
    void where_authorities_differ_the_record_says_why_it_follows_one() {
        assertThat(PARTIES.values())
                .filteredOn(party -> party.lives().stream()
                                .map(LifeClaim::authority)
                                .distinct()
                                .count()
                        > 1)
                .hasSizeGreaterThan(180)
                .allSatisfy(party -> assertThat(party.lives())
                        .filteredOn(LifeClaim::followed)
                        .extracting(LifeClaim::why)
                        .as("%s", party.id())
                        .doesNotContain(""));
        assertThat(EVENTS)
                .filteredOn(event -> event instanceof SuccessionStatement succession
                        && succession.claims().size() > 1)
                .hasSizeGreaterThan(25)
                .allSatisfy(event -> assertThat(((SuccessionStatement) event).claims())
                        .filteredOn(DateClaim::followed)
                        .extracting(DateClaim::why)
                        .as("%s", event.fact())
                        .doesNotContain(""));
    }

    @Test
    void two_observer_states_have_no_life_that_a_list_claims() {
        assertThat(PARTIES.values())
                .filteredOn(party ->
                        party.kind() == PartyKind.STATE && party.lives().isEmpty())
                .extracting(party -> party.id().value())
                .containsExactlyInAnyOrder("holy-see", "palestine");
    }

    @Test
    void every_life_of_a_state_is_claimed_by_somebody_and_its_first_line_is_followed() {
        var withoutClaim = List.of(new PartyId("holy-see"), new PartyId("palestine"));
        assertThat(FILE.parties())
                .filteredOn(party -> party.kind() != PartyKind.TERRITORY && !withoutClaim.contains(party.id()))
                .allSatisfy(party -> {
                    assertThat(party.lives()).as("%s", party.id()).isNotEmpty();
                    assertThat(party.lives().getFirst().followed()).isTrue();
                });
    }

    @ParameterizedTest
    @CsvSource({
        "norway, 'Gleditsch and Ward, list of independent states'",
        "netherlands-antilles, Charter for the Kingdom of the Netherlands",
        "greenland, 'ISO 3166 Maintenance Agency, ISO 3166-1'",
        "palestine, 'ISO 3166 Maintenance Agency, ISO 3166-1'",
        "wake-island, 'ISO 3166 Maintenance Agency, ISO 3166-3'",
    })
    void a_party_is_believed_for_whoever_claims_its_life_or_lists_its_code(String party, String authority) {
        assertThat(EVENTS)
                .filteredOn(PartyRegistered.class::isInstance)
                .filteredOn(event -> event.party().equals(new PartyId(party)))
                .singleElement()
                .satisfies(event -> assertThat(event.provenance().evidence())
                        .extracting(evidence -> ((Evidence.Reference) evidence).authority())
                        .containsExactly(authority));
    }

    @ParameterizedTest
    @CsvSource({
        "haiti, 1914, INSIDE",
        "haiti, 1920, OUTSIDE",
        "haiti, 1950, INSIDE",
        "morocco, 1910, PARTLY",
        "morocco, 1950, OUTSIDE",
        "morocco, 1956-03-02, INSIDE",
        "syria, 1960, INSIDE",
        "indonesia, 1947, INSIDE",
        "kosovo, 2008-02-18, INSIDE",
        "kosovo, 2008-02-16, OUTSIDE",
        "timor-leste, 2002-05-19, OUTSIDE",
        "tuvalu, 1980, INSIDE",
        "german-democratic-republic, 1952, INSIDE",
        "german-democratic-republic, 1990-10-02, INSIDE",
        "german-democratic-republic, 1990-10-03, OUTSIDE",
        "yemen, 1990-05-21, OUTSIDE",
        "yemen-arab-republic, 1990-05-21, INSIDE",
        "yemen-arab-republic, 1990-05-22, OUTSIDE",
        "democratic-yemen, 1990-05-22, OUTSIDE",
        "south-vietnam, 1975-05-01, OUTSIDE",
        "sikkim, 1975-04-25, INSIDE",
        "sikkim, 1976, OUTSIDE",
        "neutral-zone, 1982-03, PARTLY",
        "neutral-zone, 1990, OUTSIDE",
        "netherlands-antilles, 2010-10-10, OUTSIDE",
        "trust-territory-of-the-pacific-islands, 1990, INSIDE",
        "wake-island, 2020, INSIDE",
        "holy-see, 1850, INSIDE",
    })
    void a_day_lies_in_a_life_or_not(String party, String on, Life.Cover cover) {
        assertThat(party(party).life().cover(DateBound.parse(on))).isEqualTo(cover);
    }

    @ParameterizedTest
    @CsvSource({
        "czechoslovakia, 1993-01-01",
        "yugoslavia, 1992-04-27",
        "soviet-union, 1991-12-24",
        "serbia-and-montenegro, 2006-06-03",
        "easo, 2022-01-19",
    })
    void a_life_ends_on_the_followed_day(String party, String end) {
        assertThat(party(party).lives())
                .filteredOn(LifeClaim::followed)
                .last()
                .extracting(LifeClaim::until)
                .isEqualTo(DateBound.parse(end));
    }

    @Test
    void estonia_lived_twice() {
        var estonia = party("estonia").life();
        assertThat(estonia.cover(DateBound.parse("1930"))).isEqualTo(Life.Cover.INSIDE);
        assertThat(estonia.cover(DateBound.parse("1950"))).isEqualTo(Life.Cover.OUTSIDE);
        assertThat(estonia.cover(DateBound.parse("1995"))).isEqualTo(Life.Cover.INSIDE);
    }

    @Test
    void the_soviet_union_is_continued_by_the_russian_federation_and_nobody_continues_yugoslavia() {
        assertThat(EVENTS)
                .filteredOn(event -> event.party().value().equals("soviet-union") && event instanceof PartyContinued)
                .singleElement()
                .satisfies(event -> assertThat(((PartyContinued) event).continuator())
                        .isEqualTo(new PartyId("russian-federation")));
        assertThat(EVENTS)
                .filteredOn(event -> event.party().value().equals("yugoslavia"))
                .noneMatch(PartyContinued.class::isInstance);
    }

    @Test
    void both_yemens_united_into_one_that_is_neither() {
        assertThat(EVENTS)
                .filteredOn(PartyUnited.class::isInstance)
                .extracting(event -> event.party() + " into " + ((PartyUnited) event).into())
                .containsExactlyInAnyOrder("yemen-arab-republic into yemen", "democratic-yemen into yemen");
    }

    @ParameterizedTest
    @CsvSource({
        "german-democratic-republic, germany, 1990-10-03",
        "sikkim, india, 1975-04-26",
        "south-vietnam, vietnam, 1975-05-01",
        "canton-and-enderbury-islands, kiribati, [1979-07-12..1983-09-23]",
        "panama-canal-zone, panama, 1979-10-01",
    })
    void who_became_a_part_of_another_is_absorbed_by_it(String party, String by, String on) {
        assertThat(EVENTS)
                .filteredOn(PartyAbsorbed.class::isInstance)
                .filteredOn(event -> event.party().equals(new PartyId(party)))
                .singleElement()
                .isInstanceOfSatisfying(PartyAbsorbed.class, absorbed -> {
                    assertThat(absorbed.by()).isEqualTo(new PartyId(by));
                    assertThat(absorbed.on()).isEqualTo(DateBound.parse(on));
                });
    }

    @ParameterizedTest
    @CsvSource({
        "netherlands-antilles, bonaire-sint-eustatius-and-saba|curacao|sint-maarten",
        "neutral-zone, iraq|saudi-arabia",
        "gilbert-and-ellice-islands, tuvalu|kiribati",
        "trust-territory-of-the-pacific-islands, marshall-islands|micronesia|northern-mariana-islands|palau",
        "ethiopia, eritrea",
        "sudan, south-sudan",
    })
    void who_came_out_of_a_party_is_known(String party, String successors) {
        assertThat(EVENTS.stream()
                        .filter(SuccessionStatement.class::isInstance)
                        .filter(event -> event.party().equals(new PartyId(party)))
                        .flatMap(event -> ((SuccessionStatement) event).successors().stream())
                        .map(PartyId::value))
                .containsAll(Arrays.asList(successors.split("\\|")));
    }
}
