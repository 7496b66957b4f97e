package org.rollcall.projection.pages.frame;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.ForumProfile;
import org.rollcall.projection.http.Parameters;
import org.rollcall.projection.pages.words.Known;
import org.rollcall.projection.pages.words.Words;
import org.rollcall.projection.roll.ForumAnswer;
import org.rollcall.projection.roll.ForumQuestion;
import org.springframework.stereotype.Component;

/** Reads the two dates of a question from an address. What is no date is said, and today or now taken in its place. */
@Component
public class Axes {

    private final ForumQuestion forums;
    private final Words words;
    private final Clock clock;

    Axes(ForumQuestion forums, Words words, Clock clock) {
        this.forums = forums;
        this.words = words;
        this.clock = clock;
    }

    /**
     * What was asked.
     *
     * @param forum the forum as it is today
     * @param on the day asked for, or today
     * @param known empty for now
     * @param typed the moment as it was typed; empty where it was not, or is none
     * @param notices what could not be answered as asked
     */
    public record Asked(
            ForumAnswer forum,
            LocalDate on,
            boolean today,
            Optional<Instant> known,
            String typed,
            List<String> notices) {

        public ZoneId zone() {
            return forum.profile().map(ForumProfile::timeZone).orElse(ZoneId.of("UTC"));
        }

        /** What the bar says, once it is known what was answered. */
        public AsOf answered(Instant answered, Words words) {
            return new AsOf(
                    words.day(on), words.instant(answered), today, known.isEmpty(), typed, List.copyOf(notices));
        }
    }

    /** The same outside of any forum, where a day is one of UTC; {@code on} is empty for today. */
    public record Anywhere(LocalDate on, boolean today, Optional<Instant> known, String typed, List<String> notices) {

        public AsOf answered(Instant answered, Words words) {
            return new AsOf(
                    words.day(on), words.instant(answered), today, known.isEmpty(), typed, List.copyOf(notices));
        }
    }

    public Anywhere read(@Nullable String on, @Nullable String known) {
        var notices = new ArrayList<String>();
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var day = day(on, notices);
        var moment = moment(known, ZoneOffset.UTC, notices);
        return new Anywhere(
                day.orElse(today),
                day.filter(asked -> !asked.equals(today)).isEmpty(),
                moment,
                moment.flatMap(asked -> Parameters.given(known)).orElse(""),
                notices);
    }

    /** @throws org.rollcall.projection.http.Refused with {@code UNKNOWN_FORUM} */
    public Asked read(ForumId forum, @Nullable String on, @Nullable String known) {
        var notices = new ArrayList<String>();
        var today = forums.ask(forum, Optional.empty(), Optional.empty());
        var zone = today.profile().map(ForumProfile::timeZone).orElse(ZoneId.of("UTC"));

        var day = day(on, notices);
        var moment = moment(known, zone, notices);
        return new Asked(
                today,
                day.orElse(today.on()),
                day.filter(asked -> !asked.equals(today.on())).isEmpty(),
                moment,
                moment.flatMap(asked -> Parameters.given(known)).orElse(""),
                notices);
    }

    private Optional<LocalDate> day(@Nullable String on, List<String> notices) {
        var asked = Parameters.given(on);
        var day = asked.flatMap(Known::day);
        asked.filter(text -> day.isEmpty()).ifPresent(text -> notices.add(words.say("asof.badOn", text)));
        return day;
    }

    private Optional<Instant> moment(@Nullable String known, ZoneId zone, List<String> notices) {
        var asked = Parameters.given(known);
        var moment = asked.flatMap(text -> Known.read(text, zone));
        asked.filter(text -> moment.isEmpty()).ifPresent(text -> notices.add(words.say("asof.badKnown", text)));
        // a moment still to come means what is known by now
        moment.filter(given -> given.isAfter(clock.instant()))
                .ifPresent(given -> notices.add(words.say("asof.clamped")));
        return moment;
    }
}
