package org.rollcall.standalone.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rollcall.contracts.Certainty;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DateClaim;
import org.rollcall.contracts.Event.Statement;
import org.rollcall.contracts.ForumEvent.PartyLabelled;
import org.rollcall.contracts.PartyCode;
import org.rollcall.contracts.PartyEvent.LifeClaimed;
import org.rollcall.contracts.PartyEvent.PartyCoded;
import org.rollcall.contracts.PartyEvent.PartyNamed;
import org.rollcall.contracts.PartyEvent.PartyRegistered;
import org.rollcall.contracts.PartyEvent.PartySeparated;
import org.rollcall.contracts.PartyEvent.PartyStatement;
import org.rollcall.contracts.PartyEvent.SuccessionStatement;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.PartyName;

/** The lives of parties: certain where the followed claim says so, possible where any does; and what they are called. */
final class OracleOfParties {

    private final Oracle oracle;

    OracleOfParties(Oracle oracle) {
        this.oracle = oracle;
    }

    private record Life(String authority, DateBound from, DateBound until, boolean followed) {

        boolean mayShareADayWith(DateBound begin, DateBound end) {
            return from.earliest().isBefore(end.latest()) && begin.earliest().isBefore(until.latest());
        }
    }

    private <S extends Statement> Stream<S> said(PartyId party, Class<S> kind) {
        return oracle.said().stream()
                .filter(statement ->
                        statement instanceof PartyStatement of && of.party().equals(party))
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    boolean isRegistered(PartyId party) {
        return said(party, PartyRegistered.class).findFirst().isPresent();
    }

    PartyKind kind(PartyId party) {
        return said(party, PartyRegistered.class).findFirst().orElseThrow().kind();
    }

    Certainty life(PartyId party, LocalDate on) {
        return certainty(lives(party), on);
    }

    /** As far as it bears on a place that a statement gives: that ends with the life it began in. */
    Certainty life(PartyId party, Statement begin, LocalDate on) {
        return certainty(lives(party, begin), on);
    }

    private static Certainty certainty(List<Life> lives, LocalDate on) {
        var certain = lives.isEmpty()
                || lives.stream().anyMatch(life -> life.followed && isCertain(life.from, life.until, on));
        var possible = lives.stream().anyMatch(life -> isPossible(life.from, life.until, on));
        return certain ? Certainty.CERTAIN : possible ? Certainty.POSSIBLE : Certainty.ABSENT;
    }

    static boolean isCertain(DateBound from, DateBound until, LocalDate on) {
        return !from.latest().isAfter(on) && on.isBefore(until.earliest());
    }

    static boolean isPossible(DateBound from, DateBound until, LocalDate on) {
        return !from.earliest().isAfter(on) && on.isBefore(until.latest());
    }

    /**
     * Without those after a break in all that is claimed, if the place began before it for sure; and none is followed any more
     * after the end of a followed one that was still to come then.
     */
    private List<Life> lives(PartyId party, Statement begin) {
        var all = lives(party);
        var began = oracle.followed(begin).latest();
        return all.stream()
                .filter(life -> all.stream()
                        .map(other -> other.until.latest())
                        .noneMatch(end -> end.isAfter(oracle.latest(begin))
                                && !end.isAfter(life.from.earliest())
                                && isBreak(end, all)))
                .map(life -> new Life(
                        life.authority,
                        life.from,
                        life.until,
                        life.followed
                                && all.stream()
                                        .filter(other -> other.followed && !other.until.equals(DateBound.NEVER))
                                        .map(other -> other.until.earliest())
                                        .noneMatch(end -> end.isAfter(began) && !end.isAfter(life.from.latest()))))
                .toList();
    }

    private static boolean isBreak(LocalDate end, List<Life> lives) {
        return lives.stream()
                .noneMatch(life -> life.from.earliest().isBefore(end) && end.isBefore(life.until.latest()));
    }

    private List<Life> lives(PartyId party) {
        var ends = said(party, SuccessionStatement.class)
                .filter(succession -> !(succession instanceof PartySeparated))
                .sorted(Comparator.comparing((SuccessionStatement end) ->
                                oracle.followed(end).earliest())
                        .thenComparing(end -> oracle.followed(end).latest()))
                .toList();
        var lives = new ArrayList<Life>();
        said(party, PartyRegistered.class)
                .flatMap(registered -> registered.lives().stream())
                .map(claim -> new Life(claim.authority(), claim.from(), claim.until(), claim.followed()))
                .forEach(life -> lives.add(ended(life, ends)));
        said(party, LifeClaimed.class)
                .flatMap(claimed -> claimed(claimed).stream())
                .forEach(life -> takeItsPlace(ended(life, ends), lives));
        for (var end : ends) {
            if (lives.stream().noneMatch(life -> beganBefore(end, life))) {
                lives.add(new Life("", DateBound.UNKNOWN, oracle.followed(end), true));
            }
        }
        return lives;
    }

    /** The claim itself, and whoever claims another beginning of that life; one of them is followed, if it is. */
    private List<Life> claimed(LifeClaimed fact) {
        var claim = fact.claim();
        var others = oracle.claims(fact);
        var last = claim.followed()
                ? others.stream().filter(DateClaim::followed).reduce((earlier, later) -> later)
                : Optional.<DateClaim>empty();
        var lives = new ArrayList<Life>();
        lives.add(new Life(claim.authority(), claim.from(), claim.until(), claim.followed() && last.isEmpty()));
        others.forEach(other -> lives.add(new Life(
                other.authority(), other.on(), claim.until(), last.stream().anyMatch(one -> one == other))));
        return lives;
    }

    private static void takeItsPlace(Life life, List<Life> lives) {
        if (life.followed) {
            lives.replaceAll(other -> other.mayShareADayWith(life.from, life.until)
                    ? new Life(other.authority, other.from, other.until, false)
                    : other);
        }
        lives.add(life);
    }

    /** What goes on ends with the first end after it began: when its own authority says so, else when the record does. */
    private Life ended(Life life, List<SuccessionStatement> ends) {
        if (!life.until.equals(DateBound.NEVER)) {
            return life;
        }
        for (var end : ends) {
            if (beganBefore(end, life)) {
                var until = Stream.concat(end.claims().stream(), oracle.claims(end).stream())
                        .filter(claim -> claim.authority().equals(life.authority))
                        .map(DateClaim::on)
                        .reduce(oracle.followed(end), (earlier, later) -> later);
                return new Life(life.authority, life.from, until, life.followed);
            }
        }
        return life;
    }

    private boolean beganBefore(SuccessionStatement end, Life life) {
        return life.from.earliest().isBefore(oracle.followed(end).latest());
    }

    /** From when until when a line is shown: no further than the lives it may share a day with. */
    List<DateBound> cut(PartyId party, Statement begin, Optional<DateBound> end) {
        var from = oracle.followed(begin);
        var until = end.orElse(DateBound.NEVER);
        var lives = lives(party, begin).stream()
                .filter(life -> life.mayShareADayWith(from, until))
                .toList();
        if (lives.isEmpty()) {
            return List.of(from, until);
        }
        var followed = lives.stream().filter(Life::followed).toList();
        var sure = followed.isEmpty() ? lives : followed;
        return List.of(
                bound(
                        Oracle.last(from.earliest(), least(lives.stream().map(life -> life.from.earliest()))),
                        Oracle.last(from.latest(), least(sure.stream().map(life -> life.from.latest())))),
                bound(
                        Oracle.first(until.earliest(), most(sure.stream().map(life -> life.until.earliest()))),
                        Oracle.first(until.latest(), most(lives.stream().map(life -> life.until.latest())))));
    }

    private static LocalDate least(Stream<LocalDate> days) {
        return days.reduce(LocalDate.MAX, Oracle::first);
    }

    private static LocalDate most(Stream<LocalDate> days) {
        return days.reduce(LocalDate.MIN, Oracle::last);
    }

    private static DateBound bound(LocalDate earliest, LocalDate latest) {
        return DateBound.between(Oracle.first(earliest, latest), latest);
    }

    /** The forum's own label where it certainly holds, else the last short name that had certainly begun. */
    String name(PartyId party, LocalDate on) {
        return oracle.said().stream()
                .filter(statement -> statement instanceof PartyLabelled e
                        && e.party().equals(party)
                        && isInUse(oracle.followed(e), on)
                        && on.isBefore(e.until().earliest()))
                .map(statement -> ((PartyLabelled) statement).label())
                .findFirst()
                .or(() -> name(party, PartyName.Form.SHORT, on))
                .or(() -> name(party, PartyName.Form.FORMAL, on))
                .orElse(party.value());
    }

    /** What nobody knows the beginning of has been in use since ever. */
    private static boolean isInUse(DateBound from, LocalDate on) {
        return from.equals(DateBound.UNKNOWN) || !from.latest().isAfter(on);
    }

    private Optional<String> name(PartyId party, PartyName.Form form, LocalDate on) {
        var given = said(party, PartyRegistered.class).flatMap(registered -> registered.names().stream());
        var later = said(party, PartyNamed.class)
                .map(named -> new PartyName(named.name().form(), named.name().text(), oracle.followed(named)));
        var names = Stream.concat(given, later)
                .filter(name -> name.form() == form)
                .sorted(Comparator.comparing((PartyName name) -> name.from().earliest())
                        .thenComparing(name -> name.from().latest()))
                .toList();
        return names.stream()
                .filter(name -> isInUse(name.from(), on))
                .reduce((earlier, next) -> next)
                .or(() -> names.stream().findFirst())
                .map(PartyName::text);
    }

    /** The code that certainly was in use, else one that may have been. */
    Optional<String> code(PartyId party, LocalDate on) {
        var given = said(party, PartyRegistered.class).flatMap(registered -> registered.codes().stream());
        var later = said(party, PartyCoded.class)
                .map(coded -> new PartyCode(
                        coded.code().scheme(),
                        coded.code().value(),
                        oracle.followed(coded),
                        coded.code().until()));
        var codes = Stream.concat(given, later)
                .filter(code -> code.scheme() == PartyCode.Scheme.ALPHA_3)
                .toList();
        return codes.stream()
                .filter(code -> isCertain(code.from(), code.until(), on))
                .findFirst()
                .or(() -> codes.stream()
                        .filter(code -> isPossible(code.from(), code.until(), on))
                        .findFirst())
                .map(PartyCode::value);
    }
}
