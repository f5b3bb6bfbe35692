package io.readiness.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.readiness.Kept;
import io.readiness.rulebook.BuiltIn;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** People who did not write the rules are told what the guides say of them. */
@Tag(Kept.TAG)
class StrangerCaseTest {
    private static final Path CASES = Path.of("src/test/resources/cases");

    static List<StrangerCase> cases() throws IOException {
        ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
        List<StrangerCase> cases = new ArrayList<>();
        for (String file : List.of("situations.yaml", "rich.yaml", "further.yaml")) {
            JsonNode told = yaml.readTree(CASES.resolve(file).toFile());
            for (JsonNode one : told.path("cases")) {
                cases.add(new StrangerCase(one.get("id").asText(), one.get("profile"), one.get("expect")));
            }
            for (JsonNode fault : told.path("faults")) {
                for (JsonNode profile : fault.has("profile") ? List.of(fault.get("profile")) : fault.path("profiles")) {
                    cases.add(new StrangerCase(profile.get("reference").asText(), profile, fault.path("expect")));
                }
            }
        }
        return cases;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void what_a_stranger_is_told_is_right_by_the_guides(StrangerCase one) {
        assertThat(one.faults(answer(one.profile()))).isEmpty();
    }

    static JsonNode answer(JsonNode profile) {
        return BuiltIn.JSON.valueToTree(BuiltIn.ASSESSOR.assess(BuiltIn.profile(profile.toString()), BuiltIn.AS_OF));
    }
}
