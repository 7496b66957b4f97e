package org.rollcall.projection;

import static org.rollcall.projection.Events.fact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.rollcall.contracts.*;
import org.rollcall.contracts.Event.Statement;
import org.rollcall.contracts.ForumEvent.*;
import org.rollcall.contracts.PartyEvent.*;

/**
 * A record of a few forums and parties, with every kind of event and every kind of revision; some of it contradicts the rest,
 * as no service would let it.
 */
final class RandomRecord {

    private static final int PARTIES = 8;
    private static final int FORUMS = 2;

    private final Random random;
    private final List<MembershipEvent> events = new ArrayList<>();
    private int facts;

    private RandomRecord(long seed) {
        random = new Random(seed);
    }

    static List<MembershipEvent> of(long seed, int size) {
        var record = new RandomRecord(seed);
        for (int i = 0; i < PARTIES; i++) {
            record.events.add(Events.state("p" + i, "Party " + i, "P0" + i, "1900", i % 3 == 0 ? "1990" : ".."));
        }
        for (int i = 0; i < FORUMS; i++) {
            record.events.add(Events.forum(new ForumId("f" + i)));
        }
        while (record.events.size() < size) {
            record.next().ifPresent(record.events::add);
        }
        return record.events;
    }

    private Optional<? extends MembershipEvent> next() {
        int kind = random.nextInt(10);
        if (kind < 7) {
            return random.nextInt(5) == 0 ? Optional.of(ofParty()) : ofForum();
        }
        var target = any(MembershipEvent.class, event -> true).orElseThrow();
        return switch (kind) {
            case 7 -> correction(target);
            case 8 -> Optional.of(contest(target));
            default -> Optional.of(retraction(target));
        };
    }

    private FactId id() {
        return fact("n" + facts++);
    }

    private ForumId forum() {
        return new ForumId("f" + random.nextInt(FORUMS));
    }

    private PartyId party() {
        return new PartyId("p" + random.nextInt(PARTIES));
    }

    private DateBound date() {
        var year = 1950 + random.nextInt(60);
        return switch (random.nextInt(8)) {
            case 0 -> DateBound.UNKNOWN;
            case 1 -> DateBound.parse("[" + year + "..]");
            case 2, 3 -> DateBound.parse("[" + year + ".." + (year + random.nextInt(4)) + "]");
            case 4 -> DateBound.parse(String.valueOf(year));
            default -> DateBound.parse(year + "-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10));
        };
    }

    private <E extends Enum<E>> E one(E[] values) {
        return values[random.nextInt(values.length)];
    }

    private Provenance why() {
        return random.nextBoolean() ? Events.stated() : Events.decided("secretariat-" + random.nextInt(3));
    }

    private <T> Optional<T> any(Class<T> type, java.util.function.Predicate<T> which) {
        var found = events.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(which)
                .toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(random.nextInt(found.size())));
    }

