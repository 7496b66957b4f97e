package org.rollcall.membership.domain;

import java.util.Arrays;
import java.util.List;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DateClaim;
import org.rollcall.contracts.Dated;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.ForumProfile;
import org.rollcall.contracts.Life;
import org.rollcall.contracts.LifeClaim;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyName;
import org.rollcall.contracts.PartyOnRecord.Succession;
import org.rollcall.contracts.PartyOnRecord.SuccessionKind;
import org.rollcall.contracts.Provenance;
import org.rollcall.membership.domain.KnownParty.Kinship;
import org.rollcall.membership.domain.KnownParty.Relative;

/** The parties and words the specifications speak with. */
final class Facts {

    static final ForumId FORUM = new ForumId("budapest-process");
    static final Provenance DECIDED = by("the secretariat");

    static final KnownParty CZECH_REPUBLIC = known("czech-republic", "Czech Republic", lives("1993-01-01", ".."));
    static final KnownParty SLOVAKIA = known("slovakia", "Slovakia", lives("1993-01-01", ".."));
    static final KnownParty CZECHOSLOVAKIA = new KnownParty(
            new PartyId("czechoslovakia"),
            "Czechoslovakia",
            lives("1918-11-11", "1993-01-01"),
            List.of(relative(CZECH_REPUBLIC, Kinship.DESCENDANT), relative(SLOVAKIA, Kinship.DESCENDANT)),
            List.of(succession("dissolution", SuccessionKind.DISSOLUTION, "1993-01-01", CZECH_REPUBLIC, SLOVAKIA)));
    static final KnownParty MONTENEGRO = known("montenegro", "Montenegro", lives("2006-06-03", ".."));
    static final KnownParty KOSOVO = known("kosovo", "Kosovo", lives("2008-02-17", ".."));
    static final KnownParty SERBIA = new KnownParty(
            new PartyId("serbia"),
            "Serbia",
            lives("1992-04-27", ".."),
            List.of(relative(MONTENEGRO, Kinship.DESCENDANT), relative(KOSOVO, Kinship.DESCENDANT)),
            List.of(
                    succession("separation-montenegro", SuccessionKind.SEPARATION, "2006-06-03", MONTENEGRO),
                    succession("separation-kosovo", SuccessionKind.SEPARATION, "2008-02-17", KOSOVO)));
    static final KnownParty UKRAINE = known(
            "ukraine",
            "Ukraine",
            new Life(List.of(
                    new LifeClaim("gleditsch-ward", date("1991-12-01"), DateBound.NEVER, true, ""),
                    new LifeClaim("united-nations", date("1945-10-24"), DateBound.NEVER, false, ""))));
    static final KnownParty AUSTRIA = known("austria", "Austria", lives("1918-11-14", ".."));
    static final KnownParty HUNGARY = known("hungary", "Hungary", lives("1918-11-03", ".."));
    static final KnownParty TURKEY = known("turkey", "Turkey", lives("1816-01-01", ".."));

    static final KnownParty CROATIA = known("croatia", "Croatia", lives("1992-01-15", ".."));
    static final KnownParty SLOVENIA = known("slovenia", "Slovenia", lives("1992-01-15", ".."));
    static final KnownParty YUGOSLAVIA = new KnownParty(
            new PartyId("yugoslavia"),
            "Yugoslavia",
            lives("1918-12-01", ".."),
            List.of(relative(CROATIA, Kinship.DESCENDANT), relative(SLOVENIA, Kinship.DESCENDANT)),
            List.of(
                    succession("separation-croatia", SuccessionKind.SEPARATION, "1991-10-08", CROATIA),
                    succession("separation-slovenia", SuccessionKind.SEPARATION, "1991-10-08", SLOVENIA)));
    static final Parties ALL_PARTIES = Parties.of(List.of(
            CZECH_REPUBLIC,
            SLOVAKIA,
            CZECHOSLOVAKIA,
            MONTENEGRO,
            KOSOVO,
            SERBIA,
            UKRAINE,
            AUSTRIA,
            HUNGARY,
            TURKEY,
            CROATIA,
            SLOVENIA,
            YUGOSLAVIA));

    private Facts() {}

    private static Succession succession(String fact, SuccessionKind kind, String on, KnownParty... successors) {
        return new Succession(
                fact(fact),
                kind,
                Dated.of(date(on)),
                List.of(),
                Arrays.stream(successors).map(KnownParty::id).toList());
    }

    static Provenance by(String whom) {
        return new Provenance(List.of(new Evidence.Decided(whom, "")), DateBound.UNKNOWN, "a-subject", List.of());
    }

    static DateBound date(String edtf) {
        return DateBound.parse(edtf);
    }

    static FactId fact(String id) {
        return new FactId(id);
    }

    static KnownParty known(String id, String name, Life life) {
        return new KnownParty(new PartyId(id), name, life, List.of());
    }

    static Relative relative(KnownParty party, Kinship kinship) {
        return new Relative(party.id(), party.name(), party.life(), kinship);
    }

    static Life lives(String from, String until) {
        return new Life(List.of(life(from, until)));
    }

    static LifeClaim life(String from, String until) {
        return new LifeClaim("gleditsch-ward", date(from), date(until), true, "");
    }

    static DateClaim claim(String authority, String on) {
        return new DateClaim(authority, date(on), false, "");
    }

    static PartyName named(String text) {
        return new PartyName(PartyName.Form.SHORT, text, DateBound.UNKNOWN);
    }

    static PartyName named(String text, String from) {
        return new PartyName(PartyName.Form.SHORT, text, date(from));
    }

    static ForumProfile profile() {
        return new ForumProfile(
                "",
                List.of(),
                "",
                "",
                new ForumProfile.Contact(List.of(), "", "", "", ""),
                java.util.Map.of(),
                java.time.ZoneId.of("Europe/Vienna"));
    }
}
