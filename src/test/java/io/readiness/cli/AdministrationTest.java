package io.readiness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.readiness.store.DecisionStore;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is administered without a service, in a file of its own. */
class AdministrationTest extends AdministrationContract {
    @TempDir
    Path folder;

    @Override
    String fresh() {
        return "jdbc:sqlite:" + folder.resolve("readiness.db");
    }

    @Test
    void a_file_that_a_service_holds_is_read_and_not_written() {
        String id = endpoint();
        try (DecisionStore held = open()) {
            for (String[] words :
                    List.of(new String[] {"endpoint", "rotate", id}, new String[] {"redeliver", id}, new String[] {
                        "integration", "forget", "ashby"
                    })) {
                Ended late = run(words);
                assertThat(late.status()).isEqualTo(2);
                assertThat(late.err())
                        .contains(
                                "is in use by process",
                                "stop it, run this again, and start it",
                                "/api/v1/webhook-endpoints");
            }
            assertThat(run("endpoint", "list").out()).contains(id);
            assertThat(run("deliveries").status()).isZero();
            assertThat(run("integration", "list").status()).isZero();
        }
    }
}
