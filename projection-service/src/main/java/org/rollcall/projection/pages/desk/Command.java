package org.rollcall.projection.pages.desk;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What is asked of a service that decides.
 *
 * @param path with a name in braces for each of {@code ids}, by their order: {@code /api/forums/{forum}/admissions}
 * @param body JSON; what the form left empty is not in it
 * @param key for this one decision: sent twice it takes effect once
 * @param version of the fact it changes, as it was shown; empty where nothing is changed
 */
public record Command(
        Service service, String path, List<String> ids, Map<String, ?> body, String key, OptionalLong version) {

    /** Who decides it. */
    public enum Service {
        MEMBERSHIP,
        MEETING,
        IDENTITY
    }

    /** The command that {@code form} was sent for, under its key and against the version it was shown. */
    public static Command of(Service service, Form form, Map<String, ?> body, String path, String... ids) {
        return new Command(service, path, List.of(ids), body, form.key(), form.version());
    }
}
