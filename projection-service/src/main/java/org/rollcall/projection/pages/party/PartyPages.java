package org.rollcall.projection.pages.party;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.Certainty;
import org.rollcall.contracts.MeetingEvent;
import org.rollcall.contracts.PartyCode;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyName;
import org.rollcall.contracts.Period;
import org.rollcall.contracts.Source;
import org.rollcall.projection.attendance.AttendanceQuestion;
import org.rollcall.projection.attendance.Attended;
import org.rollcall.projection.claims.ClaimsQuestion;
import org.rollcall.projection.claims.Competing;
import org.rollcall.projection.http.Parameters;
import org.rollcall.projection.log.Lasting;
import org.rollcall.projection.log.RecordTime;
import org.rollcall.projection.pages.frame.Address;
import org.rollcall.projection.pages.frame.Axes;
import org.rollcall.projection.pages.words.Words;
import org.rollcall.projection.parties.Meant;
import org.rollcall.projection.parties.Parties;
import org.rollcall.projection.parties.PartyView;
import org.rollcall.projection.roll.Places;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /parties}: all of them, page by page; {@code /parties/{party}}: one, on a day, as known at a moment. */
@Controller
class PartyPages {

    private static final int ROWS = 100;
    private static final int MEETINGS = 30;

    private final Parties parties;
    private final Meant meant;
    private final ClaimsQuestion claims;
    private final Places places;
    private final AttendanceQuestion attendance;
    private final RecordTime recordTime;
    private final PartyWords partyWords;
    private final Axes axes;
    private final Words words;
    private final Lasting<Moment, OfRecord> answers = new Lasting<>(500);

    /** All that is asked of the record for a party's page. */
    private record OfRecord(
            PartyView party,
            Map<PartyId, String> names,
            List<Competing> claims,
            List<Places.Place> places,
            List<Attended> attendance) {}

    private record Moment(String party, LocalDate on, RecordTime.OfBoth asOf) {}

    PartyPages(
            Parties parties,
            Meant meant,
            ClaimsQuestion claims,
            Places places,
            AttendanceQuestion attendance,
            RecordTime recordTime,
            PartyWords partyWords,
            Axes axes,
            Words words) {
        this.parties = parties;
        this.meant = meant;
        this.claims = claims;
        this.places = places;
        this.attendance = attendance;
        this.recordTime = recordTime;
        this.partyWords = partyWords;
        this.axes = axes;
        this.words = words;
    }

    @GetMapping("/parties")
    String parties(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String known,
            Model page) {
        var asked = axes.read(on, known);
        var asOf = recordTime.at(Source.MEMBERSHIP, asked.known());
        var begin = Parameters.given(after);
        var found = parties.page(begin, asOf.known(), ROWS + 1);
        var shown = found.subList(0, Math.min(ROWS, found.size()));
        var here = Address.of("/parties")
                .with("on", asked.today() ? "" : asked.on().toString())
                .with("known", asked.typed());
        page.addAttribute("asof", asked.answered(asOf.known(), words));
        page.addAttribute(
                "items",
                shown.stream()
                        .map(party -> new PartyPage.Item(
                                party.id().value(),
                                party.nameOn(asked.on()),
                                words.say("kind." + party.kind()),
                                party.codeOn(asked.on()).orElse(""),
                                partyWords.living(party.life().on(asked.on())),
                                mark(party.life().on(asked.on()))))
                        .toList());
        page.addAttribute(
                "next",
                found.size() > ROWS
                        ? here.with("after", shown.getLast().id().value()).toString()
                        : null);
        page.addAttribute("first", begin.isPresent() ? here.toString() : null);
        return "party/parties";
    }

    @GetMapping("/parties/{party}")
    String party(
            @PathVariable String party,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String known,
            Model page) {
        var asked = axes.read(on, known);
        var moment = new Moment(party, asked.on(), recordTime.ofBoth(asked.known()));
        var answer = answers.answer(moment, () -> read(moment));
        var view = answer.party();
        var names = answer.names();
        page.addAttribute("asof", asked.answered(moment.asOf().membership().known(), words));
        page.addAttribute(
                "party",
                new PartyPage(
                        view.id().value(),
                        view.nameOn(asked.on()),
                        view.formalNameOn(asked.on()).orElse(""),
                        words.say("kind." + view.kind()),
                        codes(view, asked),
                        partyWords.living(view.life().on(asked.on())),
                        mark(view.life().on(asked.on())),
                        view.names().stream()
                                .map(name -> name(name, view, asked))
                                .toList(),
                        view.codes().stream().map(this::code).toList(),
                        view.aliases(),
                        view.life().claims().stream().map(partyWords::life).toList(),
                        view.successions().stream()
                                .map(succession -> partyWords.step(succession, names))
                                .toList(),
                        answer.claims().stream().map(partyWords::competing).toList(),
                        answer.places().stream().map(this::place).toList(),
                        answer.attendance().stream().map(this::came).toList()));
        return "party/party";
    }

    private OfRecord read(Moment moment) {
        var at = moment.asOf().membership().known();
        var view = meant.withId(moment.party(), moment.on(), at);
        return new OfRecord(
                view,
                partyWords.namesOf(
                        view.successions().stream().flatMap(PartyWords::parties).toList(), moment.on(), at),
                claims.ofParty(view.id().value(), Optional.of(at)).items(),
                places.of(view, moment.on(), at),
                attendance.latest(view.id(), Optional.of(moment.asOf().known()), MEETINGS));
    }

    private static List<String> codes(PartyView view, Axes.Anywhere asked) {
        return view.codes().stream()
                .filter(code -> new Period(code.from(), code.until()).on(asked.on()) != Certainty.ABSENT)
                .map(PartyCode::value)
                .toList();
    }

    private PartyPage.Name name(PartyName name, PartyView view, Axes.Anywhere asked) {
        var ofTheDay = name.form() == PartyName.Form.FORMAL
                ? view.formalNameOn(asked.on()).orElse("")
                : view.nameOn(asked.on());
        return new PartyPage.Name(
                words.say(name.form()),
                name.text(),
                words.date(name.from()),
                name.text().equals(ofTheDay));
    }

    private PartyPage.Code code(PartyCode code) {
        return new PartyPage.Code(
                words.say(code.scheme()), code.value(), words.date(code.from()), words.date(code.until()));
    }

    private PartyPage.Place place(Places.Place place) {
        return new PartyPage.Place(
                place.forum().value(),
                place.forumName(),
                words.say(place.standing()),
                words.say(place.certainty()),
                mark(place.certainty()),
                words.date(place.from()),
                words.date(place.until()),
                place.cause()
                        .map(cause -> words.say("party.basis.ended", words.say(place.basis()), words.say(cause)))
                        .orElseGet(() -> words.say(place.basis())),
                words.proofs(place.evidence()));
    }

    private PartyPage.Came came(Attended attended) {
        var delegation = attended.delegation();
        return new PartyPage.Came(
                attended.meeting().value(),
                attended.title(),
                words.days(new MeetingEvent.Days(attended.first(), attended.last())),
                words.say(delegation.presence()),
                delegation.presence().name().toLowerCase(Locale.ROOT),
                words.say(delegation.attendsAs()));
    }

    static String mark(Certainty certainty) {
        return certainty.name().toLowerCase(Locale.ROOT);
    }
}
