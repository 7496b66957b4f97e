package org.rollcall.projection.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rollcall.contracts.Basis;
import org.rollcall.contracts.Certainty;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Evidence;
import org.rollcall.projection.importing.ForumOnRecord.Participation;
import org.rollcall.projection.importing.RollReader.Dated;
import org.rollcall.projection.importing.RollReader.NewParty;
import org.rollcall.projection.importing.RollReader.Roll;
import org.rollcall.projection.parties.PartyView;

/**
 * What another page of a forum says otherwise than the record: who appeared, disappeared, changed standing. Each happened
 * between the day the record was last confirmed and the day the page speaks for. A list that does not have all the names
 * its heading claims shows nobody's absence.
 */
final class RollDifference {

    private final ForumOnRecord known;
    private final PageLists lists;
    private final LocalDate day;
    private final Findings findings;
    private final Map<String, PartyView> parties;
    private final List<Dated> appeared = new ArrayList<>();
    private final List<NewParty> registered = new ArrayList<>();
    private final List<Left> left = new ArrayList<>();
    private final List<Changed> changed = new ArrayList<>();
    private final List<Kept> kept = new ArrayList<>();
    private final Set<Participation> seen = new HashSet<>();

    /** @param day the page speaks for */
    RollDifference(
            ForumOnRecord known, PageLists lists, LocalDate day, Map<String, PartyView> parties, Findings findings) {
        this.known = known;
        this.lists = lists;
        this.day = day;
        this.parties = parties;
        this.findings = findings;
    }

    /**
     * @param until the first day of absence
     * @param list the heading of the list that has the party no more
     */
    record Left(Participation line, String name, DateBound until, Line list) {}

    record Changed(Participation line, RollReader.Place place, DateBound on) {}

    /** One that stands as it did. */
    record Kept(Participation line, RollReader.Place place) {}

    record Result(
            List<Dated> appeared, List<NewParty> registered, List<Left> left, List<Changed> changed, List<Kept> kept) {}

    Result of(Roll roll) {
        roll.dated().forEach(this::compare);
        roll.unknown().forEach(party -> {
            var since = party.since().or(() -> sinceLast(party.as()));
            registered.add(since.map(party::since).orElse(party));
            appeared(party.as(), since.map(DateBound::toString).orElse("an unknown day"));
        });
        absent();
        if (!kept.isEmpty()) {
            findings.info(0, "confirmed", kept.size() + " lines of the roll are listed as before", "Nothing changes.");
        }
        return new Result(appeared, registered, left, changed, kept);
    }

    private void compare(Dated dated) {
        var place = dated.place();
        var lines = known.of(place.party().id());
        if (place.listing().isEmpty()) {
            // a founder that is listed no more: on record it stands or stood
            if (lines.isEmpty()) {
                appeared.add(dated);
            }
            return;
        }
        var same = lines.stream()
                .filter(line -> line.standing() == place.as().standing() && line.standsOn(day))
                .findFirst();
        if (same.isPresent()) {
            seen.add(same.get());
            kept.add(new Kept(same.get(), place));
            return;
        }
        var other = lines.stream()
                .filter(line -> line.standsOn(day))
                .filter(line ->
                        !RollReader.canStandBeside(line.standing(), place.as().standing()))
                .findFirst();
        if (other.isPresent()) {
            seen.add(other.get());
            change(other.get(), place);
            return;
        }
        appear(dated);
    }

    private void change(Participation line, RollReader.Place place) {
        var on = between(line);
        changed.add(new Changed(line, place, on));
        findings.warning(
                place.as().line().number(),
                "changed-standing",
                "'" + place.as().written() + "' is " + line.standing() + " on record and listed as "
                        + place.as().standing(),
                "A change of standing is proposed, " + on + ".");
    }

    private void appear(Dated dated) {
        var as = dated.place().as();
        boolean isKnown = dated.place().founding().isPresent() || as.since().isPresent();
        var since = isKnown ? Optional.<DateBound>empty() : sinceLast(as);
        var cut = since.flatMap(
                bound -> JoiningRules.cut(bound, dated.place().party().life()));
        var joining = cut.map(bound -> new Joining(
                        bound,
                        Basis.LISTED,
                        new Evidence.Inferred(
                                "appeared-between-pages",
                                1,
                                List.of(
                                        "not on the list the record has from "
                                                + known.lastStated().orElseThrow(),
                                        "listed by the page that speaks for " + day)),
                        ""))
                .orElse(dated.joining());
        appeared.add(new Dated(dated.place(), joining));
        appeared(as, joining.from().toString());
    }

    private void appeared(Listed as, String since) {
        findings.warning(
                as.line().number(),
                "appeared",
                "'" + as.written() + "' is listed as " + as.standing() + " and not on record in that standing",
                "An admission is proposed, " + since + ".");
    }

    /** Between the two pages, where the earlier one would have shown whoever was there. */
    private Optional<DateBound> sinceLast(Listed as) {
        var last = known.lastStated();
        if (last.isEmpty()) {
            return Optional.empty();
        }
        var kind = PageLists.listKind(as.kind());
        long listed = known.participations().stream()
                .filter(line -> line.standing() == as.standing() && PageLists.listKind(line.kind()) == kind)
                .filter(line -> line.lastStated().equals(last))
                .count();
        var claimed = known.claimed(as.standing(), kind, last.get());
        boolean whole = listed > 0 && claimed.filter(count -> count > listed).isEmpty();
        return whole ? Optional.of(DateBound.between(last.get().plusDays(1), day)) : Optional.empty();
    }

    /** Those of the record that stood when they were last confirmed, and are not on the page. */
    private void absent() {
        var unlisted = new LinkedHashMap<String, List<String>>();
        for (var line : known.participations()) {
            if (seen.contains(line)
                    || !line.standsOn(day)
                    || line.period().from().earliest().isAfter(day)) {
                continue;
            }
            var party = parties.get(line.party().value());
            var name = party == null ? line.party().value() : party.nameOn(day);
            if (party != null && party.life().on(day) == Certainty.ABSENT) {
                // it ended with its life; what the forum made of that is a succession, and pending
                continue;
            }
            var list = lists.of(line.standing(), line.kind());
            if (list.isEmpty() || !list.get().isWhole()) {
                var why = line.standing() + ", " + PageLists.listKind(line.kind())
                        + (list.isEmpty() ? ": no such list on the page" : ": the list lacks names it claims");
                unlisted.computeIfAbsent(why, any -> new ArrayList<>()).add(name);
            } else if (list.get().unread().contains(name)) {
                findings.warning(
                        list.get().heading().number(),
                        "disappeared-unsure",
                        name + " is " + line.standing() + " on record; on the page it may be a name that was not read",
                        "Nothing was proposed.");
            } else {
                leave(line, name, list.get().heading());
            }
        }
        unlisted.forEach((why, names) -> findings.warning(
                0,
                "absence-not-shown",
                "Not on the page, and on record as " + why + ": " + Findings.brief(String.join(", ", names)),
                "Nothing was proposed: that they left the page does not show."));
    }

    private void leave(Participation line, String name, Line heading) {
        var until = between(line);
        left.add(new Left(line, name, until, heading));
        findings.warning(
                heading.number(),
                "disappeared",
                name + " is " + line.standing() + " on record and not listed any more",
                "A withdrawal is proposed, " + until + ".");
    }

    /** From the day behind the last on which a source confirms the line to that of the page. */
    private DateBound between(Participation line) {
        var last = line.lastStated()
                .map(stated -> stated.plusDays(1))
                .orElse(line.period().from().earliest());
        return DateBound.between(last.isAfter(day) ? day : last, day);
    }
}
