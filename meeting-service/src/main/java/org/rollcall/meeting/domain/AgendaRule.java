package org.rollcall.meeting.domain;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.MeetingEvent.AgendaItem;
import org.rollcall.contracts.MeetingEvent.DecisionTaken;
import org.rollcall.contracts.MeetingOnRecord;

/** What an agenda may be, and a decision that is taken under it. */
final class AgendaRule {

    private static final int MOST_ITEMS = 200;
    private static final int MOST_OF_A_NUMBER = 20;
    private static final int MOST_OF_A_TEXT = 4000;

    private AgendaRule() {}

    static Optional<Rejection> forbidden(List<AgendaItem> items) {
        if (items.isEmpty() || items.size() > MOST_ITEMS) {
            return Optional.of(new Rejection.InvalidField("items", "An agenda has 1 to " + MOST_ITEMS + " items."));
        }
        var numbers = new HashSet<String>();
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            var field = "items[" + i + "].";
            var forbidden = Fields.text(field + "number", item.number(), MOST_OF_A_NUMBER)
                    .or(() -> Fields.text(field + "title", item.title(), Fields.MOST_CHARACTERS_OF_A_TITLE))
                    .or(() -> Fields.prose(field + "text", item.text(), MOST_OF_A_TEXT));
            if (forbidden.isPresent()) {
                return forbidden;
            }
            if (!numbers.add(item.number())) {
                return Optional.of(new Rejection.InvalidField(
                        field + "number", "The agenda has an item " + item.number() + " before."));
            }
        }
        return Optional.empty();
    }

    static Optional<Rejection> forbidden(DecisionTaken said, MeetingOnRecord meeting, LocalDate today) {
        if (said.text().isBlank()) {
            return Optional.of(new Rejection.InvalidField("text", "Say what was decided."));
        }
        return Fields.prose("text", said.text(), MOST_OF_A_TEXT)
                .or(() -> itemForbidden(said.agendaItem(), meeting))
                .or(() -> StatementRule.once("facts", said.facts()))
                .or(() -> StatementRule.once("documents", said.documents()))
                .or(() -> Rejection.unless(
                        meeting.days().first().possiblyBy(today),
                        () -> new Rejection.NotInThisState(
                                meeting.id(),
                                "It begins on " + meeting.days().first() + "; on " + today
                                        + " it has not decided anything.")));
    }

    private static Optional<Rejection> itemForbidden(String number, MeetingOnRecord meeting) {
        return Rejection.unless(
                Course.isOnAgenda(number, meeting),
                () -> new Rejection.InvalidField(
                        "agendaItem",
                        meeting.agenda().isEmpty()
                                ? "The meeting has no agenda on record; set it first, or leave this out."
                                : "The agenda has no item '" + number + "'.",
                        meeting.agenda().stream().map(AgendaItem::number).toList()));
    }
}
