package org.rollcall.membership.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.rollcall.contracts.Basis;
import org.rollcall.contracts.ForumEvent;
import org.rollcall.contracts.ForumEvent.CountClaimed;
import org.rollcall.contracts.ForumEvent.ForumEstablished;
import org.rollcall.contracts.ForumEvent.OfficeAppointed;
import org.rollcall.contracts.ForumEvent.OfficeEnded;
import org.rollcall.contracts.ForumEvent.PartyAdmitted;
import org.rollcall.contracts.ForumEvent.PartyWithdrew;
import org.rollcall.contracts.ForumEvent.PlacePassed;
import org.rollcall.contracts.ForumEvent.WorkingGroupFounded;
import org.rollcall.contracts.Period;
import org.rollcall.membership.domain.Forum.Appointment;
import org.rollcall.membership.domain.Forum.Established;
import org.rollcall.membership.domain.Forum.NotEstablished;
import org.rollcall.membership.domain.Forum.Participation;
import org.rollcall.membership.domain.ForumCommand.AdmitParty;
import org.rollcall.membership.domain.ForumCommand.AppointOffice;
import org.rollcall.membership.domain.ForumCommand.ClaimCount;
import org.rollcall.membership.domain.ForumCommand.EndOffice;
import org.rollcall.membership.domain.ForumCommand.EstablishForum;
import org.rollcall.membership.domain.ForumCommand.FoundWorkingGroup;
import org.rollcall.membership.domain.ForumCommand.PassPlace;
import org.rollcall.membership.domain.ForumCommand.WithdrawParty;

/** The rules of a forum; those of its roll are {@link RollDecider}'s, those of its offices {@link OfficeDecider}'s. */
public final class ForumDecider {

    private ForumDecider() {}

    public static Decision<ForumEvent> decide(ForumCommand command, Forum state) {
        return switch (state) {
            case NotEstablished nothing ->
                command instanceof EstablishForum establish
                        ? establish(establish)
                        : Decision.rejected(new Rejection.UnknownForum(command.forum()));
            case Established forum ->
                switch (command) {
                    case EstablishForum establish ->
                        Decision.rejected(new Rejection.ForumAlreadyEstablished(forum.id()));
                    case AdmitParty admit -> RollDecider.admit(admit, forum);
                    case WithdrawParty withdraw -> RollDecider.withdraw(withdraw, forum);
                    case PassPlace pass -> RollDecider.pass(pass, forum);
                    case AppointOffice appoint -> OfficeDecider.appoint(appoint, forum);
                    case EndOffice end -> OfficeDecider.end(end, forum);
                    case FoundWorkingGroup found -> found(found, forum);
                    case ClaimCount claim -> claim(claim, forum);
                };
        };
    }

    public static Forum evolve(Forum state, ForumEvent event) {
        return switch (state) {
            case NotEstablished nothing ->
                switch (event) {
                    case ForumEstablished established -> Established.by(established);
                    case PartyAdmitted admitted -> throw notEstablished(admitted);
                    case PartyWithdrew withdrew -> throw notEstablished(withdrew);
                    case PlacePassed passed -> throw notEstablished(passed);
                    case OfficeAppointed appointed -> throw notEstablished(appointed);
                    case OfficeEnded ended -> throw notEstablished(ended);
                    case WorkingGroupFounded founded -> throw notEstablished(founded);
                    case CountClaimed claimed -> throw notEstablished(claimed);
                    case ForumEvent other -> throw notEstablished(other);
                };
            case Established forum -> evolve(forum, event).oneEventLater();
        };
    }

    private static Established evolve(Established forum, ForumEvent event) {
        return switch (event) {
            case ForumEstablished established -> throw new CorruptStream(established, "established before");
            case PartyAdmitted admitted -> admitted(forum, admitted);
            case PartyWithdrew withdrew ->
                forum.withParticipation(forum.participation(withdrew.participation())
                        .orElseThrow(() -> new CorruptStream(withdrew, "nobody stands there"))
                        .until(withdrew.until(), forum.next()));
            case PlacePassed passed -> passed(forum, passed);
            case OfficeAppointed appointed ->
                forum.withAppointment(new Appointment(
                        appointed.fact(),
                        appointed.office(),
                        appointed.party(),
                        Period.since(appointed.from()),
                        forum.next()));
            case OfficeEnded ended ->
                forum.withAppointment(forum.appointment(ended.appointment())
                        .orElseThrow(() -> new CorruptStream(ended, "nobody was appointed"))
                        .until(ended.until(), forum.next()));
            case WorkingGroupFounded founded -> forum.withGroup(founded);
            case CountClaimed claimed -> forum.withCount(claimed);
            case ForumEvent other -> throw new CorruptStream(other, "not understood yet");
        };
    }