    private Optional<? extends MembershipEvent> ofForum() {
        var in = forum();
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3 ->
                Optional.of(new PartyAdmitted(
                        id(), in, party(), one(Standing.values()), one(Basis.values()), date(), why()));
            case 4 ->
                any(PartyAdmitted.class, e -> true)
                        .map(e -> new PartyWithdrew(id(), e.forum(), e.party(), e.standing(), e.fact(), date(), why()));
            case 5 ->
                any(PartyAdmitted.class, e -> true)
                        .map(e -> new PartyExpelled(id(), e.forum(), e.party(), e.standing(), e.fact(), date(), why()));
            case 6 ->
                any(PartyAdmitted.class, e -> true)
                        .map(e ->
                                new PartySuspended(id(), e.forum(), e.party(), e.standing(), e.fact(), date(), why()));
            case 7 ->
                any(PartySuspended.class, e -> true)
                        .map(e -> new PartyReinstated(
                                id(), e.forum(), e.party(), e.standing(), e.participation(), e.fact(), date(), why()));
            case 8 ->
                any(PartyAdmitted.class, e -> true)
                        .map(e -> new StandingChanged(
                                id(),
                                e.forum(),
                                e.party(),
                                e.fact(),
                                e.standing(),
                                id(),
                                one(Standing.values()),
                                date(),
                                why()));
            case 9, 10 ->
                any(PartyAdmitted.class, e -> true)
                        .map(e -> new PlacePassed(
                                id(), e.forum(), e.party(), e.fact(), e.standing(), date(), heirs(e.forum()), why()));
            case 11 ->
                any(PartyAdmitted.class, e -> true)
                        .map(e -> new PlaceShared(
                                id(), e.forum(), e.party(), e.fact(), e.standing(), date(), heirs(e.forum()), why()));
            case 12 -> Optional.of(new SuccessionSetAside(id(), in, party(), id(), date(), why()));
            case 13 ->
                Optional.of(new OfficeAppointed(
                        id(), in, one(Office.values()), party(), one(Term.values()), date(), why()));
            case 14 ->
                any(OfficeAppointed.class, e -> true)
                        .map(e -> new OfficeEnded(id(), e.forum(), e.fact(), date(), why()));
            case 15 -> group(in);
            case 16 ->
                any(WorkingGroupFounded.class, e -> true)
                        .map(e -> new GroupJoined(
                                id(), e.forum(), e.group(), party(), one(GroupRole.values()), date(), why()));
            case 17 ->
                any(GroupJoined.class, e -> true)
                        .map(e -> new GroupLeft(id(), e.forum(), e.group(), e.party(), e.fact(), date(), why()));
            case 18 -> programme(in);
            default -> profile(in);
        };
    }

    private List<Successor> heirs(ForumId in) {
        return Stream.of(party(), party())
                .distinct()
                .map(heir -> new Successor(
                        heir,
                        id(),
                        any(
                                        PartyAdmitted.class,
                                        e -> e.forum().equals(in) && e.party().equals(heir))
                                .filter(e -> random.nextBoolean())
                                .map(PartyAdmitted::fact)
                                .stream()
                                .toList()))
                .toList();
    }

    private Optional<? extends MembershipEvent> group(ForumId in) {
        if (random.nextInt(3) > 0) {
            return Optional.of(new WorkingGroupFounded(
                    id(), in, new GroupId("g" + facts), "Group " + facts, "", List.of("G"), date(), why()));
        }
        return any(WorkingGroupFounded.class, e -> true)
                .map(e -> new WorkingGroupDissolved(id(), e.forum(), e.group(), date(), why()));
    }

    private Optional<? extends MembershipEvent> programme(ForumId in) {
        if (random.nextInt(3) > 0) {
            return Optional.of(new ProgrammeItemAdopted(
                    id(),
                    in,
                    one(ForumEvent.ProgrammeItem.values()),
                    1 + random.nextInt(9),
                    "Text",
                    "Declaration",
                    List.of(),
                    date(),
                    why()));
        }
        return any(ProgrammeItemAdopted.class, e -> true)
                .map(e -> new ProgrammeItemEnded(id(), e.forum(), e.fact(), date(), why()));
    }

    private Optional<? extends MembershipEvent> profile(ForumId in) {
        return switch (random.nextInt(3)) {
            case 0 ->
                Optional.of(new ProfileChanged(
                        id(), in, "Name " + facts, Events.forum(in).profile(), date(), why()));
            case 1 -> Optional.of(new PartyLabelled(id(), in, party(), "Label " + facts, date(), date(), why()));
            default ->
                Optional.of(new CountClaimed(
                        id(),
                        in,
                        one(Standing.values()),
                        one(PartyKind.values()),
                        one(Quantity.values()),
                        random.nextInt(60),
                        date(),
                        why()));
        };
    }

    private MembershipEvent ofParty() {
        var of = party();
        return switch (random.nextInt(8)) {
            case 0 -> new PartyNamed(id(), of, new PartyName(one(PartyName.Form.values()), "N" + facts, date()), why());
            case 1 ->
                new PartyCoded(id(), of, new PartyCode(PartyCode.Scheme.ALPHA_3, "C" + facts, date(), date()), why());
            case 2 ->
                new LifeClaimed(
                        id(),
                        of,
                        new LifeClaim("cow", date(), random.nextBoolean() ? DateBound.NEVER : date(), true, ""),
                        why());
            case 3 -> new PartyDissolved(id(), of, date(), List.of(), List.of(party()), why());
            case 4 -> new PartySeparated(id(), of, date(), List.of(), List.of(party()), why());
            case 5 -> new PartyContinued(id(), of, date(), List.of(), party(), why());
            case 6 -> new PartyUnited(id(), of, date(), List.of(), party(), why());
            default -> new PartyAbsorbed(id(), of, date(), List.of(), party(), why());
        };
    }

    private Optional<? extends MembershipEvent> correction(MembershipEvent of) {
        return switch (of) {
            case ForumFactContested e -> Optional.empty();
            case ForumStatement e ->
                redated(e).map(says -> new ForumFactCorrected(id(), e.forum(), e.fact(), version(e), says));
            case PartyNamed e ->
                Optional.of(new PartyFactCorrected(
                        id(),
                        e.party(),
                        e.fact(),
                        version(e),
                        new PartyNamed(
                                e.fact(),
                                e.party(),
                                new PartyName(e.name().form(), "Better " + facts, date()),
                                why())));
            case PartyDissolved e ->
                Optional.of(new PartyFactCorrected(
                        id(),
                        e.party(),
                        e.fact(),
                        version(e),
                        new PartyDissolved(e.fact(), e.party(), date(), e.claims(), List.of(party()), why())));
            default -> Optional.empty();
        };
    }

    /** The fact itself or, as often, some correction of it. */
    private FactId version(Statement of) {
        return any(
                        MembershipEvent.class,
                        e -> e instanceof Event.Correction correction
                                && correction.corrected().equals(of.fact()))
                .map(MembershipEvent::fact)
                .orElse(of.fact());
    }

    private Optional<ForumStatement> redated(ForumStatement of) {
        return Optional.ofNullable(
                switch (of) {
                    case PartyAdmitted e ->
                        new PartyAdmitted(
                                e.fact(), e.forum(), e.party(), one(Standing.values()), e.basis(), date(), why());
                    case PartyWithdrew e ->
                        new PartyWithdrew(
                                e.fact(), e.forum(), e.party(), e.standing(), e.participation(), date(), why());
                    case PlacePassed e ->
                        new PlacePassed(
                                e.fact(),
                                e.forum(),
                                e.predecessor(),
                                e.participation(),
                                e.standing(),
                                date(),
                                heirs(e.forum()),
                                why());
                    case PartySuspended e ->
                        new PartySuspended(
                                e.fact(), e.forum(), e.party(), e.standing(), e.participation(), date(), why());
                    case OfficeAppointed e ->
                        new OfficeAppointed(
                                e.fact(), e.forum(), e.office(), e.party(), one(Term.values()), date(), why());
                    case ProfileChanged e ->
                        new ProfileChanged(e.fact(), e.forum(), "Better " + facts, e.profile(), date(), why());
                    case GroupJoined e ->
                        new GroupJoined(e.fact(), e.forum(), e.group(), e.party(), e.role(), date(), why());
                    default -> null;
                });
    }

    private MembershipEvent contest(MembershipEvent of) {
        var claim = new DateClaim("cow", date(), random.nextBoolean(), "", "");
        return switch (of) {
            case ForumEvent e -> new ForumFactContested(id(), e.forum(), e.fact(), claim, "", why());
            case PartyEvent e -> new PartyFactContested(id(), e.party(), e.fact(), claim, "", why());
        };
    }

    private MembershipEvent retraction(MembershipEvent of) {
        return switch (of) {
            case ForumEvent e -> new ForumFactRetracted(id(), e.forum(), e.fact(), dependents(e), why());
            case PartyEvent e -> new PartyFactRetracted(id(), e.party(), e.fact(), List.of(), why());
        };
    }

    /** What speaks of a participation that was begun by the fact, if that is asked for. */
    private List<FactId> dependents(ForumEvent of) {
        return events.stream()
                .filter(ForumStatement.class::isInstance)
                .map(ForumStatement.class::cast)
                .filter(later -> !later.fact().equals(of.fact())
                        && later.forum().equals(of.forum())
                        && later.subjects().contains(of.fact()))
                .map(ForumStatement::fact)
                .toList();
    }

    static List<String> tables() {
        return Arrays.asList(
                "party",
                "party_name",
                "succession",
                "forum",
                "participation",
                "suspension",
                "succession_decision",
                "label",
                "office",
                "working_group",
                "group_seat",
                "programme_item",
                "count_claim",
                "fact",
                "fact_subject");
    }
}
