package org.rollcall.toy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rollcall.contracts.ProblemType;
import org.rollcall.contracts.WireJson;
import tools.jackson.databind.JsonNode;

/** Refusals that docs/problems.md shows as these tests bring them about: no request alone does. */
public final class WrittenDown {

    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private WrittenDown() {}

    public static void assertAsWritten(ProblemType type, JsonNode answered) throws IOException {
        var body = answered.deepCopy().asObject();
        body.remove("instance");
        var written = Files.readString(Path.of("../contracts/src/test/resources/problems", type.slug() + ".json"));
        assertThat(WireJson.MAPPER.readTree(body.toString().replaceAll(UUID, "…")))
                .isEqualTo(WireJson.MAPPER.readTree(written));
    }
}
