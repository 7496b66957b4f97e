package org.rollcall.projection.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.GroupId;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.Position;
import org.rollcall.projection.parties.Called;

/**
 * What is called so, on a day, as the record knew it at a moment.
 *
 * @param items parties, each once, the nearest first
 * @param forums the nearest first, then by id; only where no kind of party was asked for, as {@code workingGroups}
 * @param suggestions names of parties that were probably meant, where none is called so
 * @param recordBegins when the first event was recorded, if {@code known} lies before
 */
public record Found(
        String q,
        LocalDate on,
        Instant known,
        List<Item> items,
        List<OfForum> forums,
        List<OfGroup> workingGroups,
        List<String> suggestions,
        Position position,
        Optional<Instant> recordBegins) {

    /**
     * @param name of the day
     * @param matched the name, label, alias or code that matched
     * @param forums those that call it so by a label of their own, by id; only where that is what matched
     * @param code ISO 3166-1 alpha-3 of the day
     */
    public record Item(
            PartyId party,
            String name,
            PartyKind kind,
            String matched,
            Called.Why why,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ForumId> forums,
            Called.Match match,
            Optional<String> code) {}

    public record OfForum(ForumId forum, String name, Called.Match match) {}

    /** @param matched its name or an alias */
    public record OfGroup(ForumId forum, GroupId group, String name, String matched, Called.Match match) {}
}
