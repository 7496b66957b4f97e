package org.rollcall.membership.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.membership.register.ShippedRegister.EVENTS;
import static org.rollcall.membership.register.ShippedRegister.called;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DateClaim;
import org.rollcall.contracts.Naming;
import org.rollcall.contracts.PartyEvent.PartyAbsorbed;
import org.rollcall.contracts.PartyEvent.PartyContinued;
import org.rollcall.contracts.PartyEvent.PartyDissolved;
import org.rollcall.contracts.PartyEvent.PartySeparated;
import org.rollcall.contracts.PartyEvent.PartyUnited;
import org.rollcall.contracts.PartyEvent.SuccessionStatement;
import org.rollcall.contracts.PartyOnRecord;

/** What {@code shared/reference/state-successions.csv} lists is in the register. */
class ListedSuccessionsTest {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** One line of {@code shared/reference/state-successions.csv}. */
    record Listed(String kind, List<DateBound> on, String before, List<String> after) {}

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

    private static Stream<Listed> listed() throws IOException {
        try (var csv = ListedSuccessionsTest.class.getResourceAsStream("/register/state-successions.csv")) {
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

    @ParameterizedTest
    @MethodSource("listedSuccessions")
    void every_listed_succession_is_in_it_with_its_days(Listed line) {
        var days = line.on().isEmpty() ? List.of(DateBound.parse("1991-12")) : line.on();
        var before = meant(line.before(), previous(days.getFirst()));
        for (var name : line.after()) {
            var heir = meant(name, days.getLast());
            var event = EVENTS.stream()
                    .filter(SuccessionStatement.class::isInstance)
                    .map(SuccessionStatement.class::cast)
                    .filter(it ->
                            it.party().equals(before.id()) && it.successors().contains(heir.id()))
                    .findFirst();
            assertThat(event).as("%s from %s", heir.id(), before.id()).isPresent();
            assertThat(event.orElseThrow().claims()).extracting(DateClaim::on).containsAll(line.on());
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

    private static PartyOnRecord meant(String text, DateBound on) {
        var meant = Naming.meant(text, called(text), on);
        assertThat(meant).as("'%s' on %s", text, on).hasSize(1);
        return meant.getFirst();
    }

    private static DateBound previous(DateBound day) {
        return DateBound.day(day.earliest().minusDays(1));
    }

    private static String kind(SuccessionStatement event) {
        return switch (event) {
            case PartyDissolved dissolved -> "DISSOLUTION";
            case PartyContinued continued -> "CONTINUATION";
            case PartySeparated separated -> "SEPARATION";
            case PartyUnited united -> "UNION";
            case PartyAbsorbed absorbed -> "ABSORPTION";
        };
    }
}
