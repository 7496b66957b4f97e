package org.rollcall.projection.roll;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.Facts;
import org.rollcall.contracts.ForumEvent.ForumStatement;
import org.rollcall.contracts.ForumEvent.PlacePassed;
import org.rollcall.contracts.ForumEvent.PlaceShared;
import org.rollcall.contracts.ForumEvent.Successor;
import org.rollcall.contracts.Participation;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Subject;
import org.rollcall.projection.views.Days;
import org.rollcall.projection.views.Grounds;
import org.rollcall.projection.views.Row;
import org.rollcall.projection.views.View;
import org.springframework.stereotype.Component;

/** The lines of the roll: a row for each participation. */
@Component
final class ParticipationRows implements View<ForumStatement> {

    @Override
    public String table() {
        return "participation";
    }

    @Override
    public List<String> key() {
        return List.of("forum", "participation");
    }

    @Override
    public Set<PartyId> touched(ForumStatement statement) {
        return StandingParties.of(statement);
    }

    @Override
    public List<Row> rows(Subject subject, Facts<ForumStatement> facts) {
        var party = (PartyId) subject;
        Intact.check(party, facts.of(party));
        return Participation.of(party, facts).stream()
                .map(participation -> row(participation, facts))
                .toList();
    }

    private static Row row(Participation participation, Facts<ForumStatement> facts) {
        Subject id = participation.id();
        var said = facts.of(id);
        var grounds = Grounds.of(said, facts);
        return Row.with("forum", said.getFirst().forum().value())
                .and("participation", id.value())
                .and("party", participation.party().value())
                .and("standing", participation.standing())
                .and("basis", participation.basis())
                .and(
                        "cause",
                        participation.ending().map(ending -> ending.cause().name()))
                .andInLife(participation.from(), participation.until())
                .and("decided", decided(participation, facts).toString())
                .and(
                        "last_stated",
                        lastStated(participation.id(), said, grounds, facts).map(Days::text))
                .and("fact", participation.opening().value())
                .and(
                        "ending",
                        participation.ending().map(ending -> ending.fact().value()))
                .and(grounds)
                .and("version", facts.touched(id));
    }

    /** When its end was decided, or else its beginning. */
    private static DateBound decided(Participation participation, Facts<ForumStatement> facts) {
        return Stream.concat(
                        participation.ending().map(Participation.Ending::fact).stream(),
                        Stream.of(participation.opening()))
                .map(fact -> facts.says(fact).orElseThrow().provenance().decided())
                .filter(decided -> !decided.equals(DateBound.UNKNOWN))
                .findFirst()
                .orElse(DateBound.UNKNOWN);
    }

    /** Who confirmed the lines this one is the better knowledge of confirmed that the party stood there. */
    private static Optional<LocalDate> lastStated(
            FactId id, List<ForumStatement> said, Grounds grounds, Facts<ForumStatement> facts) {
        var replaced = said.stream()
                .flatMap(statement -> successors(statement).stream())
                .filter(successor -> successor.participation().equals(id))
                .flatMap(successor -> successor.replaces().stream())
                .flatMap(old -> Grounds.of(facts.of((Subject) old), facts).lastStated().stream());
        return Stream.concat(grounds.lastStated().stream(), replaced).max(Comparator.naturalOrder());
    }

    private static List<Successor> successors(ForumStatement statement) {
        return switch (statement) {
            case PlacePassed e -> e.successors();
            case PlaceShared e -> e.successors();
            default -> List.of();
        };
    }
}
