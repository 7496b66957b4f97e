package org.rollcall.projection.roll;

import static org.rollcall.projection.views.Columns.time;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.Basis;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumEvent;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.MembershipEvent;
import org.rollcall.contracts.PartyEvent;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Provenance;
import org.rollcall.contracts.RecordedEvent;
import org.rollcall.contracts.Standing;
import org.rollcall.projection.views.Projection;
import org.rollcall.projection.views.ProvenanceColumns;
import org.rollcall.projection.views.Told;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The participations: a row for each version, open on the recorded axis until the next event that touches it. */
@Component
final class RollProjection implements Projection.OfMembership {

    private record Begun(
            ForumId forum,
            FactId participation,
            PartyId party,
            Standing standing,
            Basis basis,
            DateBound from,
            @Nullable LocalDate lastStated) {}

    @Override
    public void apply(List<Told> events, JdbcClient views) {
        events.forEach(told -> apply(told.recorded(), views));
    }

    private static void apply(RecordedEvent<MembershipEvent> recorded, JdbcClient views) {
        switch (recorded.data()) {
            case ForumEvent.PartyAdmitted e ->
                begin(
                        new Begun(
                                e.forum(),
                                e.fact(),
                                e.party(),
                                e.standing(),
                                e.basis(),
                                e.from(),
                                lastStated(e.provenance()).orElse(null)),
                        recorded,
                        views);
            case ForumEvent.PartyWithdrew e ->
                end(e.forum(), e.participation(), e.until(), "WITHDRAWAL", recorded, views);
            case ForumEvent.PlacePassed e -> pass(e, recorded, views);
            case ForumEvent.ForumEstablished e -> {}
            case ForumEvent.OfficeAppointed e -> {}
            case ForumEvent.OfficeEnded e -> {}
            case ForumEvent.WorkingGroupFounded e -> {}
            case ForumEvent.CountClaimed e -> {}
            case PartyEvent.PartyRegistered e -> {}
            case PartyEvent.PartyNamed e -> {}
            case PartyEvent.PartyDissolved e -> {}
            case PartyEvent.PartyContinued e -> {}
            case PartyEvent.PartySeparated e -> {}
            case MembershipEvent other -> {}
        }
    }

    private static void pass(ForumEvent.PlacePassed event, RecordedEvent<MembershipEvent> recorded, JdbcClient views) {
        end(event.forum(), event.participation(), event.on(), "SUCCESSION", recorded, views);
        for (var successor : event.successors()) {
            var lastStated = lastStated(event.provenance());
            for (var replaced : successor.replaces()) {
                lastStated = later(lastStated, supersede(event.forum(), replaced, recorded, views));
            }
            begin(
                    new Begun(
                            event.forum(),
                            successor.participation(),
                            successor.party(),
                            event.standing(),
                            Basis.SUCCESSION,
                            event.on(),
                            lastStated.orElse(null)),
                    recorded,
                    views);
        }
    }

    private static void begin(Begun begun, RecordedEvent<MembershipEvent> recorded, JdbcClient views) {
        var provenance = recorded.data().provenance();
        views.sql("""
                        INSERT INTO participation (forum, participation, party, standing, status, basis,
                            from_earliest, from_latest, until_earliest, until_latest,
                            decided, evidence, warnings, last_stated, fact, version, recorded)
                        VALUES (:forum, :participation, :party, :standing, 'ACTIVE', :basis,
                            :fromEarliest, :fromLatest, 'infinity', 'infinity',
                            :decided, :evidence::jsonb, :warnings::jsonb, :lastStated, :fact, :version,
                            tstzrange(:at, NULL))
                        """)
                .param("forum", begun.forum().value())
                .param("participation", begun.participation().value())
                .param("party", begun.party().value())
                .param("standing", begun.standing().name())
                .param("basis", begun.basis().name())
                .param("fromEarliest", begun.from().earliest())
                .param("fromLatest", begun.from().latest())
                .param("decided", provenance.decided().toString())
                .param("evidence", ProvenanceColumns.evidence(provenance))
                .param("warnings", ProvenanceColumns.warnings(provenance))
                .param("lastStated", begun.lastStated(), Types.DATE)
                .param("fact", recorded.data().fact().value())
                .param("version", recorded.sequence())
                .param("at", time(recorded.recordedAt()))
                .update();
    }

    private static void end(
            ForumId forum,
            FactId participation,
            DateBound until,
            String cause,
            RecordedEvent<MembershipEvent> recorded,
            JdbcClient views) {
        var provenance = recorded.data().provenance();
        var touched = views.sql("""
                        WITH closed AS (
                            UPDATE participation SET recorded = tstzrange(lower(recorded), :at)
                            WHERE forum = :forum AND participation = :participation AND upper_inf(recorded)
                            RETURNING *
                        )
                        INSERT INTO participation (forum, participation, party, standing, status, basis, cause,
                            from_earliest, from_latest, until_earliest, until_latest,
                            decided, evidence, warnings, last_stated, fact, version, recorded)
                        SELECT forum, participation, party, standing, status, basis, :cause,
                            from_earliest, from_latest, :untilEarliest::date, :untilLatest::date,
                            CASE WHEN :decided = 'XXXX' THEN decided ELSE :decided END,
                            evidence || :evidence::jsonb, warnings || :warnings::jsonb,
                            last_stated, fact, :version, tstzrange(:at, NULL)
                        FROM closed
                        """)
                .param("forum", forum.value())
                .param("participation", participation.value())
                .param("cause", cause)
                .param("untilEarliest", until.earliest())
                .param("untilLatest", until.latest())
                .param("decided", provenance.decided().toString())
                .param("evidence", ProvenanceColumns.evidence(provenance))
                .param("warnings", ProvenanceColumns.warnings(provenance))
                .param("version", recorded.sequence())
                .param("at", time(recorded.recordedAt()))
                .update();
        if (touched != 1) {
            throw new IllegalStateException(
                    "no participation " + participation + " stands in " + forum + " to be ended");
        }
    }

    /** A better knowledge takes its place: it is no longer believed, and nothing follows it. */
    private static Optional<LocalDate> supersede(
            ForumId forum, FactId participation, RecordedEvent<MembershipEvent> recorded, JdbcClient views) {
        return views.sql("""
                        UPDATE participation SET recorded = tstzrange(lower(recorded), ?)
                        WHERE forum = ? AND participation = ? AND upper_inf(recorded)
                        RETURNING last_stated
                        """)
                .param(time(recorded.recordedAt()))
                .param(forum.value())
                .param(participation.value())
                .query((row, n) -> Optional.ofNullable(row.getObject("last_stated", LocalDate.class)))
                .optional()
                .orElseThrow(() -> new IllegalStateException(
                        "no participation " + participation + " stands in " + forum + " to be replaced"));
    }

    /** The latest day one of the sources speaks for. */
    private static Optional<LocalDate> lastStated(Provenance provenance) {
        return provenance.evidence().stream()
                .filter(Evidence.Stated.class::isInstance)
                .map(stated -> ((Evidence.Stated) stated).asOf().earliest())
                .filter(day -> !day.equals(LocalDate.MIN))
                .max(Comparator.naturalOrder());
    }

    private static Optional<LocalDate> later(Optional<LocalDate> one, Optional<LocalDate> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        return one.get().isAfter(other.get()) ? one : other;
    }
}
