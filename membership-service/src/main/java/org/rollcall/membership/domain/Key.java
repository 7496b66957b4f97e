package org.rollcall.membership.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumEvent.CountClaimed;
import org.rollcall.contracts.ForumEvent.ForumStatement;
import org.rollcall.contracts.ForumEvent.ProgrammeItem;
import org.rollcall.contracts.ForumEvent.ProgrammeItemAdopted;
import org.rollcall.contracts.ForumEvent.Quantity;
import org.rollcall.contracts.ForumEvent.WorkingGroupFounded;
import org.rollcall.contracts.Naming;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.Standing;

/** By what a fact is looked for among all of a forum, other than by what it speaks of. */
public sealed interface Key {

    /** A name or alias of a working group, in whatever spelling that is meant alike. */
    record Called(String folded) implements Key {
        static Called of(String text) {
            return new Called(Naming.fold(text));
        }
    }

    /** Every working group holds it. */
    record Founded() implements Key {}

    /** A place in the text that sets an item of the programme. */
    record Numbered(String programme, ProgrammeItem kind, int number) implements Key {
        static Numbered of(ProgrammeItemAdopted item) {
            return new Numbered(Naming.fold(item.programme()), item.kind(), item.number());
        }
    }

    /** The item of the programme that others serve. */
    record Served(FactId item) implements Key {}

    /** Two sources may claim the same number; one source claims it once. */
    record Counted(
            Standing standing, PartyKind kind, Quantity quantity, int count, DateBound on, List<Evidence> evidence)
            implements Key {
        static Counted of(CountClaimed claim) {
            return new Counted(
                    claim.standing(),
                    claim.kind(),
                    claim.quantity(),
                    claim.count(),
                    claim.on(),
                    claim.provenance().evidence());
        }
    }

    /** Whether one fact only may hold it at a time. */
    default boolean isExclusive() {
        return switch (this) {
            case Called called -> true;
            case Founded founded -> false;
            case Numbered numbered -> true;
            case Served served -> false;
            case Counted counted -> true;
        };
    }

    /** Those that a fact holds while it says this. */
    static Set<Key> of(ForumStatement said) {
        return switch (said) {
            case WorkingGroupFounded e ->
                Stream.concat(
                                Stream.of(new Founded()),
                                Stream.concat(Stream.of(e.name()), e.aliases().stream())
                                        .map(Called::of))
                        .collect(Collectors.toUnmodifiableSet());
            case ProgrammeItemAdopted e -> {
                var keys = new HashSet<Key>();
                keys.add(Numbered.of(e));
                e.serves().forEach(item -> keys.add(new Served(item)));
                yield keys;
            }
            case CountClaimed e -> Set.of(Counted.of(e));
            default -> Set.of();
        };
    }
}
