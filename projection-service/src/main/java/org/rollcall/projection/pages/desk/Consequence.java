package org.rollcall.projection.pages.desk;

import java.util.List;
import org.rollcall.projection.pages.words.CountWords;
import org.rollcall.projection.pages.words.Dated;

/**
 * What would follow if it were recorded.
 *
 * @param sentences what would stand in the log; none where it is on record already
 * @param warnings what would be doubtful, in sentences
 * @param rolls the rolls that may differ, each on the days that matter
 */
public record Consequence(List<String> sentences, List<String> warnings, List<OfForum> rolls) {

    public record OfForum(String forum, String name, List<OfDay> days) {}

    /**
     * @param differences none where the roll of that day stays as it is
     * @param before how many stand there
     * @param after how many would
     */
    public record OfDay(
            Dated day, boolean today, List<Difference> differences, List<CountWords> before, List<CountWords> after) {}

    /**
     * A place, an office or a seat that would differ.
     *
     * @param was empty where there is none
     * @param is empty where there would be none
     */
    public record Difference(String name, String place, String was, String is) {}
}
