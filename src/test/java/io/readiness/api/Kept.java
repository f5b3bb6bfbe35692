package io.readiness.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Answers of the service that are kept, so that a changed explanation is seen as a changed score is. */
final class Kept {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Kept() {}

    /** With {@code -Dgolden.update} the answer is written anew, to be read in the difference before it is committed. */
    static void assertIsAsBefore(Path kept, String answer) throws IOException {
        JsonNode told = JSON.readTree(answer);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(kept, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(told) + "\n");
        }
        assertThat(told)
                .as("%s; read the difference, and if it is right: -Dgolden.update=true", kept)
                .isEqualTo(JSON.readTree(Files.readString(kept)));
    }
}
