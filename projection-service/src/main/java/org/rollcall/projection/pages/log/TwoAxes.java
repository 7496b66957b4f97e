package org.rollcall.projection.pages.log;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.rollcall.contracts.DateBound;

/**
 * A picture of what was said of one fact: across, the days it speaks of; upwards, from when until when the record said so.
 * The days are to scale; the moments of the record are evenly spaced, since seconds and years lie between them. Pure.
 */
final class TwoAxes {

    private static final int WIDTH = 720;
    private static final int LEFT = 216;
    private static final int RIGHT = 12;
    private static final int TOP = 8;
    private static final int BOTTOM = 30;
    private static final int ROW = 46;
    private static final int THIN = 6;
    private static final int[] STEPS = {1, 2, 5, 10, 20, 50, 100, 200, 500};
    private static final int MANY_TICKS = 8;

    private TwoAxes() {}

    /**
     * One thing that was said.
     *
     * @param when the day it speaks of
     * @param from when it was recorded
     * @param until when it was corrected or taken back; empty while it stands
     * @param mark how it stands, for the sheet
     */
    record Version(String id, DateBound when, Instant from, Optional<Instant> until, String mark) {}

    record Bar(String id, String mark, int x, int y, int width, int height, boolean openLeft, boolean openRight) {}

    record Tick(int x, int year) {}

    record Row(int y, Instant moment) {}

    /** @param height of the whole, as {@code width}; {@code bottom} and {@code left} are where the axes are */
    record Picture(int width, int height, int left, int bottom, List<Tick> ticks, List<Row> rows, List<Bar> bars) {}

    /** Empty where none of them speaks of a day. */
    static Optional<Picture> of(List<Version> versions) {
        var days = versions.stream().flatMap(TwoAxes::days).toList();
        if (days.isEmpty()) {
            return Optional.empty();
        }
        var first = days.stream().min(LocalDate::compareTo).orElseThrow();
        var last = days.stream().max(LocalDate::compareTo).orElseThrow();
        // some room at both ends, so that what is open can be seen to go on
        var room = Math.max(1, (last.getYear() - first.getYear()) / 8);
        var begin = LocalDate.of(first.getYear() - room, 1, 1);
        var end = LocalDate.of(last.getYear() + room + 1, 1, 1);

        var moments = new TreeSet<Instant>();
        versions.forEach(version -> {
            moments.add(version.from());
            version.until().ifPresent(moments::add);
        });
        var ordered = List.copyOf(moments);
        var height = TOP + ordered.size() * ROW + BOTTOM;
        var bottom = height - BOTTOM;
        var bars = new ArrayList<Bar>();
        for (var version : versions) {
            bars.add(bar(version, begin, end, ordered, bottom));
        }
        var rows = new ArrayList<Row>();
        for (int at = 0; at < ordered.size(); at++) {
            rows.add(new Row(bottom - at * ROW, ordered.get(at)));
        }
        return Optional.of(new Picture(WIDTH, height, LEFT, bottom, ticks(begin, end), rows, bars));
    }

    private static Stream<LocalDate> days(Version version) {
        return Stream.of(version.when().earliest(), version.when().latest())
                .filter(day -> !day.equals(LocalDate.MIN) && !day.equals(LocalDate.MAX));
    }

    private static Bar bar(Version version, LocalDate begin, LocalDate end, List<Instant> moments, int bottom) {
        var openLeft = version.when().earliest().equals(LocalDate.MIN);
        var openRight = version.when().latest().equals(LocalDate.MAX);
        var from = openLeft ? LEFT : x(version.when().earliest(), begin, end);
        var to = openRight ? WIDTH - RIGHT : x(version.when().latest().plusDays(1), begin, end);
        var low = bottom - moments.indexOf(version.from()) * ROW;
        var high = version.until()
                .map(until -> bottom - moments.indexOf(until) * ROW)
                .orElse(TOP);
        return new Bar(
                version.id(), version.mark(), from, high, Math.max(THIN, to - from), low - high, openLeft, openRight);
    }

    private static int x(LocalDate day, LocalDate begin, LocalDate end) {
        var share = (double) (day.toEpochDay() - begin.toEpochDay()) / (end.toEpochDay() - begin.toEpochDay());
        return LEFT + (int) Math.round(share * (WIDTH - RIGHT - LEFT));
    }

    private static List<Tick> ticks(LocalDate begin, LocalDate end) {
        var years = end.getYear() - begin.getYear();
        var step = STEPS[STEPS.length - 1];
        for (int i = STEPS.length - 1; i >= 0 && years / STEPS[i] <= MANY_TICKS; i--) {
            step = STEPS[i];
        }
        var ticks = new ArrayList<Tick>();
        for (int year = Math.ceilDiv(begin.getYear(), step) * step; year < end.getYear(); year += step) {
            ticks.add(new Tick(x(LocalDate.of(year, 1, 1), begin, end), year));
        }
        return ticks;
    }
}
