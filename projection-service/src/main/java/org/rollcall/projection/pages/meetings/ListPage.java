package org.rollcall.projection.pages.meetings;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that {@code meetings.html} shows: those meetings of a forum that were asked for.
 *
 * @param asked what was asked for, as it stands in the address
 * @param notice what of that is none, in words; empty where all is
 * @param meant what was probably meant
 * @param total how many there are of those asked for
 * @param earlier where those before are; {@code null} where there are none
 */
record ListPage(
        Head head,
        Filter asked,
        String notice,
        List<String> meant,
        long total,
        List<Year> years,
        @Nullable String earlier,
        Map<String, String> series,
        Map<String, String> kinds,
        Map<String, String> states) {

    /**
     * The forum they are of.
     *
     * @param writes whether who looks may record something
     * @param subscribes whether they may look at the addresses of calendars
     */
    record Head(String id, String name, boolean writes, boolean subscribes) {}

    /** What is asked for; empty where it does not matter. */
    record Filter(String series, String kind, String status, String place, String party, String until) {

        public boolean isAny() {
            return !(series + kind + status + place + party + until).isEmpty();
        }
    }

    /** The meetings of one year; the latest first. */
    record Year(String key, String title, List<MeetingLine> meetings) {}
}
