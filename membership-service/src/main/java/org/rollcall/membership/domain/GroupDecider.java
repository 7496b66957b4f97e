package org.rollcall.membership.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumEvent;
import org.rollcall.contracts.ForumEvent.GroupJoined;
import org.rollcall.contracts.ForumEvent.GroupLeft;
import org.rollcall.contracts.ForumEvent.WorkingGroupDissolved;
import org.rollcall.contracts.ForumEvent.WorkingGroupFounded;
import org.rollcall.contracts.GroupId;
import org.rollcall.contracts.GroupOnRecord;
import org.rollcall.contracts.Period;
import org.rollcall.contracts.Seat;
import org.rollcall.membership.domain.Forum.Established;
import org.rollcall.membership.domain.GroupCommand.DissolveWorkingGroup;
import org.rollcall.membership.domain.GroupCommand.FoundWorkingGroup;
import org.rollcall.membership.domain.GroupCommand.JoinGroup;
import org.rollcall.membership.domain.GroupCommand.LeaveGroup;

/** The rules of working groups and their seats. */
final class GroupDecider {

    private GroupDecider() {}

    static Decision<ForumEvent> decide(GroupCommand command, Established forum) {
        return switch (command) {
            case FoundWorkingGroup found -> found(found, forum);
            case DissolveWorkingGroup dissolve -> dissolve(dissolve, forum);
            case JoinGroup join -> join(join, forum);
            case LeaveGroup leave -> leave(leave, forum);
        };
    }

    private static Decision<ForumEvent> found(FoundWorkingGroup command, Established forum) {
        var said = new WorkingGroupFounded(
                command.fact(),
                forum.id(),
                command.group(),
                command.name(),
                command.region(),
                command.aliases(),
                command.from(),
                command.provenance());
        return Verdict.all(
                        Verdict.fresh(command.expected(), forum.version()),
                        ForumStatementRule.of(said, Parties.NONE, forum),
                        GroupOnRecord.of(command.group(), forum.facts())
                                .map(there -> founded("id", there))
                                .orElse(Verdict.FINE),
                        Verdict.all(Stream.concat(Stream.of(command.name()), command.aliases().stream())
                                .flatMap(text -> called(text, forum).stream())
                                .map(there -> founded("name", there))))
                .on(said);
    }

    private static Verdict founded(String field, GroupOnRecord there) {
        return Verdict.refused(new Rejection.GroupAlreadyFounded(field, there.id(), there.name()));
    }

    private static Decision<ForumEvent> dissolve(DissolveWorkingGroup command, Established forum) {
        return meant(command.group(), forum).decide(group -> {
            var said = new WorkingGroupDissolved(
                    command.fact(), forum.id(), group.id(), command.until(), command.provenance());
            return Verdict.all(
                            Verdict.fresh(command.expected(), forum.version(group.id())),
                            group.ending()
                                    .map(end -> Verdict.refused(new ForumRejection.GroupAlreadyDissolved(
                                            group.until().followed(), end)))
                                    .orElse(Verdict.FINE),
                            ForumStatementRule.of(said, Parties.NONE, forum))
                    .on(said);
        });
    }

    private static Decision<ForumEvent> join(JoinGroup command, Established forum) {
        return meant(command.group(), forum).decide(group -> {
            var said = new GroupJoined(
                    command.fact(),
                    forum.id(),
                    group.id(),
                    command.party().id(),
                    command.role(),
                    command.from(),
                    command.provenance());
            return Verdict.all(
                            Verdict.fresh(command.expected(), forum.version()),
                            ForumStatementRule.of(said, Parties.of(command.party()), forum),
                            free(command, group, forum))
                    .on(said);
        });
    }

    /** Several may lead a group together; one party has one role in it once at a time. */
    private static Verdict free(JoinGroup command, GroupOnRecord group, Established forum) {
        return Seat.of(command.party().id(), forum.facts()).stream()
                .filter(seat -> seat.group().equals(group.id()) && seat.role() == command.role())
                .filter(seat -> seat.period().certainlyOverlaps(Period.since(command.from())))
                .findFirst()
                .map(seat -> Verdict.refused(new ForumRejection.AlreadyInGroup(
                        command.party().name(), seat.role(), seat.from().followed(), seat.id())))
                .orElse(Verdict.FINE);
    }

    private static Decision<ForumEvent> leave(LeaveGroup command, Established forum) {
        return meant(command.group(), forum)
                .decide(group -> seat(command, group, forum).decide(seat -> {
                    var said = new GroupLeft(
                            command.fact(),
                            forum.id(),
                            group.id(),
                            seat.party(),
                            seat.id(),
                            command.until(),
                            command.provenance());
                    return Verdict.all(
                                    Verdict.fresh(command.expected(), forum.version(seat.id())),
                                    seat.ending()
                                            .map(end -> Verdict.refused(new ForumRejection.NotInGroup(
                                                    seat.until().followed(), end)))
                                            .orElse(Verdict.FINE),
                                    ForumStatementRule.of(said, command.parties(), forum))
                            .on(said);
                }));
    }

    private static Sought<Seat> seat(LeaveGroup command, GroupOnRecord group, Established forum) {
        return Sought.of(
                Seat.of(command.seat(), forum.facts())
                        .filter(seat -> seat.group().equals(group.id())),
                () -> new Rejection.UnknownFact(command.seat()));
    }

    /** By its id, else by its name or an alias. */
    private static Sought<GroupOnRecord> meant(String text, Established forum) {
        return Sought.of(
                withId(text, forum).or(() -> called(text, forum)),
                () -> new ForumRejection.UnknownGroup(
                        text,
                        founded(forum.holders(new Key.Founded()), forum)
                                .map(group -> group.id().value())
                                .limit(5)
                                .toList()));
    }

    private static Optional<GroupOnRecord> withId(String text, Established forum) {
        try {
            return GroupOnRecord.of(new GroupId(text), forum.facts());
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static Optional<GroupOnRecord> called(String text, Established forum) {
        return founded(forum.holders(Key.Called.of(text)), forum).findFirst();
    }

    private static Stream<GroupOnRecord> founded(List<FactId> foundings, Established forum) {
        return foundings.stream()
                .flatMap(founding -> forum.facts().says(founding).stream())
                .map(WorkingGroupFounded.class::cast)
                .flatMap(founding -> GroupOnRecord.of(founding.group(), forum.facts()).stream());
    }
}
