package org.rollcall.projection.pages.change;

import static org.rollcall.projection.pages.desk.Field.area;
import static org.rollcall.projection.pages.desk.Field.choice;
import static org.rollcall.projection.pages.desk.Field.date;
import static org.rollcall.projection.pages.desk.Field.lines;
import static org.rollcall.projection.pages.desk.Field.parties;
import static org.rollcall.projection.pages.desk.Field.party;
import static org.rollcall.projection.pages.desk.Field.text;
import static org.rollcall.projection.pages.desk.Field.tick;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollcall.contracts.Basis;
import org.rollcall.contracts.DocumentEvent.DocumentStatement;
import org.rollcall.contracts.Event.Statement;
import org.rollcall.contracts.ForumEvent;
import org.rollcall.contracts.ForumEvent.ForumStatement;
import org.rollcall.contracts.MeetingEvent.MeetingStatement;
import org.rollcall.contracts.Office;
import org.rollcall.contracts.PartyCode;
import org.rollcall.contracts.PartyEvent;
import org.rollcall.contracts.PartyEvent.PartyStatement;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.PartyName;
import org.rollcall.contracts.Standing;
import org.rollcall.contracts.Term;
import org.rollcall.contracts.WireJson;
import org.rollcall.projection.pages.desk.Field;
import tools.jackson.databind.JsonNode;

/** What of a fact can be corrected in a form, and what it says there now. Pure. */
final class Corrections {

    /** Members of an event whose own members a request says beside the others. */
    private static final List<String> UNFOLDED = List.of("name", "code", "claim");

    private Corrections() {}

    static List<Field> fields(Statement said) {
        return switch (said) {
            case ForumStatement e -> ofForum(e);
            case PartyStatement e -> ofParty(e);
            case MeetingStatement e -> List.of();
            case DocumentStatement e -> List.of();
        };
    }

    private static List<Field> ofForum(ForumStatement said) {
        return switch (said) {
            case ForumEvent.ForumEstablished e -> Change.FORUM.fields();
            case ForumEvent.ProfileChanged e -> Change.PROFILE.fields();
            case ForumEvent.PartyLabelled e ->
                List.of(text("label"), date("from"), date("until").called("until.open"));
            case ForumEvent.PartyAdmitted e ->
                List.of(
                        choice("standing", Standing.class),
                        choice("basis", Basis.class, Basis.ADMISSION, Basis.FOUNDING, Basis.LISTED),
                        date("from").called("from.roll"));
            case ForumEvent.PartyWithdrew e -> List.of(date("until").called("until.roll"));
            case ForumEvent.PartyExpelled e -> List.of(date("until").called("until.roll"));
            case ForumEvent.PartySuspended e -> List.of(date("from").called("from.suspension"));
            case ForumEvent.PartyReinstated e -> List.of(date("on").called("on.reinstatement"));
            case ForumEvent.StandingChanged e ->
                List.of(choice("becomes", Standing.class), date("on").called("on.standing"));
            case ForumEvent.PlacePassed e ->
                List.of(parties("successors"), date("on").called("on.succession"));
            case ForumEvent.PlaceShared e ->
                List.of(parties("successors"), date("on").called("on.succession"));
            case ForumEvent.SuccessionSetAside e -> List.of(date("on").called("on.succession"));
            case ForumEvent.OfficeAppointed e ->
                List.of(choice("office", Office.class), choice("term", Term.class), date("from"));
            case ForumEvent.OfficeEnded e -> List.of(date("until"));
            case ForumEvent.WorkingGroupFounded e ->
                List.of(text("name"), text("region"), lines("aliases"), date("from"));
            case ForumEvent.WorkingGroupDissolved e -> List.of(date("until"));
            case ForumEvent.GroupJoined e -> List.of(choice("role", ForumEvent.GroupRole.class), date("from"));
            case ForumEvent.GroupLeft e -> List.of(date("until"));
            case ForumEvent.ProgrammeItemAdopted e -> Change.PROGRAMME.fields();
            case ForumEvent.ProgrammeItemEnded e -> List.of(date("until"));
            case ForumEvent.CountClaimed e -> Change.COUNT.fields();
            case ForumEvent.ForumFactContested e -> CLAIM;
        };
    }

    private static List<Field> ofParty(PartyStatement said) {
        return switch (said) {
            case PartyEvent.PartyRegistered e -> List.of(choice("kind", PartyKind.class), lines("aliases"));
            case PartyEvent.PartyNamed e ->
                List.of(choice("form", PartyName.Form.class), text("text").called("text.name"), date("from"));
            case PartyEvent.PartyCoded e ->
                List.of(
                        choice("scheme", PartyCode.Scheme.class),
                        text("value"),
                        date("from"),
                        date("until").called("until.open"));
            case PartyEvent.LifeClaimed e ->
                List.of(
                        text("authority"),
                        date("from").called("from.life"),
                        date("until").called("until.life"),
                        tick("followed"),
                        text("source"),
                        text("why"));
            case PartyEvent.PartyDissolved e -> List.of(date("on").called("on.end"), parties("successors"));
            case PartyEvent.PartySeparated e -> List.of(date("on").called("on.separation"), parties("successors"));
            case PartyEvent.PartyContinued e -> List.of(date("on").called("on.end"), party("continuator"));
            case PartyEvent.PartyUnited e -> List.of(date("on").called("on.end"), party("into"));
            case PartyEvent.PartyAbsorbed e -> List.of(date("on").called("on.end"), party("by"));
            case PartyEvent.PartyFactContested e -> CLAIM;
        };
    }

    /** What contests a fact. */
    static final List<Field> CLAIM = List.of(
            text("authority").hint(),
            date("on").called("on.claim").hint(),
            tick("followed"),
            text("source"),
            text("why"),
            area("text").called("text.claim"));

    /** What stands in each of the fields now. */
    static Map<String, List<String>> values(Statement said) {
        var json = WireJson.MAPPER.valueToTree(said);
        var flat = new LinkedHashMap<String, List<String>>();
        flatten("", (JsonNode) json, said, flat);
        var values = new LinkedHashMap<String, List<String>>();
        for (var field : fields(said)) {
            values.put(field.name(), flat.getOrDefault(field.name(), List.of()));
        }
        return values;
    }

    private static void flatten(String at, JsonNode json, Statement said, Map<String, List<String>> into) {
        json.properties().forEach(member -> {
            var name = at + member.getKey();
            var value = member.getValue();
            if (value.isObject()) {
                flatten(unfolded(name, said) ? "" : name + ".", value, said, into);
            } else if (value.isArray()) {
                into.put(name, List.of(texts(value).collect(Collectors.joining("\n"))));
            } else if (value.isBoolean()) {
                into.put(name, value.asBoolean() ? List.of("true") : List.of());
            } else {
                into.put(name, List.of(value.asString("")));
            }
        });
    }

    private static boolean unfolded(String name, Statement said) {
        return UNFOLDED.contains(name) || said instanceof ForumEvent.ProfileChanged && name.equals("profile");
    }

    /** Who takes a place is an object with its party. */
    private static Stream<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(item -> texts.add((item.isObject() ? item.path("party") : item).asString("")));
        return texts.stream();
    }
}
