package io.readiness.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoleExampleTest {
    static List<RoleExample> all() {
        return RoleExample.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void roles_are_held_against_a_candidate_as_the_example_says(RoleExample example) throws Exception {
        Files.writeString(
                Path.of("/tmp/w/role/target/x.json"),
                BuiltIn.json(BuiltIn.ROLES.match(example.request(), BuiltIn.AS_OF)));
        assertThat(example.differences(BuiltIn.ROLES)).as(example.name()).isEmpty();
        assertThat(example.request().contradictions(BuiltIn.AS_OF)).isEmpty();
    }
}
