package org.rollcall.membership.domain;

import java.util.Set;
import org.rollcall.contracts.Correctable;
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
import org.rollcall.contracts.ForumEvent.WorkingGroupDissolved;
import org.rollcall.contracts.ForumEvent.WorkingGroupFounded;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;

/** What of each fact of a forum can be corrected. */
final class CorrectableFacts {

    private static final Set<String> PARTY_IN_STANDING = Set.of("party", "standing");

    private CorrectableFacts() {}

    static Correctable of(ForumStatement said) {
        return switch (said) {
            case ForumEstablished e ->
                new Correctable("An establishment", Set.of("name", "established", "profile"), Set.of("id"));
            case ProfileChanged e ->
                new Correctable(
                        "A profile",
                        Set.of(
                                "name",
                                "type",
                                "regions",
                                "objectives",
                                "currentFocus",
                                "contact",
                                "labels",
                                "timeZone",
                                "from"),
                        Set.of());
            case PartyLabelled e -> new Correctable("A label", Set.of("label", "from", "until"), Set.of("party"));
            case PartyAdmitted e ->
                new Correctable("An admission", Set.of("standing", "basis", "from"), Set.of("party"));
            case PartyWithdrew e -> new Correctable("A withdrawal", Set.of("until"), PARTY_IN_STANDING);
            case PartyExpelled e -> new Correctable("An expulsion", Set.of("until"), PARTY_IN_STANDING);
            case PartySuspended e -> new Correctable("A suspension", Set.of("from"), PARTY_IN_STANDING);
            case PartyReinstated e -> new Correctable("A reinstatement", Set.of("on"), PARTY_IN_STANDING);
            case StandingChanged e ->
                new Correctable("A change of standing", Set.of("becomes", "on"), Set.of("party", "was"));
            case PlacePassed e ->
                new Correctable(
                        "A succession",
                        Set.of("successors", "on"),
                        Set.of("predecessor", "standing", "predecessorStays"));
            case PlaceShared e ->
                new Correctable(
                        "A succession",
                        Set.of("successors", "on"),
                        Set.of("predecessor", "standing", "predecessorStays"));
            case SuccessionSetAside e ->
                new Correctable(
                        "A succession that was set aside",
                        Set.of("on"),
                        Set.of("predecessor", "succession", "successors", "standing", "predecessorStays"));
            case OfficeAppointed e ->
                new Correctable("An appointment", Set.of("office", "term", "from"), Set.of("party"));
            case OfficeEnded e -> new Correctable("The end of an office", Set.of("until"), Set.of());
            case WorkingGroupFounded e ->
                new Correctable("A working group", Set.of("name", "region", "aliases", "from"), Set.of("id"));
            case WorkingGroupDissolved e -> new Correctable("A dissolution", Set.of("until"), Set.of());
            case GroupJoined e -> new Correctable("A seat", Set.of("role", "from"), Set.of("party"));
            case GroupLeft e -> new Correctable("The end of a seat", Set.of("until"), Set.of());
            case ProgrammeItemAdopted e ->
                new Correctable(
                        "An item of the programme",
                        Set.of("kind", "number", "text", "programme", "serves", "from"),
                        Set.of());
            case ProgrammeItemEnded e -> new Correctable("The end of an item", Set.of("until"), Set.of());
            case CountClaimed e ->
                new Correctable("A claimed count", Set.of("standing", "kind", "quantity", "count", "on"), Set.of());
            case ForumFactContested e ->
                new Correctable("A claim", Set.of("authority", "on", "followed", "source", "why", "text"), Set.of());
        };
    }

    /** Whether each member that was given is one that the fact says. */
    static Verdict check(ForumStatement said, Changes changes) {
        return of(said).forbids(changes.given())
                .map(CorrectableFacts::rejection)
                .map(Verdict::refused)
                .orElse(Verdict.FINE);
    }

    private static Rejection rejection(Problem problem) {
        return problem.type() == ProblemType.NOT_CORRECTABLE
                ? new Rejection.NotCorrectable(problem.field(), problem.detail())
                : new Rejection.InvalidField(problem.field(), problem.detail());
    }
}
