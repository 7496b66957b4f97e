package org.rollcall.projection.pages.meetings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.PartyId;
import org.rollcall.projection.meetings.MeetingAnswer;
import org.rollcall.projection.meetings.MeetingView;
import org.rollcall.projection.meetings.MeetingsQuestion;
import org.rollcall.projection.pages.desk.Field;
import org.rollcall.projection.pages.desk.Form;
import org.rollcall.projection.pages.desk.Sheet;
import org.rollcall.projection.pages.words.Words;
import org.rollcall.projection.parties.Parties;
import org.rollcall.projection.parties.PartyView;
import org.rollcall.projection.roll.ForumAnswer;
import org.springframework.stereotype.Component;

/** What the forms of this room are laid out with: where they are, and what there is to choose from. */
@Component
class Desks {

    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final MeetingsQuestion meetings;
    private final Heads heads;
    private final Parties parties;
    private final Words words;

    Desks(MeetingsQuestion meetings, Heads heads, Parties parties, Words words) {
        this.meetings = meetings;
        this.heads = heads;
        this.parties = parties;
        this.words = words;
    }

    /** The meeting of an address, as it is now. */
    MeetingAnswer meeting(String id) {
        return meetings.meeting(MeetingsQuestion.id(id), Optional.empty());
    }

    /** The last version of a meeting that who looks at it has seen, whatever of it that was. */
    static long version(MeetingAnswer meeting) {
        return Math.max(meeting.meeting().version(), meeting.attendance().version());
    }

    /** What is written about a meeting that is there. */
    Sheet about(MeetingView meeting, String key, String address, String says, List<Field> fields) {
        var forum = heads.forum(meeting.forum().value());
        var own = "/meetings/" + meeting.id();
        var crumbs = new ArrayList<>(crumbs(forum));
        crumbs.add(new Sheet.Crumb(own, meeting.title()));
        return new Sheet(
                "meetings",
                crumbs,
                meeting.id().stream(),
                words.say(key),
                words.say(key + ".lead"),
                own + address,
                says,
                shown(fields, forum),
                List.of(),
                own,
                names());
    }

    /** One that is put on record. */
    Sheet log(ForumAnswer forum) {
        var own = "/forums/" + forum.forum() + "/meetings";
        return new Sheet(
                "meetings",
                crumbs(forum),
                "",
                words.say("meetings.log"),
                words.say("meetings.log.lead"),
                own + "/log",
                "",
                shown(MeetingFields.ANNOUNCEMENT, forum),
                List.of(),
                own,
                names());
    }

    private List<Sheet.Crumb> crumbs(ForumAnswer forum) {
        var own = "/forums/" + forum.forum();
        return List.of(
                new Sheet.Crumb(own, Heads.name(forum)),
                new Sheet.Crumb(own + "/meetings", words.say("meetings.title")));
    }

    private List<Sheet.Shown> shown(List<Field> fields, ForumAnswer forum) {
        return Sheet.shown(fields, words).stream()
                .map(field -> switch (field.name()) {
                    case "series" -> field.with(series(forum.forum()));
                    case "bodies" -> field.with(bodies(forum));
                    default -> field;
                })
                .toList();
    }

    /** Each series with the number that comes next in it. */
    private Map<String, String> series(ForumId forum) {
        var known = new LinkedHashMap<String, String>();
        for (var series : heads.numbered(forum)) {
            var last = series.meetings().stream()
                    .flatMapToInt(meeting -> meeting.ordinal().stream())
                    .max();
            known.put(
                    series.series().value(),
                    last.isPresent()
                            ? words.say("meetings.series.next", MeetingLines.ordinal(last.getAsInt() + 1))
                            : MeetingLines.name(series.series()));
        }
        return known;
    }

    private static Map<String, String> bodies(ForumAnswer forum) {
        var bodies = new LinkedHashMap<String, String>();
        forum.workingGroups().forEach(group -> bodies.put(group.group().value(), group.name()));
        return bodies;
    }

    List<String> names() {
        return parties.all().stream().map(Desks::name).distinct().sorted().toList();
    }

    /** What parties are called last. */
    Function<PartyId, String> calling() {
        var names = parties.all().stream().collect(Collectors.toMap(PartyView::id, Desks::name));
        return party -> names.getOrDefault(party, party.value());
    }

    private static String name(PartyView party) {
        return party.nameOn(LAST);
    }

    /** A form that stands as the record does. */
    static Form filled(Map<String, List<String>> values, long version) {
        var all = new LinkedHashMap<>(values);
        all.put("version", List.of(String.valueOf(version)));
        return new Form(all, Form.fresh().key(), List.of());
    }
}
