package io.readiness.api;

import io.readiness.Kept;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag(Kept.TAG)
class ExampleTest {
    static List<Example> examples() {
        return Example.ALL;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void an_example_is_answered_as_before(Example example) throws IOException {
        Kept.answer(example.kept(), example.answer());
    }
}
