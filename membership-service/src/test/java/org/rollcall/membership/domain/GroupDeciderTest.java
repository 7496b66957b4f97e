package org.rollcall.membership.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.contracts.ForumEvent.GroupRole.LEAD;
import static org.rollcall.contracts.ForumEvent.GroupRole.MEMBER;
import static org.rollcall.membership.domain.Asks.dissolve;
import static org.rollcall.membership.domain.Asks.establish;
import static org.rollcall.membership.domain.Asks.found;
import static org.rollcall.membership.domain.Asks.join;
import static org.rollcall.membership.domain.Asks.leave;
import static org.rollcall.membership.domain.Asks.member;
import static org.rollcall.membership.domain.Facts.AUSTRIA;
import static org.rollcall.membership.domain.Facts.CZECHOSLOVAKIA;
import static org.rollcall.membership.domain.Facts.DECIDED;
import static org.rollcall.membership.domain.Facts.FORUM;
import static org.rollcall.membership.domain.Facts.HUNGARY;
import static org.rollcall.membership.domain.Facts.TURKEY;
import static org.rollcall.membership.domain.Facts.date;
import static org.rollcall.membership.domain.Facts.fact;
import static org.rollcall.membership.domain.Spec.forumAfter;

import org.junit.jupiter.api.Test;
import org.rollcall.contracts.ForumEvent.GroupJoined;
import org.rollcall.contracts.ForumEvent.GroupLeft;
import org.rollcall.contracts.ForumEvent.WorkingGroupDissolved;
import org.rollcall.contracts.GroupId;
import org.rollcall.contracts.WarningType;
import org.rollcall.membership.domain.Spec.GivenForum;

class GroupDeciderTest {

    private static final GroupId SILK = new GroupId("silk-routes");

    private static GivenForum group() {
        return forumAfter(
                establish(), member(TURKEY), member(HUNGARY), found("g", "silk-routes", "Silk Routes", "SRR"));
    }

    private static GivenForum seat() {
        return forumAfter(
                establish(),
                member(TURKEY),
                member(HUNGARY),
                found("g", "silk-routes", "Silk Routes", "SRR"),
                join("s", "silk-routes", TURKEY, LEAD, "2011"));
    }

    private static GivenForum dissolved() {
        return forumAfter(
                establish(),
                found("g", "silk-routes", "Silk Routes"),
                join("s", "silk-routes", TURKEY, LEAD, "2011"),
                dissolve("d", "silk-routes", "2020"));
    }

    @Test
    void names_and_aliases_are_no_blanks_no_novels_and_said_once() {
        var forum = forumAfter(establish());
        assertThat(forum.when(found("g", "x", "X", "a", " "))
                        .thenRefused(Rejection.InvalidField.class)
                        .field())
                .isEqualTo("aliases[1]");
        assertThat(forum.when(found("g", "x", "X", "a", "A"))
                        .thenRefused(Rejection.InvalidField.class)
                        .field())
                .isEqualTo("aliases[1]");
        assertThat(forum.when(found("g", "x", "X", "x"))
                        .thenRefused(Rejection.InvalidField.class)
                        .field())
                .isEqualTo("aliases[0]");
        assertThat(forum.when(found("g", "x", "y".repeat(201)))
                        .thenRefused(Rejection.InvalidField.class)
                        .field())
                .isEqualTo("name");
        forum.when(found("g", "x", "y".repeat(200))).thenNoWarning();
    }

    @Test
    void a_group_is_dissolved_once_and_not_before_it_was_founded() {
        group().when(dissolve("d", "silk-routes", "2020"))
                .then(new WorkingGroupDissolved(fact("d"), FORUM, SILK, date("2020"), DECIDED));
        dissolved().when(dissolve("x", "silk-routes", "2021")).thenRefused(ForumRejection.GroupAlreadyDissolved.class);
        group().when(dissolve("d", "silk-routes", "2009")).thenRefused(Rejection.EndsBeforeItBegins.class);
    }

