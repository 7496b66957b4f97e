package org.rollcall.membership.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.membership.register.ShippedRegister.ALL;
import static org.rollcall.membership.register.ShippedRegister.EVENTS;
import static org.rollcall.membership.register.ShippedRegister.FILE;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DateClaim;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.MembershipEvent;
import org.rollcall.contracts.PartyEvent;
import org.rollcall.contracts.PartyEvent.PartyRegistered;
import org.rollcall.contracts.PartyEvent.SuccessionStatement;

/** The files that ship, and what they must say. */
class RegisterFileTest {

    @Test
    void the_rules_accept_all_of_it() {
        assertThat(ALL.refused()).isEmpty();
        assertThat(EVENTS).hasSizeGreaterThan(470);
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

    private static Stream<PartyEvent> successions() {
        return EVENTS.stream().filter(SuccessionStatement.class::isInstance);
    }

    private static DateBound on(PartyEvent event) {
        return ((SuccessionStatement) event).on();
    }

    private static List<DateClaim> claims(PartyEvent event) {
        return event instanceof SuccessionStatement succession ? succession.claims() : List.of();
    }
}
