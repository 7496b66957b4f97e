package org.rollcall.meeting.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DocumentEvent.Adoption;
import org.rollcall.contracts.DocumentEvent.DocumentPublished;
import org.rollcall.contracts.DocumentEvent.Edition;
import org.rollcall.contracts.Warning;
import org.rollcall.contracts.WarningType;
import org.rollcall.meeting.domain.Decision.Accepted;
import org.rollcall.meeting.domain.Decision.Rejected;
import org.rollcall.meeting.domain.DocumentCommand.AdoptedBy;
import org.rollcall.meeting.domain.DocumentCommand.PublishDocument;

/** What may happen to a document: it is published once. */
public final class DocumentDecider {

    private DocumentDecider() {}

    public static Decision decide(DocumentCommand command, Document document) {
        return switch (command) {
            case PublishDocument publish ->
                switch (document) {
                    case Document.Unknown unknown ->
                        publish.expected().allows(Rejection.StaleVersion.NOTHING)
                                ? publish(publish)
                                : new Rejected(new Rejection.StaleVersion(Rejection.StaleVersion.NOTHING));
                    case Document.Published before -> new Rejected(new Rejection.DocumentAlreadyPublished(before.id()));
                };
        };
    }

    private static Decision publish(PublishDocument command) {
        var forbidden = Fields.text("title", command.title(), Fields.MOST_CHARACTERS_OF_A_TITLE)
                .or(() -> Languages.forbidden(command.languages()))
                .or(() -> publishedForbidden(command))
                .or(() -> adoptionForbidden(command));
        if (forbidden.isPresent()) {
            return new Rejected(forbidden.get());
        }
        var warnings = doubts(command);
        var published = new DocumentPublished(
                command.fact(),
                command.document(),
                command.forum(),
                command.title().strip(),
                command.kind(),
                command.languages().stream()
                        .map(Languages::canonical)
                        .map(Edition::in)
                        .toList(),
                adoption(command),
                command.published(),
                command.provenance().with(warnings));
        return new Accepted(List.of(published), warnings);
    }

    private static Adoption adoption(PublishDocument command) {
        return switch (command.adoptedBy()) {
            case AdoptedBy.Meeting by -> new Adoption.ByMeeting(by.meeting().id());
            case AdoptedBy.Nobody nobody -> new Adoption.StandingAlone();
        };
    }

    /** What is published is there: its day has come. */
    private static Optional<Rejection> publishedForbidden(PublishDocument command) {
        if (command.published().equals(DateBound.NEVER)) {
            return Optional.of(
                    new Rejection.InvalidField("published", "A document is published on some day; '..' never comes."));
        }
        return command.published().possiblyBy(command.today())
                ? Optional.empty()
                : Optional.of(new Rejection.InvalidField(
                        "published",
                        "A document of " + command.published() + " is not published on " + command.today() + "."));
    }

    /** A meeting adopts for its own forum, and only if it takes place. */
    private static Optional<Rejection> adoptionForbidden(PublishDocument command) {
        return switch (command.adoptedBy()) {
            case AdoptedBy.Nobody nobody -> Optional.empty();
            case AdoptedBy.Meeting by -> {
                var meeting = by.meeting();
                if (!meeting.forum().equals(command.forum())) {
                    yield Optional.of(new Rejection.InvalidField(
                            "meeting", "'" + meeting.id() + "' is a meeting of '" + meeting.forum() + "'."));
                }
                yield meeting.isCancelled()
                        ? Optional.of(new Rejection.MeetingWasCancelled("meeting", meeting.id()))
                        : Optional.empty();
            }
        };
    }

    private static List<Warning> doubts(PublishDocument command) {
        var warnings = new ArrayList<Warning>(command.provenance().warnings());
        if (command.adoptedBy() instanceof AdoptedBy.Meeting by
                && command.published()
                        .latest()
                        .isBefore(by.meeting().days().first().earliest())) {
            warnings.add(
                    WarningType.PUBLISHED_BEFORE_ADOPTION.of("It was published before the meeting that adopted it, of "
                            + MeetingDays.words(by.meeting().days()) + "."));
        }
        return warnings;
    }
}
