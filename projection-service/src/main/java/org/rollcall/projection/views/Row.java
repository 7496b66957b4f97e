package org.rollcall.projection.views;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Dated;

/** What a view says of something, by column; all but when it was believed. Rows that say the same are equal. */
public final class Row {

    private final Map<String, @Nullable Object> columns = new LinkedHashMap<>();

    private record Json(@JsonValue @JsonRawValue String text) {}

    /** Begins with the first column. */
    public static Row with(String column, String value) {
        return new Row().and(column, value);
    }

    public Row and(String column, String value) {
        columns.put(column, value);
        return this;
    }

    public Row and(String column, long value) {
        columns.put(column, value);
        return this;
    }

    public Row and(String column, Enum<?> value) {
        return and(column, value.name());
    }

    /** NULL where it is empty. */
    public Row and(String column, Optional<String> value) {
        columns.put(column, value.orElse(null));
        return this;
    }

    /** NULL where it is empty. */
    public Row and(String column, OptionalInt value) {
        columns.put(column, value.isPresent() ? value.getAsInt() : null);
        return this;
    }

    /** For a column of an array or of JSON that is written already. */
    public Row andJson(String column, String json) {
        columns.put(column, new Json(json));
        return this;
    }

    /** The bound in {@code <name>_earliest} and {@code <name>_latest}. */
    public Row and(String name, DateBound bound) {
        return and(name + "_earliest", Days.text(bound.earliest())).and(name + "_latest", Days.text(bound.latest()));
    }

    /**
     * From when until when, by the dates that are followed, in {@code from} and {@code until}; and {@code certain} and {@code
     * possible}, the days between.
     */
    public Row and(Dated from, Dated until) {
        return and("from", from.followed())
                .and("until", until.followed())
                .and("certain", Days.certain(from, until))
                .and("possible", Days.possible(from, until));
    }

    /** The same of what a party has or is, with all that is claimed of its beginning in {@code begun}: its life may cut it. */
    public Row andInLife(Dated from, Dated until) {
        return and(from, until).and("begun", from.any());
    }

    /** Why it is believed. */
    public Row and(Grounds grounds) {
        return grounds.into(this);
    }

    Set<String> names() {
        return columns.keySet();
    }

    List<@Nullable Object> values(List<String> names) {
        return names.stream().<@Nullable Object>map(columns::get).toList();
    }

    Map<String, @Nullable Object> columns() {
        return Collections.unmodifiableMap(columns);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Row row && columns.equals(row.columns);
    }

    @Override
    public int hashCode() {
        return columns.hashCode();
    }

    @Override
    public String toString() {
        return columns.toString();
    }
}
