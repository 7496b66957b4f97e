package org.rollcall.contracts;

import java.util.List;

/**
 * How a fact came to be known: what every event of the record carries beside what it says.
 *
 * @param evidence at least one
 * @param decided when it was decided or announced; {@link DateBound#UNKNOWN} where nobody says
 * @param recordedBy the opaque subject of who sent the command
 * @param warnings what was doubtful when it was recorded, and is kept on the fact
 */
public record Provenance(List<Evidence> evidence, DateBound decided, String recordedBy, List<Warning> warnings) {

    public Provenance {
        evidence = List.copyOf(evidence);
        warnings = List.copyOf(warnings);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("a fact needs evidence");
        }
    }

    public Provenance with(List<Warning> more) {
        return new Provenance(evidence, decided, recordedBy, more);
    }
}
