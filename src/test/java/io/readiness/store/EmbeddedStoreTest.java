package io.readiness.store;

import static io.readiness.store.Samples.decision;
import static io.readiness.store.Samples.got;
import static io.readiness.store.Samples.verify;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.readiness.store.chain.Receipt;
import io.readiness.store.database.StoreFault;
import io.readiness.store.database.StoreSettings;
import io.readiness.store.database.StoreUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTest extends StoreContract {
    @TempDir
    Path folder;

    @Test
    void who_only_reads_makes_no_file() {
        Path nowhere = folder.resolve("nowhere/readiness.db");
        assertThatThrownBy(() -> Archive.open(StoreSettings.at("jdbc:sqlite:" + nowhere)))
                .isInstanceOf(StoreFault.class)
                .hasMessageContaining("There is no store");
        assertThat(nowhere.getParent()).doesNotExist();
    }

    @Test
    void nothing_is_acknowledged_where_the_file_is_gone_until_it_is_back() throws IOException {
        Path file = folder.resolve("moved/readiness.db");
        try (DecisionStore store = Samples.open(hasty(file))) {
            got(store.append(decision(store, "ada")));
            Files.move(file.getParent(), folder.resolve("elsewhere"));
            refusesAll(store);
            Files.move(folder.resolve("elsewhere"), file.getParent());
            Receipt after = got(store.append(decision(store, "ada")));
            assertThat(verify(store)).isEqualTo(new ChainVerification(after.sequence(), store.head(), null));
        }
    }

    @Test
    void nothing_is_acknowledged_where_the_file_was_removed_or_replaced() throws IOException {
        Path file = folder.resolve("readiness.db");
        try (DecisionStore store = Samples.open(hasty(file))) {
            got(store.append(decision(store, "ada")));
            Files.delete(file);
            refusesAll(store);
            assertThat(file).doesNotExist();
            Files.createFile(file);
            refusesAll(store);
        }
    }

    private static void refusesAll(DecisionStore store) {
        assertThatThrownBy(() -> got(store.append(decision(store, "ada"))))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("its file was removed, moved or replaced");
        assertThatThrownBy(store::head).isInstanceOf(StoreUnavailable.class);
    }

    private static StoreSettings hasty(Path file) {
        return new StoreSettings(
                "jdbc:sqlite:" + file, null, null, 100, 1 << 20, Duration.ofSeconds(1), Duration.ofHours(1), 2);
    }

    @Test
    void what_would_keep_nothing_in_a_file_is_refused() {
        for (String nowhere : List.of("", ":memory:", "file::memory:", "data.db?mode=memory", folder.toString())) {
            assertThatThrownBy(() -> Samples.open(StoreSettings.at("jdbc:sqlite:" + nowhere)))
                    .isInstanceOf(StoreFault.class)
                    .hasMessageStartingWith("readiness.store.url is jdbc:sqlite:" + nowhere + ", which ")
                    .hasMessageEndingWith("Write jdbc:sqlite: and a file, for example jdbc:sqlite:data/readiness.db.");
        }
    }

    @Test
    void a_link_to_a_file_in_use_is_refused() throws IOException {
        Path file = folder.resolve("readiness.db");
        Path link = folder.resolve("link.db");
        try (DecisionStore store = Samples.open(hasty(file))) {
            got(store.append(decision(store, "ada")));
            Files.createSymbolicLink(link, file);
            assertThatThrownBy(() -> Samples.open(hasty(link)))
                    .isInstanceOf(StoreFault.class)
                    .hasMessageContaining("is in use by process");
        }
        try (DecisionStore store = Samples.open(hasty(link))) {
            assertThat(verify(store).records()).isEqualTo(1);
            assertThat(folder.resolve("link.db.lock")).doesNotExist();
        }
    }

    @Override
    StoreSettings fresh() {
        return Samples.patient("jdbc:sqlite:" + folder.resolve("new/readiness.db"));
    }
}
