package org.rollcall.contracts;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What of a fact can be corrected: what it says. What it speaks of cannot; that would be another fact, to be recorded anew.
 *
 * @param what the fact, as a sentence begins with it: {@code An admission}
 * @param says the members that can be changed
 * @param speaksOf the members that a request for such a fact has, and no correction changes
 */
public record Correctable(String what, Set<String> says, Set<String> speaksOf) {

    public Correctable {
        says = Set.copyOf(says);
        speaksOf = Set.copyOf(speaksOf);
    }

    /** What forbids to change these members: the first, by name, that the fact does not say. */
    public Optional<Problem> forbids(Set<String> given) {
        return new TreeSet<>(given)
                .stream().filter(member -> !says.contains(member)).findFirst().map(this::forbidden);
    }

    private Problem forbidden(String member) {
        var spelt = String.join(", ", new TreeSet<>(says));
        return speaksOf.contains(member)
                ? Problem.at(
                        member,
                        ProblemType.NOT_CORRECTABLE,
                        what + " is corrected in what it says (" + spelt
                                + "), not in what it speaks of; retract it and record the right one.")
                : Problem.at(
                        member, ProblemType.INVALID_FIELD, what + " has no '" + member + "'; it has " + spelt + ".");
    }
}
