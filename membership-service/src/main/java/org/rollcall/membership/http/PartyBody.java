package org.rollcall.membership.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DateClaim;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.LifeClaim;
import org.rollcall.contracts.PartyCode;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.PartyName;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.writeside.Refused;

/** The bodies of requests about parties. Every one may say {@code evidence}, {@code decided} and {@code reason}. */
sealed interface PartyBody {

    record Registration(
            @Nullable String id,
            PartyKind kind,
            List<Name> names,
            @Nullable List<Code> codes,
            @Nullable List<String> aliases,
            @Nullable List<Lived> lives,
            @Nullable List<Evidence> evidence,
            @Nullable DateBound decided,
            @Nullable String reason)
            implements PartyBody {

        /** What the party is called, for an id made of it. */
        String anyName() {
            return Asked.list("names", names).stream()
                    .filter(name -> name.form() == PartyName.Form.SHORT)
                    .findFirst()
                    .map(Name::text)
                    .filter(text -> !text.isBlank())
                    .orElseThrow(() -> new Refused(
                            Problem.at("names", ProblemType.INVALID_FIELD, "A party has a name of the form SHORT.")));
        }
    }

    record Naming(
            PartyName.Form form,
            String text,
            DateBound from,
            @Nullable List<Evidence> evidence,
            @Nullable DateBound decided,
            @Nullable String reason)
            implements PartyBody {}

    record Dissolution(
            DateBound on,
            List<String> successors,
            @Nullable List<Claimed> claims,
            @Nullable List<Evidence> evidence,
            @Nullable DateBound decided,
            @Nullable String reason)
            implements PartyBody {}

    record Continuation(
            DateBound on,
            String continuator,
            @Nullable List<Claimed> claims,
            @Nullable List<Evidence> evidence,
            @Nullable DateBound decided,
            @Nullable String reason)
            implements PartyBody {}

    record Separation(
            DateBound on,
            List<String> successors,
            @Nullable List<Claimed> claims,
            @Nullable List<Evidence> evidence,
            @Nullable DateBound decided,
            @Nullable String reason)
            implements PartyBody {}

    record Name(PartyName.Form form, String text, @Nullable DateBound from) {

        PartyName called(String text) {
            return new PartyName(form, text.strip(), from == null ? DateBound.UNKNOWN : from);
        }
    }

    record Code(
            PartyCode.Scheme scheme,
            String value,
            @Nullable DateBound from,
            @Nullable DateBound until) {

        PartyCode code() {
            return new PartyCode(scheme, value, from == null ? DateBound.UNKNOWN : from, Asked.end(until));
        }
    }

    record Lived(
            String authority,
            DateBound from,
            @Nullable DateBound until,
            boolean followed,
            @Nullable String source) {

        LifeClaim claim() {
            return new LifeClaim(authority.strip(), from, Asked.end(until), followed, Asked.text(source));
        }
    }

    record Claimed(
            String authority,
            DateBound on,
            boolean followed,
            @Nullable String source) {

        DateClaim claim() {
            return new DateClaim(authority.strip(), on, followed, Asked.text(source));
        }
    }

    static List<DateClaim> claims(@Nullable List<Claimed> claims) {
        return Asked.list("claims", claims).stream().map(Claimed::claim).toList();
    }
}
