package org.rollcall.projection.calendars;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.contracts.SeriesId;
import org.rollcall.projection.http.Parameters;
import org.rollcall.projection.http.Refused;
import org.rollcall.projection.parties.Meant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes, lists and revokes the secret addresses that calendars are read by. They are no part of the record. */
@Component
public class CalendarAddresses {

    public static final int PAGE = 100;
    private static final int LONGEST_NOTE = 200;

    private final Subscriptions subscriptions;
    private final CalendarQuestion calendars;
    private final Meant parties;
    private final String publicUrl;

    CalendarAddresses(
            Subscriptions subscriptions,
            CalendarQuestion calendars,
            Meant parties,
            @Value("${rollcall.public-url}") String publicUrl) {
        this.subscriptions = subscriptions;
        this.calendars = calendars;
        this.parties = parties;
        this.publicUrl = publicUrl;
    }

    /** @param address told only here */
    public record Made(Subscription subscription, String address) {}

    /** @param more whether there are any before these */
    public record Listed(List<Subscription> items, boolean more) {}

    /**
     * @param series only the meetings that count in it; missing for all
     * @param party only the meetings it came to or received, by id or by what it is called; missing for all
     * @param by the opaque subject of who makes it
     * @throws Refused with the field at fault, and what was probably meant
     */
    public Made make(ForumId forum, @Nullable String series, @Nullable String party, @Nullable String note, String by) {
        var ofSeries = Parameters.id("series", series, SeriesId::new);
        var ofParty = parties.meant("party", party, Optional.empty());
        var whom = Parameters.given(note).orElse("");
        if (whom.length() > LONGEST_NOTE) {
            throw new Refused(Problem.at(
                    "note", ProblemType.INVALID_FIELD, "A note has at most " + LONGEST_NOTE + " characters."));
        }
        calendars.asked(forum, ofSeries, ofParty, Optional.empty());
        var made = subscriptions.make(forum, ofSeries, ofParty, whom, by);
        return new Made(made.subscription(), publicUrl + "/calendars/" + made.secret() + ".ics");
    }

    /**
     * The newest first, and which of them are revoked; without their secrets.
     *
     * @param before begin behind this id
     */
    public Listed of(ForumId forum, OptionalLong before) {
        var found = subscriptions.of(forum, before, PAGE + 1);
        return new Listed(List.copyOf(found.subList(0, Math.min(PAGE, found.size()))), found.size() > PAGE);
    }

    /**
     * From now on nobody reads anything there.
     *
     * @throws Refused with {@code NOT_FOUND} if the forum has none of that id
     */
    public void revoke(ForumId forum, long id, String by) {
        if (!subscriptions.revoke(forum, id, by)) {
            throw new Refused(ProblemType.NOT_FOUND, "The forum has no calendar of that id.");
        }
    }
}
