package org.rollcall.projection.pages.change;

import static org.rollcall.projection.pages.desk.Field.area;
import static org.rollcall.projection.pages.desk.Field.choice;
import static org.rollcall.projection.pages.desk.Field.date;
import static org.rollcall.projection.pages.desk.Field.hidden;
import static org.rollcall.projection.pages.desk.Field.lines;
import static org.rollcall.projection.pages.desk.Field.number;
import static org.rollcall.projection.pages.desk.Field.parties;
import static org.rollcall.projection.pages.desk.Field.party;
import static org.rollcall.projection.pages.desk.Field.text;
import static org.rollcall.projection.pages.desk.Field.tick;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rollcall.contracts.Basis;
import org.rollcall.contracts.ForumEvent.GroupRole;
import org.rollcall.contracts.ForumEvent.ProgrammeItem;
import org.rollcall.contracts.ForumEvent.Quantity;
import org.rollcall.contracts.Office;
import org.rollcall.contracts.PartyCode;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.PartyName;
import org.rollcall.contracts.Standing;
import org.rollcall.contracts.Term;
import org.rollcall.projection.pages.desk.Field;

/** What can be recorded, and the form for each. */
enum Change {
    ADMISSION(
            Theme.ROLL,
            "/api/forums/{forum}/admissions",
            party("party"),
            choice("standing", Standing.class),
            choice("basis", Basis.class, Basis.ADMISSION, Basis.FOUNDING, Basis.LISTED)
                    .open(),
            date("from").called("from.roll")),
    WITHDRAWAL(
            Theme.ROLL,
            "/api/forums/{forum}/withdrawals",
            party("party"),
            choice("standing", Standing.class),
            date("until").called("until.roll").hint()),
    EXPULSION(
            Theme.ROLL,
            "/api/forums/{forum}/expulsions",
            party("party"),
            choice("standing", Standing.class),
            date("until").called("until.roll").hint()),
    SUSPENSION(
            Theme.ROLL,
            "/api/forums/{forum}/suspensions",
            party("party"),
            choice("standing", Standing.class).open(),
            date("from").called("from.suspension")),
    REINSTATEMENT(
            Theme.ROLL,
            "/api/forums/{forum}/reinstatements",
            party("party"),
            choice("standing", Standing.class).open(),
            date("on").called("on.reinstatement")),
    STANDING(
            Theme.ROLL,
            "/api/forums/{forum}/standings",
            party("party"),
            choice("was", Standing.class).open(),
            choice("becomes", Standing.class),
            date("on").called("on.standing")),
    SUCCESSION(
            Theme.ROLL,
            "/api/forums/{forum}/successions",
            party("predecessor"),
            parties("successors"),
            choice("standing", Standing.class).open(),
            date("on").called("on.succession"),
            tick("predecessorStays"),
            hidden("succession")),
    LABEL(
            Theme.ROLL,
            "/api/forums/{forum}/labels",
            party("party"),
            text("label").hint(),
            date("from"),
            date("until").called("until.open")),
    OFFICE(
            Theme.OFFICES,
            "/api/forums/{forum}/offices",
            choice("office", Office.class),
            party("party").called("holder"),
            choice("term", Term.class).open(),
            date("from"),
            date("until").called("until.open")),
    OFFICE_END(Theme.ENDS, "/api/forums/{forum}/offices/{appointment}/end", hidden("appointment"), date("until")),
    GROUP(
            Theme.OFFICES,
            "/api/forums/{forum}/working-groups",
            text("name"),
            text("region").hint(),
            lines("aliases"),
            date("from")),
    GROUP_DISSOLUTION(
            Theme.ENDS, "/api/forums/{forum}/working-groups/{group}/dissolution", hidden("group"), date("until")),
    SEAT(
            Theme.ENDS,
            "/api/forums/{forum}/working-groups/{group}/seats",
            hidden("group"),
            party("party"),
            choice("role", GroupRole.class, GroupRole.MEMBER, GroupRole.LEAD),
            date("from")),
    SEAT_END(
            Theme.ENDS,
            "/api/forums/{forum}/working-groups/{group}/seats/{seat}/end",
            hidden("group"),
            hidden("seat"),
            date("until")),
    PROGRAMME(
            Theme.FORUM,
            "/api/forums/{forum}/programme",
            choice("kind", ProgrammeItem.class),
            number("number").called("number.programme"),
            area("text").called("text.programme"),
            text("programme").hint(),
            date("from")),
    PROGRAMME_END(Theme.ENDS, "/api/forums/{forum}/programme/{item}/end", hidden("item"), date("until")),
    COUNT(
            Theme.FORUM,
            "/api/forums/{forum}/count-claims",
            choice("standing", Standing.class),
            choice("kind", PartyKind.class),
            choice("quantity", Quantity.class),
            number("count"),
            date("on").called("on.count")),
    PROFILE(Theme.FORUM, "/api/forums/{forum}/profile", profile("", text("name").called("name.forum"), date("from"))),

