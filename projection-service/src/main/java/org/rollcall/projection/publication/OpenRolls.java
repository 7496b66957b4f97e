package org.rollcall.projection.publication;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.ProblemType;
import org.rollcall.contracts.Source;
import org.rollcall.projection.http.Parameters;
import org.rollcall.projection.http.Refused;
import org.rollcall.projection.log.RecordTime;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;

/** What a stranger may read: the rolls that are open. Of a closed one nobody learns here that there is such a forum. */
@Component
public class OpenRolls {

    /** How long a copy of what is open may be shown after it was closed. */
    private static final Duration KEPT = Duration.ofHours(1);

    private final Publications publications;
    private final RecordTime recordTime;

    OpenRolls(Publications publications, RecordTime recordTime) {
        this.publications = publications;
        this.recordTime = recordTime;
    }

    /** What {@link Permalink} answers say to caches: the same for ever, as long as it may be read. */
    public static String cacheControl() {
        return Objects.requireNonNull(
                CacheControl.maxAge(KEPT).cachePublic().immutable().getHeaderValue());
    }

    /**
     * Where the roll of a day is for ever. An address that says so already is {@code known} in the very same words; any other
     * is to be sent there.
     *
     * @param known empty for now
     * @throws Refused with {@code NOT_FOUND} if no such roll is open, for whatever reason
     */
    public Permalink find(String forum, String on, @Nullable String known) {
        var id = forum(forum).filter(publications::isOpen).orElseThrow(OpenRolls::nothing);
        var day = day(on).orElseThrow(OpenRolls::nothing);
        var asOf = recordTime.at(Source.MEMBERSHIP, Parameters.instant("known", known));
        return new Permalink(id, day, asOf.known());
    }

    private static Refused nothing() {
        return new Refused(ProblemType.NOT_FOUND, ProblemType.NOT_FOUND.meaning());
    }

    private static Optional<ForumId> forum(String text) {
        try {
            return Optional.of(new ForumId(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** In the years the database and people have days for. */
    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() >= 1 && day.getYear() <= 9998);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
