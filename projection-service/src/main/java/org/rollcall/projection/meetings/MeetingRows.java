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
import org.rollcall.contracts.MeetingEvent.SeriesEntry;
import org.rollcall.contracts.MeetingEvent.Venue;
import org.rollcall.contracts.MeetingId;
import org.rollcall.contracts.MeetingKind;
import org.rollcall.contracts.MeetingMode;
import org.rollcall.projection.views.ProvenanceColumns;
import tools.jackson.core.type.TypeReference;

/** Rows of {@code meeting} and {@code document}, read. */
final class MeetingRows {

    private static final TypeReference<Venue> VENUE = new TypeReference<>() {};
    private static final TypeReference<List<SeriesEntry>> SERIES = new TypeReference<>() {};
    private static final TypeReference<List<GroupId>> GROUPS = new TypeReference<>() {};
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<Adoption> ADOPTION = new TypeReference<>() {};

    private MeetingRows() {}

    static MeetingView meeting(ResultSet row, int n) throws SQLException {
        return new MeetingView(
                new MeetingId(row.getString("meeting")),
                new ForumId(row.getString("forum")),
                row.getString("title"),
                MeetingKind.valueOf(row.getString("kind")),
                bound(row, "first"),
                bound(row, "last"),
                json(row, "venue", VENUE),
                MeetingMode.valueOf(row.getString("mode")),
                MeetingView.Status.valueOf(row.getString("status")),
                json(row, "series", SERIES),
                json(row, "bodies", GROUPS),
                Optional.of(row.getString("reason")).filter(reason -> !reason.isEmpty()),
                Optional.of(DateBound.parse(row.getString("decided")))
                        .filter(decided -> !decided.equals(DateBound.UNKNOWN)),
                ProvenanceColumns.evidence(row),
                new FactId(row.getString("fact")),
                row.getLong("version"),
                ProvenanceColumns.warnings(row));
    }

    static DocumentView document(ResultSet row, int n) throws SQLException {
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
                ProvenanceColumns.evidence(row),
                new FactId(row.getString("fact")),
                row.getLong("version"),
                ProvenanceColumns.warnings(row));
    }
}