    FORUM(Theme.REGISTER, "/api/forums", profile("profile.", text("name").called("name.forum"), date("established"))),
    REGISTRATION(
            Theme.REGISTER,
            "/api/parties",
            choice("kind", PartyKind.class),
            text("names.SHORT"),
            text("names.FORMAL"),
            text("codes.ALPHA_3"),
            lines("aliases"),
            text("lives.authority").hint(),
            date("lives.from"),
            date("lives.until"),
            text("lives.source")),
    NAME(
            Theme.REGISTER,
            "/api/parties/{party}/names",
            party("party"),
            choice("form", PartyName.Form.class),
            text("text").called("text.name"),
            date("from")),
    CODE(
            Theme.REGISTER,
            "/api/parties/{party}/codes",
            party("party"),
            choice("scheme", PartyCode.Scheme.class),
            text("value"),
            date("from"),
            date("until").called("until.open")),
    LIFE(
            Theme.REGISTER,
            "/api/parties/{party}/lives",
            party("party"),
            text("authority").hint(),
            date("from").called("from.life"),
            date("until").called("until.life"),
            tick("followed"),
            text("source"),
            text("why")),
    DISSOLUTION(
            Theme.REGISTER,
            "/api/parties/{party}/dissolution",
            party("party"),
            date("on").called("on.end"),
            parties("successors")),
    CONTINUATION(
            Theme.REGISTER,
            "/api/parties/{party}/continuation",
            party("party"),
            date("on").called("on.end"),
            party("continuator")),
    SEPARATION(
            Theme.REGISTER,
            "/api/parties/{party}/separations",
            party("party"),
            date("on").called("on.separation"),
            parties("successors")),
    UNION(
            Theme.REGISTER,
            "/api/parties/{party}/union",
            party("party"),
            date("on").called("on.end"),
            party("into")),
    ABSORPTION(
            Theme.REGISTER,
            "/api/parties/{party}/absorption",
            party("party"),
            date("on").called("on.end"),
            party("by"));

    /** Under which heading a change is offered; {@code ENDS} are offered beside what ends. */
    enum Theme {
        ROLL,
        OFFICES,
        FORUM,
        ENDS,
        REGISTER
    }

    private static final Pattern IN_PATH = Pattern.compile("\\{(\\w+)}");

    private final Theme theme;
    private final String path;
    private final List<Field> fields;

    Change(Theme theme, String path, Field... fields) {
        this.theme = theme;
        this.path = path;
        this.fields = List.of(fields);
    }

    /** As addresses and texts call it: {@code office-end}. */
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Change> called(String slug) {
        return Arrays.stream(values())
                .filter(change -> change.slug().equals(slug))
                .findFirst();
    }

    static List<Change> of(Theme theme) {
        return Arrays.stream(values()).filter(change -> change.theme == theme).toList();
    }

    boolean isOfForum() {
        return theme != Theme.REGISTER;
    }

    String path() {
        return path;
    }

    List<Field> fields() {
        return fields;
    }

    /** Those fields that are no members of the body but name what it is about, by their order in the path. */
    List<String> named() {
        return IN_PATH.matcher(path)
                .results()
                .map(name -> name.group(1))
                .filter(name -> !name.equals("forum"))
                .toList();
    }

    private static Field[] profile(String at, Field... before) {
        return Stream.concat(
                        Arrays.stream(before),
                        Stream.of(
                                text(at + "type").called("type"),
                                lines(at + "regions").called("regions"),
                                area(at + "objectives").called("objectives"),
                                area(at + "currentFocus").called("currentFocus"),
                                lines(at + "contact.address").called("contact.address"),
                                text(at + "contact.telephone").called("contact.telephone"),
                                text(at + "contact.fax").called("contact.fax"),
                                text(at + "contact.email").called("contact.email"),
                                text(at + "contact.website").called("contact.website"),
                                text(at + "labels.MEMBER").called("labels.MEMBER"),
                                text(at + "labels.OBSERVER").called("labels.OBSERVER"),
                                text(at + "labels.GUEST").called("labels.GUEST"),
                                text(at + "labels.APPLICANT").called("labels.APPLICANT"),
                                text(at + "timeZone").called("timeZone").hint()))
                .toArray(Field[]::new);
    }
}
