package io.readiness.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.readiness.api.body.JsonConfig;
import io.readiness.api.order.PublicUrl;
import io.readiness.store.Archive;
import io.readiness.store.DecisionStore;
import io.readiness.store.database.Seal;
import io.readiness.store.database.StoreMeter;
import io.readiness.store.database.StoreSettings;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.SmallRyeConfig;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/**
 * Which store, and how to tell of it. What is not said is what the service would use, from the same sources: system properties,
 * the environment, {@code .env}, {@code config/application.properties}.
 */
final class StoreOptions {
    @Option(
            names = "--store",
            paramLabel = "<url>",
            description = "jdbc:sqlite:<file> or jdbc:postgresql:<server>; otherwise what readiness.store.url says.")
    private @Nullable String store;

    @Option(names = "--json", description = "Tell it as JSON, for machines.")
    private boolean json;

    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // Set by picocli.
    private CommandSpec spec;

    private final Config config = ConfigProvider.getConfig();

    /** Opens the store beside the service that may write into it. */
    Archive open() {
        return Archive.open(settings());
    }

    /** Opens the store to write into it, and makes it where there is none. */
    DecisionStore openToWrite() {
        return DecisionStore.open(settings(), ReadinessCommand.version(), Clock.systemUTC(), StoreMeter.NONE);
    }

    private StoreSettings settings() {
        String url = store == null ? setting("readiness.store.url") : store;
        StoreSettings usual = StoreSettings.at(url == null ? StoreSettings.USUAL_URL : url);
        return new StoreSettings(
                usual.url(),
                setting("readiness.store.user"),
                setting("readiness.store.password"),
                usual.mostWaiting(),
                usual.mostWaitingBytes(),
                usual.patience(),
                usual.keysLast(),
                usual.readers());
    }

    boolean isJson() {
        return json;
    }

    /** Tells what a command came to: in a line for people, or as JSON. */
    void tell(Object told, String line) {
        try {
            spec.commandLine().getOut().println(json ? JsonConfig.mapper().writeValueAsString(told) : line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tells people something beside what goes to the standard output. */
    void remark(String line) {
        if (!json) {
            spec.commandLine().getErr().println(line);
        }
    }

    /** The folder of the rulebook in force; null: the packaged one. */
    @Nullable
    Path rulebook() {
        String folder = setting("readiness.rulebook.folder");
        return folder == null ? null : Path.of(folder);
    }

    /** Where compiled rulebooks are kept. */
    Path rulebookCache() {
        String cache = setting("readiness.rulebook.cache");
        return cache == null ? Path.of(System.getProperty("user.home"), ".cache", "readiness") : Path.of(cache);
    }

    /** Settings of the service by the record that it reads them into. */
    <T> T settings(Class<T> mapping) {
        SmallRyeConfig all = config.unwrap(SmallRyeConfig.class);
        ConfigMappings.registerConfigMappings(all, Set.of(ConfigClass.configClass(mapping)));
        return all.getConfigMapping(mapping);
    }

    /** What seals secrets, where the service has a key for that. */
    Seal seal() {
        return Seal.of(Optional.ofNullable(setting("readiness.secrets.key")));
    }

    /** The address of the service. */
    PublicUrl url() {
        return new PublicUrl(
                Optional.ofNullable(setting("readiness.public-url")),
                config.getOptionalValue("quarkus.http.port", Integer.class).orElse(8080));
    }

    private @Nullable String setting(String name) {
        return config.getOptionalValue(name, String.class).orElse(null);
    }
}
