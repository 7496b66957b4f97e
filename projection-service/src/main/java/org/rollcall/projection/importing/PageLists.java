package org.rollcall.projection.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.Standing;

/** Which lists of parties a page has, and whether each has all the names it claims. */
final class PageLists {

    private final List<OneList> lists = new ArrayList<>();

    /**
     * @param listed how many names it has
     * @param unread the names that were probably meant by those that are no party's
     */
    record OneList(
            Standing standing, PartyKind kind, OptionalInt claimed, int listed, Line heading, Set<String> unread) {

        boolean isWhole() {
            return claimed.isEmpty() || listed >= claimed.getAsInt();
        }
    }

    void add(RollLists.Nature nature, Section section, RollList list) {
        var claimed = section.claimed();
        // a heading with nothing under it is no list, unless it says that there is nobody
        if (list.listed() > 0 || claimed.isPresent() || list.isSaidToBeEmpty()) {
            lists.add(new OneList(
                    nature.standing(),
                    listKind(nature.kind()),
                    claimed,
                    list.listed(),
                    section.headingLine(),
                    new HashSet<>()));
        }
    }

    void unread(Listed as, List<String> meant) {
        of(as.standing(), as.kind()).ifPresent(list -> list.unread().addAll(meant));
    }

    /** The list a party of that standing and kind would be on. */
    Optional<OneList> of(Standing standing, PartyKind kind) {
        var those = lists.stream()
                .filter(list -> list.standing() == standing && list.kind() == listKind(kind))
                .toList();
        return those.stream()
                .filter(list -> !list.isWhole())
                .findFirst()
                .or(() -> those.stream().findFirst());
    }

    /** Territories are listed among the states. */
    static PartyKind listKind(PartyKind kind) {
        return kind == PartyKind.TERRITORY ? PartyKind.STATE : kind;
    }
}
