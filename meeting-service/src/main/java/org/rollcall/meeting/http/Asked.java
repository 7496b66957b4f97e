package org.rollcall.meeting.http;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.Expected;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.MeetingEvent.AgendaItem;
import org.rollcall.contracts.MeetingEvent.Hours;
import org.rollcall.writeside.http.Fields;
import org.rollcall.writeside.http.Submission;

/** Turns what a request says into what a command takes. */
final class Asked {

    private static final int MOST_OF_A_NAME = 80;

    private Asked() {}

    static FactId newFact() {
        return new FactId(UUID.randomUUID().toString());
    }

    static Expected expected(Submission submission) {
        var version = submission.expected();
        return version.isPresent() ? Expected.version(version.getAsLong()) : Expected.ANY;
    }

    static LocalDate today(Clock clock, ZoneId zone) {
        return LocalDate.now(clock.withZone(zone));
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    static Hours hours(MeetingBody.@Nullable At at, ZoneId zone) {
        return at == null
                ? Hours.UNSTATED
                : new Hours.Between(at.begin(), at.end(), at.zone() == null ? zone : at.zone());
    }

    /** An item without a number has its place in the list. */
    static List<AgendaItem> items(List<MeetingBody.Item> items) {
        Fields.list("items", items);
        return IntStream.range(0, items.size())
                .mapToObj(i -> {
                    var item = items.get(i);
                    var number = item.number() == null ? Integer.toString(i + 1) : item.number();
                    return new AgendaItem(number, item.title(), text(item.text()));
                })
                .toList();
    }

    /** An id a person can read, made of words; counted on where it is taken. */
    static String id(String words, Predicate<String> isTaken) {
        var ascii = Normalizer.normalize(words, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        var cut = ascii.substring(Math.max(0, ascii.length() - MOST_OF_A_NAME)).replaceAll("^-|-$", "");
        var base = cut.isEmpty() ? UUID.randomUUID().toString() : cut;
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> number == 1 ? base : base + "-" + number)
                .filter(id -> !isTaken.test(id))
                .findFirst()
                .orElseThrow();
    }
}
