package org.rollcall.membership.register;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.WireJson;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The files of the register as they are written, taken together; the header of the first says what each line means. */
record RegisterFile(Map<String, Authority> authorities, List<Party> parties, List<Succession> successions) {

    private static final String FOLDER = "/register/";

    private static final List<String> FILES =
            List.of("register.yaml", "states.yaml", "territories.yaml", "organisations.yaml", "successions.yaml");

    private static final JsonMapper STRICT = WireJson.MAPPER
            .rebuild()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            // much of a line may be left out
            .disable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    /** @param why it is followed where another says otherwise and the line itself does not say why */
    record Authority(String name, String source, @Nullable String why) {}

    record Party(
            PartyId id, PartyKind kind, List<Name> names, List<Code> codes, List<String> aliases, List<Life> lives) {}

    record Name(
            @JsonProperty("short") String shortName,
            @Nullable String formal,
            @Nullable DateBound from) {}

    record Code(
            String alpha2,
            String alpha3,
            @Nullable String numeric,
            @Nullable String withdrawn,
            @Nullable DateBound from,
            @Nullable DateBound until) {}

    record Life(
            String authority,
            DateBound from,
            @Nullable DateBound until,
            @Nullable Boolean followed,
            @Nullable String source,
            @Nullable String why) {}

    record Succession(
            String id,
            Kind kind,
            PartyId predecessor,
            List<PartyId> successors,
            DateBound on,
            @Nullable DateBound decided,
            String authority,
            String source,
            @Nullable String why,
            List<Claim> claims) {}

    record Claim(String authority, DateBound on, @Nullable String source) {}

    enum Kind {
        DISSOLUTION,
        CONTINUATION,
        SEPARATION,
        UNION,
        ABSORPTION
    }

    /** What one file of the register says. */
    private record Part(
            @Nullable Map<String, Authority> authorities,
            @Nullable List<Party> parties,
            @Nullable List<Succession> successions) {}

    static RegisterFile shipped() {
        var authorities = new LinkedHashMap<String, Authority>();
        var parties = new ArrayList<Party>();
        var successions = new ArrayList<Succession>();
        for (var file : FILES) {
            var part = part(file);
            if (part.authorities() != null) {
                authorities.putAll(part.authorities());
            }
            if (part.parties() != null) {
                parties.addAll(part.parties());
            }
            if (part.successions() != null) {
                successions.addAll(part.successions());
            }
        }
        return new RegisterFile(authorities, parties, successions);
    }

    private static Part part(String file) {
        try (var yaml = RegisterFile.class.getResourceAsStream(FOLDER + file)) {
            if (yaml == null) {
                throw new IllegalStateException("the register is missing: " + FOLDER + file);
            }
            return part(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Part part(InputStream yaml) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        var reader = new Yaml(
                new SafeConstructor(options),
                new Representer(new DumperOptions()),
                new DumperOptions(),
                options,
                new PlainText());
        return STRICT.convertValue(
                reader.<Object>load(new InputStreamReader(yaml, StandardCharsets.UTF_8)), Part.class);
    }

    /** A date stays the text it is written as: YAML would make a moment in some time zone of it, of NO a false. */
    private static final class PlainText extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            // none: every scalar is a text
        }
    }
}
