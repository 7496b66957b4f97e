package org.rollcall.projection.pages.meetings;

import java.util.List;

/**
 * All that {@code calendar.html} shows: a year of a forum.
 *
 * @param years those with meetings, in order
 * @param undated meetings of the year of which not even the month is known
 */
record CalendarPage(ListPage.Head head, int year, List<Integer> years, List<Month> months, List<MeetingLine> undated) {

    /**
     * @param weeks from Monday on
     * @param meetings those that begin in it, oldest first
     */
    record Month(String id, String title, List<List<Day>> weeks, List<MeetingLine> meetings) {}

    /**
     * @param number 0 for what is of another month
     * @param title what meets on it; empty for nothing
     * @param meeting the id of the one that meets; empty where none does, or several do
     */
    record Day(int number, boolean today, String title, String meeting) {}
}
