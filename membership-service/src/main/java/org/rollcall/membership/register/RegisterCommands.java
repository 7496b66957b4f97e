package org.rollcall.membership.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DateClaim;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.Expected;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.LifeClaim;
import org.rollcall.contracts.PartyCode;
import org.rollcall.contracts.PartyCode.Scheme;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyName;
import org.rollcall.contracts.PartyName.Form;
import org.rollcall.contracts.Provenance;
import org.rollcall.membership.domain.KnownParty;
import org.rollcall.membership.domain.PartyCommand;
import org.rollcall.membership.domain.PartyCommand.NameParty;
import org.rollcall.membership.domain.PartyCommand.RegisterParty;
import org.rollcall.membership.domain.PartySuccessionCommand.AbsorbParty;
import org.rollcall.membership.domain.PartySuccessionCommand.ContinueParty;
import org.rollcall.membership.domain.PartySuccessionCommand.DissolveParty;
import org.rollcall.membership.domain.PartySuccessionCommand.SeparateParty;
import org.rollcall.membership.domain.PartySuccessionCommand.UniteParty;

/** The register as commands, in the order they are recorded in. Its fact ids follow from the file, so that it is known what was. */
final class RegisterCommands {

    static final String REGISTER = "Rollcall register of states and organisations";
    static final String RECORDED_BY = "register";

    private static final String OWN_ACCOUNT = "the register's own account, not yet checked against the act";

    private static final String CODES_IN_USE = "iso-3166-1";
    private static final String CODES_WITHDRAWN = "iso-3166-3";

    private final RegisterFile file;

    private RegisterCommands(RegisterFile file) {
        this.file = file;
    }

    /** A command that may have to know other parties of the register, as they are by then. */
    interface Entry extends Function<Function<PartyId, KnownParty>, PartyCommand> {}

    /** First everybody is registered, then named, then succeeded by others; each in order of date. */
    static List<Entry> all(RegisterFile file) {
        var register = new RegisterCommands(file);
        var names = file.parties().stream()
                .flatMap(RegisterCommands::laterNames)
                .sorted(Comparator.comparing(named -> named.name().from().earliest()));
        var successions = file.successions().stream()
                .sorted(Comparator.comparing(succession -> succession.on().earliest()));
        return Stream.of(
                        file.parties().stream().map(register::registration),
                        names.map(register::naming),
                        successions.map(register::succession))
                .flatMap(entries -> entries)
                .toList();
    }

    private Entry registration(RegisterFile.Party party) {
        var command = new RegisterParty(
                party.id(),
                fact("party", party.id().value()),
                party.kind(),
                names(party).filter(RegisterCommands::isFirst).toList(),
                party.codes().stream().flatMap(RegisterCommands::codes).toList(),
                party.aliases(),
                party.lives().stream()
                        .map(life -> life(life, isDisputed(party)))
                        .toList(),
                Expected.ANY,
                provenance(evidence(party), DateBound.UNKNOWN));
        return known -> command;
    }

    /** Whoever claims its life; where nobody does, the list that has its code. */
    private List<Evidence> evidence(RegisterFile.Party party) {
        if (!party.lives().isEmpty()) {
            return party.lives().stream()
                    .map(RegisterFile.Life::authority)
                    .distinct()
                    .map(this::reference)
                    .toList();
        }
        if (party.codes().isEmpty()) {
            return List.of(reference(OWN_ACCOUNT, party.id().value()));
        }
        var inUse = party.codes().stream().anyMatch(code -> code.until() == null);
        return List.of(reference(inUse ? CODES_IN_USE : CODES_WITHDRAWN));
    }

    private record Named(PartyId party, PartyName name) {}

    private static Stream<Named> laterNames(RegisterFile.Party party) {
        return names(party).filter(Predicate.not(RegisterCommands::isFirst)).map(name -> new Named(party.id(), name));
    }

    /** The party had it before the record looks; one that came back later says until when it may have begun. */
    private static boolean isFirst(PartyName name) {
        return name.from().earliest().equals(LocalDate.MIN);
    }

    private Entry naming(Named named) {
        var name = named.name();
        var fact = fact("name", named.party() + "-" + name.form() + "-" + name.from());
        var provenance = provenance(List.of(reference(OWN_ACCOUNT, named.party().value())), DateBound.UNKNOWN);
        return known -> new NameParty(known.apply(named.party()), fact, name, Expected.ANY, provenance);
    }

