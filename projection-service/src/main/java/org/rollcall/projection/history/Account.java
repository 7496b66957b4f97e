package org.rollcall.projection.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.Warning;
import tools.jackson.databind.JsonNode;

/**
 * One event of the record: what it says, why that is believed, and what became of it.
 *
 * @param id of the event itself: what a retraction of it names
 * @param factId the fact it belongs to: itself for what was stated, the corrected one for a correction, and for a retraction
 *     the fact that what it takes back belongs to
 * @param type its wire name, in the newest version
 * @param stream whose record it stands in: {@code forum/budapest-process}
 * @param sequence its place in that stream, from 0
 * @param recordedBy an opaque subject
 * @param effective when what it says is true; missing where it speaks of no day
 * @param decided when that was decided or announced; missing where nobody says
 * @param says its own members, but for the ids and the provenance given here; those of the new version for a correction, with
 *     its type
 * @param revises what it was told about; missing for what was stated of the world
 */
public record Account(
        FactId id,
        FactId factId,
        String type,
        String stream,
        long sequence,
        Instant recordedAt,
        String recordedBy,
        Optional<DateBound> effective,
        Optional<DateBound> decided,
        JsonNode says,
        List<Evidence> evidence,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Warning> warnings,
        Optional<Revises> revises,
        Became became) {

    public Account {
        evidence = List.copyOf(evidence);
        warnings = List.copyOf(warnings);
    }

    /**
     * @param event the version that a correction takes the place of, the fact that is contested, or the event that is retracted
     * @param dependents what is retracted with it
     */
    public record Revises(
            How how,
            FactId event,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FactId> dependents) {
        public Revises {
            dependents = List.copyOf(dependents);
        }

        public enum How {
            CORRECTS,
            CONTESTS,
            RETRACTS
        }
    }

    /**
     * @param by the correction that took its place, or the retraction that took it back: itself or the fact it belongs to
     * @param at when that was recorded
     */
    public record Became(State state, Optional<FactId> by, Optional<Instant> at) {

        public enum State {
            STANDS,
            SUPERSEDED,
            RETRACTED
        }
    }
}
