package org.rollcall.meeting.domain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Naming;
import org.rollcall.contracts.PartyCode;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyOnRecord;
import org.rollcall.contracts.Spelling;

/** All parties on record at one moment: which one is called so, and which came out of which. A value. */
public final class Register {

    public static final Register EMPTY = new Register(List.of());

    private static final int FEW = 5;

    private final Map<PartyId, PartyOnRecord> parties = new HashMap<>();
    private final Map<String, List<PartyOnRecord>> called = new HashMap<>();
    private final Map<String, List<PartyOnRecord>> coded = new HashMap<>();
    private final Map<PartyId, List<PartyId>> predecessors = new HashMap<>();

    public Register(Collection<PartyOnRecord> all) {
        all.stream().sorted(Comparator.comparing(party -> party.id().value())).forEach(party -> {
            parties.put(party.id(), party);
            Naming.texts(party).stream().map(Naming::fold).distinct().forEach(name -> add(called, name, party));
            party.codes().stream().map(PartyCode::value).distinct().forEach(code -> add(coded, code, party));
            successors(party)
                    .forEach(successor -> predecessors
                            .computeIfAbsent(successor, first -> new ArrayList<>())
                            .add(party.id()));
        });
    }

    private static void add(Map<String, List<PartyOnRecord>> index, String key, PartyOnRecord party) {
        index.computeIfAbsent(key, first -> new ArrayList<>()).add(party);
    }

    Optional<PartyOnRecord> get(PartyId party) {
        return Optional.ofNullable(parties.get(party));
    }

    /** Those that may be meant by an id, a name or, if nobody is called so, a code, on a day; none where nobody was ever called so. */
    List<PartyOnRecord> meant(String text, DateBound on) {
        var written = text.strip();
        return withId(written).map(List::of).orElseGet(() -> {
            var named = called.getOrDefault(Naming.fold(written), List.of());
            return named.isEmpty()
                    ? Naming.coded(written, coded.getOrDefault(written, List.of()), on)
                    : Naming.meant(written, named, on);
        });
    }

    private Optional<PartyOnRecord> withId(String text) {
        try {
            return get(new PartyId(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** What was probably meant by a name that nobody has: those spelt much like it, each with the party's name of the day. */
    List<String> probable(String text, DateBound on) {
        var suggested = new LinkedHashMap<String, String>();
        Spelling.nearest(Naming.fold(text), List.copyOf(called.keySet())).stream()
                .flatMap(name -> called.getOrDefault(name, List.of()).stream()
                        .flatMap(party -> Stream.concat(
                                Naming.texts(party).stream()
                                        .filter(alike -> Naming.fold(alike).equals(name)),
                                Stream.of(Naming.nameOn(party, on)))))
                .forEach(name -> suggested.putIfAbsent(Naming.fold(name), name));
        return suggested.values().stream().limit(FEW).toList();
    }

    /** The names of those that were probably meant by a party's name on a day it did not live. */
    List<String> livingRelatives(PartyOnRecord party, DateBound on) {
        var descendants =
                line(party.id(), id -> get(id).map(Register::successors).orElse(List.of()));
        var ancestors = line(party.id(), id -> predecessors.getOrDefault(id, List.of()));
        return Naming.living(descendants, ancestors, PartyOnRecord::life, on).stream()
                .map(relative -> Naming.nameOn(relative, on))
                .distinct()
                .toList();
    }

    private static List<PartyId> successors(PartyOnRecord party) {
        return party.successions().stream()
                .flatMap(succession -> succession.successors().stream())
                .toList();
    }

    /** Through any chain of successions, the nearest first; one that leads back to where it came from ends there. */
    private List<PartyOnRecord> line(PartyId from, Function<PartyId, List<PartyId>> next) {
        var seen = new LinkedHashSet<PartyId>();
        var ahead = new ArrayDeque<>(next.apply(from));
        while (!ahead.isEmpty()) {
            var party = ahead.poll();
            if (!party.equals(from) && seen.add(party)) {
                ahead.addAll(next.apply(party));
            }
        }
        return seen.stream().flatMap(id -> get(id).stream()).toList();
    }
}
