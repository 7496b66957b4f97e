package org.rollcall.membership.domain;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rollcall.contracts.Appointment;
import org.rollcall.contracts.DocumentId;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.Facts;
import org.rollcall.contracts.ForumEvent;
import org.rollcall.contracts.ForumEvent.ForumStatement;
import org.rollcall.contracts.ForumEvent.StandingChanged;
import org.rollcall.contracts.ForumEvent.WorkingGroupDissolved;
import org.rollcall.contracts.ForumEvent.WorkingGroupFounded;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.GroupId;
import org.rollcall.contracts.GroupOnRecord;
import org.rollcall.contracts.ItemOnRecord;
import org.rollcall.contracts.Life;
import org.rollcall.contracts.MeetingId;
import org.rollcall.contracts.Participation;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyLabel;
import org.rollcall.contracts.Period;
import org.rollcall.contracts.Seat;
import org.rollcall.contracts.Subject;
import org.rollcall.contracts.Touched;
import org.rollcall.membership.domain.Forum.Established;
import org.rollcall.membership.domain.Rejection.ContradictsRecord;

/**
 * Whether the facts of a forum can all be true (DESIGN.md, "What must always hold", 8). Looked at is only what the facts that
 * were touched speak of: whatever does not speak of it cannot have come into doubt.
 */
final class Coherence {

    private final Established forum;
    private final Facts<ForumStatement> facts;
    private final Set<FactId> touched;

    private Coherence(Established forum, Set<FactId> touched) {
        this.forum = forum;
        this.facts = forum.facts();
        this.touched = touched;
    }

    /** By these events, one after the other. */
    static Optional<ContradictsRecord> brokenBy(List<? extends ForumEvent> events, Established forum) {
        var touched = new LinkedHashSet<FactId>();
        var after = forum;
        for (var event : events) {
            touched.addAll(Touched.by(event, after.facts()));
            after = after.with(event);
        }
        return brokenBy(touched, after);
    }

    /** @param forum with the change that is looked at */
    static Optional<ContradictsRecord> brokenBy(Set<FactId> touched, Established forum) {
        return new Coherence(forum, touched).broken();
    }

    private Optional<ContradictsRecord> broken() {
        return touched.stream()
                .flatMap(this::broken)
                .findFirst()
                .map(contradiction -> new ContradictsRecord(contradiction.sentence, others(contradiction.facts)));
    }

    /** Two or more facts that cannot all be true. */
    private record Contradiction(String sentence, List<FactId> facts) {}

    /** Those it contradicts: whoever changes a fact knows that one. */
    private List<FactId> others(List<FactId> together) {
        var others = together.stream()
                .filter(fact -> !touched.contains(fact))
                .distinct()
                .toList();
        return others.isEmpty() ? together.stream().distinct().toList() : others;
    }

    private Stream<Contradiction> broken(FactId fact) {
        var subjects = facts.subjects(fact).stream()
                .sorted(Comparator.comparing(Subject::key))
                .toList();
        return Stream.concat(
                Stream.concat(missing(fact), keys(fact)), subjects.stream().flatMap(subject -> switch (subject) {
                    case FactId thing -> Stream.concat(thing(thing), thing.equals(fact) ? Stream.empty() : keys(thing));
                    case PartyId party -> party(party);
                    case GroupId group ->
                        References.isOfTheGroup(fact, facts) ? group(group) : Stream.<Contradiction>empty();
                    case ForumId itself -> Stream.empty();
                    case MeetingId ofAnother -> Stream.empty();
                    case DocumentId ofAnother -> Stream.empty();
                }));
    }

    private Stream<Contradiction> missing(FactId fact) {
        return References.near(fact, forum)
                .filter(said -> !References.hold(said, facts))
                .map(said -> new Contradiction(
                        "What the fact '" + said.fact() + "' rests on would no longer be there.",
                        List.of(said.fact())));
    }

