package org.rollcall.membership.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DateClaim;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.Life;
import org.rollcall.contracts.LifeClaim;
import org.rollcall.contracts.MembershipEvent;
import org.rollcall.contracts.PartyEvent;
import org.rollcall.contracts.PartyEvent.PartyAbsorbed;
import org.rollcall.contracts.PartyEvent.PartyContinued;
import org.rollcall.contracts.PartyEvent.PartyDissolved;
import org.rollcall.contracts.PartyEvent.PartyRegistered;
import org.rollcall.contracts.PartyEvent.PartySeparated;
import org.rollcall.contracts.PartyEvent.PartyUnited;
import org.rollcall.contracts.PartyEvent.SuccessionStatement;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.PartyOnRecord;
import org.rollcall.membership.domain.Naming;
import org.rollcall.membership.register.RegisterFold.Step;

/** The file that ships, and what it must say. */
class RegisterFileTest {

    private static final RegisterFile FILE = RegisterFile.shipped();
    private static final RegisterFold.Missing ALL = RegisterFold.missing(FILE, List.of());
    private static final List<PartyEvent> EVENTS =
            ALL.steps().stream().map(Step::event).toList();
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    @Test
    void the_rules_accept_all_of_it() {
        assertThat(ALL.refused()).isEmpty();
        assertThat(EVENTS).hasSizeGreaterThan(130);
    }

    @Test
    void every_id_is_used_once() {
        assertThat(FILE.parties()).extracting(RegisterFile.Party::id).doesNotHaveDuplicates();
        assertThat(FILE.successions()).extracting(RegisterFile.Succession::id).doesNotHaveDuplicates();
        assertThat(EVENTS).extracting(MembershipEvent::fact).doesNotHaveDuplicates();
    }

    @Test
    void every_claim_is_that_of_a_listed_authority() {
        var claimed = Stream.of(
                        FILE.parties().stream()
                                .flatMap(party -> party.lives().stream().map(RegisterFile.Life::authority)),
                        FILE.successions().stream().map(RegisterFile.Succession::authority),
                        FILE.successions().stream()
                                .flatMap(succession -> succession.claims().stream())
                                .map(RegisterFile.Claim::authority))
                .flatMap(authorities -> authorities);
        assertThat(FILE.authorities().keySet()).containsAll(claimed.toList());
    }

    @Test
    void every_life_of_a_state_is_claimed_by_somebody_and_its_first_line_is_followed() {
        var observers = List.of(new PartyId("holy-see"), new PartyId("palestine"));
        assertThat(FILE.parties()).allSatisfy(party -> {
            if (party.kind() == PartyKind.TERRITORY || observers.contains(party.id())) {
                return;
            }
            assertThat(party.lives()).isNotEmpty();
            assertThat(party.lives().getFirst().followed()).isTrue();
        });
    }

    @Test
    void every_succession_cites_its_source_and_says_which_day_is_followed() {
        assertThat(FILE.successions())
                .allSatisfy(succession -> assertThat(succession.source()).isNotBlank());
        assertThat(successions())
                .allSatisfy(event -> assertThat(claims(event))
                        .filteredOn(DateClaim::followed)
                        .extracting(DateClaim::on)
                        .containsExactly(on(event)));
    }

    @Test
    void every_fact_has_a_reference_and_was_recorded_by_the_register() {
        assertThat(EVENTS).allSatisfy(event -> {
            assertThat(event.provenance().evidence())
                    .isNotEmpty()
                    .allSatisfy(evidence -> assertThat(evidence)
                            .isInstanceOfSatisfying(Evidence.Reference.class, reference -> {
                                assertThat(reference.register()).isEqualTo(RegisterCommands.REGISTER);
                                assertThat(reference.authority()).isNotBlank();
                                assertThat(reference.source()).isNotBlank();
                            }));
            assertThat(event.provenance().recordedBy()).isEqualTo("register");
        });
    }

    @Test
    void parties_are_registered_then_named_then_succeeded_in_order_of_date() {
        var kinds = EVENTS.stream()
                .map(event -> switch (event) {
                    case PartyRegistered registered -> 0;
                    case SuccessionStatement succession -> 2;
                    default -> 1;
                })
                .toList();
        assertThat(kinds).isSorted();
        assertThat(successions().map(event -> on(event).earliest())).isSorted();
    }

    static Stream<PartyOnRecord> everyParty() {
        return ALL.parties().values().stream();
    }

