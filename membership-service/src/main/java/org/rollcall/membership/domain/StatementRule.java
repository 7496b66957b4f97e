package org.rollcall.membership.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.PartyEvent.LifeClaimed;
import org.rollcall.contracts.PartyEvent.PartyCoded;
import org.rollcall.contracts.PartyEvent.PartyFactContested;
import org.rollcall.contracts.PartyEvent.PartyNamed;
import org.rollcall.contracts.PartyEvent.PartyRegistered;
import org.rollcall.contracts.PartyEvent.PartyStatement;
import org.rollcall.contracts.PartyEvent.SuccessionStatement;
import org.rollcall.contracts.PartyOnRecord;
import org.rollcall.contracts.Warning;
import org.rollcall.membership.domain.PartyCommand.Looked;

/** What one statement of a party must say, beside all else that stands; the same for a new one and for a corrected one. */
final class StatementRule {

    private StatementRule() {}

    /** @param rest the party without this statement */
    static Optional<Rejection> brokenBy(PartyStatement statement, PartyOnRecord rest, Looked looked) {
        return switch (statement) {
            case PartyRegistered e -> RegistrationRule.brokenBy(e);
            case PartyNamed e -> name(e, rest, looked);
            case PartyCoded e -> CodeRule.brokenBy(e.code(), rest.codes(), "");
            case LifeClaimed e -> LivesRule.brokenBy(e.claim(), "").or(() -> LivesRule.unexplained(e.claim()));
            case SuccessionStatement e -> SuccessionRule.brokenBy(e, rest, looked);
            case PartyFactContested e -> Optional.empty();
        };
    }

    /**
     * What is doubtful about it, and recorded all the same.
     *
     * @param whole the party with this statement
     */
    static List<Warning> doubts(PartyStatement statement, PartyOnRecord rest, PartyOnRecord whole, Looked looked) {
        var doubts = new ArrayList<Warning>();
        if (statement instanceof PartyNamed named) {
            doubts.addAll(LifeRule.doubts(
                    looked.known().name(), rest.life(), named.name().from()));
        }
        if (statement instanceof SuccessionStatement succession) {
            looked.successors()
                    .forEach(heir -> doubts.addAll(LifeRule.doubts(heir.name(), heir.life(), succession.on())));
        }
        doubts.addAll(BearerRule.doubts(statement, whole, looked.namesakes()));
        return doubts;
    }

    private static Optional<Rejection> name(PartyNamed statement, PartyOnRecord rest, Looked looked) {
        var name = statement.name();
        var given = rest.names().stream()
                .anyMatch(other -> other.form() == name.form()
                        && other.text().equals(name.text())
                        && other.from().overlaps(name.from()));
        if (given) {
            return Optional.of(new Rejection.NameAlreadyGiven(name.text(), name.from()));
        }
        return LifeRule.isOutside(rest.life(), name.from())
                ? Optional.of(LifeRule.outside("from", looked.known(), name.from()))
                : Optional.empty();
    }
}
