package org.rollcall.projection.pages;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.rollcall.contracts.Basis;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DocumentEvent;
import org.rollcall.contracts.DocumentId;
import org.rollcall.contracts.DocumentKind;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumEvent;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.ForumProfile;
import org.rollcall.contracts.GroupId;
import org.rollcall.contracts.LifeClaim;
import org.rollcall.contracts.MeetingEvent;
import org.rollcall.contracts.MeetingId;
import org.rollcall.contracts.MeetingKind;
import org.rollcall.contracts.MeetingMode;
import org.rollcall.contracts.MembershipEvent;
import org.rollcall.contracts.Office;
import org.rollcall.contracts.PartyCode;
import org.rollcall.contracts.PartyEvent;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.PartyName;
import org.rollcall.contracts.Position;
import org.rollcall.contracts.Provenance;
import org.rollcall.contracts.SeriesId;
import org.rollcall.contracts.Standing;
import org.rollcall.contracts.Term;

/** Events of a small record, as the services would have written them. */
public final class Record {

    public static final ForumId FORUM = new ForumId("river-forum");
    public static final String FOUNDERS = "[1991-10-31..1993-12-31]";

    private Record() {}

    public static FactId fact() {
        return new FactId(UUID.randomUUID().toString());
    }

    public static DateBound date(String edtf) {
        return DateBound.parse(edtf);
    }

    public static Provenance stated(int line, String quote) {
        return because(new Evidence.Stated("sha256:0123456789abcdef0123", line, quote, date("2020-12-02")));
    }

    public static Provenance because(Evidence... evidence) {
        return new Provenance(List.of(evidence), DateBound.UNKNOWN, "test", List.of());
    }

    public static MembershipEvent party(String id, String name, String code, String from, String until) {
        return new PartyEvent.PartyRegistered(
                fact(),
                new PartyId(id),
                PartyKind.STATE,
                List.of(new PartyName(PartyName.Form.SHORT, name, DateBound.UNKNOWN)),
                code.isEmpty()
                        ? List.of()
                        : List.of(new PartyCode(PartyCode.Scheme.ALPHA_3, code, DateBound.UNKNOWN, DateBound.NEVER)),
                List.of(),
                List.of(new LifeClaim("gleditsch-ward", date(from), date(until), true, "")),
                because(new Evidence.Reference("states", "gleditsch-ward", "https://example.org/states")));
    }

    public static MembershipEvent dissolved(String party, String on, String... successors) {
        return new PartyEvent.PartyDissolved(
                fact(),
                new PartyId(party),
                date(on),
                List.of(),
                List.of(successors).stream().map(PartyId::new).toList(),
                because(new Evidence.Reference("states", "gleditsch-ward", "https://example.org/states")));
    }

    public static MembershipEvent forum(ForumId forum, String name, String objectives) {
        return new ForumEvent.ForumEstablished(
                fact(),
                forum,
                name,
                date("1993"),
                new ForumProfile(
                        "Forum on rivers",
                        List.of("Europe"),
                        objectives,
                        "Floods.",
                        new ForumProfile.Contact(
                                List.of("1 Quay", "Vienna"), "+43 1", "", "office@example.org", "https://example.org/"),
                        Map.of(Standing.MEMBER, "Riparian States"),
                        ZoneId.of("Europe/Vienna")),
                stated(3, "Established: 1993"));
    }

    public static MembershipEvent admitted(ForumId forum, String party, Standing standing, String from) {
        return new ForumEvent.PartyAdmitted(
                fact(),
                forum,
                new PartyId(party),
                standing,
                Basis.FOUNDING,
                date(from),
                because(
                        new Evidence.Stated("sha256:0123456789abcdef0123", 84, "- " + party, date("2020-12-02")),
                        new Evidence.Inferred(
                                "founder", 1, List.of("it is named among the founding states (line 135)"))));
    }

    public static MembershipEvent office(ForumId forum, Office office, String party, String from) {
        return new ForumEvent.OfficeAppointed(
                fact(), forum, office, new PartyId(party), Term.PERMANENT, date(from), stated(70, "Chair"));
    }

    public static MembershipEvent group(ForumId forum, String id, String name) {
        return new ForumEvent.WorkingGroupFounded(
                fact(), forum, new GroupId(id), name, "", List.of("Upper Group"), DateBound.UNKNOWN, stated(76, name));
    }

    public static MembershipEvent claimed(ForumId forum, int count) {
        return new ForumEvent.CountClaimed(
                fact(),
                forum,
                Standing.MEMBER,
                PartyKind.STATE,
                ForumEvent.Quantity.MORE_THAN,
                count,
                date("2020-12-02"),
                stated(60, "over " + count));
    }

    public static MeetingEvent scheduled(ForumId forum, String id, String title, String first, String last) {
        return new MeetingEvent.MeetingScheduled(
                fact(),
                new MeetingId(id),
                forum,
                title,
                MeetingKind.WORKING_GROUP_MEETING,
                new MeetingEvent.Days(date(first), date(last)),
                MeetingEvent.Hours.UNSTATED,
                new MeetingEvent.Venue.Place("Belgrade", "Serbia"),
                MeetingMode.IN_PERSON,
                List.of(new MeetingEvent.SeriesEntry(new SeriesId("upper-river"), OptionalInt.of(22))),
                List.of(new GroupId("upper")),
                List.of(),
                stated(167, title));
    }

    public static MeetingEvent held(ForumId forum, String id, String first, String last) {
        return new MeetingEvent.MeetingHeld(
                fact(), new MeetingId(id), forum, new MeetingEvent.Days(date(first), date(last)), stated(167, "held"));
    }

    public static MeetingEvent came(
            ForumId forum, String meeting, String party, MeetingEvent.Presence presence, Standing as, int delegates) {
        return new MeetingEvent.AttendanceRecorded(
                fact(),
                new MeetingId(meeting),
                forum,
                new PartyId(party),
                presence,
                as,
                delegates == 0 ? OptionalInt.empty() : OptionalInt.of(delegates),
                date("2016-10-18"),
                new Position(3, 0),
                stated(170, party));
    }

    public static MeetingEvent document(ForumId forum, String id, String title, String meeting) {
        return new DocumentEvent.DocumentPublished(
                fact(),
                new DocumentId(id),
                forum,
                title,
                DocumentKind.DECLARATION,
                List.of(DocumentEvent.Edition.in("en"), DocumentEvent.Edition.in("ru")),
                new DocumentEvent.Adoption.ByMeeting(new MeetingId(meeting)),
                date("2016-10-19"),
                stated(190, title));
    }
}