    @ParameterizedTest
    @MethodSource("everyParty")
    void each_of_its_names_and_aliases_means_one_party_on_each_day(PartyOnRecord party) {
        for (var text : Naming.texts(party)) {
            var candidates = called(text);
            var days = new TreeSet<LocalDate>();
            candidates.forEach(candidate -> days.addAll(turningPoints(candidate)));
            for (var day : days) {
                assertThat(Naming.meant(text, candidates, DateBound.day(day)))
                        .as("'%s' on %s", text, day)
                        .hasSize(1);
            }
        }
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

    @ParameterizedTest
    @CsvSource({
        "turkey, 2022-05-31, Turkey",
        "turkey, 2022-06-01, Türkiye",
        "north-macedonia, 2019-02-11, the former Yugoslav Republic of Macedonia",
        "north-macedonia, 2019-02-12, North Macedonia",
        "serbia-and-montenegro, 2003-02-03, Yugoslavia",
        "serbia-and-montenegro, 2003-02-04, Serbia and Montenegro",
        "czech-republic, 2015, Czech Republic",
        "czech-republic, 2017, Czechia",
        "netherlands, 2020-12-02, Netherlands",
    })
    void a_party_has_the_name_of_the_day(String party, String on, String name) {
        assertThat(Naming.nameOn(party(party), DateBound.parse(on))).isEqualTo(name);
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
    void estonia_lived_twice() {
        var estonia = party("estonia").life();
        assertThat(estonia.cover(DateBound.parse("1930"))).isEqualTo(Life.Cover.INSIDE);
        assertThat(estonia.cover(DateBound.parse("1950"))).isEqualTo(Life.Cover.OUTSIDE);
        assertThat(estonia.cover(DateBound.parse("1995"))).isEqualTo(Life.Cover.INSIDE);
    }

    /** One line of {@code shared/reference/state-successions.csv}. */
    record Listed(String kind, List<DateBound> on, String before, List<String> after) {}

    static Stream<Listed> listed() throws IOException {
        try (var csv = RegisterFileTest.class.getResourceAsStream("/register/state-successions.csv")) {
            return new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .skip(1)
                            .map(line -> line.split(",", 7))
                            .map(cells -> new Listed(
                                    cells[1],
                                    DAY.matcher(cells[2])
                                            .results()
                                            .map(day -> DateBound.parse(day.group()))
                                            .toList(),
                                    cells[4],
                                    Arrays.asList(cells[5].split("\\|"))))
                            .toList()
                            .stream();
        }
    }

    static Stream<Listed> listedSuccessions() {
        return listedOf("DISSOLUTION", "CONTINUATION", "SEPARATION", "ORG_SUCCESSION");
    }

    static Stream<Listed> listedNames() {
        return listedOf("RENAME", "SHORT_NAME", "ORG_RENAME");
    }

    private static Stream<Listed> listedOf(String... kinds) {
        try {
            return listed().filter(line -> List.of(kinds).contains(line.kind()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("listedSuccessions")
    void every_listed_succession_is_in_it_with_its_days(Listed line) {
        var days = line.on().isEmpty() ? List.of(DateBound.parse("1991-12")) : line.on();
        var before = meant(line.before(), previous(days.getFirst()));
        for (var name : line.after()) {
            var heir = meant(name, days.getLast());
            var event = successions()
                    .filter(it ->
                            it.party().equals(before.id()) && successors(it).contains(heir.id()))
                    .findFirst();
            assertThat(event).as("%s from %s", heir.id(), before.id()).isPresent();
            assertThat(claims(event.orElseThrow())).extracting(DateClaim::on).containsAll(line.on());
            assertThat(kind(event.orElseThrow()))
                    .isEqualTo(line.kind().equals("ORG_SUCCESSION") ? "DISSOLUTION" : line.kind());
        }
    }

    @ParameterizedTest
    @MethodSource("listedNames")
    void every_listed_change_of_name_is_in_it(Listed line) {
        var name = line.after().getFirst();
        var party = meant(name, lastDayOf(name));
        assertThat(party.names())
                .filteredOn(it -> Naming.fold(it.text()).equals(Naming.fold(name)))
                .anySatisfy(it -> {
                    if (!line.on().isEmpty()) {
                        assertThat(it.from()).isIn(line.on());
                    }
                });
        assertThat(Naming.texts(party).stream().map(Naming::fold)).contains(Naming.fold(line.before()));
    }

    /** Any day on which somebody of that name lived. */
    private static DateBound lastDayOf(String name) {
        return called(name).getFirst().lives().getFirst().from();
    }

    private static PartyOnRecord party(String id) {
        return Optional.ofNullable(ALL.parties().get(new PartyId(id))).orElseThrow();
    }

    private static List<PartyOnRecord> called(String text) {
        return ALL.parties().values().stream()
                .filter(party -> Naming.texts(party).stream()
                        .anyMatch(known -> Naming.fold(known).equals(Naming.fold(text))))
                .toList();
    }

    private static PartyOnRecord meant(String text, DateBound on) {
        var meant = Naming.meant(text, called(text), on);
        assertThat(meant).as("'%s' on %s", text, on).hasSize(1);
        return meant.getFirst();
    }

    private static DateBound previous(DateBound day) {
        return DateBound.day(day.earliest().minusDays(1));
    }

    private static List<LocalDate> turningPoints(PartyOnRecord party) {
        var bounds = new ArrayList<DateBound>();
        party.lives().forEach(life -> bounds.addAll(List.of(life.from(), life.until())));
        party.names().forEach(name -> bounds.add(name.from()));
        return bounds.stream()
                .flatMap(bound -> Stream.of(bound.earliest(), bound.latest()))
                .filter(day -> !day.equals(LocalDate.MIN) && !day.equals(LocalDate.MAX))
                .flatMap(day -> Stream.of(day.minusDays(1), day, day.plusDays(1)))
                .toList();
    }

    private static Stream<PartyEvent> successions() {
        return EVENTS.stream().filter(event -> !kind(event).isEmpty());
    }

    private static String kind(PartyEvent event) {
        return switch (event) {
            case PartyDissolved dissolved -> "DISSOLUTION";
            case PartyContinued continued -> "CONTINUATION";
            case PartySeparated separated -> "SEPARATION";
            case PartyUnited united -> "UNION";
            case PartyAbsorbed absorbed -> "ABSORPTION";
            default -> "";
        };
    }

    private static DateBound on(PartyEvent event) {
        return ((SuccessionStatement) event).on();
    }

    private static List<DateClaim> claims(PartyEvent event) {
        return event instanceof SuccessionStatement succession ? succession.claims() : List.of();
    }

    private static List<PartyId> successors(PartyEvent event) {
        return event instanceof SuccessionStatement succession ? succession.successors() : List.of();
    }
}
