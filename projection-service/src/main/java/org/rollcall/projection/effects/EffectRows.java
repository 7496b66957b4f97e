package org.rollcall.projection.effects;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollcall.contracts.Appointment;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DocumentId;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.Facts;
import org.rollcall.contracts.ForumEvent.CountClaimed;
import org.rollcall.contracts.ForumEvent.ForumEstablished;
import org.rollcall.contracts.ForumEvent.ForumFactContested;
import org.rollcall.contracts.ForumEvent.ForumStatement;
import org.rollcall.contracts.ForumEvent.GroupJoined;
import org.rollcall.contracts.ForumEvent.GroupLeft;
import org.rollcall.contracts.ForumEvent.GroupStatement;
import org.rollcall.contracts.ForumEvent.OfficeAppointed;
import org.rollcall.contracts.ForumEvent.OfficeEnded;
import org.rollcall.contracts.ForumEvent.OfficeStatement;
import org.rollcall.contracts.ForumEvent.PartyAdmitted;
import org.rollcall.contracts.ForumEvent.PartyExpelled;
import org.rollcall.contracts.ForumEvent.PartyLabelled;
import org.rollcall.contracts.ForumEvent.PartyReinstated;
import org.rollcall.contracts.ForumEvent.PartySuspended;
import org.rollcall.contracts.ForumEvent.PartyWithdrew;
import org.rollcall.contracts.ForumEvent.PlacePassed;
import org.rollcall.contracts.ForumEvent.PlaceShared;
import org.rollcall.contracts.ForumEvent.ProfileChanged;
import org.rollcall.contracts.ForumEvent.ProfileStatement;
import org.rollcall.contracts.ForumEvent.ProgrammeItemAdopted;
import org.rollcall.contracts.ForumEvent.ProgrammeItemEnded;
import org.rollcall.contracts.ForumEvent.ProgrammeStatement;
import org.rollcall.contracts.ForumEvent.RollStatement;
import org.rollcall.contracts.ForumEvent.StandingChanged;
import org.rollcall.contracts.ForumEvent.SuccessionSetAside;
import org.rollcall.contracts.ForumEvent.Successor;
import org.rollcall.contracts.ForumEvent.WorkingGroupDissolved;
import org.rollcall.contracts.ForumEvent.WorkingGroupFounded;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.GroupId;
import org.rollcall.contracts.GroupOnRecord;
import org.rollcall.contracts.ItemOnRecord;
import org.rollcall.contracts.MeetingId;
import org.rollcall.contracts.Participation;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Seat;
import org.rollcall.contracts.Subject;
import org.rollcall.projection.views.Row;
import org.rollcall.projection.views.View;
import org.springframework.stereotype.Component;

/** What of a forum begins or ends, by the dates the record follows: a row for each beginning and each end. */
@Component
final class EffectRows implements View<ForumStatement> {

    @Override
    public String table() {
        return "effect";
    }

    @Override
    public List<String> key() {
        return List.of("forum", "subject", "change", "fact");
    }

    @Override
    public Set<? extends Subject> touched(ForumStatement statement) {
        return switch (statement) {
            case RollStatement roll ->
                switch (roll) {
                    case PartyAdmitted e -> Set.of(e.fact());
                    case PartyWithdrew e -> Set.of(e.participation());
                    case PartyExpelled e -> Set.of(e.participation());
                    case PartySuspended e -> Set.of(e.participation());
                    case PartyReinstated e -> Set.of(e.participation());
                    case StandingChanged e -> Set.of(e.participation(), e.next());
                    case PlacePassed e -> participations(e.participation(), e.successors());
                    case PlaceShared e -> participations(e.participation(), e.successors());
                    case SuccessionSetAside e -> Set.of();
                };
            case OfficeStatement office ->
                switch (office) {
                    case OfficeAppointed e -> Set.of(e.fact());
                    case OfficeEnded e -> Set.of(e.appointment());
                };
            case GroupStatement group ->
                switch (group) {
                    case WorkingGroupFounded e -> Set.of(e.group());
                    case WorkingGroupDissolved e -> Set.of(e.group());
                    case GroupJoined e -> Set.of(e.fact());
                    case GroupLeft e -> Set.of(e.seat());
                };
            case ProgrammeStatement programme ->
                switch (programme) {
                    case ProgrammeItemAdopted e -> Set.of(e.fact());
                    case ProgrammeItemEnded e -> Set.of(e.item());
                };
            case ProfileStatement profile ->
                switch (profile) {
                    case ForumEstablished e -> Set.of();
                    case ProfileChanged e -> Set.of(e.forum());
                    case PartyLabelled e -> Set.of(e.fact());
                };
            case CountClaimed e -> Set.of();
            case ForumFactContested e -> Set.of();
        };
    }

