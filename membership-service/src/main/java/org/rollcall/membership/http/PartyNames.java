package org.rollcall.membership.http;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Naming;
import org.rollcall.contracts.PartyCode;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyName;
import org.rollcall.contracts.PartyOnRecord;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.membership.domain.KnownParty;
import org.rollcall.membership.domain.Parties;
import org.rollcall.membership.postgres.PartyDirectory;
import org.rollcall.writeside.Refused;
import org.springframework.stereotype.Component;

/** Says which party a request means: by its id, a name it has or had, an alias, or, if nobody is called so, a code. */
@Component
final class PartyNames {

    private static final int LONGEST = 200;
    private static final int FEW = 5;

    private final PartyDirectory directory;

    PartyNames(PartyDirectory directory) {
        this.directory = directory;
    }

    /**
     * The party meant by a text on the day of a fact.
     *
     * @throws Refused as {@code UNKNOWN_PARTY} with the names that were probably meant, as {@code AMBIGUOUS_PARTY} with the ids
     */
    KnownParty meant(String field, String text, DateBound on) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new Refused(Problem.at(field, ProblemType.INVALID_FIELD, "A party is named in 1 to 200 characters."));
        }
        return directory
                .withId(text.strip())
                .map(party -> directory.known(party, on))
                .orElseGet(() -> called(field, text, on));
    }

    List<KnownParty> meant(String field, List<String> texts, DateBound on) {
        var parties = new ArrayList<KnownParty>();
        Asked.list(field, texts);
        for (int i = 0; i < texts.size(); i++) {
            parties.add(meant(field + "[" + i + "]", texts.get(i), on));
        }
        return parties;
    }

    /** Those of the parties that are on record. */
    List<KnownParty> known(List<PartyId> parties, DateBound on) {
        return parties.stream()
                .flatMap(party -> directory.withId(party.value()).stream())
                .map(party -> directory.known(party, on))
                .toList();
    }

    /** Others that have or had one of these names or codes, and the party itself perhaps. */
    List<PartyOnRecord> namesakes(List<PartyName> names, List<PartyCode> codes) {
        return directory.namesakes(
                names.stream().map(PartyName::text).toList(),
                codes.stream().map(PartyCode::value).toList());
    }

    /** Who bore a name up to a day: what ends on it is asked for by the name it had before. */
    KnownParty meantBefore(String field, String text, DateBound end) {
        return meant(field, text, dayBefore(end));
    }

    /** Those of the ids that are on record. */
    Parties known(Collection<PartyId> ids, DateBound on) {
        return Parties.of(ids.stream()
                .flatMap(id -> directory.withId(id.value()).stream())
                .map(party -> directory.known(party, on))
                .toList());
    }

    private KnownParty called(String field, String text, DateBound on) {
        var called = directory.called(text);
        var meant = called.isEmpty()
                ? Naming.coded(text.strip(), directory.coded(text.strip()), on)
                : Naming.meant(text, called, on);
        return switch (meant.size()) {
            case 0 -> throw unknown(field, text, on);
            case 1 -> directory.known(meant.getFirst(), on);
            default -> throw ambiguous(field, text, meant);
        };
    }

    private Refused unknown(String field, String text, DateBound on) {
        var probable = new LinkedHashMap<String, String>();
        directory.alike(text, FEW).stream()
                .flatMap(likeness -> Stream.of(likeness.text(), Naming.nameOn(likeness.party(), on)))
                .forEach(name -> probable.putIfAbsent(Naming.fold(name), name));
        var suggestions = probable.values().stream().limit(FEW).toList();
        return new Refused(new Problem(
                ProblemType.UNKNOWN_PARTY, "No party is called '" + text.strip() + "'.", field, suggestions));
    }

    private static Refused ambiguous(String field, String text, List<PartyOnRecord> meant) {
        var ids = meant.stream().map(PartyOnRecord::id).map(PartyId::value).toList();
        var detail = ids.stream()
                .collect(Collectors.joining(" or ", "'" + text.strip() + "' may be ", " on that day; give the id."));
        return new Refused(new Problem(ProblemType.AMBIGUOUS_PARTY, detail, field, ids));
    }

    private static DateBound dayBefore(DateBound end) {
        return DateBound.between(dayBefore(end.earliest()), dayBefore(end.latest()));
    }

    private static LocalDate dayBefore(LocalDate day) {
        return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) ? day : day.minusDays(1);
    }
}
