package org.rollcall.projection.roll;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.rollcall.contracts.Facts;
import org.rollcall.contracts.ForumEvent.CountClaimed;
import org.rollcall.contracts.ForumEvent.ForumEstablished;
import org.rollcall.contracts.ForumEvent.ForumFactContested;
import org.rollcall.contracts.ForumEvent.ForumStatement;
import org.rollcall.contracts.ForumEvent.GroupStatement;
import org.rollcall.contracts.ForumEvent.OfficeStatement;
import org.rollcall.contracts.ForumEvent.PartyLabelled;
import org.rollcall.contracts.ForumEvent.ProfileChanged;
import org.rollcall.contracts.ForumEvent.ProfileStatement;
import org.rollcall.contracts.ForumEvent.ProgrammeStatement;
import org.rollcall.contracts.ForumEvent.RollStatement;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.ForumOnRecord;
import org.rollcall.contracts.Subject;
import org.rollcall.projection.views.Columns;
import org.rollcall.projection.views.Days;
import org.rollcall.projection.views.Grounds;
import org.rollcall.projection.views.Row;
import org.rollcall.projection.views.View;
import org.springframework.stereotype.Component;

/** The forums: a row for each profile, with the days it is in force. Every day has one of them. */
@Component
final class ProfileRows implements View<ForumStatement> {

    @Override
    public String table() {
        return "forum";
    }

    @Override
    public List<String> key() {
        return List.of("forum", "fact");
    }

    @Override
    public Set<ForumId> touched(ForumStatement statement) {
        return switch (statement) {
            case ProfileStatement profile ->
                switch (profile) {
                    case ForumEstablished e -> Set.of(e.forum());
                    case ProfileChanged e -> Set.of(e.forum());
                    case PartyLabelled e -> Set.of();
                };
            case RollStatement e -> Set.of();
            case OfficeStatement e -> Set.of();
            case GroupStatement e -> Set.of();
            case ProgrammeStatement e -> Set.of();
            case CountClaimed e -> Set.of();
            case ForumFactContested e -> Set.of();
        };
    }

    @Override
    public List<Row> rows(Subject subject, Facts<ForumStatement> facts) {
        if (facts.of(subject).isEmpty()) {
            return List.of();
        }
        var forum = ForumOnRecord.of((ForumId) subject, facts)
                .orElseThrow(() -> new IllegalStateException("the forum " + subject.value() + " is not on record"));
        var rows = new ArrayList<Row>();
        for (int i = 0; i < forum.profiles().size(); i++) {
            rows.add(row(forum, i, facts));
        }
        return rows;
    }

    private static Row row(ForumOnRecord forum, int place, Facts<ForumStatement> facts) {
        var profile = forum.profiles().get(place);
        var from = place == 0 ? LocalDate.MIN : profile.from().earliest();
        var until = place + 1 < forum.profiles().size()
                ? forum.profiles().get(place + 1).from().earliest()
                : LocalDate.MAX;
        var said = Stream.of(forum.establishment(), profile.fact())
                .distinct()
                .map(fact -> facts.says(fact).orElseThrow())
                .toList();
        return Row.with("forum", forum.id().value())
                .and("fact", profile.fact().value())
                .and("establishment", forum.establishment().value())
                .and("name", profile.name())
                .and("established", forum.established().followed())
                .andJson("profile", Columns.json(profile.profile()))
                .and("from", profile.from())
                .and("in_force", Days.range(from, until))
                .and(Grounds.of(said, facts))
                .and("version", facts.touched((Subject) forum.id()));
    }
}
