package org.rollcall.projection.importing;

import java.util.Map;
import java.util.Optional;
import org.rollcall.contracts.ForumId;

/** Finds the forum on record that a page is of: pages of one forum may call it by a short name and by the whole of it. */
final class SameForum {

    private static final int FEWEST_LETTERS = 8;

    private SameForum() {}

    /** The one with the page's id or name; else the only one of which one name begins with the words of the other. */
    static Optional<ForumId> among(Map<ForumId, String> known, Identity identity) {
        if (known.containsKey(identity.id())) {
            return Optional.of(identity.id());
        }
        var words = Fold.name(identity.name());
        var same = known.entrySet().stream()
                .filter(entry ->
                        begins(Fold.name(entry.getValue()), words) || begins(words, Fold.name(entry.getValue())))
                .map(Map.Entry::getKey)
                .toList();
        return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
    }

    private static boolean begins(String whole, String beginning) {
        return whole.equals(beginning)
                || (beginning.length() >= FEWEST_LETTERS
                        && beginning.contains(" ")
                        && whole.startsWith(beginning + " "));
    }
}
