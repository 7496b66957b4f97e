package org.rollcall.projection.parties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rollcall.contracts.Dated;
import org.rollcall.contracts.Facts;
import org.rollcall.contracts.PartyEvent.LifeClaimed;
import org.rollcall.contracts.PartyEvent.PartyCoded;
import org.rollcall.contracts.PartyEvent.PartyFactContested;
import org.rollcall.contracts.PartyEvent.PartyNamed;
import org.rollcall.contracts.PartyEvent.PartyRegistered;
import org.rollcall.contracts.PartyEvent.PartyStatement;
import org.rollcall.contracts.PartyEvent.SuccessionStatement;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyName;
import org.rollcall.contracts.PartyOnRecord;
import org.rollcall.contracts.Spelling;
import org.rollcall.contracts.Subject;
import org.rollcall.projection.views.Days;
import org.rollcall.projection.views.Row;
import org.rollcall.projection.views.View;
import org.springframework.stereotype.Component;

/**
 * By what parties are looked for: a row for each name, alias and code, with the days it is theirs. A name whose days are over
 * is a former one.
 */
@Component
final class NameRows implements View<PartyStatement> {

    @Override
    public String table() {
        return "party_name";
    }

    @Override
    public List<String> key() {
        return List.of("party", "kind", "place");
    }

    @Override
    public Set<PartyId> touched(PartyStatement statement) {
        return switch (statement) {
            case PartyRegistered e -> Set.of(e.party());
            case PartyNamed e -> Set.of(e.party());
            case PartyCoded e -> Set.of(e.party());
            case LifeClaimed e -> Set.of();
            case SuccessionStatement e -> Set.of();
            case PartyFactContested e -> Set.of();
        };
    }

    @Override
    public List<Row> rows(Subject subject, Facts<PartyStatement> facts) {
        if (facts.all().findAny().isEmpty()) {
            return List.of();
        }
        var party = PartyRows.onRecord(subject, facts);
        var rows = new ArrayList<Row>();
        addNames(party, rows);
        int place = 0;
        for (var alias : party.aliases()) {
            rows.add(row(party, "ALIAS", place++, Optional.empty(), alias, Days.range(LocalDate.MIN, LocalDate.MAX)));
        }
        place = 0;
        for (var code : party.codes()) {
            var days = Days.possible(Dated.of(code.from()), Dated.of(code.until()));
            rows.add(row(party, "CODE", place++, Optional.of(code.scheme().name()), code.value(), days));
        }
        return rows;
    }

    private static void addNames(PartyOnRecord party, List<Row> rows) {
        int place = 0;
        for (var form : PartyName.Form.values()) {
            var names =
                    party.names().stream().filter(name -> name.form() == form).toList();
            for (int i = 0; i < names.size(); i++) {
                rows.add(row(
                        party,
                        "NAME",
                        place++,
                        Optional.of(form.name()),
                        names.get(i).text(),
                        NameDays.of(names, i)));
            }
        }
    }

    private static Row row(
            PartyOnRecord party, String kind, int place, Optional<String> form, String text, String days) {
        return Row.with("party", party.id().value())
                .and("kind", kind)
                .and("place", place)
                .and("form", form)
                .and("text", text)
                .and("folded", Spelling.fold(text))
                .and("days", days);
    }
}
