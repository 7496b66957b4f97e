package org.rollcall.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.projection.Events.*;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DocumentEvent;
import org.rollcall.contracts.DocumentId;
import org.rollcall.contracts.DocumentKind;
import org.rollcall.contracts.ForumId;

class ListsTest {

    private static final int MANY = 120;

    private static Projected projected;

    @BeforeAll
    static void start() throws Exception {
        projected = Projected.start();
        for (int i = 0; i < MANY; i++) {
            projected.relay.publish(forum(new ForumId("forum-%03d".formatted(i))));
        }
        for (int i = 0; i < MANY; i++) {
            projected.relay.publish(document(i));
        }
        projected.awaitAll();
    }

    /** Of three years in turn, the third of them unknown. */
    private static DocumentEvent.DocumentPublished document(int i) {
        return new DocumentEvent.DocumentPublished(
                fact("d-" + i),
                new DocumentId("document-%03d".formatted(i)),
                new ForumId("forum-000"),
                "Document " + i,
                DocumentKind.OTHER,
                List.of(DocumentEvent.Edition.in("en")),
                new DocumentEvent.Adoption.StandingAlone(),
                DateBound.parse(List.of("2002", "2001", "XXXX").get(i % 3)),
                stated());
    }

    @AfterAll
    static void stop() {
        projected.close();
    }

    @Test
    void forums_come_by_id_page_by_page() throws Exception {
        assertThat(all("/api/forums", "forum"))
                .isEqualTo(IntStream.range(0, MANY)
                        .mapToObj("forum-%03d"::formatted)
                        .toList());
    }

    @Test
    void documents_come_oldest_first_page_by_page() throws Exception {
        var ids = all("/api/forums/forum-000/documents", "id");

        assertThat(ids).hasSize(MANY).doesNotHaveDuplicates();
        assertThat(ids.subList(0, 2)).containsExactly("document-002", "document-005");
        assertThat(ids.subList(MANY / 3, MANY / 3 + 2)).containsExactly("document-001", "document-004");
        assertThat(ids.getLast()).isEqualTo("document-117");
    }

    @Test
    void a_list_goes_on_as_it_was_known_when_it_began() throws Exception {
        var first = projected.json("/api/forums");
        projected.relay.publish(forum(new ForumId("forum-zzz")));
        projected.awaitAll();

        var second = projected.json("/api/forums?cursor=" + first.path("next").asString());

        assertThat(second.path("known")).isEqualTo(first.path("known"));
        assertThat(second.path("items").toString()).doesNotContain("forum-zzz");
    }

    @Test
    void the_page_of_forums_leads_on_to_the_rest() throws Exception {
        var first = projected.get("/").body();
        assertThat(first).contains("/forums/forum-049\"").doesNotContain("/forums/forum-050\"");

        var more = first.replaceAll("(?s).*href=\"(/\\?cursor=[^\"]+)\".*", "$1");
        assertThat(projected.get(more).body()).contains("/forums/forum-050\"").doesNotContain("/forums/forum-049\"");
    }

    private static List<String> all(String path, String member) throws Exception {
        var ids = new ArrayList<String>();
        var cursor = "";
        do {
            var page = projected.json(path + (cursor.isEmpty() ? "" : "?cursor=" + cursor));
            page.path("items").forEach(item -> ids.add(item.path(member).asString()));
            cursor = page.path("next").asString("");
        } while (!cursor.isEmpty());
        return ids;
    }
}
