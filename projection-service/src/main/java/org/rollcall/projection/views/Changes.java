package org.rollcall.projection.views;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollcall.projection.views.FactTable.Link;

/** What a batch changes in the views: links of facts, and of each table the rows that end and those that begin. */
final class Changes {

    final List<Link> links = new ArrayList<>();
    final Map<String, OfTable> tables = new LinkedHashMap<>();

    /**
     * @param ended rows that were believed before the batch, by what identifies them
     * @param begun rows of the batch; some of them were superseded within it
     */
    record OfTable(List<String> key, List<Ended> ended, List<Version> begun) {}

    record Ended(Row row, Instant at) {}

    /** A row from when it is believed until when; a row that is in the table already does not say since when. */
    static final class Version {
        private final Row row;
        private final Optional<Instant> from;
        private Optional<Instant> until = Optional.empty();

        private Version(Row row, Optional<Instant> from) {
            this.row = row;
            this.from = from;
        }

        static Version written(Row row) {
            return new Version(row, Optional.empty());
        }

        Row row() {
            return row;
        }

        /** As PostgreSQL writes it. */
        String recorded() {
            return "[\"" + from.orElseThrow() + "\","
                    + until.map(at -> "\"" + at + "\"").orElse("") + ")";
        }
    }

    Version open(String table, List<String> key, Row row, Instant at) {
        var version = new Version(row, Optional.of(at));
        of(table, key).begun.add(version);
        return version;
    }

    void close(String table, List<String> key, Version version, Instant at) {
        version.until = Optional.of(at);
        if (version.from.isEmpty()) {
            of(table, key).ended.add(new Ended(version.row, at));
        }
    }

    private OfTable of(String table, List<String> key) {
        return tables.computeIfAbsent(table, name -> new OfTable(key, new ArrayList<>(), new ArrayList<>()));
    }
}