    /** What may be taken once only: a group's name, a place in a programme, a source's claim of a number. */
    private Stream<Contradiction> keys(FactId fact) {
        return facts.says(fact).map(Key::of).orElse(Set.of()).stream()
                .filter(Key::isExclusive)
                .map(forum::holders)
                .filter(holders -> holders.size() > 1 && holders.contains(fact))
                .flatMap(holders -> holders.stream()
                        .filter(other -> !other.equals(fact) && bothHold(fact, other))
                        .map(other ->
                                new Contradiction("The fact '" + other + "' says so already.", List.of(fact, other))));
    }

    /** Items of a programme may take the same place one after the other. */
    private boolean bothHold(FactId one, FactId other) {
        var first = ItemOnRecord.of(one, facts).map(ItemOnRecord::period);
        var second = ItemOnRecord.of(other, facts).map(ItemOnRecord::period);
        return first.isEmpty() || second.isEmpty() || first.get().certainlyOverlaps(second.get());
    }

    private Stream<Contradiction> thing(FactId thing) {
        return Stream.of(
                        twoEnds(thing),
                        Participation.of(thing, facts).stream().flatMap(this::participation),
                        Appointment.of(thing, facts).stream()
                                .flatMap(it -> Stream.concat(
                                        order(office(it), it.period(), it.id(), it.ending()), offices(it.party()))),
                        Seat.of(thing, facts).stream().flatMap(this::seat),
                        ItemOnRecord.of(thing, facts).stream()
                                .flatMap(it -> order("The item", it.period(), it.id(), it.ending())))
                .flatMap(Function.identity());
    }

    private Stream<Contradiction> twoEnds(FactId thing) {
        return facts.of(thing).stream()
                .filter(said -> References.ended(said).isPresent())
                .collect(Collectors.groupingBy(said -> References.ended(said).orElseThrow()))
                .values()
                .stream()
                .filter(ends -> ends.size() > 1)
                .map(ends -> new Contradiction(
                        "It would end more than once: by the facts "
                                + ends.stream()
                                        .map(end -> end.fact() + " on "
                                                + facts.date(end).followed())
                                        .collect(Collectors.joining(" and "))
                                + ".",
                        ends.stream().map(ForumStatement::fact).toList()));
    }

    private Stream<Contradiction> participation(Participation place) {
        var end = place.ending().map(Participation.Ending::fact);
        return Stream.concat(
                Stream.concat(order(Spelt.whose(place), place.period(), place.opening(), end), sameStanding(place)),
                Stream.concat(
                        place.suspensions().stream().flatMap(suspension -> suspension(suspension, place)),
                        pairs(
                                place.suspensions(),
                                (one, other) -> one.period().certainlyOverlaps(other.period()),
                                Participation.Suspension::fact,
                                "Two suspensions of '" + place.party() + "' would overlap",
                                it -> Spelt.period(it.period(), it.fact()))));
    }

    private Stream<Contradiction> suspension(Participation.Suspension suspension, Participation place) {
        if (!RollRule.touches(place, suspension.from().followed())) {
            return Stream.of(new Contradiction(
                    "A suspension, " + Spelt.period(suspension.period(), suspension.fact())
                            + ", would lie outside the time '" + place.party() + "' stands there: "
                            + Spelt.place(place) + ".",
                    List.of(suspension.fact(), place.opening())));
        }
        return order(
                "A suspension of '" + place.party() + "'", suspension.period(), suspension.fact(), suspension.ending());
    }

    private Stream<Contradiction> sameStanding(Participation place) {
        return place.ending().flatMap(end -> facts.says(end.fact())).stream()
                .filter(said -> said instanceof StandingChanged change && change.becomes() == place.standing())
                .map(said -> new Contradiction(
                        "'" + place.party() + "' would change to the standing it has: " + Spelt.place(place) + ".",
                        List.of(place.opening(), said.fact())));
    }

