package org.rollcall.membership.domain;

import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DateClaim;
import org.rollcall.contracts.LifeClaim;
import org.rollcall.contracts.PartyCode;
import org.rollcall.contracts.PartyEvent.LifeClaimed;
import org.rollcall.contracts.PartyEvent.PartyAbsorbed;
import org.rollcall.contracts.PartyEvent.PartyCoded;
import org.rollcall.contracts.PartyEvent.PartyContinued;
import org.rollcall.contracts.PartyEvent.PartyDissolved;
import org.rollcall.contracts.PartyEvent.PartyFactContested;
import org.rollcall.contracts.PartyEvent.PartyNamed;
import org.rollcall.contracts.PartyEvent.PartyRegistered;
import org.rollcall.contracts.PartyEvent.PartySeparated;
import org.rollcall.contracts.PartyEvent.PartyStatement;
import org.rollcall.contracts.PartyEvent.PartyUnited;
import org.rollcall.contracts.PartyEvent.SuccessionStatement;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.PartyName;

/** What a correction changes of a fact; what is empty stays as it is. Lists are given whole. */
public sealed interface PartyAmendment {

    /** The fact as it says then, with the evidence it had; empty if it is no fact of that kind. */
    Optional<PartyStatement> of(PartyStatement current);

    /** For what is no fact of the party, or none that stands. */
    record OfNothing() implements PartyAmendment {
        @Override
        public Optional<PartyStatement> of(PartyStatement current) {
            return Optional.of(current);
        }
    }

    record OfRegistration(
            Optional<PartyKind> kind,
            Optional<List<PartyName>> names,
            Optional<List<PartyCode>> codes,
            Optional<List<String>> aliases,
            Optional<List<LifeClaim>> lives)
            implements PartyAmendment {
        @Override
        public Optional<PartyStatement> of(PartyStatement current) {
            return current instanceof PartyRegistered e
                    ? Optional.of(new PartyRegistered(
                            e.fact(),
                            e.party(),
                            kind.orElse(e.kind()),
                            names.orElse(e.names()),
                            codes.orElse(e.codes()),
                            aliases.orElse(e.aliases()),
                            lives.orElse(e.lives()),
                            e.provenance()))
                    : Optional.empty();
        }
    }

    record OfName(Optional<PartyName.Form> form, Optional<String> text, Optional<DateBound> from)
            implements PartyAmendment {
        @Override
        public Optional<PartyStatement> of(PartyStatement current) {
            return current instanceof PartyNamed e
                    ? Optional.of(new PartyNamed(e.fact(), e.party(), amended(e.name()), e.provenance()))
                    : Optional.empty();
        }

        private PartyName amended(PartyName name) {
            return new PartyName(form.orElse(name.form()), text.orElse(name.text()), from.orElse(name.from()));
        }
    }

    record OfCode(
            Optional<PartyCode.Scheme> scheme,
            Optional<String> value,
            Optional<DateBound> from,
            Optional<DateBound> until)
            implements PartyAmendment {
        @Override
        public Optional<PartyStatement> of(PartyStatement current) {
            return current instanceof PartyCoded e
                    ? Optional.of(new PartyCoded(e.fact(), e.party(), amended(e.code()), e.provenance()))
                    : Optional.empty();
        }

        private PartyCode amended(PartyCode code) {
            return new PartyCode(
                    scheme.orElse(code.scheme()),
                    value.orElse(code.value()),
                    from.orElse(code.from()),
                    until.orElse(code.until()));
        }
    }

    record OfLife(
            Optional<String> authority,
            Optional<DateBound> from,
            Optional<DateBound> until,
            Optional<Boolean> followed,
            Optional<String> source,
            Optional<String> why)
            implements PartyAmendment {
        @Override
        public Optional<PartyStatement> of(PartyStatement current) {
            return current instanceof LifeClaimed e
                    ? Optional.of(new LifeClaimed(e.fact(), e.party(), amended(e.claim()), e.provenance()))
                    : Optional.empty();
        }

        private LifeClaim amended(LifeClaim claim) {
            return new LifeClaim(
                    authority.orElse(claim.authority()),
                    from.orElse(claim.from()),
                    until.orElse(claim.until()),
                    followed.orElse(claim.followed()),
                    source.orElse(claim.source()),
                    why.orElse(claim.why()));
        }
    }

    /** @param successors all of them; one where the succession has one only */
    record OfSuccession(Optional<DateBound> on, Optional<List<DateClaim>> claims, Optional<List<PartyId>> successors)
            implements PartyAmendment {
        @Override
        public Optional<PartyStatement> of(PartyStatement current) {
            return current instanceof SuccessionStatement e ? Optional.of(amended(e)) : Optional.empty();
        }

        private PartyStatement amended(SuccessionStatement current) {
            var day = on.orElse(current.on());
            var said = claims.orElse(current.claims());
            List<PartyId> into = successors.orElse(current.successors());
            return switch (current) {
                case PartyDissolved e -> new PartyDissolved(e.fact(), e.party(), day, said, into, e.provenance());
                case PartySeparated e -> new PartySeparated(e.fact(), e.party(), day, said, into, e.provenance());
                case PartyContinued e ->
                    new PartyContinued(e.fact(), e.party(), day, said, one(into, current), e.provenance());
                case PartyUnited e ->
                    new PartyUnited(e.fact(), e.party(), day, said, one(into, current), e.provenance());
                case PartyAbsorbed e ->
                    new PartyAbsorbed(e.fact(), e.party(), day, said, one(into, current), e.provenance());
            };
        }

        private static PartyId one(List<PartyId> given, SuccessionStatement current) {
            return given.isEmpty() ? current.successors().getFirst() : given.getFirst();
        }
    }

    record OfClaim(
            Optional<String> authority,
            Optional<DateBound> on,
            Optional<Boolean> followed,
            Optional<String> source,
            Optional<String> why,
            Optional<String> text)
            implements PartyAmendment {
        @Override
        public Optional<PartyStatement> of(PartyStatement current) {
            return current instanceof PartyFactContested e
                    ? Optional.of(new PartyFactContested(
                            e.fact(),
                            e.party(),
                            e.contested(),
                            amended(e.claim()),
                            text.orElse(e.text()),
                            e.provenance()))
                    : Optional.empty();
        }

        private DateClaim amended(DateClaim claim) {
            return new DateClaim(
                    authority.orElse(claim.authority()),
                    on.orElse(claim.on()),
                    followed.orElse(claim.followed()),
                    source.orElse(claim.source()),
                    why.orElse(claim.why()));
        }
    }
}
