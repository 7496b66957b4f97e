package org.rollcall.projection.exports;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.PartyName;
import org.rollcall.projection.exports.Popolo.OtherName;
import org.rollcall.projection.parties.PartyView;

/** What a party is called beside the name that is shown. Pure. */
final class PopoloNames {

    private PopoloNames() {}

    /**
     * Its own names with their dates, those of one form after another, then its aliases, which have none. What is shown is not
     * among them while it is the party's name; an alias that only repeats a name never is.
     */
    static List<OtherName> others(PartyView party, String shown, LocalDate day) {
        var others = new ArrayList<OtherName>();
        party.names().stream()
                .collect(groupingBy(PartyName::form, LinkedHashMap::new, toList()))
                .forEach((form, names) -> others.addAll(ofForm(names, shown, day)));
        var named = party.names().stream().map(PartyName::text).collect(Collectors.toCollection(HashSet::new));
        named.add(shown);
        party.aliases().stream()
                .filter(named::add)
                .map(alias -> new OtherName(alias, Optional.empty(), Optional.empty(), "alias"))
                .forEach(others::add);
        return others;
    }

    /** A name holds until the next one of its form. */
    private static List<OtherName> ofForm(List<PartyName> names, String shown, LocalDate day) {
        var others = new ArrayList<OtherName>();
        for (int i = 0; i < names.size(); i++) {
            var name = names.get(i);
            var until = i + 1 < names.size() ? names.get(i + 1).from() : DateBound.NEVER;
            var ofTheDay = !isPast(until, day) && (i == 0 || isPast(name.from(), day));
            if (!ofTheDay || !name.text().equals(shown)) {
                others.add(new OtherName(
                        name.text(),
                        RollPopolo.date(name.from()),
                        RollPopolo.date(until),
                        name.form() == PartyName.Form.SHORT ? "short name" : "formal name"));
            }
        }
        return others;
    }

    /** Whether it has happened by the day; nobody knows of what has no date. */
    private static boolean isPast(DateBound happened, LocalDate day) {
        return !happened.equals(DateBound.UNKNOWN) && !happened.latest().isAfter(day);
    }
}