    private Stream<Contradiction> seat(Seat seat) {
        var outside = GroupOnRecord.of(seat.group(), facts).stream()
                .filter(group -> group.anyPeriod().cover(seat.from().followed()) == Life.Cover.OUTSIDE)
                .map(group -> new Contradiction(
                        Spelt.whose(seat) + ", " + Spelt.period(seat.period(), seat.id())
                                + ", would lie outside the time the group existed: "
                                + Spelt.period(group.period(), group.founding()) + ".",
                        List.of(seat.id(), group.founding())));
        return Stream.concat(order(Spelt.whose(seat), seat.period(), seat.id(), seat.ending()), outside);
    }

    private Stream<Contradiction> group(GroupId id) {
        var twice = Stream.of(WorkingGroupFounded.class, WorkingGroupDissolved.class)
                .map(type -> facts.of(id).stream().filter(type::isInstance).toList())
                .filter(said -> said.size() > 1)
                .map(said -> new Contradiction(
                        "The group would be founded or dissolved twice.",
                        said.stream().map(ForumStatement::fact).toList()));
        return Stream.concat(
                twice,
                GroupOnRecord.of(id, facts).stream()
                        .flatMap(group -> Stream.concat(
                                order("The group '" + id + "'", group.period(), group.founding(), group.ending()),
                                Seat.of(id, facts).stream().flatMap(this::seat))));
    }

    private Stream<Contradiction> party(PartyId party) {
        return Stream.of(
                        pairs(
                                Participation.of(party, facts),
                                (one, other) -> RollRule.excludes(one, other.standing(), other.period()),
                                Participation::opening,
                                "'" + party + "' would stand twice on the roll at a time",
                                Spelt::place),
                        offices(party),
                        pairs(
                                Seat.of(party, facts),
                                (one, other) -> one.group().equals(other.group())
                                        && one.role() == other.role()
                                        && one.period().certainlyOverlaps(other.period()),
                                Seat::id,
                                "'" + party + "' would have one role in a group twice at a time",
                                it -> it.role() + " in '" + it.group() + "' " + Spelt.period(it.period(), it.id())),
                        pairs(
                                PartyLabel.of(party, facts),
                                (one, other) -> one.period().certainlyOverlaps(other.period()),
                                PartyLabel::fact,
                                "The forum would call '" + party + "' two things at a time",
                                it -> "'" + it.label() + "' " + Spelt.period(it.period(), it.fact())))
                .flatMap(Function.identity());
    }

    private Stream<Contradiction> offices(PartyId party) {
        return pairs(
                Appointment.of(party, facts),
                (one, other) -> one.office() == other.office() && one.period().certainlyOverlaps(other.period()),
                Appointment::id,
                "'" + party + "' would hold one office twice at a time",
                it -> it.office() + " " + Spelt.period(it.period(), it.id()));
    }

    private static <T> Stream<Contradiction> pairs(
            List<T> all,
            BiPredicate<T, T> excludeEachOther,
            Function<T, FactId> fact,
            String sentence,
            Function<T, String> spelt) {
        return IntStream.range(0, all.size())
                .boxed()
                .flatMap(i -> all.subList(i + 1, all.size()).stream()
                        .filter(other -> excludeEachOther.test(all.get(i), other))
                        .map(other -> new Contradiction(
                                sentence + ": " + spelt.apply(all.get(i)) + "; and " + spelt.apply(other) + ".",
                                List.of(fact.apply(all.get(i)), fact.apply(other)))));
    }

    private static String office(Appointment appointment) {
        return "The term of '" + appointment.party() + "' as " + appointment.office();
    }

    private static Stream<Contradiction> order(String what, Period period, FactId begun, Optional<FactId> ended) {
        return ended.stream()
                .filter(end -> ForumStatementRule.leavesNoDay(period.from(), period.until()))
                .map(end -> new Contradiction(
                        what + " would end before it begins: from " + period.from() + " (fact " + begun + ") until "
                                + period.until() + " (fact " + end + ").",
                        List.of(begun, end)));
    }
}
