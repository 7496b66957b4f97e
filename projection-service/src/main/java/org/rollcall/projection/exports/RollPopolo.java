package org.rollcall.projection.exports;

import java.net.URI;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rollcall.contracts.Certainty;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.LifeClaim;
import org.rollcall.contracts.PartyCode;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Period;
import org.rollcall.contracts.Standing;
import org.rollcall.projection.exports.Popolo.Link;
import org.rollcall.projection.exports.Popolo.Membership;
import org.rollcall.projection.exports.Popolo.Organization;
import org.rollcall.projection.parties.PartyView;
import org.rollcall.projection.roll.ForumAnswer;
import org.rollcall.projection.roll.Roll;

/** Says a roll in Popolo. Pure. */
final class RollPopolo {

    private final ForumAnswer forum;
    private final Roll roll;
    private final Map<PartyId, PartyView> parties;

    /** @param parties those on the roll, as known at the moment the roll speaks of */
    RollPopolo(ForumAnswer forum, Roll roll, Map<PartyId, PartyView> parties) {
        this.forum = forum;
        this.roll = roll;
        this.parties = parties;
    }

    Popolo popolo() {
        var organizations = new ArrayList<Organization>();
        organizations.add(ofForum());
        // a party may stand in two standings; it is one organization, in the order of the roll
        var names = new LinkedHashMap<PartyId, String>();
        roll.entries().forEach(entry -> names.putIfAbsent(entry.party(), entry.name()));
        names.forEach((party, name) ->
                Optional.ofNullable(parties.get(party)).ifPresent(view -> organizations.add(organization(view, name))));
        return new Popolo(
                organizations,
                roll.entries().stream().map(this::membership).toList(),
                new Popolo.OfRoll(
                        roll.forum().value(),
                        roll.on(),
                        roll.known(),
                        roll.position(),
                        roll.recordBegins(),
                        successions()));
    }

    private Organization ofForum() {
        return new Organization(
                forum.forum().stream(),
                forum.name().orElse(forum.forum().value()),
                "forum",
                List.of(),
                List.of(),
                forum.established().flatMap(RollPopolo::date),
                Optional.empty(),
                sources(forum.evidence()),
                Optional.empty());
    }

    private Organization organization(PartyView party, String name) {
        var followed =
                party.life().claims().stream().filter(LifeClaim::followed).toList();
        var life = followed.stream()
                .filter(claim -> claim.period().on(roll.on()) != Certainty.ABSENT)
                .findFirst();
        return new Organization(
                party.id().stream(),
                name,
                party.kind().name().toLowerCase(Locale.ROOT),
                PopoloNames.others(party, name, roll.on()),
                party.codes().stream()
                        .filter(code -> inUse(code, roll.on()))
                        .map(code -> new Popolo.Identifier(scheme(code.scheme()), code.value()))
                        .toList(),
                life.flatMap(claim -> date(claim.from())),
                life.filter(claim -> isLast(claim, followed)).flatMap(claim -> date(claim.until())),
                List.of(),
                Optional.of(new Popolo.OfParty(party.kind(), party.life().claims())));
    }

    /** Whether the party does not live again: the end of one of several lives is no dissolution. */
    private static boolean isLast(LifeClaim life, List<LifeClaim> followed) {
        return followed.stream()
                .noneMatch(other -> other.from().earliest().isAfter(life.from().earliest()));
    }

    private static boolean inUse(PartyCode code, LocalDate day) {
        // the code a party is remembered by is its own for ever
        return code.scheme() == PartyCode.Scheme.WITHDRAWN
                || new Period(code.from(), code.until()).on(day) != Certainty.ABSENT;
    }

    private static String scheme(PartyCode.Scheme scheme) {
        return switch (scheme) {
            case ALPHA_2 -> "ISO 3166-1 alpha-2";
            case ALPHA_3 -> "ISO 3166-1 alpha-3";
            case NUMERIC -> "ISO 3166-1 numeric";
            case WITHDRAWN -> "ISO 3166-3";
        };
    }

    private Membership membership(Roll.Entry entry) {
        return new Membership(
                entry.participation().value(),
                label(entry.standing()),
                entry.standing().name().toLowerCase(Locale.ROOT),
                roll.forum().stream(),
                new Popolo.Member(entry.party().stream(), entry.name()),
                date(entry.from()),
                date(entry.until()),
                sources(entry.evidence()),
                new Popolo.OfLine(
                        entry.certainty(),
                        entry.status(),
                        entry.suspension(),
                        entry.from(),
                        entry.until(),
                        entry.basis(),
                        entry.cause(),
                        entry.decided(),
                        entry.lastStated(),
                        entry.factId(),
                        entry.facts(),
                        entry.evidence(),
                        entry.claims()));
    }

    private String label(Standing standing) {
        return forum.profile()
                .flatMap(profile -> Optional.ofNullable(profile.labels().get(standing)))
                .orElse(standing.name().charAt(0) + standing.name().substring(1).toLowerCase(Locale.ROOT));
    }

    private List<Popolo.Succession> successions() {
        return parties.values().stream()
                .flatMap(party -> party.successions().stream())
                .distinct()
                .map(succession -> new Popolo.Succession(
                        succession.kind(),
                        succession.predecessor().stream(),
                        succession.successors().stream().map(PartyId::stream).toList(),
                        succession.on(),
                        succession.factId()))
                .toList();
    }

    /** Popolo's links are addresses; a source that has none is told in full under {@code rollcall}. */
    private static List<Link> sources(List<Evidence> evidence) {
        return evidence.stream()
                .flatMap(one -> address(one).stream().map(url -> new Link(url, EvidenceText.of(one))))
                .distinct()
                .toList();
    }

    private static Optional<String> address(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Stated stated -> uri(stated.document());
            case Evidence.Reference reference -> uri(reference.source());
            case Evidence.Inferred inferred -> Optional.empty();
            case Evidence.Decided decided -> Optional.empty();
        };
    }

    private static Optional<String> uri(String text) {
        try {
            return Optional.of(URI.create(text.strip())).filter(URI::isAbsolute).map(URI::toString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A date with the precision it is known to, if that is a day, a month or a year. */
    static Optional<String> date(DateBound bound) {
        var first = bound.earliest();
        if (first.equals(LocalDate.MIN) || first.equals(LocalDate.MAX)) {
            return Optional.empty();
        }
        return Stream.of(DateBound.day(first), DateBound.month(YearMonth.from(first)), DateBound.year(Year.from(first)))
                .filter(bound::equals)
                .map(DateBound::toString)
                .findFirst();
    }
}
