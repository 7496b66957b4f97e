package org.rollcall.projection.pages.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.rollcall.contracts.ForumId;
import org.rollcall.projection.history.ChangesQuestion;
import org.rollcall.projection.pages.words.Said;
import org.rollcall.projection.pages.words.Sentences;
import org.rollcall.projection.pages.words.Words;
import org.rollcall.projection.parties.Parties;
import org.springframework.stereotype.Component;

/** What who looks at a page recorded last, if they may record and it can be taken back. */
@Component
public class LastChanges {

    private final ChangesQuestion changes;
    private final Said said;
    private final Parties parties;
    private final Words words;

    LastChanges(ChangesQuestion changes, Said said, Parties parties, Words words) {
        this.changes = changes;
        this.said = said;
        this.parties = parties;
        this.words = words;
    }

    public Optional<LastChange> of(ForumId forum, HttpServletRequest viewer) {
        var principal = viewer.getUserPrincipal();
        if (principal == null || !viewer.isUserInRole("secretariat")) {
            return Optional.empty();
        }
        return changes.ask(forum, Optional.of(principal.getName()), Optional.empty(), 1).items().stream()
                .findFirst()
                .filter(change -> change.undo().isPresent())
                .flatMap(change -> said.of(forum.stream(), change.account().id())
                        .map(entry -> new LastChange(
                                change.account().id().value(),
                                Sentences.about(parties.all(), said, words)
                                        .of(entry)
                                        .text(),
                                words.instant(change.account().recordedAt()),
                                change.version(),
                                UUID.randomUUID().toString())));
    }
}
