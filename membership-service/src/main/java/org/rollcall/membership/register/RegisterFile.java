package org.rollcall.membership.register;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

/** The file as it is written; its header says what each line means. */
record RegisterFile(Map<String, Authority> authorities, List<Party> parties, List<Succession> successions) {

    private static final String PATH = "/register/parties.yaml";

    private static final JsonMapper STRICT = WireJson.MAPPER
            .rebuild()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            // much of a line may be left out
            .disable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    record Authority(String name, String source) {}

    record Party(
            PartyId id, PartyKind kind, List<Name> names, List<Code> codes, List<String> aliases, List<Life> lives) {}

    record Name(
            @JsonProperty("short") String shortName,
            @Nullable String formal,
            @Nullable DateBound from) {}

    record Code(
            String alpha2,
            String alpha3,
            String numeric,
            @Nullable String withdrawn,
            @Nullable DateBound from,
            @Nullable DateBound until) {}

    record Life(
            String authority,
            DateBound from,
            @Nullable DateBound until,
            @Nullable Boolean followed,
            @Nullable String source) {}

    record Succession(
            String id,
            Kind kind,
            PartyId predecessor,
            List<PartyId> successors,
            DateBound on,
            @Nullable DateBound decided,
            String authority,
            String source,
            List<Claim> claims) {}

    record Claim(String authority, DateBound on, @Nullable String source) {}

    enum Kind {
        DISSOLUTION,
        CONTINUATION,
        SEPARATION
    }

    static RegisterFile shipped() {
        try (var file = RegisterFile.class.getResourceAsStream(PATH)) {
            if (file == null) {
                throw new IllegalStateException("the register is missing: " + PATH);
            }
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RegisterFile read(InputStream yaml) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        var reader = new Yaml(
                new SafeConstructor(options),
                new Representer(new DumperOptions()),
                new DumperOptions(),
                options,
                new PlainText());
        return STRICT.convertValue(
                reader.<Object>load(new InputStreamReader(yaml, StandardCharsets.UTF_8)), RegisterFile.class);
    }

    /** A date stays the text it is written as: YAML would make a moment in some time zone of it, of NO a false. */
    private static final class PlainText extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            // none: every scalar is a text
        }
    }
}
