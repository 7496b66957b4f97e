package org.rollcall.membership.http;

import java.util.List;
import java.util.stream.IntStream;
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
import org.rollcall.writeside.http.Fields;

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

    record Coding(
            PartyCode.Scheme scheme,
            String value,
            DateBound from,
            @Nullable DateBound until,
            @Nullable List<Evidence> evidence,
            @Nullable DateBound decided,
            @Nullable String reason)
            implements PartyBody {

        PartyCode code() {
            return new PartyCode(scheme, value.strip(), Asked.day("from", from), Asked.end(until));
        }
    }

    record Living(
            String authority,
            DateBound from,
            @Nullable DateBound until,
            @Nullable Boolean followed,
            @Nullable String source,
            @Nullable String why,
            @Nullable List<Evidence> evidence,
            @Nullable DateBound decided,
            @Nullable String reason)
            implements PartyBody {

        LifeClaim claim() {
            return new Lived(authority, Asked.day("from", from), until, followed, source, why).claim();
        }
    }

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

    record Union(
            DateBound on,
            String into,
            @Nullable List<Claimed> claims,
            @Nullable List<Evidence> evidence,
            @Nullable DateBound decided,
            @Nullable String reason)
            implements PartyBody {}

    record Absorption(
            DateBound on,
            String by,
            @Nullable List<Claimed> claims,
            @Nullable List<Evidence> evidence,
            @Nullable DateBound decided,
            @Nullable String reason)
            implements PartyBody {}

    record Retraction(
            @Nullable Boolean cascade,
            @Nullable List<Evidence> evidence,
            @Nullable DateBound decided,
            @Nullable String reason)
            implements PartyBody {}

    record Contest(
            String authority,
            @Nullable DateBound on,
            @Nullable Boolean followed,
            @Nullable String source,
            @Nullable String why,
            @Nullable String text,
            @Nullable List<Evidence> evidence,
            @Nullable DateBound decided,
            @Nullable String reason)
            implements PartyBody {

        DateClaim claim() {
            return new Claimed(authority, on == null ? DateBound.UNKNOWN : on, followed, source, why).claim();
        }
    }

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
            @Nullable Boolean followed,
            @Nullable String source,
            @Nullable String why) {

        LifeClaim claim() {
            return new LifeClaim(
                    authority.strip(),
                    from,
                    Asked.end(until),
                    Boolean.TRUE.equals(followed),
                    Asked.text(source),
                    Asked.text(why));
        }
    }

    record Claimed(
            String authority,
            DateBound on,
            @Nullable Boolean followed,
            @Nullable String source,
            @Nullable String why) {

        DateClaim claim() {
            return new DateClaim(
                    authority.strip(), on, Boolean.TRUE.equals(followed), Asked.text(source), Asked.text(why));
        }
    }

    static List<PartyName> names(@Nullable List<Name> names) {
        var given = Asked.list("names", names);
        return IntStream.range(0, given.size())
                .mapToObj(
                        i -> Fields.parse("names[" + i + "].text", given.get(i).text(), given.get(i)::called))
                .toList();
    }

    static List<PartyCode> codes(@Nullable List<Code> codes) {
        return Asked.list("codes", codes).stream().map(Code::code).toList();
    }

    static List<LifeClaim> lives(@Nullable List<Lived> lives) {
        return Asked.list("lives", lives).stream().map(Lived::claim).toList();
    }

    static List<DateClaim> claims(@Nullable List<Claimed> claims) {
        return Asked.list("claims", claims).stream().map(Claimed::claim).toList();
    }
}
