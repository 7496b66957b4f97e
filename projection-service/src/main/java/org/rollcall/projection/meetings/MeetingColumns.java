package org.rollcall.projection.meetings;

import static org.rollcall.projection.views.Columns.bound;
import static org.rollcall.projection.views.Columns.json;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DocumentEvent.Adoption;
import org.rollcall.contracts.DocumentId;
import org.rollcall.contracts.DocumentKind;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.GroupId;
import org.rollcall.contracts.MeetingEvent.AgendaItem;
import org.rollcall.contracts.MeetingEvent.Chair;
import org.rollcall.contracts.MeetingEvent.Hours;
import org.rollcall.contracts.MeetingEvent.SeriesEntry;
import org.rollcall.contracts.MeetingEvent.Venue;
import org.rollcall.contracts.MeetingId;
import org.rollcall.contracts.MeetingKind;
import org.rollcall.contracts.MeetingMode;
import org.rollcall.contracts.MeetingOnRecord;
import org.rollcall.contracts.PartyId;
import org.rollcall.projection.views.Grounds;
import tools.jackson.core.type.TypeReference;

/** Rows of {@code meeting} and {@code document}, read. */
final class MeetingColumns {

    static final TypeReference<List<Chair>> CHAIRS = new TypeReference<>() {};
    static final TypeReference<List<MeetingOnRecord.Earlier>> EARLIER = new TypeReference<>() {};
    static final TypeReference<List<MeetingView.Decision>> DECISIONS = new TypeReference<>() {};
    private static final TypeReference<Venue> VENUE = new TypeReference<>() {};
    private static final TypeReference<Hours> HOURS = new TypeReference<>() {};
    private static final TypeReference<List<SeriesEntry>> SERIES = new TypeReference<>() {};
    private static final TypeReference<List<GroupId>> GROUPS = new TypeReference<>() {};
    private static final TypeReference<List<PartyId>> PARTIES = new TypeReference<>() {};
    private static final TypeReference<List<AgendaItem>> AGENDA = new TypeReference<>() {};
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<Adoption> ADOPTION = new TypeReference<>() {};

    private MeetingColumns() {}

    static MeetingView meeting(ResultSet row, int n) throws SQLException {
        var grounds = Grounds.of(row);
        return new MeetingView(
                new MeetingId(row.getString("meeting")),
                new ForumId(row.getString("forum")),
                row.getString("title"),
                MeetingKind.valueOf(row.getString("kind")),
                bound(row, "first"),
                bound(row, "last"),
                json(row, "hours", HOURS),
                json(row, "venue", VENUE),
                MeetingMode.valueOf(row.getString("mode")),
                MeetingOnRecord.State.valueOf(row.getString("status")),
                json(row, "series", SERIES),
                json(row, "bodies", GROUPS),
                json(row, "hosts", PARTIES),
                json(row, "chairs", CHAIRS),
                json(row, "earlier", EARLIER),
                json(row, "agenda", AGENDA),
                json(row, "decisions", DECISIONS),
                Optional.of(row.getString("reason")).filter(reason -> !reason.isEmpty()),
                Optional.of(DateBound.parse(row.getString("decided")))
                        .filter(decided -> !decided.equals(DateBound.UNKNOWN)),
                grounds.evidence(),
                new FactId(row.getString("fact")),
                grounds.facts(),
                row.getLong("version"),
                grounds.warnings());
    }

    static DocumentView document(ResultSet row, int n) throws SQLException {
        var grounds = Grounds.of(row);
        return new DocumentView(
                new DocumentId(row.getString("document")),
                new ForumId(row.getString("forum")),
                row.getString("title"),
                DocumentKind.valueOf(row.getString("kind")),
                json(row, "languages", TEXTS),
                switch (json(row, "adoption", ADOPTION)) {
                    case Adoption.ByMeeting adopted -> Optional.of(adopted.meeting());
                    case Adoption.StandingAlone alone -> Optional.empty();
                },
                bound(row, "published"),
                grounds.evidence(),
                new FactId(row.getString("fact")),
                row.getLong("version"),
                grounds.warnings());
    }
}
