package org.rollcall.membership.http;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.Basis;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.ForumEvent.Quantity;
import org.rollcall.contracts.ForumProfile;
import org.rollcall.contracts.Office;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.contracts.Standing;
import org.rollcall.contracts.Term;
import org.rollcall.writeside.Refused;

/** The bodies of requests about forums. Every one may say {@code evidence}, {@code decided} and {@code reason}. */
sealed interface ForumBody {

    record Establishment(
            @Nullable String id,
            String name,
            DateBound established,
            @Nullable Profile profile,
            @Nullable List<Evidence> evidence,
            @Nullable DateBound decided,
            @Nullable String reason)
            implements ForumBody {}

    record Admission(
            String party,
            Standing standing,
            @Nullable Basis basis,
            DateBound from,
            @Nullable List<Evidence> evidence,
            @Nullable DateBound decided,
            @Nullable String reason)
            implements ForumBody {}

    record Withdrawal(
            String party,
            Standing standing,
            DateBound until,
            @Nullable List<Evidence> evidence,
            @Nullable DateBound decided,
            @Nullable String reason)
            implements ForumBody {}

    record Succession(
            String predecessor,
            List<String> successors,
            @Nullable Standing standing,
            DateBound on,
            @Nullable List<Evidence> evidence,
            @Nullable DateBound decided,
            @Nullable String reason)
            implements ForumBody {}

    record Appointment(
            Office office,
            String party,
            @Nullable Term term,
            DateBound from,
            @Nullable List<Evidence> evidence,
            @Nullable DateBound decided,
            @Nullable String reason)
            implements ForumBody {}

    record EndOfOffice(
            DateBound until,
            @Nullable List<Evidence> evidence,
            @Nullable DateBound decided,
            @Nullable String reason) implements ForumBody {}

    record Group(
            @Nullable String id,
            String name,
            @Nullable String region,
            @Nullable List<String> aliases,
            DateBound from,
            @Nullable List<Evidence> evidence,
            @Nullable DateBound decided,
            @Nullable String reason)
            implements ForumBody {}

    record Count(
            Standing standing,
            PartyKind kind,
            Quantity quantity,
            int count,
            DateBound on,
            @Nullable List<Evidence> evidence,
            @Nullable DateBound decided,
            @Nullable String reason)
            implements ForumBody {}

    record Profile(
            @Nullable String type,
            @Nullable List<String> regions,
            @Nullable String objectives,
            @Nullable String currentFocus,
            @Nullable Contact contact,
            @Nullable Map<Standing, String> labels,
            @Nullable String timeZone) {

        private static final Profile EMPTY = new Profile(null, null, null, null, null, null, null);

        static ForumProfile of(@Nullable Profile asked) {
            var profile = asked == null ? EMPTY : asked;
            return new ForumProfile(
                    Asked.text(profile.type),
                    Asked.list("profile.regions", profile.regions),
                    Asked.text(profile.objectives),
                    Asked.text(profile.currentFocus),
                    Contact.of(profile.contact),
                    Asked.map("profile.labels", profile.labels),
                    zone(profile.timeZone));
        }

        private static ZoneId zone(@Nullable String id) {
            try {
                return id == null ? ZoneOffset.UTC : ZoneId.of(id);
            } catch (DateTimeException e) {
                throw new Refused(Problem.at(
                        "profile.timeZone",
                        ProblemType.INVALID_FIELD,
                        "'" + id + "' is no time zone; write Europe/Vienna, for example."));
            }
        }
    }

    record Contact(
            @Nullable List<String> address,
            @Nullable String telephone,
            @Nullable String fax,
            @Nullable String email,
            @Nullable String website) {

        private static final Contact EMPTY = new Contact(null, null, null, null, null);

        static ForumProfile.Contact of(@Nullable Contact asked) {
            var contact = asked == null ? EMPTY : asked;
            return new ForumProfile.Contact(
                    Asked.list("profile.contact.address", contact.address),
                    Asked.text(contact.telephone),
                    Asked.text(contact.fax),
                    Asked.text(contact.email),
                    Asked.text(contact.website));
        }
    }
}
