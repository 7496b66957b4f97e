package org.rollcall.projection.pages.streams;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The events that are written today, as {@code docs/events.md} has them, which is made from the contracts. */
@Component
class Catalogue {

    private static final Pattern EVENT =
            Pattern.compile("^## (\\S+)\\n\\n(.*?)\\n\\n```json\\n(.*?)\\n```", Pattern.MULTILINE | Pattern.DOTALL);

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /** What a member of an event is. */
    record Member(String name, String text) {}

    /**
     * @param sentence what it says
     * @param members those that need a word; the others are what they are called
     * @param example its data, as one was once written
     */
    record Entry(String type, String sentence, List<Member> members, String example) {}

    Catalogue() {
        var found = EVENT.matcher(text());
        while (found.find()) {
            var words = found.group(2).replace("`", "").replaceAll("\\s+", " ").split(" ?@param ");
            entries.put(
                    found.group(1),
                    new Entry(
                            found.group(1),
                            words[0].strip(),
                            Arrays.stream(words).skip(1).map(Catalogue::member).toList(),
                            found.group(3)));
        }
    }

    private static Member member(String text) {
        var end = text.indexOf(' ');
        return end < 0
                ? new Member(text, "")
                : new Member(text.substring(0, end), text.substring(end + 1).strip());
    }

    private static String text() {
        try {
            return new ClassPathResource("catalogue/events.md").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By name. */
    List<Entry> all() {
        return List.copyOf(entries.values());
    }

    Optional<Entry> find(String type) {
        return Optional.ofNullable(entries.get(type));
    }
}