    private static Set<FactId> participations(FactId predecessor, List<Successor> successors) {
        return Stream.concat(
                        Stream.of(predecessor),
                        successors.stream()
                                .flatMap(successor -> Stream.concat(
                                        Stream.of(successor.participation()), successor.replaces().stream())))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Row> rows(Subject subject, Facts<ForumStatement> facts) {
        return facts.of(subject).stream()
                .findFirst()
                .map(said -> new Gathered(said.forum(), subject, facts).rows())
                .orElse(List.of());
    }

    /** The rows of one subject. */
    private record Gathered(ForumId forum, Subject subject, Facts<ForumStatement> facts, List<Row> rows) {

        Gathered(ForumId forum, Subject subject, Facts<ForumStatement> facts) {
            this(forum, subject, facts, new ArrayList<>());
            switch (subject) {
                case FactId id -> gather(id);
                case GroupId id -> GroupOnRecord.of(id, facts).ifPresent(this::gather);
                case ForumId id -> facts.of(subject).forEach(this::gather);
                case MeetingId id -> throw new IllegalArgumentException("a forum says nothing of the meeting " + id);
                case DocumentId id -> throw new IllegalArgumentException("a forum says nothing of the document " + id);
                case PartyId id -> throw new IllegalArgumentException("nothing is gathered of the party " + id);
            }
        }

        private void gather(FactId id) {
            Participation.of(id, facts).ifPresent(this::gather);
            Appointment.of(id, facts).ifPresent(this::gather);
            Seat.of(id, facts).ifPresent(this::gather);
            ItemOnRecord.of(id, facts).ifPresent(this::gather);
            facts.says(id).ifPresent(this::gather);
        }

        private void gather(Participation it) {
            var party = Optional.of(it.party());
            add(Change.PARTICIPATION_BEGINS, it.opening(), party, it.from().followed());
            it.ending()
                    .ifPresent(ending -> add(
                            Change.PARTICIPATION_ENDS,
                            ending.fact(),
                            party,
                            it.until().followed()));
            for (var suspension : it.suspensions()) {
                add(
                        Change.SUSPENSION_BEGINS,
                        suspension.fact(),
                        party,
                        suspension.from().followed());
                suspension
                        .ending()
                        .ifPresent(ending -> add(
                                Change.SUSPENSION_ENDS,
                                ending,
                                party,
                                suspension.until().followed()));
            }
        }

        private void gather(Appointment it) {
            var party = Optional.of(it.party());
            add(Change.OFFICE_BEGINS, it.id(), party, it.from().followed());
            it.ending()
                    .ifPresent(ending ->
                            add(Change.OFFICE_ENDS, ending, party, it.until().followed()));
        }

        private void gather(Seat it) {
            var party = Optional.of(it.party());
            add(Change.SEAT_BEGINS, it.id(), party, it.from().followed());
            it.ending()
                    .ifPresent(ending ->
                            add(Change.SEAT_ENDS, ending, party, it.until().followed()));
        }

        private void gather(GroupOnRecord it) {
            add(Change.GROUP_BEGINS, it.founding(), Optional.empty(), it.from().followed());
            it.ending()
                    .ifPresent(ending -> add(
                            Change.GROUP_ENDS,
                            ending,
                            Optional.empty(),
                            it.until().followed()));
        }

        private void gather(ItemOnRecord it) {
            add(Change.ITEM_BEGINS, it.id(), Optional.empty(), it.from().followed());
            it.ending()
                    .ifPresent(ending -> add(
                            Change.ITEM_ENDS,
                            ending,
                            Optional.empty(),
                            it.until().followed()));
        }

        private void gather(ForumStatement statement) {
            switch (statement) {
                case ProfileChanged e ->
                    add(
                            Change.PROFILE_CHANGES,
                            e.fact(),
                            Optional.empty(),
                            facts.date(e).followed());
                case PartyLabelled e -> {
                    var party = Optional.of(e.party());
                    add(Change.LABEL_BEGINS, e.fact(), party, facts.date(e).followed());
                    add(Change.LABEL_ENDS, e.fact(), party, e.until());
                }
                default -> {}
            }
        }

        private void add(Change change, FactId fact, Optional<PartyId> party, DateBound when) {
            if (!when.equals(DateBound.NEVER)) {
                rows.add(Row.with("forum", forum.value())
                        .and("subject", subject.key())
                        .and("change", change)
                        .and("fact", fact.value())
                        .and("party", party.map(PartyId::value))
                        .and("on", when));
            }
        }
    }
}
