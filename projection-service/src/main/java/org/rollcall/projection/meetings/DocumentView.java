package org.rollcall.projection.meetings;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DocumentId;
import org.rollcall.contracts.DocumentKind;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.MeetingId;
import org.rollcall.contracts.Warning;

/**
 * A document as the record knew it at a moment.
 *
 * @param meeting that adopted it; missing for one that stands alone
 */
public record DocumentView(
        DocumentId id,
        ForumId forum,
        String title,
        DocumentKind kind,
        List<String> languages,
        Optional<MeetingId> meeting,
        DateBound published,
        List<Evidence> evidence,
        FactId factId,
        long version,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Warning> warnings) {}
