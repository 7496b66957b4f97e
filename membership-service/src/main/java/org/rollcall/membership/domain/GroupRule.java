package org.rollcall.membership.domain;

import java.util.List;
import java.util.stream.Stream;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.ForumEvent.WorkingGroupFounded;
import org.rollcall.contracts.GroupOnRecord;
import org.rollcall.contracts.Life;
import org.rollcall.contracts.Naming;
import org.rollcall.contracts.WarningType;

/** What a working group is called, and what may happen in it. */
final class GroupRule {

    private GroupRule() {}

    static Verdict words(WorkingGroupFounded said) {
        return Verdict.all(
                Texts.name("name", said.name()),
                Verdict.refusedIf(
                        said.region().length() > Texts.LONGEST_NAME,
                        new Rejection.InvalidField(
                                "region", "This has at most " + Texts.LONGEST_NAME + " characters.")),
                Texts.names("aliases", said.aliases()),
                aliasesDiffer(said));
    }

    private static Verdict aliasesDiffer(WorkingGroupFounded said) {
        var name = Naming.fold(said.name());
        return Verdict.all(Stream.iterate(0, i -> i < said.aliases().size(), i -> i + 1)
                .map(i -> Verdict.refusedIf(
                        Naming.fold(said.aliases().get(i)).equals(name),
                        new Rejection.InvalidField("aliases[" + i + "]", "That is its name already."))));
    }

    /** Of a seat that begins: refused where nobody says that the group existed, doubtful where it may not have. */
    static Verdict begins(String field, GroupOnRecord group, DateBound from) {
        return inside(field, group, from, from, "begin");
    }

    /** Of a seat that ends: its last day is the one before. */
    static Verdict ends(String field, GroupOnRecord group, DateBound until) {
        return inside(field, group, LifeRule.lastDay(until), until, "end");
    }

    private static Verdict inside(String field, GroupOnRecord group, DateBound day, DateBound said, String does) {
        var from = group.from().followed();
        var until = group.until().followed();
        if (group.anyPeriod().cover(day) == Life.Cover.OUTSIDE) {
            return Verdict.refused(new ForumRejection.OutsideGroup(field, said, from, until));
        }
        return group.period().cover(day) == Life.Cover.INSIDE
                ? Verdict.FINE
                : Verdict.doubtful(List.of(WarningType.PARTLY_OUTSIDE_GROUP.of("The seat is said to " + does + " on "
                        + said + ", and the group may not have existed then: it existed " + Spelt.period(from, until)
                        + ".")));
    }
}
