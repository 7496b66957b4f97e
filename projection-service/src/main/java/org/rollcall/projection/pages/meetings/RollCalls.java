package org.rollcall.projection.pages.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rollcall.contracts.Certainty;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.MeetingEvent.Presence;
import org.rollcall.contracts.Standing;
import org.rollcall.projection.attendance.Attendance;
import org.rollcall.projection.http.Refused;
import org.rollcall.projection.pages.desk.Form;
import org.rollcall.projection.pages.desk.Members;
import org.rollcall.projection.pages.words.Words;
import org.rollcall.projection.parties.Meant;
import org.rollcall.projection.roll.Roll;
import org.rollcall.projection.roll.RollQuestion;
import org.springframework.stereotype.Component;

/** Takes the roll of a meeting's day as those who came, and reads from a form who of them did not. */
@Component
class RollCalls {

    private static final int FEWEST_OTHERS = 3;
    private static final String OTHERS = "others-";

    private final RollQuestion rolls;
    private final Meant meant;
    private final Words words;

    RollCalls(RollQuestion rolls, Meant meant, Words words) {
        this.rolls = rolls;
        this.meant = meant;
        this.words = words;
    }

    /**
     * @param first the day the meeting begins
     * @param recorded who is on record already; that counts for more than the roll
     */
    RollCall of(ForumId forum, DateBound first, Optional<Attendance> recorded, Form form) {
        var on = day(first);
        var roll = rolls.ask(forum, on, Optional.empty());
        var said = new LinkedHashMap<String, Presence>();
        recorded.ifPresent(
                known -> known.entries().forEach(entry -> said.put(entry.party().value(), entry.presence())));
        var groups = new EnumMap<Standing, List<RollCall.Tick>>(Standing.class);
        var seen = new HashSet<String>();
        for (var entry : roll.entries()) {
            if (seen.add(entry.party().value())) {
                groups.computeIfAbsent(entry.standing(), standing -> new ArrayList<>())
                        .add(new RollCall.Tick(
                                entry.party().value(), entry.name(), ticked(entry, said, form), note(entry)));
            }
        }
        recorded.ifPresent(known -> known.entries().stream()
                .filter(entry -> seen.add(entry.party().value()))
                .forEach(entry -> groups.computeIfAbsent(entry.attendsAs(), standing -> new ArrayList<>())
                        .add(new RollCall.Tick(
                                entry.party().value(),
                                entry.name(),
                                ticked(entry.party().value(), entry.presence() == Presence.PRESENT, form),
                                words.say("meeting.take.notOnRoll")))));
        return new RollCall(
                words.day(roll.on()),
                groups.entrySet().stream()
                        .map(group -> new RollCall.Group(words.say(group.getKey()), List.copyOf(group.getValue())))
                        .toList(),
                others(form));
    }

    /** The last day it may begin on, as far as that is known. */
    static Optional<LocalDate> day(DateBound first) {
        return Optional.of(first.latest())
                .filter(day -> !day.equals(LocalDate.MAX))
                .or(() -> Optional.of(first.earliest()).filter(day -> !day.equals(LocalDate.MIN)));
    }

    /** Of whom nothing is on record: who certainly stands there, is not suspended, and is more than an applicant. */
    private static boolean ticked(Roll.Entry entry, Map<String, Presence> said, Form form) {
        var party = entry.party().value();
        var presence = said.get(party);
        var usual = said.isEmpty()
                ? entry.certainty() == Certainty.CERTAIN
                        && entry.status() == Roll.Status.ACTIVE
                        && entry.standing() != Standing.APPLICANT
                : presence == Presence.PRESENT;
        return ticked(party, usual, form);
    }

    private static boolean ticked(String party, boolean usual, Form form) {
        return form.has(RollCall.ASKED, party) ? form.has(RollCall.PRESENT, party) : usual;
    }

    private String note(Roll.Entry entry) {
        if (entry.certainty() != Certainty.CERTAIN) {
            return words.say("attendance.sheet.possibly");
        }
        return entry.status() == Roll.Status.ACTIVE ? "" : words.say("status." + entry.status());
    }

    private static List<String> others(Form form) {
        var filled = (int) IntStream.iterate(0, i -> i + 1)
                .takeWhile(i -> !form.values(OTHERS + i).isEmpty())
                .count();
        return IntStream.range(0, Math.max(FEWEST_OTHERS, filled))
                .mapToObj(i -> OTHERS + i)
                .toList();
    }

    /** @param form with what is wrong beside each name that nobody is called by */
    record Read(List<Map<String, Object>> delegations, Form form) {}

    /** Those of whom the form says something else than is on record. */
    Read read(Form form, DateBound first, Optional<Attendance> recorded, Instant known) {
        var said = new LinkedHashMap<String, Presence>();
        recorded.ifPresent(
                given -> given.entries().forEach(entry -> said.put(entry.party().value(), entry.presence())));
        var delegations = new ArrayList<Map<String, Object>>();
        for (var party : new LinkedHashSet<>(form.values(RollCall.ASKED))) {
            presence(form, party, Optional.ofNullable(said.get(party)))
                    .filter(presence -> said.get(party) != presence)
                    .ifPresent(presence -> delegations.add(Map.of("party", party, "presence", presence.name())));
        }
        var answered = form;
        for (var field : others(form)) {
            for (var name : Members.lines(form, field)) {
                try {
                    var party = meant.party(field, name, day(first).orElse(LocalDate.now(ZoneOffset.UTC)), known);
                    delegations.add(Map.of("party", party.id().value(), "presence", Presence.PRESENT.name()));
                } catch (Refused refused) {
                    var problem = refused.problem();
                    answered = answered.wrong(
                            field, problem.detail(), problem.suggestions().toArray(String[]::new));
                }
            }
        }
        return new Read(List.copyOf(delegations), answered);
    }

    /** Who is on record as excused or absent stays so until ticked. */
    private static Optional<Presence> presence(Form form, String party, Optional<Presence> said) {
        if (form.has(RollCall.PRESENT, party)) {
            return Optional.of(Presence.PRESENT);
        }
        if (said.isPresent() && said.get() != Presence.PRESENT) {
            return said;
        }
        return switch (form.valueOr(RollCall.MISSING, Presence.ABSENT.name())) {
            case "EXCUSED" -> Optional.of(Presence.EXCUSED);
            case "NOTHING" -> Optional.empty();
            default -> Optional.of(Presence.ABSENT);
        };
    }
}
