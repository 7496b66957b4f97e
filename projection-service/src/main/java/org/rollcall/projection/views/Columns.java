package org.rollcall.projection.views;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Dated;
import org.rollcall.contracts.WireJson;
import tools.jackson.core.type.TypeReference;

/** How values of the record stand in columns: a bound in two dates, a list in JSON, an instant in UTC. */
public final class Columns {

    private Columns() {}

    /** The bound in {@code <name>_earliest} and {@code <name>_latest}. */
    public static DateBound bound(ResultSet row, String name) throws SQLException {
        return new DateBound(
                row.getObject(name + "_earliest", LocalDate.class), row.getObject(name + "_latest", LocalDate.class));
    }

    /** When something of a party began, by all that is claimed of it. */
    public static Dated begun(ResultSet row) throws SQLException {
        return new Dated(bound(row, "from"), bound(row, "begun"));
    }

    public static String json(Object value) {
        return WireJson.MAPPER.writeValueAsString(value);
    }

    /** JSON of a list whose elements' type is a sealed one: it is written with each element's kind. */
    public static <T> String json(List<T> values, TypeReference<List<T>> type) {
        return WireJson.MAPPER.writerFor(type).writeValueAsString(values);
    }

    public static <T> T json(ResultSet row, String name, TypeReference<T> type) throws SQLException {
        return WireJson.MAPPER.readValue(row.getString(name), type);
    }

    public static List<String> texts(ResultSet row, String name) throws SQLException {
        return List.of((String[]) row.getArray(name).getArray());
    }

    public static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    public static Instant time(ResultSet row, String name) throws SQLException {
        return row.getObject(name, OffsetDateTime.class).toInstant();
    }
}