    @Test
    void a_group_is_named_by_its_id_its_name_or_an_alias() {
        for (var name : new String[] {"silk-routes", "silk routes", "srr"}) {
            group().when(dissolve("d", name, "2020"))
                    .then(new WorkingGroupDissolved(fact("d"), FORUM, SILK, date("2020"), DECIDED));
        }
        var problem = group().when(dissolve("d", "black sea", "2020")).thenRefused(ForumRejection.UnknownGroup.class);
        assertThat(problem.suggestions()).containsExactly("silk-routes");
    }

    @Test
    void a_group_is_not_dissolved_before_somebody_joined_it() {
        var problem =
                seat().when(dissolve("d", "silk-routes", "2010-06")).thenRefused(Rejection.ContradictsRecord.class);
        assertThat(problem.facts()).contains(fact("s"));
    }

    @Test
    void a_party_joins_a_group_in_a_role() {
        group().when(join("s", "silk-routes", TURKEY, LEAD, "2011"))
                .then(new GroupJoined(fact("s"), FORUM, SILK, TURKEY.id(), LEAD, date("2011"), DECIDED));
    }

    @Test
    void a_party_has_one_role_in_a_group_once_at_a_time_and_a_lead_may_be_held_by_several() {
        seat().when(join("t", "silk-routes", TURKEY, LEAD, "2012")).thenRefused(ForumRejection.AlreadyInGroup.class);
        seat().when(join("t", "silk-routes", TURKEY, MEMBER, "2012")).thenNoWarning();
        seat().when(join("t", "silk-routes", HUNGARY, LEAD, "2012")).thenNoWarning();
    }

    @Test
    void nobody_joins_a_group_that_was_not_there() {
        group().when(join("s", "silk-routes", TURKEY, LEAD, "2009")).thenRefused(ForumRejection.OutsideGroup.class);
        dissolved()
                .when(join("t", "silk-routes", AUSTRIA, LEAD, "2021"))
                .thenRefused(ForumRejection.OutsideGroup.class);
        group().when(join("s", "nowhere", TURKEY, LEAD, "2012")).thenRefused(ForumRejection.UnknownGroup.class);
        assertThat(group().when(join("s", "silk-routes", TURKEY, LEAD, "[2009..2012]"))
                        .warnings())
                .containsExactly(
                        WarningType.PARTLY_OUTSIDE_GROUP.of("The seat is said to begin on [2009-01-01..2012-12-31],"
                                + " and the group may not have existed then: it existed from 2010."));
    }

    @Test
    void a_seat_of_a_party_that_does_not_stand_on_the_roll_then_is_doubtful() {
        assertThat(group().when(join("s", "silk-routes", AUSTRIA, LEAD, "2011")).warnings())
                .containsExactly(
                        WarningType.HOLDER_NOT_ON_ROLL.of("Austria does not stand on the roll on 2011: it never did."));
    }

    @Test
    void nobody_joins_a_group_outside_its_life() {
        group().when(join("s", "silk-routes", CZECHOSLOVAKIA, LEAD, "2012")).thenRefused(Rejection.OutsideLife.class);
    }

    @Test
    void a_seat_ends_once_in_its_own_group_and_inside_it() {
        seat().when(leave("l", "silk-routes", "s", "2013"))
                .then(new GroupLeft(fact("l"), FORUM, SILK, TURKEY.id(), fact("s"), date("2013"), DECIDED));
        seat().when(leave("l", "silk-routes", "s", "2010")).thenRefused(Rejection.EndsBeforeItBegins.class);
        seat().when(leave("l", "silk-routes", "g", "2013")).thenRefused(Rejection.UnknownFact.class);
        dissolved().when(leave("l", "silk-routes", "s", "2022")).thenRefused(ForumRejection.OutsideGroup.class);
        forumAfter(
                        establish(),
                        found("g", "silk-routes", "Silk Routes"),
                        found("h", "black-sea", "Black Sea"),
                        join("s", "silk-routes", TURKEY, LEAD, "2011"))
                .when(leave("l", "black-sea", "s", "2013"))
                .thenRefused(Rejection.UnknownFact.class);
        forumAfter(
                        establish(),
                        found("g", "silk-routes", "Silk Routes"),
                        join("s", "silk-routes", TURKEY, LEAD, "2011"),
                        leave("l", "silk-routes", "s", "2013"))
                .when(leave("m", "silk-routes", "s", "2014"))
                .thenRefused(ForumRejection.NotInGroup.class);
    }
}
