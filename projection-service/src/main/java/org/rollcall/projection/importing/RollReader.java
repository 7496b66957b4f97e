package org.rollcall.projection.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rollcall.contracts.Basis;
import org.rollcall.contracts.Certainty;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.Standing;
import org.rollcall.projection.importing.Names.Match;
import org.rollcall.projection.parties.PartyView;

/** Who stands on the roll by a page's lists and its note of the founders, and since when. */
final class RollReader {

    private static final int LONGEST_NAME = 200;

    private final Names names;
    private final Lineage lineage;
    private final Span span;
    private final Findings findings;
    private final Map<PartyId, Place> places = new LinkedHashMap<>();
    /** The second of two standings that may be held together. */
    private final List<Place> beside = new ArrayList<>();

    private final List<NewParty> unknown = new ArrayList<>();

    RollReader(Names names, Lineage lineage, Span span, Findings findings) {
        this.names = names;
        this.lineage = lineage;
        this.span = span;
        this.findings = findings;
    }

    /**
     * A party on the roll.
     *
     * @param founding the note that names it among the founders
     * @param listing where it is listed; a founder may be listed no more
     */
    record Place(PartyView party, Listed as, Optional<Line> founding, Optional<Line> listing) {
        boolean isOf(PartyId id, Standing standing) {
            return party.id().equals(id) && as.standing() == standing;
        }
    }

    /** A place with the bound of its beginning. */
    record Dated(Place place, Joining joining) {}

    /**
     * One that is not on record yet and can be registered by what the page says of it.
     *
     * @param since when it came on the roll; empty where nothing more is known than of anybody
     */
    record NewParty(PartyId id, Listed as, Optional<DateBound> since) {
        NewParty since(DateBound bound) {
            return new NewParty(id, as, Optional.of(bound));
        }
    }

    record Roll(List<Dated> dated, List<NewParty> unknown) {}

    Roll read(RollLists read) {
        read.founders().forEach(this::founder);
        read.present().forEach(as -> present(as, read.lists()));
        reportGoneFounders();
        var founders = new HashSet<PartyId>();
        places.forEach((id, place) -> place.founding().ifPresent(line -> founders.add(id)));
        var rules = new JoiningRules(span, lineage, founders, places.keySet());
        var dated = new ArrayList<Dated>();
        for (var place :
                Stream.concat(places.values().stream(), beside.stream()).toList()) {
            stated(place)
                    .or(() -> rules.of(place.party()))
                    .ifPresentOrElse(
                            joining -> dated.add(new Dated(place, joining)),
                            () -> findings.error(
                                    place.as().line().number(),
                                    "outside-life",
                                    "'" + place.as().written() + "' is "
                                            + place.party().id()
                                            + ", which lived at no time this forum can have had it",
                                    "Not put on the roll."));
        }
        reportPending(dated);
        reportRules(dated);
        return new Roll(List.copyOf(dated), List.copyOf(unknown));
    }

    /** When it came on the roll, where the page says so beside the name. */
    private static Optional<Joining> stated(Place place) {
        var basis = place.founding().isPresent() ? Basis.FOUNDING : Basis.LISTED;
        return place.as()
                .since()
                .flatMap(since -> JoiningRules.cut(since, place.party().life())
                        .map(bound -> new Joining(
                                bound,
                                basis,
                                new Evidence.Inferred("stated-beside-name", 1, List.of("the page says since " + since)),
                                "")));
    }

    private void founder(Listed as) {
        resolve(as, span.foundersDay(), new PageLists()).ifPresent(party -> {
            var place = new Place(party, as, Optional.of(as.line()), Optional.empty());
            if (places.putIfAbsent(party.id(), place) != null) {
                findings.warning(
                        as.line().number(), "founder-repeated", "'" + as.written() + "' is named twice", "Read once.");
            }
        });
    }

    private void present(Listed as, PageLists lists) {
        resolve(as, span.namesDay(), lists).ifPresent(party -> {
            var before = places.get(party.id());
            if (before == null) {
                places.put(party.id(), new Place(party, as, Optional.empty(), Optional.of(as.line())));
            } else if (before.listing().isEmpty() && before.as().standing() == as.standing()) {
                places.put(party.id(), new Place(party, as, before.founding(), Optional.of(as.line())));
            } else if (before.listing().isEmpty()) {
                places.put(party.id(), new Place(party, as, Optional.empty(), Optional.of(as.line())));
                findings.warning(
                        as.line().number(),
                        "founder-in-another-standing",
                        "'" + as.written() + "' is named among the founders and listed as " + as.standing(),
                        "Put on the roll as it is listed; when the standing changed the page does not say.");
            } else if (canStandBeside(as.standing(), before.as().standing())
                    && beside.stream().noneMatch(place -> place.isOf(party.id(), as.standing()))) {
                beside.add(new Place(party, as, Optional.empty(), Optional.of(as.line())));
                findings.info(
                        as.line().number(),
                        "two-standings",
                        "'" + as.written() + "' is listed as " + as.standing() + " and on line "
                                + before.as().line().number() + " as "
                                + before.as().standing(),
                        "Both are proposed: they may stand together.");
            } else {
                findings.warning(
                        as.line().number(),
                        "listed-twice",
                        "'" + as.written() + "' is listed as " + as.standing() + " and on line "
                                + before.as().line().number() + " as "
                                + before.as().standing(),
                        "Only the first is proposed.");
            }
        });
    }

    /** Observers may be guests, and the other way round; a member is nothing else. */
    static boolean canStandBeside(Standing one, Standing other) {
        return (one == Standing.OBSERVER && other == Standing.GUEST)
                || (one == Standing.GUEST && other == Standing.OBSERVER);
    }

