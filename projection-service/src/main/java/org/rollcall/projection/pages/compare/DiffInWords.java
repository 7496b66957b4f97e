package org.rollcall.projection.pages.compare;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollcall.contracts.Certainty;
import org.rollcall.projection.diff.RollDiff;
import org.rollcall.projection.pages.compare.Difference.Group;
import org.rollcall.projection.pages.compare.Difference.Item;
import org.rollcall.projection.pages.words.Words;
import org.rollcall.projection.roll.Roll;

/** Says a difference between two rolls. */
final class DiffInWords {

    private final Words words;

    DiffInWords(Words words) {
        this.words = words;
    }

    List<Group> groups(RollDiff diff) {
        return Stream.of(
                        group("joined", diff.joined(), this::place),
                        group("left", diff.left(), this::place),
                        group("succeeded", diff.succeeded(), this::succeeded),
                        group("changedStanding", diff.changedStanding(), this::changed),
                        group("renamed", diff.renamed(), this::renamed),
                        group("certainty", diff.certainty(), change -> change(change, words::say)),
                        group("suspended", diff.suspended(), change -> change(change, this::status)),
                        group("reinstated", diff.reinstated(), change -> change(change, this::status)))
                .filter(group -> !group.items().isEmpty())
                .toList();
    }

    private static <T> Group group(String key, List<T> of, Function<T, Item> item) {
        return new Group(key, of.stream().map(item).toList());
    }

    private Item place(RollDiff.Place place) {
        var entry = place.entry();
        return new Item(
                entry.party().value(),
                entry.name(),
                standing(entry),
                "",
                extent(entry),
                place.because().stream()
                        .map(because -> words.say("compare.why." + because.why()))
                        .distinct()
                        .collect(Collectors.joining("; ")),
                words.proofs(entry.evidence()));
    }

    private String standing(Roll.Entry entry) {
        var standing = words.say(entry.standing());
        return entry.certainty() == Certainty.CERTAIN
                ? standing
                : words.say("compare.possibly", standing, words.say(entry.certainty()));
    }

    private String extent(Roll.Entry entry) {
        var until = words.date(entry.until()).words();
        var from = words.date(entry.from()).words();
        return until.isEmpty() ? words.say("compare.since", from) : words.say("compare.from.until", from, until);
    }

    private Item succeeded(RollDiff.Succeeded succeeded) {
        return new Item(
                succeeded.predecessor().party().value(),
                succeeded.predecessor().name(),
                words.say(succeeded.standing()),
                party(succeeded.predecessor()),
                succeeded.successors().stream().map(this::party).collect(Collectors.joining(", ")),
                words.say(
                        succeeded.undone() ? "compare.undone" : "compare.decided",
                        words.date(succeeded.on()).words()),
                words.proofs(succeeded.evidence()));
    }

    private String party(RollDiff.Party party) {
        return words.say("compare.party", party.name(), certainty(party.was()), certainty(party.is()));
    }

    private String certainty(Optional<Certainty> certainty) {
        return words.say(certainty.orElse(Certainty.ABSENT));
    }

    private Item changed(RollDiff.ChangedStanding changed) {
        return new Item(
                changed.party().value(),
                changed.name(),
                "",
                standings(changed.was()),
                standings(changed.is()),
                "",
                words.proofs(changed.is().stream()
                        .flatMap(place -> place.entry().evidence().stream())
                        .toList()));
    }

    private String standings(List<RollDiff.Place> places) {
        return places.stream().map(place -> standing(place.entry())).collect(Collectors.joining(", "));
    }

    private Item renamed(RollDiff.Renamed renamed) {
        return new Item(
                renamed.party().value(),
                renamed.is().name(),
                "",
                renamed.was().name(),
                renamed.is().name(),
                "",
                words.proofs(renamed.is().evidence()));
    }

    private <T> Item change(RollDiff.Change<T> change, Function<T, String> say) {
        return new Item(
                change.party().value(),
                change.name(),
                words.say(change.standing()),
                say.apply(change.was()),
                say.apply(change.is()),
                "",
                words.proofs(change.evidence()));
    }

    private String status(Roll.Status status) {
        return words.say("status." + status);
    }
}
