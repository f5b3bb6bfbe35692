package io.readiness.store.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/**
 * Brings the tables of an older store to the newest version. Flyway costs more processor time than all else at a start, so
 * this class is touched only where the recorded version is another one.
 */
public final class Migration implements ResourceProvider {
    /** Where Flyway records what it did. */
    static final String HISTORY = "store_history";

    /** All there are, in the order of their numbers. The last is the newest version. */
    public static final List<String> SCRIPTS = List.of(
            "V1__chain.sql",
            "V2__idempotency.sql",
            "V3__interview.sql",
            "V4__access.sql",
            "V5__order.sql",
            "V6__outbox.sql",
            "V7__integration.sql",
            "V8__inline.sql",
            "V9__links.sql",
            "V10__order_filter.sql");

    private static final String FOLDER = "store/";

    private Migration() {}

    static void run(DataSource database, Map<String, String> words, String url) {
        try {
            Flyway.configure()
                    .dataSource(database)
                    .table(HISTORY)
                    .placeholders(words)
                    .resourceProvider(new Migration())
                    .locations(new String[0])
                    // Other tables may stand in the same schema of a server.
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StoreFault(
                    "The store " + url + " cannot be brought to version " + SCRIPTS.size() + ": " + e.getMessage()
                            + " Give its user the right to create tables, or restore a copy and try again.",
                    e);
        }
    }

    @Override
    public @Nullable LoadableResource getResource(String name) {
        return SCRIPTS.contains(name) ? new Script(name) : null;
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return SCRIPTS.stream()
                .filter(name ->
                        name.startsWith(prefix) && Arrays.stream(suffixes).anyMatch(name::endsWith))
                .<LoadableResource>map(Script::new)
                .toList();
    }

    /** A script on the class path, by its name: looking for scripts there takes longer than running them. */
    private static final class Script extends LoadableResource {
        private final String name;

        Script(String name) {
            this.name = name;
        }

        @Override
        public Reader read() {
            try (InputStream in =
                    Objects.requireNonNull(Migration.class.getClassLoader().getResourceAsStream(FOLDER + name), name)) {
                return new StringReader(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String getAbsolutePath() {
            return FOLDER + name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return FOLDER + name;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return name;
        }
    }
}
