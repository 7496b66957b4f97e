package org.rollcall.membership.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.LifeClaim;
import org.rollcall.contracts.Naming;
import org.rollcall.contracts.PartyCode;
import org.rollcall.contracts.PartyEvent.PartyCoded;
import org.rollcall.contracts.PartyEvent.PartyNamed;
import org.rollcall.contracts.PartyEvent.PartyRegistered;
import org.rollcall.contracts.PartyEvent.PartyStatement;
import org.rollcall.contracts.PartyName;
import org.rollcall.contracts.PartyOnRecord;
import org.rollcall.contracts.Warning;
import org.rollcall.contracts.WarningType;

/** Two parties may bear one name or code at one time, and more often one of them is a mistake: it is recorded with a warning. */
final class BearerRule {

    private BearerRule() {}

    /**
     * @param party as it is with the statement
     * @param namesakes any others; those that bear none of its names and codes at the time are passed over
     */
    static List<Warning> doubts(PartyStatement statement, PartyOnRecord party, List<PartyOnRecord> namesakes) {
        return switch (statement) {
            case PartyRegistered e ->
                Stream.concat(
                                e.names().stream().flatMap(name -> named(name, party, namesakes)),
                                e.codes().stream().flatMap(code -> coded(code, party, namesakes)))
                        .distinct()
                        .toList();
            case PartyNamed e -> named(e.name(), party, namesakes).toList();
            case PartyCoded e -> coded(e.code(), party, namesakes).toList();
            default -> List.of();
        };
    }

    private static Stream<Warning> named(PartyName name, PartyOnRecord party, List<PartyOnRecord> namesakes) {
        var spans = spans(name, party);
        var folded = Naming.fold(name.text());
        return others(party, namesakes)
                .filter(other -> other.names().stream()
                        .filter(its -> Naming.fold(its.text()).equals(folded))
                        .flatMap(its -> spans(its, other).stream())
                        .anyMatch(span -> spans.stream().anyMatch(span::overlaps)))
                .map(other -> WarningType.NAME_BORNE_BY_ANOTHER.of(
                        "'" + other.id() + "' may be called " + name.text() + " at that time, too."));
    }

    private static Stream<Warning> coded(PartyCode code, PartyOnRecord party, List<PartyOnRecord> namesakes) {
        var span = new Span(code.from().earliest(), code.until().latest());
        return others(party, namesakes)
                .filter(other -> other.codes().stream()
                        .filter(its ->
                                its.scheme() == code.scheme() && its.value().equals(code.value()))
                        .anyMatch(its -> span.overlaps(
                                new Span(its.from().earliest(), its.until().latest()))))
                .map(other -> WarningType.CODE_BORNE_BY_ANOTHER.of("'" + other.id() + "' may have the " + code.scheme()
                        + " code " + code.value() + " at that time, too."));
    }

    private static Stream<PartyOnRecord> others(PartyOnRecord party, List<PartyOnRecord> namesakes) {
        return namesakes.stream().filter(other -> !other.id().equals(party.id()));
    }

    /** When it may bear the name: until the next one of that form begins, in each life that is followed. */
    private static List<Span> spans(PartyName name, PartyOnRecord party) {
        var next = party.names().stream()
                .filter(other -> other.form() == name.form())
                .map(PartyName::from)
                .filter(from -> from.earliest().isAfter(name.from().earliest()))
                .map(DateBound::latest)
                .min(LocalDate::compareTo)
                .orElse(LocalDate.MAX);
        var borne = new Span(name.from().earliest(), next);
        var lives =
                party.lives().stream().filter(LifeClaim::followed).map(Span::of).toList();
        if (lives.isEmpty()) {
            return List.of(borne);
        }
        var spans = new ArrayList<Span>();
        lives.stream()
                .map(borne::intersection)
                .filter(span -> span.from.isBefore(span.until))
                .forEach(spans::add);
        return spans;
    }

    /** Days from the first that is possible to the first that is not any more. */
    private record Span(LocalDate from, LocalDate until) {

        static Span of(LifeClaim life) {
            return new Span(life.from().earliest(), life.until().latest());
        }

        boolean overlaps(Span other) {
            return from.isBefore(other.until) && other.from.isBefore(until);
        }

        Span intersection(Span other) {
            return new Span(
                    from.isAfter(other.from) ? from : other.from, until.isBefore(other.until) ? until : other.until);
        }
    }
}
