package org.rollcall.projection.pages.words;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.MeetingEvent;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts what the record says into words of the message bundle. */
@Component
public class Words {

    public static final Locale LOCALE = Locale.ENGLISH;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", LOCALE);
    private static final DateTimeFormatter DAY_AND_MONTH = DateTimeFormatter.ofPattern("d MMMM", LOCALE);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", LOCALE);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss", LOCALE);
    private static final Pattern DIGEST = Pattern.compile("sha256:([0-9a-f]{8})[0-9a-f]*");

    private final MessageSource messages;
    private final Subjects subjects;

    Words(MessageSource messages, Subjects subjects) {
        this.messages = messages;
        this.subjects = subjects;
    }

    public String say(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LOCALE);
    }

    /** The word for a constant of the contracts: the key is its type and name. */
    public String say(Enum<?> constant) {
        return say(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** A number of things, in words that go with it. */
    public String count(String code, long number) {
        return say(code, number);
    }

    public Dated day(LocalDate day) {
        return new Dated(DAY.format(day), day.toString());
    }

    /** When something is or was true; "it goes on" has no words. */
    public Dated date(DateBound bound) {
        return new Dated(words(bound), bound.toString());
    }

    private String words(DateBound bound) {
        if (bound.equals(DateBound.NEVER)) {
            return "";
        }
        if (bound.equals(DateBound.UNKNOWN)) {
            return say("date.unknown");
        }
        if (bound.isDay()) {
            return DAY.format(bound.earliest());
        }
        if (bound.earliest().equals(LocalDate.MIN)) {
            return say("date.orEarlier", DAY.format(bound.latest()));
        }
        if (bound.latest().equals(LocalDate.MAX)) {
            return say("date.orLater", DAY.format(bound.earliest()));
        }
        if (bound.equals(DateBound.month(YearMonth.from(bound.earliest())))) {
            return say("date.some", MONTH.format(bound.earliest()));
        }
        if (bound.equals(DateBound.year(Year.from(bound.earliest())))) {
            return say("date.some", Year.from(bound.earliest()).toString());
        }
        return say("date.between", DAY.format(bound.earliest()), DAY.format(bound.latest()));
    }

    public String venue(MeetingEvent.Venue venue) {
        return switch (venue) {
            case MeetingEvent.Venue.Place place -> say("venue.place", place.city(), place.country());
            case MeetingEvent.Venue.Virtual nowhere -> say("venue.virtual");
            case MeetingEvent.Venue.Unstated unstated -> say("venue.unstated");
        };
    }

    /** First and last day of a meeting: "18–19 October 2016". */
    public Dated days(MeetingEvent.Days days) {
        var first = days.first();
        var last = days.last();
        if (first.equals(last)) {
            return date(first);
        }
        var edtf = first + "/" + last;
        if (!first.isDay() || !last.isDay()) {
            return new Dated(say("date.from.to", words(first), words(last)), edtf);
        }
        var from = first.earliest();
        var to = last.earliest();
        if (YearMonth.from(from).equals(YearMonth.from(to))) {
            return new Dated(from.getDayOfMonth() + "–" + DAY.format(to), edtf);
        }
        var begin = from.getYear() == to.getYear() ? DAY_AND_MONTH.format(from) : DAY.format(from);
        return new Dated(begin + " – " + DAY.format(to), edtf);
    }

    public Dated instant(Instant instant, ZoneId zone) {
        var zoned = instant.truncatedTo(ChronoUnit.SECONDS).atZone(zone);
        return new Dated(
                say("date.instant", TIME.format(zoned), zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId()),
                instant.toString());
    }

    /** In UTC; the browser turns it into the reader's zone. */
    public Dated instant(Instant instant) {
        return instant(instant, ZoneOffset.UTC);
    }

    /** Who recorded or decided something, as whoever is looking may know it. */
    public String who(String subject) {
        return subjects.name(subject);
    }

    /** {@link Subjects#sight()} of whoever is looking. */
    public Object sight() {
        return subjects.sight();
    }

    public List<Proof> proofs(List<Evidence> evidence) {
        return evidence.stream().map(this::proof).distinct().toList();
    }

    private Proof proof(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Stated stated ->
                new Proof(
                        stated.line() > 0 ? say("proof.stated.line", stated.line()) : say("proof.stated"),
                        details(stated),
                        stated.quote(),
                        link(stated.document()));
            case Evidence.Reference reference ->
                new Proof(
                        say(
                                reference.register().isEmpty() ? "proof.claimed" : "proof.reference",
                                reference.authority()),
                        List.of(
                                reference.register().isEmpty()
                                        ? ""
                                        : say("proof.reference.register", reference.register()),
                                link(reference.source()).isEmpty() ? reference.source() : ""),
                        "",
                        link(reference.source()));
            case Evidence.Inferred inferred ->
                new Proof(say("proof.inferred", inferred.rule()), details(inferred), "", "");
            case Evidence.Decided decided ->
                new Proof(say("proof.decided", who(decided.by())), List.of(decided.reason()), "", "");
        };
    }

    private List<String> details(Evidence.Stated stated) {
        var digest = DIGEST.matcher(stated.document());
        var document = digest.matches()
                ? say("proof.stated.kept", digest.group(1))
                : say("proof.stated.document", stated.document());
        var details = new ArrayList<>(List.of(document));
        if (!stated.asOf().equals(DateBound.UNKNOWN)) {
            details.add(say("proof.stated.asOf", words(stated.asOf())));
        }
        return details;
    }

    private List<String> details(Evidence.Inferred inferred) {
        var details = new ArrayList<>(List.of(say("proof.inferred.version", inferred.version())));
        details.addAll(inferred.premises());
        return details;
    }

    /** The address, if it is one of the web: a source may hold anything, and some of it would run when followed. */
    public static String link(String text) {
        try {
            var uri = new URI(text.strip());
            var web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null ? uri.toString() : "";
        } catch (java.net.URISyntaxException e) {
            return "";
        }
    }
}
