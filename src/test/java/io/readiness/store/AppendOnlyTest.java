package io.readiness.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.readiness.store.chain.RecordTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What was written stays: the sources hold no statement that could change it, but for the one that erases. */
class AppendOnlyTest {
    private static final Pattern CHANGING = Pattern.compile(
            "\\b(UPDATE\\s+\\w+\\s+SET|DELETE\\s+FROM\\s+\\w+|MERGE\\s+INTO\\s+\\w+|REPLACE\\s+INTO\\s+\\w+|DO\\s+UPDATE"
                    + "|TRUNCATE\\s+(TABLE\\s+)?\\w+|DROP\\s+TABLE\\s+\\w+)",
            Pattern.CASE_INSENSITIVE);

    @Test
    void nothing_changes_a_record_but_erasing_its_content() throws IOException {
        assertThat(found(Path.of("src/main")))
                .containsExactlyInAnyOrder(
                        "RecordTable.java: UPDATE chain_record SET",
                        // Answers have a time to live, and go with the candidate they tell of.
                        "IdempotencyKeys.java: DELETE FROM idempotency_key",
                        "IdempotencyKeys.java: DELETE FROM idempotency_key",
                        "IdempotencyKeys.java: DELETE FROM idempotency_key",
                        // An order goes on until it is completed, cancelled or rejected.
                        "Orders.java: UPDATE screening_order SET",
                        // Its links are sealed once there is a key to seal them by, and moved out of its state once.
                        "Orders.java: UPDATE screening_order SET",
                        "V9__links.sql: UPDATE screening_order SET",
                        "V9__links.sql: UPDATE screening_order SET",
                        // What it is found by is taken from its state once.
                        "V10__order_filter.sql: UPDATE screening_order SET",
                        "V10__order_filter.sql: UPDATE screening_order SET",
                        // An interview is no record: it stands as it was last left, and goes with its candidate.
                        "Interviews.java: UPDATE interview SET",
                        // Where events are sent to changes, and what has to be told changes until it is.
                        "Endpoints.java: UPDATE webhook_change SET",
                        "Endpoints.java: UPDATE webhook_endpoint SET",
                        "Endpoints.java: UPDATE webhook_endpoint SET",
                        "Endpoints.java: DELETE FROM delivery",
                        "Endpoints.java: DELETE FROM webhook_endpoint",
                        "Deliveries.java: UPDATE delivery SET",
                        "Deliveries.java: UPDATE delivery SET",
                        "Deliveries.java: UPDATE delivery SET",
                        "Deliveries.java: UPDATE delivery SET",
                        "Deliveries.java: UPDATE delivery SET",
                        "Deliveries.java: DELETE FROM delivery",
                        // Who may ask changes: tenants are closed, keys are used and revoked.
                        "AccessWriter.java: UPDATE tenant SET",
                        "AccessWriter.java: UPDATE access_key SET",
                        "AccessWriter.java: UPDATE access_key SET",
                        // What a tenant says of a vendor takes the place of what it said before, and so does what a
                        // vendor was told.
                        "Integrations.java: DELETE FROM integration",
                        "Integrations.java: DO UPDATE");
        assertThat(RecordTable.ERASE.replaceAll("\\w+ = NULL(, )?", ""))
                .isEqualTo("UPDATE chain_record SET erased_by = ? WHERE sequence = ?");
    }

    private static List<String> found(Path sources) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(name -> name.toString().matches(".*\\.(java|sql|properties)"))
                    .toList()) {
                Matcher statement = CHANGING.matcher(Files.readString(file, StandardCharsets.UTF_8));
                while (statement.find()) {
                    found.add(file.getFileName() + ": " + statement.group());
                }
            }
        }
        return found;
    }
}
