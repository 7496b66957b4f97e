package org.rollcall.membership.domain;

import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.PartyCode;
import org.rollcall.contracts.PartyEvent.LifeClaimed;
import org.rollcall.contracts.PartyEvent.PartyAbsorbed;
import org.rollcall.contracts.PartyEvent.PartyCoded;
import org.rollcall.contracts.PartyEvent.PartyContinued;
import org.rollcall.contracts.PartyEvent.PartyDissolved;
import org.rollcall.contracts.PartyEvent.PartyFactContested;
import org.rollcall.contracts.PartyEvent.PartyNamed;
import org.rollcall.contracts.PartyEvent.PartyRegistered;
import org.rollcall.contracts.PartyEvent.PartySeparated;
import org.rollcall.contracts.PartyEvent.PartyStatement;
import org.rollcall.contracts.PartyEvent.PartyUnited;
import org.rollcall.contracts.PartyName;
import org.rollcall.contracts.Provenance;

/** A statement of a party said again with another date, or another account of how it is known. */
final class Restated {

    private Restated() {}

    static PartyStatement with(PartyStatement statement, Provenance provenance) {
        return switch (statement) {
            case PartyRegistered e ->
                new PartyRegistered(
                        e.fact(), e.party(), e.kind(), e.names(), e.codes(), e.aliases(), e.lives(), provenance);
            case PartyNamed e -> new PartyNamed(e.fact(), e.party(), e.name(), provenance);
            case PartyCoded e -> new PartyCoded(e.fact(), e.party(), e.code(), provenance);
            case LifeClaimed e -> new LifeClaimed(e.fact(), e.party(), e.claim(), provenance);
            case PartyDissolved e ->
                new PartyDissolved(e.fact(), e.party(), e.on(), e.claims(), e.successors(), provenance);
            case PartyContinued e ->
                new PartyContinued(e.fact(), e.party(), e.on(), e.claims(), e.continuator(), provenance);
            case PartySeparated e ->
                new PartySeparated(e.fact(), e.party(), e.on(), e.claims(), e.successors(), provenance);
            case PartyUnited e -> new PartyUnited(e.fact(), e.party(), e.on(), e.claims(), e.into(), provenance);
            case PartyAbsorbed e -> new PartyAbsorbed(e.fact(), e.party(), e.on(), e.claims(), e.by(), provenance);
            case PartyFactContested e ->
                new PartyFactContested(e.fact(), e.party(), e.contested(), e.claim(), e.text(), provenance);
        };
    }

    /** As if that day were its own; unchanged where it has none, or where a claim of its day is a claim of a life. */
    static PartyStatement on(PartyStatement statement, DateBound day) {
        return switch (statement) {
            case PartyRegistered e -> e;
            case PartyNamed e ->
                new PartyNamed(
                        e.fact(),
                        e.party(),
                        new PartyName(e.name().form(), e.name().text(), day),
                        e.provenance());
            case PartyCoded e -> {
                var code = new PartyCode(
                        e.code().scheme(), e.code().value(), day, e.code().until());
                yield new PartyCoded(e.fact(), e.party(), code, e.provenance());
            }
            case LifeClaimed e -> e;
            case PartyDissolved e ->
                new PartyDissolved(e.fact(), e.party(), day, e.claims(), e.successors(), e.provenance());
            case PartyContinued e ->
                new PartyContinued(e.fact(), e.party(), day, e.claims(), e.continuator(), e.provenance());
            case PartySeparated e ->
                new PartySeparated(e.fact(), e.party(), day, e.claims(), e.successors(), e.provenance());
            case PartyUnited e -> new PartyUnited(e.fact(), e.party(), day, e.claims(), e.into(), e.provenance());
            case PartyAbsorbed e -> new PartyAbsorbed(e.fact(), e.party(), day, e.claims(), e.by(), e.provenance());
            case PartyFactContested e -> e;
        };
    }
}
