package org.rollcall.membership.domain;

import static org.rollcall.membership.domain.Facts.DECIDED;
import static org.rollcall.membership.domain.Facts.date;
import static org.rollcall.membership.domain.Facts.fact;

import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DateClaim;
import org.rollcall.contracts.Expected;
import org.rollcall.contracts.LifeClaim;
import org.rollcall.contracts.PartyCode;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.PartyName;
import org.rollcall.contracts.PartyOnRecord;
import org.rollcall.membership.domain.KnownParty.Kinship;
import org.rollcall.membership.domain.PartyCommand.ClaimLife;
import org.rollcall.membership.domain.PartyCommand.CodeParty;
import org.rollcall.membership.domain.PartyCommand.ContestFact;
import org.rollcall.membership.domain.PartyCommand.CorrectFact;
import org.rollcall.membership.domain.PartyCommand.Looked;
import org.rollcall.membership.domain.PartyCommand.NameParty;
import org.rollcall.membership.domain.PartyCommand.RegisterParty;
import org.rollcall.membership.domain.PartyCommand.RetractFact;
import org.rollcall.membership.domain.PartySuccessionCommand.AbsorbParty;
import org.rollcall.membership.domain.PartySuccessionCommand.DissolveParty;
import org.rollcall.membership.domain.PartySuccessionCommand.SeparateParty;
import org.rollcall.membership.domain.PartySuccessionCommand.UniteParty;

/** What a party, Estonia, is asked in the specifications; the registration is the fact {@code a}. */
final class PartyAsks {

    static final DateBound UNKNOWN = DateBound.UNKNOWN;

    static final KnownParty ESTONIA = Facts.known("estonia", "Estonia", Facts.lives("1918", ".."));
    static final KnownParty SOVIET_UNION =
            Facts.known("soviet-union", "Soviet Union", Facts.lives("1922", "1991-12-26"));
    static final KnownParty LIVONIA = Facts.known("livonia", "Livonia", Facts.lives("1940-06-17", ".."));

    private PartyAsks() {}

    static RegisterParty register(LifeClaim... lives) {
        return register(List.of(Facts.named("Estonia")), List.of(), List.of(lives), List.of());
    }

    static RegisterParty register(
            List<PartyName> names, List<PartyCode> codes, List<LifeClaim> lives, List<PartyOnRecord> namesakes) {
        return new RegisterParty(
                ESTONIA.id(),
                fact("a"),
                PartyKind.STATE,
                names,
                codes,
                List.of(),
                lives,
                namesakes,
                Expected.ANY,
                DECIDED);
    }

    static NameParty name(String fact, String text, String from, PartyOnRecord... namesakes) {
        return new NameParty(ESTONIA, fact(fact), Facts.named(text, from), List.of(namesakes), Expected.ANY, DECIDED);
    }

    static NameParty formally(String fact, String text, String from) {
        var name = new PartyName(PartyName.Form.FORMAL, text, date(from));
        return new NameParty(ESTONIA, fact(fact), name, Expected.ANY, DECIDED);
    }

    static PartyCode code(PartyCode.Scheme scheme, String value, String from, String until) {
        return new PartyCode(scheme, value, date(from), date(until));
    }

    static CodeParty code(String fact, PartyCode code, PartyOnRecord... namesakes) {
        return new CodeParty(ESTONIA, fact(fact), code, List.of(namesakes), Expected.ANY, DECIDED);
    }

    static LifeClaim life(String authority, String from, String until) {
        return new LifeClaim(authority, date(from), date(until), true, "", "it has the act");
    }

    static LifeClaim rival(String authority, String from, String until) {
        return new LifeClaim(authority, date(from), date(until), false, "");
    }

    static ClaimLife claim(String fact, LifeClaim claim) {
        return new ClaimLife(ESTONIA, fact(fact), claim, Expected.ANY, DECIDED);
    }

    static DissolveParty dissolve(String fact, String on, KnownParty... successors) {
        return new DissolveParty(ESTONIA, fact(fact), date(on), List.of(), List.of(successors), Expected.ANY, DECIDED);
    }

    static SeparateParty separate(String fact, String on, KnownParty... successors) {
        return new SeparateParty(ESTONIA, fact(fact), date(on), List.of(), List.of(successors), Expected.ANY, DECIDED);
    }

    static UniteParty unite(String fact, String on, KnownParty into, DateClaim... claims) {
        return new UniteParty(ESTONIA, fact(fact), date(on), List.of(claims), into, Expected.ANY, DECIDED);
    }

    static AbsorbParty absorb(String fact, String on, KnownParty by) {
        return new AbsorbParty(ESTONIA, fact(fact), date(on), List.of(), by, Expected.ANY, DECIDED);
    }

    static CorrectFact correct(String fact, String corrected, PartyAmendment amendment, KnownParty... successors) {
        return correct(fact, corrected, amendment, Expected.ANY, successors);
    }

    static CorrectFact correct(
            String fact, String corrected, PartyAmendment amendment, Expected expected, KnownParty... successors) {
        return new CorrectFact(
                new Looked(ESTONIA, List.of(successors), List.of()),
                fact(fact),
                fact(corrected),
                amendment,
                expected,
                DECIDED);
    }

    static RetractFact retract(String fact, String retracted) {
        return new RetractFact(ESTONIA.id(), fact(fact), fact(retracted), false, Expected.ANY, DECIDED);
    }

    static RetractFact retractAll(String fact, String retracted) {
        return new RetractFact(ESTONIA.id(), fact(fact), fact(retracted), true, Expected.ANY, DECIDED);
    }

    static ContestFact contest(String fact, String contested, String authority, String on, KnownParty... successors) {
        return contest(fact, contested, new DateClaim(authority, date(on), false, ""), "", successors);
    }

    static ContestFact follow(String fact, String contested, String authority, String on, KnownParty... successors) {
        return contest(fact, contested, new DateClaim(authority, date(on), true, "", "it has the act"), "", successors);
    }

    static ContestFact contest(String fact, String contested, DateClaim claim, String text, KnownParty... successors) {
        return new ContestFact(
                new Looked(ESTONIA, List.of(successors), List.of()),
                fact(fact),
                fact(contested),
                claim,
                text,
                Expected.ANY,
                DECIDED);
    }

    static PartyAmendment text(String text) {
        return new PartyAmendment.OfName(Optional.empty(), Optional.of(text), Optional.empty());
    }

    static PartyAmendment from(String from) {
        return new PartyAmendment.OfName(Optional.empty(), Optional.empty(), Optional.of(date(from)));
    }

    static PartyAmendment on(String on) {
        return new PartyAmendment.OfSuccession(Optional.of(date(on)), Optional.empty(), Optional.empty());
    }

    static PartyAmendment successors(KnownParty... successors) {
        return new PartyAmendment.OfSuccession(
                Optional.empty(), Optional.empty(), Optional.of(KnownParty.ids(List.of(successors))));
    }

    static PartyAmendment lives(LifeClaim... lives) {
        return new PartyAmendment.OfRegistration(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(List.of(lives)));
    }

    static PartyOnRecord other(String id, List<PartyName> names, List<PartyCode> codes, LifeClaim... lives) {
        return new PartyOnRecord(new PartyId(id), PartyKind.STATE, names, codes, List.of(), List.of(lives), List.of());
    }

    static KnownParty cameOutOf(KnownParty ancestor) {
        return new KnownParty(
                ESTONIA.id(), ESTONIA.name(), ESTONIA.life(), List.of(Facts.relative(ancestor, Kinship.ANCESTOR)));
    }
}
