package org.rollcall.membership.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.membership.domain.Asks.establish;
import static org.rollcall.membership.domain.Asks.label;
import static org.rollcall.membership.domain.Asks.rename;
import static org.rollcall.membership.domain.Asks.retract;
import static org.rollcall.membership.domain.Facts.AUSTRIA;
import static org.rollcall.membership.domain.Facts.CZECHOSLOVAKIA;
import static org.rollcall.membership.domain.Facts.DECIDED;
import static org.rollcall.membership.domain.Facts.FORUM;
import static org.rollcall.membership.domain.Facts.date;
import static org.rollcall.membership.domain.Facts.fact;
import static org.rollcall.membership.domain.Spec.forumAfter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.Expected;
import org.rollcall.contracts.ForumEvent.PartyLabelled;
import org.rollcall.contracts.ForumEvent.ProfileChanged;
import org.rollcall.contracts.ForumProfile;
import org.rollcall.contracts.Standing;
import org.rollcall.membership.domain.ProfileChanges.ContactChanges;
import org.rollcall.membership.domain.ProfileCommand.ChangeProfile;

class ProfileDeciderTest {

    private static final ProfileChanges EMAIL = new ProfileChanges(
            Optional.of("Process"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(new ContactChanges(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of("a@example.org"),
                    Optional.empty())),
            Optional.empty(),
            Optional.empty());

    @Test
    void what_does_not_change_stays_and_is_recorded_with_what_does() {
        var before = Facts.profile();
        var profile = new ForumProfile(
                "Process",
                before.regions(),
                before.objectives(),
                before.currentFocus(),
                new ForumProfile.Contact(List.of(), "", "", "a@example.org", ""),
                before.labels(),
                before.timeZone());
        forumAfter(establish())
                .when(change("p", EMAIL, "2021"))
                .then(new ProfileChanged(fact("p"), FORUM, "Budapest Process", profile, date("2021"), DECIDED));
    }

    @Test
    void a_change_is_made_of_the_profile_in_force_until_that_day() {
        var changed = forumAfter(establish(), rename("late", "Late Process", "2020"), change("p", EMAIL, "2010"));
        var earlier = (ProfileChanged)
                changed.when(rename("q", "Middle Process", "2015")).event();
        assertThat(earlier.profile().contact().email()).isEqualTo("a@example.org");
        var later = (ProfileChanged) changed.when(change("q", EMAIL, "2021")).event();
        assertThat(later.name()).isEqualTo("Late Process");
    }

    @Test
    void a_change_that_says_what_is_said_already_is_none() {
        forumAfter(establish())
                .when(rename("p", "Budapest Process", "2020"))
                .thenRefused(Rejection.NothingChanges.class);
        forumAfter(establish(), change("p", EMAIL, "2010"))
                .when(change("q", EMAIL, "2011"))
                .thenRefused(Rejection.NothingChanges.class);
        forumAfter(establish(), change("p", EMAIL, "2010"), retract("r", "p"))
                .when(change("q", EMAIL, "2011"))
                .thenNoWarning();
    }

    @Test
    void a_change_edits_the_forum_itself() {
        var changed = forumAfter(establish(), rename("p", "Process", "2020"));
        changed.when(renameExpecting(0)).thenRefused(Rejection.StaleVersion.class);
        changed.when(renameExpecting(1)).thenNoWarning();
    }

    @Test
    void names_regions_and_labels_are_no_blanks_and_said_once() {
        assertThat(forumAfter(establish())
                        .when(rename("p", " ", "2020"))
                        .thenRefused(Rejection.InvalidField.class)
                        .field())
                .isEqualTo("name");
        var none = ProfileChanges.NONE;
        var regions = new ProfileChanges(
                none.type(),
                Optional.of(List.of("Europe", "europe")),
                none.objectives(),
                none.currentFocus(),
                none.contact(),
                none.labels(),
                none.timeZone());
        assertThat(forumAfter(establish())
                        .when(change("p", regions, "2020"))
                        .thenRefused(Rejection.InvalidField.class)
                        .field())
                .isEqualTo("regions[1]");
        var labels = new ProfileChanges(
                none.type(),
                none.regions(),
                none.objectives(),
                none.currentFocus(),
                none.contact(),
                Optional.of(Map.of(Standing.MEMBER, " ")),
                none.timeZone());
        assertThat(forumAfter(establish())
                        .when(change("p", labels, "2020"))
                        .thenRefused(Rejection.InvalidField.class)
                        .field())
                .isEqualTo("labels.MEMBER");
    }

    @Test
    void nothing_changes_before_there_was_a_forum() {
        forumAfter(establish()).when(rename("p", "X", "1990")).thenRefused(Rejection.BeforeForum.class);
    }

    @Test
    void a_party_is_called_something_for_a_time() {
        forumAfter(establish())
                .when(label("l", AUSTRIA, "Republic of Austria", "XXXX", "2019-02-12"))
                .then(new PartyLabelled(
                        fact("l"),
                        FORUM,
                        AUSTRIA.id(),
                        "Republic of Austria",
                        date("XXXX"),
                        date("2019-02-12"),
                        DECIDED));
    }

    @Test
    void a_party_is_called_one_thing_at_a_time() {
        var labelled = forumAfter(establish(), label("l", AUSTRIA, "One", "XXXX", "2019-02-12"));
        var problem = labelled.when(label("m", AUSTRIA, "Two", "2018", ".."))
                .thenRefused(ForumRejection.LabelAlreadyGiven.class);
        assertThat(problem.facts()).containsExactly(fact("l"));
        labelled.when(label("m", AUSTRIA, "Two", "XXXX", "2018")).thenRefused(ForumRejection.LabelAlreadyGiven.class);
        labelled.when(label("m", AUSTRIA, "Two", "2019-02-12", "..")).thenNoWarning();
        labelled.when(label("m", CZECHOSLOVAKIA, "Two", "XXXX", "..")).thenNoWarning();
    }

    @Test
    void a_label_holds_on_some_day_of_the_partys_life_and_the_forums() {
        var forum = forumAfter(establish());
        forum.when(label("l", CZECHOSLOVAKIA, "CSFR", "1995", "..")).thenRefused(Rejection.OutsideLife.class);
        forum.when(label("l", AUSTRIA, "X", "XXXX", "1980")).thenRefused(Rejection.BeforeForum.class);
        forum.when(label("l", AUSTRIA, "X", "2000", "1999")).thenRefused(Rejection.EndsBeforeItBegins.class);
        forum.when(label("l", AUSTRIA, "", "2000", "..")).thenRefused(Rejection.InvalidField.class);
    }

    private static ChangeProfile change(String fact, ProfileChanges changes, String from) {
        return new ChangeProfile(FORUM, fact(fact), Optional.empty(), changes, date(from), Expected.ANY, DECIDED);
    }

    private static ChangeProfile renameExpecting(long version) {
        return new ChangeProfile(
                FORUM,
                fact("q"),
                Optional.of("Other"),
                ProfileChanges.NONE,
                date("2022"),
                Expected.version(version),
                DECIDED);
    }
}
