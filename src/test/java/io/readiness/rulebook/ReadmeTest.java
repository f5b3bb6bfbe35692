package io.readiness.rulebook;

import io.readiness.Kept;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag(Kept.TAG)
class ReadmeTest {
    @Test
    void the_answer_in_the_readme_is_the_real_one() throws IOException {
        Kept.excerpt(Path.of("README.md"), "```json\n", "```", excerpt(GoldenTest.usualAnswer()));
    }

    /** From the headline to the next step of the primary path. */
    private static String excerpt(String assessment) {
        int nextStep = assessment.indexOf("\"nextStep\"");
        return assessment.substring(assessment.indexOf("  \"headline\""), assessment.indexOf('\n', nextStep) + 1);
    }
}