    /** Each form's names in order, without the lines that only repeat what the party is called anyway. */
    private static Stream<PartyName> names(RegisterFile.Party party) {
        return Stream.of(Form.values()).flatMap(form -> {
            var names = new ArrayList<PartyName>();
            for (var line : party.names()) {
                var text = form == Form.SHORT ? line.shortName() : line.formal();
                if (text != null && (names.isEmpty() || !names.getLast().text().equals(text))) {
                    names.add(new PartyName(form, text, line.from() == null ? DateBound.UNKNOWN : line.from()));
                }
            }
            return names.stream();
        });
    }

    private static Stream<PartyCode> codes(RegisterFile.Code code) {
        var from = code.from() == null ? DateBound.UNKNOWN : code.from();
        var until = code.until() == null ? DateBound.NEVER : code.until();
        var codes = new ArrayList<PartyCode>();
        codes.add(new PartyCode(Scheme.ALPHA_2, code.alpha2(), from, until));
        codes.add(new PartyCode(Scheme.ALPHA_3, code.alpha3(), from, until));
        if (code.numeric() != null) {
            codes.add(new PartyCode(Scheme.NUMERIC, code.numeric(), from, until));
        }
        if (code.withdrawn() != null) {
            codes.add(new PartyCode(Scheme.WITHDRAWN, code.withdrawn(), until, DateBound.NEVER));
        }
        return codes.stream();
    }

    private LifeClaim life(RegisterFile.Life life, boolean disputed) {
        var followed = Boolean.TRUE.equals(life.followed());
        return new LifeClaim(
                life.authority(),
                life.from(),
                life.until() == null ? DateBound.NEVER : life.until(),
                followed,
                text(life.source()),
                followed && disputed ? why(life.why(), life.authority()) : text(life.why()));
    }

    /** Only where there is a choice is there a reason for it. */
    private static boolean isDisputed(RegisterFile.Party party) {
        return party.lives().stream()
                        .map(RegisterFile.Life::authority)
                        .distinct()
                        .count()
                > 1;
    }

    private String why(@Nullable String ownWords, String authority) {
        var why = ownWords == null ? authority(authority).why() : ownWords;
        if (why == null) {
            throw new IllegalStateException("the register does not say why it follows '" + authority + "'");
        }
        return why;
    }

    private Entry succession(RegisterFile.Succession succession) {
        var fact = fact("succession", succession.id());
        var why =
                succession.claims().isEmpty() ? text(succession.why()) : why(succession.why(), succession.authority());
        var followed = new DateClaim(succession.authority(), succession.on(), true, succession.source(), why);
        var claims = Stream.concat(
                        Stream.of(followed),
                        succession.claims().stream()
                                .map(claim ->
                                        new DateClaim(claim.authority(), claim.on(), false, text(claim.source()))))
                .toList();
        var provenance = provenance(
                List.of(reference(authority(succession.authority()).name(), succession.source())),
                succession.decided() == null ? DateBound.UNKNOWN : succession.decided());
        return known -> {
            var party = known.apply(succession.predecessor());
            var heirs = succession.successors().stream().map(known).toList();
            var on = succession.on();
            return switch (succession.kind()) {
                case DISSOLUTION -> new DissolveParty(party, fact, on, claims, heirs, Expected.ANY, provenance);
                case CONTINUATION ->
                    new ContinueParty(party, fact, on, claims, heirs.getFirst(), Expected.ANY, provenance);
                case SEPARATION -> new SeparateParty(party, fact, on, claims, heirs, Expected.ANY, provenance);
                case UNION -> new UniteParty(party, fact, on, claims, heirs.getFirst(), Expected.ANY, provenance);
                case ABSORPTION -> new AbsorbParty(party, fact, on, claims, heirs.getFirst(), Expected.ANY, provenance);
            };
        };
    }

    private static Provenance provenance(List<Evidence> evidence, DateBound decided) {
        return new Provenance(evidence, decided, RECORDED_BY, List.of());
    }

    private Evidence reference(String authority) {
        return reference(authority(authority).name(), authority(authority).source());
    }

    private static Evidence reference(String authority, String source) {
        return new Evidence.Reference(REGISTER, authority, source);
    }

    private RegisterFile.Authority authority(String key) {
        var authority = file.authorities().get(key);
        if (authority == null) {
            throw new IllegalStateException("the register follows '" + key + "', which is none of its authorities");
        }
        return authority;
    }

    private static FactId fact(String kind, String what) {
        var plain = what.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return new FactId("register-" + kind + "-" + plain);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