    private Optional<PartyView> resolve(Listed as, LocalDate day, PageLists lists) {
        int line = as.line().number();
        var written = "'" + Findings.brief(as.written()) + "'";
        switch (names.resolve(as.written(), day)) {
            case Match.Found found -> {
                reportSpelling(as, found, day);
                return Optional.of(found.party());
            }
            case Match.Several several ->
                findings.error(
                        line,
                        "ambiguous-party",
                        written + " is the name of several: "
                                + String.join(
                                        ", ",
                                        several.parties().stream()
                                                .map(party -> party.id().value())
                                                .toList()),
                        "Not put on the roll: write the one that is meant by its formal name and import the page"
                                + " again.");
            case Match.Unknown none -> {
                lists.unread(as, none.suggestions());
                unknown(as, none, line, written);
            }
        }
        return Optional.empty();
    }

    private void unknown(Listed as, Match.Unknown none, int line, String written) {
        var id = Fold.slug(Brackets.without(as.written()), 60);
        if (unknown.stream().anyMatch(known -> known.id().value().equals(id))) {
            findings.warning(line, "listed-twice", written + " was listed before", "Only the first is proposed.");
            return;
        }
        boolean canRegister =
                as.kind() != PartyKind.STATE && !none.isMisspelt() && !id.isEmpty() && isName(as.written());
        if (canRegister) {
            unknown.add(new NewParty(new PartyId(id), as, as.since()));
            findings.warning(
                    line,
                    "unknown-party",
                    written + " is no party on record",
                    "Its registration as " + id + " is proposed, without a life: add what is known of it.");
        } else {
            var meant = none.suggestions().isEmpty() ? "" : "; probably " + String.join(" or ", none.suggestions());
            findings.error(
                    line,
                    "unknown-party",
                    written + " is no party on record" + meant,
                    "Not put on the roll: correct the name, or register the "
                            + (as.kind() == PartyKind.STATE && ListWords.isOrganisation(as.written())
                                    ? "organisation"
                                    : as.kind().name().toLowerCase(Locale.ROOT))
                            + " (POST /api/parties), and import the page again.");
        }
    }

    /** No formula, no markup, no address. */
    private static boolean isName(String written) {
        return Character.isLetterOrDigit(written.codePointAt(0))
                && written.length() <= LONGEST_NAME
                && written.codePoints().noneMatch(c -> "<>={}|\\".indexOf(c) >= 0)
                && !written.contains("://");
    }

    private void reportSpelling(Listed as, Match.Found found, LocalDate day) {
        var party = found.party();
        var name = party.nameOn(day);
        if (!found.others().isEmpty()) {
            findings.info(
                    as.line().number(),
                    "name-of-the-day",
                    "'" + as.written() + "' is the name of more than one party; on " + day + " only " + party.id()
                            + " lived",
                    "Read as " + party.id() + ".");
        }
        if (!found.spelling().isPlain()) {
            findings.info(
                    as.line().number(),
                    "alias-used",
                    "'" + as.written() + "' is " + found.spelling().words() + " of " + party.id() + ", called " + name
                            + (span.content().isPresent() ? " on " + day : ""),
                    "Read as " + party.id() + ".");
        }
        if (party.kind() != as.kind()) {
            findings.warning(
                    as.line().number(),
                    "kind-differs",
                    "'" + as.written() + "' is listed as " + as.kind() + " and on record as " + party.kind(),
                    "Proposed as what it is on record.");
        }
    }

    private void reportGoneFounders() {
        for (var place : places.values()) {
            var party = place.party();
            if (place.listing().isPresent() || place.founding().isEmpty()) {
                continue;
            }
            boolean lives = party.life().on(span.namesDay()) != Certainty.ABSENT;
            var how = lineage.endOf(party).map(lineage::spell).orElse("it ended");
            findings.warning(
                    place.as().line().number(),
                    lives ? "founder-not-listed" : "founder-no-longer-exists",
                    "The founder '" + place.as().written() + "' is not listed"
                            + (lives ? " any more" : " and no longer exists: " + how),
                    lives
                            ? "Put on the roll as a founder; when it left, the page does not say."
                            : "Put on the roll until the end of its life; what became of its place is for the forum to"
                                    + " say.");
        }
    }

    /** The forum's own decision on a succession is no page's to infer. */
    private void reportPending(List<Dated> dated) {
        var bySuccession = new LinkedHashMap<String, List<Dated>>();
        dated.stream()
                .filter(one -> !one.joining().pending().isEmpty())
                .forEach(one -> bySuccession
                        .computeIfAbsent(one.joining().pending(), pending -> new ArrayList<>())
                        .add(one));
        bySuccession.forEach((succession, heirs) -> findings.info(
                heirs.getFirst().place().as().line().number(),
                "succession-pending",
                succession + "; on the list: "
                        + String.join(
                                ", ",
                                heirs.stream()
                                        .map(one -> one.place().as().written())
                                        .toList()),
                "Put on the roll as listed; the succession stays pending until the forum's decision is recorded."));
    }

    /** No page says when a party joined: what is known instead, and by which rule. */
    private void reportRules(List<Dated> dated) {
        var byRule = new TreeMap<String, Integer>();
        dated.forEach(one -> byRule.merge(one.joining().evidence().rule(), 1, Integer::sum));
        if (!byRule.isEmpty()) {
            var each = byRule.entrySet().stream()
                    .map(rule -> rule.getValue() + " by the rule '" + rule.getKey() + "'")
                    .toList();
            findings.info(
                    0,
                    "unknown-joining-dates",
                    "When a party joined the page does not say",
                    "A bound is proposed for each: " + String.join(", ", each) + ".");
        }
    }
}
