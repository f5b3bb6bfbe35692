package io.readiness.api.start;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.readiness.assessment.Assessor;
import io.readiness.assessment.Rulebook;
import io.readiness.assessment.Rulebook.Edition;
import io.readiness.lexicon.LexiconReader;
import io.readiness.lexicon.RememberingReaders;
import io.readiness.profile.Profile;
import io.readiness.rulebook.RulebookSource;
import io.readiness.rulebook.RulebookSource.RulebookFault;
import io.readiness.rulebook.rule.RuleSessions;
import io.readiness.rulebook.store.CompiledRulebook;
import io.readiness.rulebook.store.RulebookCache;
import io.readiness.wording.TextReader.TextReaders;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Loads the rulebook that judges here when the service starts, and puts it away when it stops. */
@Startup
@Singleton
final class RulebookInForce {
    private static final Logger LOG = Logger.getLogger(RulebookInForce.class);

    private final List<RuleSessions> sessions = new ArrayList<>();
    private final RulebookCache cache;
    private final TextReaders readers;
    private final ServiceMetrics metrics;
    private final RulebookSource source;
    private final Languages languages;

    RulebookInForce(RulebookConfig config, ServiceMetrics metrics) {
        long start = System.nanoTime();
        Optional<RunningRulebook> ahead = RunningRulebook.loadedAhead();
        this.cache = new RulebookCache(
                config.cache(), ahead.map(RunningRulebook::compiled).orElseGet(RulebookCache::packaged));
        this.metrics = metrics;
        RunningRulebook inForce = inForce(config, cache, ahead, start);
        this.readers = inForce.readers();
        this.source = inForce.compiled().source();
        sessions.add(inForce.sessions());
        Rulebook rulebook = inForce.compiled().rulebook();
        metrics.loaded(inForce.took(), cache.compiling());
        Edition edition = rulebook.edition();
        LOG.infof(
                "Rulebook %s %s, effective %s, %d rules, content %s, loaded in %d ms",
                edition.name(),
                edition.version(),
                edition.effective(),
                rulebook.rules().size(),
                edition.hash(),
                inForce.took().toMillis());
        this.languages = spoken(
                inForce.compiled(), inForce.sessions(), others(config.others().orElse(List.of()), edition));
    }

    /** The packaged rulebook is let go where another judges. */
    private static RunningRulebook inForce(
            RulebookConfig config, RulebookCache cache, Optional<RunningRulebook> ahead, long start) {
        CompiledRulebook chosen = refusing(() -> config.folder().map(cache::in).orElseGet(cache::builtIn));
        if (ahead.isPresent() && ahead.get().compiled().key().equals(chosen.key())) {
            return ahead.get();
        }
        ahead.ifPresent(packaged -> packaged.sessions().close());
        return RunningRulebook.of(chosen, start);
    }

    /** Further rulebooks, each content once: the same content under two names could be told apart by nothing. */
    private List<Languages> others(List<Path> folders, Edition inForce) {
        List<Languages> others = new ArrayList<>();
        Set<String> loaded = new HashSet<>(Set.of(inForce.hash()));
        for (Path folder : folders) {
            CompiledRulebook compiled = refusing(() -> cache.in(folder));
            Edition edition = compiled.rulebook().edition();
            if (loaded.add(edition.hash())) {
                RuleSessions running = compiled.open();
                sessions.add(running);
                others.add(spoken(compiled, running, List.of()));
                LOG.infof(
                        "To compare with: rulebook %s %s, content %s, from %s",
                        edition.name(), edition.version(), edition.hash(), folder);
            }
        }
        return others;
    }

