package org.rollcall.projection.pages.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.ForumId;
import org.rollcall.projection.meetings.DocumentView;
import org.rollcall.projection.meetings.MeetingsQuestion;
import org.springframework.stereotype.Component;

/** Documents as lists show them. */
@Component
public class DocumentLines {

    private static final int AT_ONCE = 500;

    private final MeetingsQuestion meetings;
    private final Words words;

    DocumentLines(MeetingsQuestion meetings, Words words) {
        this.meetings = meetings;
        this.words = words;
    }

    /** A forum's documents, the latest first. */
    public List<DocumentLine> of(ForumId forum) {
        var all = new ArrayList<DocumentView>();
        var next = Optional.<String>empty();
        do {
            var page = meetings.documents(forum, Optional.empty(), next, AT_ONCE);
            all.addAll(page.items());
            next = page.next();
        } while (next.isPresent());
        return of(all.reversed());
    }

    public List<DocumentLine> of(List<DocumentView> documents) {
        return documents.stream()
                .map(document -> new DocumentLine(document.title(), about(document)))
                .toList();
    }

    private String about(DocumentView document) {
        var languages = document.languages().stream()
                .map(code -> Locale.forLanguageTag(code).getDisplayLanguage(Words.LOCALE))
                .collect(Collectors.joining(", "));
        var published = document.published().equals(DateBound.UNKNOWN)
                ? ""
                : words.date(document.published()).words();
        return Stream.of(
                        words.say(document.kind()),
                        languages.isEmpty() ? "" : words.say("document.languages", languages),
                        published)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
