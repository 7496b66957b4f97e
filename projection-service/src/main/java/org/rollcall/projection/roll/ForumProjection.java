package org.rollcall.projection.roll;

import static org.rollcall.projection.views.Columns.json;
import static org.rollcall.projection.views.Columns.time;

import java.util.List;
import org.rollcall.contracts.ForumEvent;
import org.rollcall.contracts.MembershipEvent;
import org.rollcall.contracts.PartyEvent;
import org.rollcall.contracts.RecordedEvent;
import org.rollcall.projection.views.Projection;
import org.rollcall.projection.views.ProvenanceColumns;
import org.rollcall.projection.views.Told;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The forums, their offices and working groups, and the counts their sources claim. */
@Component
final class ForumProjection implements Projection.OfMembership {

    @Override
    public void apply(List<Told> events, JdbcClient views) {
        events.forEach(told -> apply(told.recorded(), views));
    }

    private static void apply(RecordedEvent<MembershipEvent> recorded, JdbcClient views) {
        switch (recorded.data()) {
            case ForumEvent.ForumEstablished e -> establish(e, recorded, views);
            case ForumEvent.OfficeAppointed e -> appoint(e, recorded, views);
            case ForumEvent.OfficeEnded e -> end(e, recorded, views);
            case ForumEvent.WorkingGroupFounded e -> found(e, recorded, views);
            case ForumEvent.CountClaimed e -> claim(e, recorded, views);
            case ForumEvent.PartyAdmitted e -> {}
            case ForumEvent.PartyWithdrew e -> {}
            case ForumEvent.PlacePassed e -> {}
            case PartyEvent.PartyRegistered e -> {}
            case PartyEvent.PartyNamed e -> {}
            case PartyEvent.PartyDissolved e -> {}
            case PartyEvent.PartyContinued e -> {}
            case PartyEvent.PartySeparated e -> {}
            case MembershipEvent other -> {}
        }
    }

    private static void establish(
            ForumEvent.ForumEstablished event, RecordedEvent<MembershipEvent> recorded, JdbcClient views) {
        believed(recorded, views.sql("""
                        INSERT INTO forum (forum, name, established_earliest, established_latest, profile,
                            evidence, fact, version, recorded)
                        VALUES (:forum, :name, :earliest, :latest, :profile::jsonb,
                            :evidence::jsonb, :fact, :version, tstzrange(:at, NULL))
                        """))
                .param("forum", event.forum().value())
                .param("name", event.name())
                .param("earliest", event.established().earliest())
                .param("latest", event.established().latest())
                .param("profile", json(event.profile()))
                .param("fact", event.fact().value())
                .update();
    }

    private static void appoint(
            ForumEvent.OfficeAppointed event, RecordedEvent<MembershipEvent> recorded, JdbcClient views) {
        believed(recorded, views.sql("""
                        INSERT INTO office (forum, appointment, office, party, term,
                            from_earliest, from_latest, until_earliest, until_latest, evidence, version, recorded)
                        VALUES (:forum, :appointment, :office, :party, :term,
                            :earliest, :latest, 'infinity', 'infinity', :evidence::jsonb, :version, tstzrange(:at, NULL))
                        """))
                .param("forum", event.forum().value())
                .param("appointment", event.fact().value())
                .param("office", event.office().name())
                .param("party", event.party().value())
                .param("term", event.term().name())
                .param("earliest", event.from().earliest())
                .param("latest", event.from().latest())
                .update();
    }

    private static void end(ForumEvent.OfficeEnded event, RecordedEvent<MembershipEvent> recorded, JdbcClient views) {
        var touched = believed(recorded, views.sql("""
                        WITH closed AS (
                            UPDATE office SET recorded = tstzrange(lower(recorded), :at)
                            WHERE forum = :forum AND appointment = :appointment AND upper_inf(recorded)
                            RETURNING *
                        )
                        INSERT INTO office (forum, appointment, office, party, term,
                            from_earliest, from_latest, until_earliest, until_latest, evidence, version, recorded)
                        SELECT forum, appointment, office, party, term, from_earliest, from_latest,
                            :earliest::date, :latest::date, evidence || :evidence::jsonb, :version, tstzrange(:at, NULL)
                        FROM closed
                        """))
                .param("forum", event.forum().value())
                .param("appointment", event.appointment().value())
                .param("earliest", event.until().earliest())
                .param("latest", event.until().latest())
                .update();
        if (touched != 1) {
            throw new IllegalStateException(
                    "no appointment " + event.appointment() + " is open in " + event.forum() + " to be ended");
        }
    }

    private static void found(
            ForumEvent.WorkingGroupFounded event, RecordedEvent<MembershipEvent> recorded, JdbcClient views) {
        believed(recorded, views.sql("""
                        INSERT INTO working_group (forum, working_group, name, region, aliases,
                            from_earliest, from_latest, evidence, fact, version, recorded)
                        VALUES (:forum, :group, :name, :region, :aliases::jsonb,
                            :earliest, :latest, :evidence::jsonb, :fact, :version, tstzrange(:at, NULL))
                        """))
                .param("forum", event.forum().value())
                .param("group", event.group().value())
                .param("name", event.name())
                .param("region", event.region())
                .param("aliases", json(event.aliases()))
                .param("earliest", event.from().earliest())
                .param("latest", event.from().latest())
                .param("fact", event.fact().value())
                .update();
    }

    private static void claim(
            ForumEvent.CountClaimed event, RecordedEvent<MembershipEvent> recorded, JdbcClient views) {
        believed(recorded, views.sql("""
                        INSERT INTO count_claim (forum, fact, standing, kind, quantity, count,
                            on_earliest, on_latest, evidence, version, recorded)
                        VALUES (:forum, :fact, :standing, :kind, :quantity, :count,
                            :earliest, :latest, :evidence::jsonb, :version, tstzrange(:at, NULL))
                        """))
                .param("forum", event.forum().value())
                .param("fact", event.fact().value())
                .param("standing", event.standing().name())
                .param("kind", event.kind().name())
                .param("quantity", event.quantity().name())
                .param("count", event.count())
                .param("earliest", event.on().earliest())
                .param("latest", event.on().latest())
                .update();
    }

    private static JdbcClient.StatementSpec believed(
            RecordedEvent<MembershipEvent> recorded, JdbcClient.StatementSpec statement) {
        return statement
                .param("evidence", ProvenanceColumns.evidence(recorded.data().provenance()))
                .param("version", recorded.sequence())
                .param("at", time(recorded.recordedAt()));
    }
}
