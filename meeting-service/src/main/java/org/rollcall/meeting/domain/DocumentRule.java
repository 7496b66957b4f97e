package org.rollcall.meeting.domain;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DocumentEvent.DocumentPublished;
import org.rollcall.contracts.DocumentEvent.DocumentStatement;
import org.rollcall.contracts.DocumentEvent.Edition;
import org.rollcall.contracts.DocumentEvent.EditionPublished;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.Warning;
import org.rollcall.contracts.WarningType;
import org.rollcall.meeting.domain.DocumentCommand.AdoptedBy;

/** What a statement of a document must say, whichever way it comes. */
final class DocumentRule {

    private static final int MOST_EDITIONS = 100;
    private static final int MOST_OF_AN_ADDRESS = 2000;

    private DocumentRule() {}

    static Optional<Rejection> forbidden(DocumentStatement said, LocalDate today) {
        return switch (said) {
            case DocumentPublished e ->
                Fields.text("title", e.title(), Fields.MOST_CHARACTERS_OF_A_TITLE)
                        .or(() -> editionsForbidden(e.editions()))
                        .or(() -> publishedForbidden(e.published(), today));
            case EditionPublished e ->
                editionForbidden("", e.edition()).or(() -> publishedForbidden(e.published(), today));
        };
    }

    private static Optional<Rejection> editionsForbidden(List<Edition> editions) {
        if (editions.size() > MOST_EDITIONS) {
            return Optional.of(new Rejection.InvalidField("editions", "No more than " + MOST_EDITIONS + " are named."));
        }
        var seen = new HashSet<String>();
        for (int i = 0; i < editions.size(); i++) {
            var at = "editions[" + i + "].";
            var forbidden = editionForbidden(at, editions.get(i));
            if (forbidden.isPresent()) {
                return forbidden;
            }
            var language = Languages.canonical(editions.get(i).language());
            if (!seen.add(language)) {
                return Optional.of(new Rejection.InvalidField(at + "language", "'" + language + "' is named twice."));
            }
        }
        return Optional.empty();
    }

    private static Optional<Rejection> editionForbidden(String at, Edition edition) {
        return Languages.forbidden(at + "language", edition.language())
                .or(() -> addressForbidden(at + "address", edition.address()));
    }

    private static Optional<Rejection> addressForbidden(String field, String address) {
        return Rejection.unless(
                address.isEmpty() || address.length() <= MOST_OF_AN_ADDRESS && isOnTheWeb(address),
                () -> new Rejection.InvalidField(
                        field,
                        "An address begins with https:// or http:// and has no more than " + MOST_OF_AN_ADDRESS
                                + " characters."));
    }

    private static boolean isOnTheWeb(String address) {
        try {
            var uri = new URI(address);
            return ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** What is published is there: its day has come. */
    private static Optional<Rejection> publishedForbidden(DateBound published, LocalDate today) {
        if (published.equals(DateBound.NEVER)) {
            return Optional.of(
                    new Rejection.InvalidField("published", "A document is published on some day; '..' never comes."));
        }
        return Rejection.unless(
                published.possiblyBy(today),
                () -> new Rejection.InvalidField(
                        "published", "A document of " + published + " is not published on " + today + "."));
    }

    /** A meeting adopts for its own forum, and only if it takes place. */
    static Optional<Rejection> adoptionForbidden(AdoptedBy adoptedBy, ForumId forum) {
        return switch (adoptedBy) {
            case AdoptedBy.Nobody nobody -> Optional.empty();
            case AdoptedBy.Meeting by -> {
                var meeting = by.meeting();
                if (!meeting.forum().equals(forum)) {
                    yield Optional.of(new Rejection.InvalidField(
                            "meeting", "'" + meeting.id() + "' is a meeting of '" + meeting.forum() + "'."));
                }
                yield meeting.isCancelled()
                        ? Optional.of(new Rejection.MeetingWasCancelled("meeting", meeting.id()))
                        : Optional.empty();
            }
        };
    }

    static List<Warning> doubts(AdoptedBy adoptedBy, DateBound published) {
        return adoptedBy instanceof AdoptedBy.Meeting by
                        && published
                                .latest()
                                .isBefore(by.meeting().days().first().earliest())
                ? List.of(WarningType.PUBLISHED_BEFORE_ADOPTION.of(
                        "It was published before the meeting that adopted it, of "
                                + MeetingDays.words(by.meeting().days()) + "."))
                : List.of();
    }
}
