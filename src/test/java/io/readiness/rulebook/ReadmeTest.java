package io.readiness.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    private static final Path README = Path.of("README.md");
    private static final String START = "```json\n";

    @Test
    void the_answer_in_the_readme_is_the_real_one() throws IOException {
        String readme = Files.readString(README);
        int from = readme.indexOf(START) + START.length();
        int to = readme.indexOf("```", from);
        String real = excerpt(Files.readString(BuiltIn.RULES.resolve("golden/startup-owner/answer.json")));
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(README, readme.substring(0, from) + real + readme.substring(to));
            return;
        }
        assertThat(readme.substring(from, to))
                .as("README.md; to write it anew: ./mvnw test -Dtest='GoldenTest,ReadmeTest' -Dgolden.update=true")
                .isEqualTo(real);
    }

    /** From the headline to the next step of the primary path. */
    private static String excerpt(String assessment) {
        int nextStep = assessment.indexOf("\"nextStep\"");
        return assessment.substring(assessment.indexOf("  \"headline\""), assessment.indexOf('\n', nextStep) + 1);
    }
}
