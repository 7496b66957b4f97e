package org.rollcall.membership.domain;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.rollcall.contracts.Appointment;
import org.rollcall.contracts.Basis;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Dated;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.Facts;
import org.rollcall.contracts.ForumEvent.CountClaimed;
import org.rollcall.contracts.ForumEvent.ForumEstablished;
import org.rollcall.contracts.ForumEvent.ForumFactContested;
import org.rollcall.contracts.ForumEvent.ForumStatement;
import org.rollcall.contracts.ForumEvent.GroupJoined;
import org.rollcall.contracts.ForumEvent.GroupLeft;
import org.rollcall.contracts.ForumEvent.OfficeAppointed;
import org.rollcall.contracts.ForumEvent.OfficeEnded;
import org.rollcall.contracts.ForumEvent.PartyAdmitted;
import org.rollcall.contracts.ForumEvent.PartyExpelled;
import org.rollcall.contracts.ForumEvent.PartyLabelled;
import org.rollcall.contracts.ForumEvent.PartyReinstated;
import org.rollcall.contracts.ForumEvent.PartySuspended;
import org.rollcall.contracts.ForumEvent.PartyWithdrew;
import org.rollcall.contracts.ForumEvent.PlacePassed;
import org.rollcall.contracts.ForumEvent.PlaceShared;
import org.rollcall.contracts.ForumEvent.ProfileChanged;
import org.rollcall.contracts.ForumEvent.ProgrammeItemAdopted;
import org.rollcall.contracts.ForumEvent.ProgrammeItemEnded;
import org.rollcall.contracts.ForumEvent.StandingChanged;
import org.rollcall.contracts.ForumEvent.SuccessionSetAside;
import org.rollcall.contracts.ForumEvent.Successor;
import org.rollcall.contracts.ForumEvent.WorkingGroupDissolved;
import org.rollcall.contracts.ForumEvent.WorkingGroupFounded;
import org.rollcall.contracts.GroupId;
import org.rollcall.contracts.GroupOnRecord;
import org.rollcall.contracts.ItemOnRecord;
import org.rollcall.contracts.Participation;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Seat;
import org.rollcall.membership.domain.Forum.Established;

/**
 * What has to hold of a statement whether it is recorded first or as a correction: its words, and that its days lie in the lives
 * of the party, the forum and the thing it speaks of. What others of the record forbid is {@link Coherence}'s.
 */
final class ForumStatementRule {

    private final String day;
    private final Parties parties;
    private final Established forum;
    private final Facts<ForumStatement> facts;

    /**
     * @param day the member of the request that names the statement's day
     */
    private ForumStatementRule(String day, Parties parties, Established forum) {
        this.day = day;
        this.parties = parties;
        this.forum = forum;
        this.facts = forum.facts();
    }

    static Verdict of(ForumStatement said, Parties parties, Established forum) {
        return of(said, dayOf(said), parties, forum);
    }

    static Verdict of(ForumStatement said, String day, Parties parties, Established forum) {
        var never = said.when().equals(DateBound.NEVER) && !(said instanceof ForumFactContested);
        return Verdict.all(
                Verdict.refusedIf(
                        never, new Rejection.InvalidField(day, "A day is needed here; '..' says that it never comes.")),
                never ? Verdict.FINE : new ForumStatementRule(day, parties, forum).check(said));
    }

    /** What requests call the day of such a statement. */
    static String dayOf(ForumStatement said) {
        return switch (said) {
            case ForumEstablished e -> "established";
            case ProfileChanged e -> "from";
            case PartyLabelled e -> "from";
            case PartyAdmitted e -> "from";
            case PartyWithdrew e -> "until";
            case PartyExpelled e -> "until";
            case PartySuspended e -> "from";
            case PartyReinstated e -> "on";
            case StandingChanged e -> "on";
            case PlacePassed e -> "on";
            case PlaceShared e -> "on";
            case SuccessionSetAside e -> "on";
            case OfficeAppointed e -> "from";
            case OfficeEnded e -> "until";
            case WorkingGroupFounded e -> "from";
            case WorkingGroupDissolved e -> "until";
            case GroupJoined e -> "from";
            case GroupLeft e -> "until";
            case ProgrammeItemAdopted e -> "from";
            case ProgrammeItemEnded e -> "until";
            case CountClaimed e -> "on";
            case ForumFactContested e -> "on";
        };
    }

