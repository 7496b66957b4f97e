package org.rollcall.membership.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.membership.register.ShippedRegister.EVENTS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.PartyCode;
import org.rollcall.contracts.PartyCode.Scheme;
import org.rollcall.contracts.PartyEvent.PartyRegistered;

/** Every code of ISO 3166-1 and ISO 3166-3 leads to one party. */
class IsoCodesTest {

    /** Later than anything the code lists and the register know of. */
    private static final LocalDate TODAY = LocalDate.parse("2026-01-01");

    private static final List<PartyRegistered> PARTIES = EVENTS.stream()
            .filter(PartyRegistered.class::isInstance)
            .map(PartyRegistered.class::cast)
            .toList();

    record InUse(String alpha2, String alpha3, String numeric) {}

    record Withdrawn(String alpha4, String alpha2, String alpha3, String numeric, DateBound on) {}

    static Stream<InUse> inUse() {
        return lines("iso-3166-1.csv").map(cells -> new InUse(cells[0], cells[1], cells[2]));
    }

    static Stream<Withdrawn> withdrawn() {
        return lines("iso-3166-3.csv")
                .map(cells -> new Withdrawn(cells[0], cells[1], cells[2], cells[3], DateBound.parse(cells[4])));
    }

    private static Stream<String[]> lines(String file) {
        try (var csv = IsoCodesTest.class.getResourceAsStream("/register/" + file)) {
            return new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(","));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void there_are_249_codes_in_use_and_31_withdrawn() {
        assertThat(inUse()).hasSize(249);
        assertThat(withdrawn()).hasSize(31);
    }

    /** The JDK keeps lists of its own. */
    @Test
    void the_lists_are_those_of_the_jdk_too() {
        assertThat(inUse().map(InUse::alpha2))
                .containsExactlyInAnyOrderElementsOf(Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2));
        assertThat(inUse().map(InUse::alpha3))
                .containsExactlyInAnyOrderElementsOf(Locale.getISOCountries(IsoCountryCode.PART1_ALPHA3));
        assertThat(withdrawn().map(Withdrawn::alpha4))
                .containsExactlyInAnyOrderElementsOf(Locale.getISOCountries(IsoCountryCode.PART3));
    }

    @ParameterizedTest
    @MethodSource("inUse")
    void a_code_in_use_is_that_of_one_party_today(InUse code) {
        var parties = bearing(Scheme.ALPHA_2, code.alpha2(), TODAY);
        assertThat(parties).hasSize(1);
        assertThat(bearing(Scheme.ALPHA_3, code.alpha3(), TODAY)).isEqualTo(parties);
        assertThat(bearing(Scheme.NUMERIC, code.numeric(), TODAY)).isEqualTo(parties);
    }

    @Test
    void nobody_has_a_code_today_that_is_not_in_use() {
        var known = inUse().flatMap(code -> Stream.of(code.alpha2(), code.alpha3(), code.numeric()))
                .toList();
        assertThat(PARTIES.stream()
                        .flatMap(party -> party.codes().stream())
                        .filter(code -> code.scheme() != Scheme.WITHDRAWN && holds(code, TODAY))
                        .map(PartyCode::value))
                .containsExactlyInAnyOrderElementsOf(known);
    }

    @ParameterizedTest
    @MethodSource("withdrawn")
    void a_withdrawn_code_is_kept_by_one_party_from_the_day_its_others_ended(Withdrawn code) {
        var parties = PARTIES.stream()
                .filter(party -> has(party, Scheme.WITHDRAWN, code.alpha4()))
                .toList();
        assertThat(parties).hasSize(1);
        var codes = parties.getFirst().codes();
        assertThat(codes).contains(new PartyCode(Scheme.WITHDRAWN, code.alpha4(), code.on(), DateBound.NEVER));
        assertThat(codes)
                .filteredOn(it -> it.until().equals(code.on()))
                .extracting(PartyCode::value)
                .contains(code.alpha2(), code.alpha3());
        assertThat(code.numeric().isEmpty()
                        || codes.stream().anyMatch(it -> it.value().equals(code.numeric())))
                .isTrue();
    }

    @Test
    void nobody_keeps_a_code_that_was_not_withdrawn() {
        assertThat(PARTIES.stream()
                        .flatMap(party -> party.codes().stream())
                        .filter(code -> code.scheme() == Scheme.WITHDRAWN)
                        .map(PartyCode::value))
                .containsExactlyInAnyOrderElementsOf(
                        withdrawn().map(Withdrawn::alpha4).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "CS, 1992-07-01, czechoslovakia",
        "CS, 2004-07-01, serbia-and-montenegro",
        "SK, 1974-07-01, sikkim",
        "SK, 1995-07-01, slovakia",
        "AI, 1976-07-01, djibouti",
        "AI, 1990-07-01, anguilla",
        "GE, 1978-07-01, gilbert-and-ellice-islands",
        "GE, 1995-07-01, georgia",
        "BQ, 1978-07-01, british-antarctic-territory",
        "BQ, 2012-07-01, bonaire-sint-eustatius-and-saba",
        "YE, 1985-07-01, yemen-arab-republic",
        "YE, 1995-07-01, yemen",
        "VN, 1974-07-01, south-vietnam",
        "VN, 1980-07-01, vietnam",
        "YU, 1990-07-01, yugoslavia",
        "YU, 2000-07-01, serbia-and-montenegro",
    })
    void a_code_that_was_used_again_means_the_party_of_the_day(String code, LocalDate on, String party) {
        assertThat(bearing(Scheme.ALPHA_2, code, on)).containsExactly(party);
    }

    private static List<String> bearing(Scheme scheme, String value, LocalDate on) {
        return PARTIES.stream()
                .filter(party -> party.codes().stream()
                        .anyMatch(
                                code -> code.scheme() == scheme && code.value().equals(value) && holds(code, on)))
                .map(party -> party.party().value())
                .toList();
    }

    private static boolean has(PartyRegistered party, Scheme scheme, String value) {
        return party.codes().stream()
                .anyMatch(code -> code.scheme() == scheme && code.value().equals(value));
    }

    private static boolean holds(PartyCode code, LocalDate on) {
        return code.from().possiblyBy(on) && !code.until().certainlyBy(on);
    }
}
