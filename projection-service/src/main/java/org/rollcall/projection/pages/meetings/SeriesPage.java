package org.rollcall.projection.pages.meetings;

import java.util.List;

/** All that {@code series.html} shows: a forum's meetings by the series they count in. */
record SeriesPage(ListPage.Head head, List<One> series) {

    /**
     * @param meetings the latest first
     * @param findings what does not add up of the numbers, in words
     */
    record One(String id, String name, List<Numbered> meetings, List<String> findings) {}

    /** @param ordinal "24th"; empty where nobody says */
    record Numbered(String ordinal, MeetingLine meeting) {}
}
