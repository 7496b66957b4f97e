package org.rollcall.projection.calendars;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.ProblemType;
import org.rollcall.contracts.SeriesId;
import org.rollcall.projection.http.Parameters;
import org.rollcall.projection.http.Refused;
import org.rollcall.projection.parties.Meant;
import org.rollcall.projection.roll.Forums;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The meetings of a forum for whoever is signed in, and for whoever has an address that somebody made for them. */
@RestController
class CalendarController {

    private static final String TYPE = "text/calendar;charset=UTF-8";

    private final CalendarQuestion calendars;
    private final Subscriptions subscriptions;
    private final Forums forums;
    private final Meant parties;

    CalendarController(CalendarQuestion calendars, Subscriptions subscriptions, Forums forums, Meant parties) {
        this.calendars = calendars;
        this.subscriptions = subscriptions;
        this.forums = forums;
        this.parties = parties;
    }

    /**
     * The forum's meetings as an iCalendar (RFC 5545).
     *
     * @param series only those that count in it
     * @param party only those at which it was present, or which it received; by id, or by what it is called
     */
    @GetMapping("/api/forums/{forum}/meetings.ics")
    ResponseEntity<byte[]> meetings(
            @PathVariable String forum,
            @RequestParam(required = false) @Nullable String series,
            @RequestParam(required = false) @Nullable String party,
            @RequestParam(required = false) @Nullable String known) {
        var id = Forums.id(forum);
        forums.begins(id);
        var asked = Parameters.instant("known", known);
        return answer(calendars.asked(
                id, Parameters.id("series", series, SeriesId::new), parties.meant("party", party, asked), asked));
    }

    /** The same by the secret address of a subscription, for as long as that is not revoked. */
    @GetMapping("/calendars/{secret}.ics")
    ResponseEntity<byte[]> subscribed(@PathVariable String secret) {
        // the same for one that never was and one that is revoked
        var made = subscriptions
                .bySecret(secret)
                .orElseThrow(() -> new Refused(ProblemType.NOT_FOUND, ProblemType.NOT_FOUND.meaning()));
        return answer(calendars.ask(made.forum(), made.series(), made.party(), Optional.empty()));
    }

    /** Nobody keeps it without asking again: what was revoked is gone at once. */
    private static ResponseEntity<byte[]> answer(CalendarQuestion.Answer calendar) {
        return ResponseEntity.ok()
                .eTag("\"" + DigestUtils.md5DigestAsHex(calendar.body()) + "\"")
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(HttpHeaders.CONTENT_TYPE, TYPE)
                .header("Rollcall-Known", calendar.known().toString())
                .header("Rollcall-Position", calendar.position().toString())
                .header("Rollcall-Left-Out", String.valueOf(calendar.leftOut()))
                .body(calendar.body());
    }
}
