package org.rollcall.membership.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rollcall.contracts.Basis;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumEvent.GroupRole;
import org.rollcall.contracts.ForumEvent.ProgrammeItem;
import org.rollcall.contracts.ForumEvent.Quantity;
import org.rollcall.contracts.Office;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.Standing;
import org.rollcall.contracts.Term;
import org.rollcall.membership.domain.SuccessionCommand.Heir;

/**
 * The members of a fact that a correction changes, as the request that records such a fact names them; empty are those that
 * stay.
 *
 * @param given the names of all that were given, those among them that no correction can change
 * @param decided when the corrected fact was decided
 * @param evidence whether evidence was given
 */
public record Changes(
        Set<String> given,
        Dates dates,
        Words words,
        Choices choices,
        ProfileChanges profile,
        Optional<List<Heir>> successors,
        Optional<List<FactId>> serves,
        Optional<Integer> number,
        Optional<Integer> count,
        Optional<Boolean> followed,
        Optional<DateBound> decided,
        boolean evidence) {

    public static final Changes NONE = new Changes(
            Set.of(),
            Dates.NONE,
            Words.NONE,
            Choices.NONE,
            ProfileChanges.NONE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false);

    public Changes {
        given = Set.copyOf(given);
    }

    Changes with(Dates dates) {
        return new Changes(
                given, dates, words, choices, profile, successors, serves, number, count, followed, decided, evidence);
    }

    public record Dates(
            Optional<DateBound> established,
            Optional<DateBound> from,
            Optional<DateBound> until,
            Optional<DateBound> on) {

        static final Dates NONE = new Dates(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        static Dates from(DateBound day) {
            return new Dates(Optional.empty(), Optional.of(day), Optional.empty(), Optional.empty());
        }

        /** Whichever of them a fact has for its own day. */
        static Dates all(DateBound day) {
            return new Dates(Optional.of(day), Optional.of(day), Optional.of(day), Optional.of(day));
        }
    }

    public record Words(
            Optional<String> name,
            Optional<String> label,
            Optional<String> region,
            Optional<List<String>> aliases,
            Optional<String> text,
            Optional<String> programme,
            Optional<String> authority,
            Optional<String> source,
            Optional<String> why) {

        static final Words NONE = new Words(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** @param kind of an item of the programme or of parties that are counted, whichever the word is one of */
    public record Choices(
            Optional<Standing> standing,
            Optional<Basis> basis,
            Optional<Standing> becomes,
            Optional<Office> office,
            Optional<Term> term,
            Optional<GroupRole> role,
            Optional<Quantity> quantity,
            Optional<ProgrammeItem> item,
            Optional<PartyKind> kind) {

        static final Choices NONE = new Choices(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