    private Verdict check(ForumStatement said) {
        return switch (said) {
            case ForumEstablished e -> ProfileRule.check("profile.", e.name(), e.profile());
            case ProfileChanged e -> Verdict.all(ProfileRule.check("", e.name(), e.profile()), inForum(e.from()));
            case PartyLabelled e -> labelled(e);
            case PartyAdmitted e ->
                Verdict.all(
                        e.basis() == Basis.FOUNDING ? Verdict.FINE : inForum(e.from()), begins(e.party(), e.from()));
            case PartyWithdrew e ->
                Verdict.all(after(participation(e.participation()), e.until()), ends(e.party(), e.until()));
            case PartyExpelled e ->
                Verdict.all(after(participation(e.participation()), e.until()), ends(e.party(), e.until()));
            case PartySuspended e -> Verdict.all(inside(e.participation(), e.from()), begins(e.party(), e.from()));
            case PartyReinstated e ->
                Verdict.all(after(suspension(e), e.on()), inside(e.participation(), e.on()), begins(e.party(), e.on()));
            case StandingChanged e ->
                Verdict.all(after(participation(e.participation()), e.on()), begins(e.party(), e.on()));
            case PlacePassed e -> passed(e);
            case PlaceShared e ->
                Verdict.all(
                        inside(e.participation(), e.on()),
                        begins(e.predecessor(), e.on()),
                        heirs(e.successors(), e.on()));
            case SuccessionSetAside e -> inForum(e.on());
            case OfficeAppointed e ->
                Verdict.all(inForum(e.from()), begins(e.party(), e.from()), onRoll(e.party(), e.from()));
            case OfficeEnded e -> officeEnded(e);
            case WorkingGroupFounded e -> Verdict.all(GroupRule.words(e), inForum(e.from()));
            case WorkingGroupDissolved e -> after(group(e.group()).map(GroupOnRecord::from), e.until());
            case GroupJoined e ->
                Verdict.all(
                        inForum(e.from()),
                        insideGroup(e.group(), group -> GroupRule.begins(day, group, e.from())),
                        begins(e.party(), e.from()),
                        onRoll(e.party(), e.from()));
            case GroupLeft e ->
                Verdict.all(
                        after(Seat.of(e.seat(), facts).map(Seat::from), e.until()),
                        insideGroup(e.group(), group -> GroupRule.ends(day, group, e.until())),
                        ends(e.party(), e.until()));
            case ProgrammeItemAdopted e -> Verdict.all(ProgrammeRule.words(e), serves(e), inForum(e.from()));
            case ProgrammeItemEnded e -> after(ItemOnRecord.of(e.item(), facts).map(ItemOnRecord::from), e.until());
            case CountClaimed e ->
                Verdict.all(
                        Verdict.refusedIf(
                                e.count() < 0, new Rejection.InvalidField("count", "There are not fewer than none.")),
                        inForum(e.on()));
            case ForumFactContested e -> ForumClaimRule.check(e, facts.says(e.contested()));
        };
    }

    private Verdict inForum(DateBound date) {
        return ForumLife.begins(day, date, forum);
    }

    private Verdict begins(PartyId party, DateBound date) {
        return parties.check(party, known -> LifeRule.begins(day, known, date));
    }

    private Verdict ends(PartyId party, DateBound date) {
        return parties.check(party, known -> LifeRule.ends(day, known, date));
    }

    /** An end leaves at least a day on which it may have been; it is the first day of absence. */
    private Verdict after(Optional<Dated> from, DateBound until) {
        return from.map(Dated::followed)
                .filter(begun -> leavesNoDay(begun, until))
                .map(begun -> Verdict.refused(new Rejection.EndsBeforeItBegins(day, begun, until)))
                .orElse(Verdict.FINE);
    }

    /** Whether no day is left on which it could have stood; {@code until} is the first day of absence. */
    static boolean leavesNoDay(DateBound from, DateBound until) {
        return !until.latest().isAfter(from.earliest());
    }

    private Optional<Dated> participation(FactId id) {
        return Participation.of(id, facts).map(Participation::from);
    }

    private Optional<Dated> suspension(PartyReinstated said) {
        return Participation.of(said.participation(), facts).stream()
                .flatMap(participation -> participation.suspensions().stream())
                .filter(suspension -> suspension.fact().equals(said.suspension()))
                .map(Participation.Suspension::from)
                .findFirst();
    }

    private Optional<GroupOnRecord> group(GroupId id) {
        return GroupOnRecord.of(id, facts);
    }

    private Verdict inside(FactId participation, DateBound date) {
        return Participation.of(participation, facts)
                .map(place -> RollRule.inside(day, place, date))
                .orElse(Verdict.FINE);
    }

    private Verdict insideGroup(GroupId id, Function<GroupOnRecord, Verdict> rule) {
        return group(id).map(rule).orElse(Verdict.FINE);
    }

    private Verdict onRoll(PartyId party, DateBound date) {
        return parties.check(party, known -> RollRule.stands(known, date, Participation.of(party, facts)));
    }

    /** A label that holds on no day of the party's life, or only before the forum, is none. */
    private Verdict labelled(PartyLabelled said) {
        var words = Texts.name("label", said.label());
        if (leavesNoDay(said.from(), said.until())) {
            return Verdict.all(
                    words, Verdict.refused(new Rejection.EndsBeforeItBegins("until", said.from(), said.until())));
        }
        var last = LifeRule.lastDay(said.until());
        var held = DateBound.between(said.from().earliest(), last.latest());
        return Verdict.all(
                words,
                refusalOnly(ForumLife.begins("until", last, forum)),
                parties.check(said.party(), party -> refusalOnly(LifeRule.begins(day, party, held))));
    }

    private static Verdict refusalOnly(Verdict verdict) {
        return new Verdict(verdict.refusal(), List.of());
    }

    private Verdict passed(PlacePassed said) {
        return Verdict.all(
                after(participation(said.participation()), said.on()),
                parties.check(said.predecessor(), predecessor -> LifeRule.passes(predecessor, said.on())),
                heirs(said.successors(), said.on()));
    }

    private Verdict heirs(List<Successor> heirs, DateBound on) {
        return Verdict.all(heirs.stream()
                .map(heir -> parties.check(heir.party(), party -> LifeRule.begins("successors", party, on))));
    }

    private Verdict officeEnded(OfficeEnded said) {
        return Appointment.of(said.appointment(), facts)
                .map(appointment -> Verdict.all(
                        after(Optional.of(appointment.from()), said.until()), ends(appointment.party(), said.until())))
                .orElse(Verdict.FINE);
    }

    private Verdict serves(ProgrammeItemAdopted said) {
        return Verdict.all(IntStream.range(0, said.serves().size()).mapToObj(i -> {
            var item = said.serves().get(i);
            return Verdict.refusedIf(
                    item.equals(said.fact()) || ItemOnRecord.of(item, facts).isEmpty(),
                    new ForumRejection.UnknownItem("serves[" + i + "]", item));
        }));
    }
}