    private static Established admitted(Established forum, PartyAdmitted event) {
        var more = forum.withParticipation(new Participation(
                event.fact(), event.party(), event.standing(), Period.since(event.from()), forum.next()));
        return event.basis() == Basis.FOUNDING ? more.begunBy(event.from()) : more;
    }

    private static Established passed(Established forum, PlacePassed event) {
        var all = new LinkedHashMap<>(forum.participations());
        var place = forum.participation(event.participation())
                .orElseThrow(() -> new CorruptStream(event, "nobody stands there"));
        all.put(place.fact(), place.until(event.on(), forum.next()));
        for (var successor : event.successors()) {
            successor.replaces().forEach(all::remove);
            all.put(
                    successor.participation(),
                    new Participation(
                            successor.participation(),
                            successor.party(),
                            event.standing(),
                            Period.since(event.on()),
                            forum.next()));
        }
        return forum.withParticipations(all);
    }

    private static CorruptStream notEstablished(ForumEvent event) {
        return new CorruptStream(event, "the forum was never established");
    }

    private static Decision<ForumEvent> establish(EstablishForum command) {
        if (!command.expected().equals(Expected.ANY)) {
            return Decision.rejected(new Rejection.NoVersionYet());
        }
        if (command.name().isBlank()) {
            return Decision.rejected(new Rejection.InvalidField("name", "A forum has a name."));
        }
        return Decision.accepted(new ForumEstablished(
                command.fact(),
                command.forum(),
                command.name(),
                command.established(),
                command.profile(),
                command.provenance()));
    }

    private static Decision<ForumEvent> found(FoundWorkingGroup command, Established forum) {
        if (!command.expected().allows(forum.version())) {
            return Decision.rejected(new Rejection.StaleVersion(forum.version()));
        }
        if (command.name().isBlank()) {
            return Decision.rejected(new Rejection.InvalidField("name", "A working group has a name."));
        }
        if (RollDecider.isBeforeForum(command.from(), forum)) {
            return Decision.rejected(new Rejection.BeforeForum("from", command.from(), forum.established()));
        }
        return sameGroup(command, forum)
                .<Decision<ForumEvent>>map(Decision::rejected)
                .orElseGet(() -> Decision.accepted(new WorkingGroupFounded(
                        command.fact(),
                        forum.id(),
                        command.group(),
                        command.name(),
                        command.region(),
                        command.aliases(),
                        command.from(),
                        command.provenance())));
    }

    /** A group is known by its id, and by its name and aliases in any case. */
    private static Optional<Rejection> sameGroup(FoundWorkingGroup command, Established forum) {
        for (var group : forum.groups()) {
            if (group.group().equals(command.group())) {
                return Optional.of(new Rejection.GroupAlreadyFounded("id", group.group(), group.name()));
            }
            var taken = calledAs(group.name(), group.aliases());
            if (calledAs(command.name(), command.aliases()).stream().anyMatch(taken::contains)) {
                return Optional.of(new Rejection.GroupAlreadyFounded("name", group.group(), group.name()));
            }
        }
        return Optional.empty();
    }

    private static List<String> calledAs(String name, List<String> aliases) {
        return Stream.concat(Stream.of(name), aliases.stream())
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static Decision<ForumEvent> claim(ClaimCount command, Established forum) {
        if (!command.expected().allows(forum.version())) {
            return Decision.rejected(new Rejection.StaleVersion(forum.version()));
        }
        if (command.count() < 0) {
            return Decision.rejected(new Rejection.InvalidField("count", "There are not fewer than none."));
        }
        if (forum.counts().stream().anyMatch(other -> saysTheSame(other, command))) {
            return Decision.rejected(new Rejection.CountAlreadyClaimed(command.count(), command.on()));
        }
        return Decision.accepted(new CountClaimed(
                command.fact(),
                forum.id(),
                command.standing(),
                command.kind(),
                command.quantity(),
                command.count(),
                command.on(),
                command.provenance()));
    }

    /** Two sources may claim the same number; one source claims it once. */
    private static boolean saysTheSame(CountClaimed other, ClaimCount command) {
        return other.standing() == command.standing()
                && other.kind() == command.kind()
                && other.quantity() == command.quantity()
                && other.count() == command.count()
                && other.on().equals(command.on())
                && other.provenance().evidence().equals(command.provenance().evidence());
    }
}