    private Languages spoken(CompiledRulebook compiled, RuleSessions running, List<Languages> others) {
        Map<String, Assessor> assessors = compiled.rulebooks().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        language -> new Assessor(
                                language.getValue(),
                                metrics.timed(TracedRules.of(
                                        running.speakingAs(language.getValue().rules()),
                                        language.getValue().edition())),
                                readers)));
        return new Languages(readers, assessors, others);
    }

    /** The files of the rulebook in force, which make up its hash. */
    SortedMap<String, String> files() {
        return source.files();
    }

    /** A rulebook that does not judge here any more, at work again; whoever has it open closes it. */
    OpenRulebook open(SortedMap<String, String> files) {
        CompiledRulebook compiled = cache.of(new RulebookSource(files));
        RuleSessions running = compiled.open();
        return new OpenRulebook(spoken(compiled, running, List.of()), running);
    }

    /** A rulebook at work, until it is closed. */
    record OpenRulebook(Languages languages, RuleSessions sessions) implements AutoCloseable {
        @Override
        public void close() {
            sessions.close();
        }
    }

    /** Which rulebook judges. */
    @ConfigMapping(prefix = "readiness.rulebook")
    interface RulebookConfig {
        /** The folder that holds {@code rulebook.yaml}; absent: the rulebook that the service was packaged with. */
        Optional<Path> folder();

        /** Folders of further rulebooks to compare with, each with its own {@code rulebook.yaml}; they judge where they are named. */
        Optional<List<Path>> others();

        /** Where compiled rulebooks are kept. It holds code that will run, so others must not write there. */
        @WithDefault("${user.home}/.cache/readiness")
        Path cache();
    }

    /** A fault of a rulebook is its author's to repair: the start stops with its sentence and without a stack trace. */
    private static CompiledRulebook refusing(Supplier<CompiledRulebook> load) {
        try {
            return load.get();
        } catch (RulebookFault fault) {
            throw new ConfigurationException(fault.getMessage());
        }
    }

    @Produces
    @Singleton
    Languages languages() {
        return languages;
    }

    @Produces
    @Singleton
    Rulebook rulebook() {
        return languages.usual().assessor().rulebook();
    }

    /** Ready once a rulebook is in force, and says which. */
    @Produces
    @Singleton
    @Readiness
    HealthCheck health(Rulebook rulebook) {
        Edition edition = rulebook.edition();
        return () -> HealthCheckResponse.named("rulebook")
                .withData("name", edition.name())
                .withData("version", edition.version())
                .withData("effective", edition.effective().toString())
                .withData("hash", edition.hash())
                .up()
                .build();
    }

    @PreDestroy
    void close() {
        sessions.forEach(RuleSessions::close);
    }

    /**
     * A rulebook with its rules at work.
     *
     * @param compiled the rulebook
     * @param sessions its rules
     * @param readers who read texts by it, taught already
     * @param took how long both were loaded
     */
    record RunningRulebook(CompiledRulebook compiled, RuleSessions sessions, TextReaders readers, Duration took) {
        private static final Logger LOG = Logger.getLogger(RunningRulebook.class);
        private static final AtomicReference<@Nullable FutureTask<RunningRulebook>> AHEAD = new AtomicReference<>();

        /**
         * Sets the rules to work.
         *
         * @param compiled the rulebook
         * @param since when its loading began, in the time of {@link System#nanoTime()}
         */
        static RunningRulebook of(CompiledRulebook compiled, long since) {
            RuleSessions sessions = compiled.open();
            TextReaders readers = new RememberingReaders(LexiconReader.oneForEachLexicon());
            warmUp(compiled.rulebook(), sessions, readers);
            return new RunningRulebook(compiled, sessions, readers, Duration.ofNanos(System.nanoTime() - since));
        }

        /** The engine builds its network at the first session, which would hold up the first candidate and everybody behind. */
        private static void warmUp(Rulebook rulebook, RuleSessions sessions, TextReaders readers) {
            new Assessor(rulebook, sessions, readers)
                    .assess(Profile.untold("nobody"), rulebook.edition().effective());
        }

        /**
         * Begins to load the packaged rulebook on a thread of its own. It takes about as long as everything else that has to
         * start, and neither needs the other. Where another rulebook judges, the engine at least is there by then.
         */
        static void loadAhead() {
            FutureTask<RunningRulebook> ahead = new FutureTask<>(() -> {
                long start = System.nanoTime();
                return of(RulebookCache.packaged(), start);
            });
            AHEAD.set(ahead);
            Thread beside = new Thread(ahead, "packaged rulebook");
            beside.setDaemon(true);
            beside.start();
        }

        /**
         * The packaged rulebook, once, where somebody began with it. Whatever went wrong goes wrong again for whoever loads it
         * next, and is told there.
         */
        static Optional<RunningRulebook> loadedAhead() {
            FutureTask<RunningRulebook> ahead = AHEAD.getAndSet(null);
            if (ahead == null) {
                return Optional.empty();
            }
            try {
                return Optional.of(ahead.get());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            } catch (ExecutionException e) {
                LOG.debug("The packaged rulebook could not be loaded ahead", e);
                return Optional.empty();
            }
        }
    }
}
