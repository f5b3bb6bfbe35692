package io.readiness.api.start;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.readiness.api.start.RulebookInForce.OpenRulebook;
import io.readiness.api.start.RulebookInForce.RulebookConfig;
import io.readiness.assessment.Rulebook.Edition;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Rulebooks by the hash of their content: the one in force, and those that judged once and are asked again. */
@Singleton
public final class Editions implements AutoCloseable {
    /** Each has compiled rules and all of its tables in memory; who looks back asks about few. */
    private static final int MOST_BROUGHT_BACK = 3;

    private final RulebookInForce inForce;
    private final Object compiling = new Object();

    /** In the order of their last use, the longest ago first. */
    private final Map<String, BroughtBack> broughtBack = new LinkedHashMap<>(8, 0.75f, true);

    Editions(RulebookInForce inForce) {
        this.inForce = inForce;
    }

    /**
     * The same beside the service.
     *
     * @param folder the folder of the rulebook in force; null: the one that the service was packaged with
     * @param cache where compiled rulebooks are kept
     * @throws IllegalArgumentException where there is no such rulebook, or it cannot be used
     */
    public static Editions of(@Nullable Path folder, Path cache) {
        try {
            return new Editions(new RulebookInForce(
                    new FoldersOfRulebooks(folder, cache), new ServiceMetrics(new SimpleMeterRegistry())));
        } catch (ConfigurationException refused) {
            throw new IllegalArgumentException(refused.getMessage(), refused);
        }
    }

    private record FoldersOfRulebooks(@Nullable Path named, Path cache) implements RulebookConfig {
        @Override
        public Optional<Path> folder() {
            return Optional.ofNullable(named);
        }

        @Override
        public Optional<List<Path>> others() {
            return Optional.empty();
        }
    }

    /** The rulebook in force. */
    public Languages inForce() {
        return inForce.languages();
    }

    /** The files of the rulebook in force, which make up its hash. */
    public SortedMap<String, String> filesInForce() {
        return inForce.files();
    }

    /**
     * Works with a rulebook. One that has to be brought back is compiled first, unless its compiled form is kept, which takes
     * seconds.
     *
     * @param hash which rulebook
     * @param files its files, for which nobody is asked where it is loaded
     */
    public <T> T with(String hash, Supplier<SortedMap<String, String>> files, Function<Languages, T> work) {
        Edition edition = inForce().edition();
        if (edition.hash().equals(hash)) {
            return work.apply(inForce());
        }
        BroughtBack rulebook = take(hash, files);
        try {
            return work.apply(rulebook.open().languages());
        } finally {
            giveBack(rulebook);
        }
    }

    private synchronized BroughtBack take(String hash, Supplier<SortedMap<String, String>> files) {
        BroughtBack rulebook = broughtBack.computeIfAbsent(hash, absent -> new BroughtBack(() -> opened(files)));
        rulebook.users++;
        closeTheOldest();
        return rulebook;
    }

    /** Two that are compiled at once could mix their rules up (apache/incubator-kie-issues 6617). */
    private OpenRulebook opened(Supplier<SortedMap<String, String>> files) {
        synchronized (compiling) {
            return inForce.open(files.get());
        }
    }

    private synchronized void giveBack(BroughtBack rulebook) {
        rulebook.users--;
        closeTheOldest();
    }

    private void closeTheOldest() {
        Iterator<BroughtBack> oldest = broughtBack.values().iterator();
        while (broughtBack.size() > MOST_BROUGHT_BACK && oldest.hasNext()) {
            BroughtBack rulebook = oldest.next();
            if (rulebook.users == 0) {
                oldest.remove();
                rulebook.close();
            }
        }
    }

    /** Puts away what was brought back. */
    @Override
    @PreDestroy
    public synchronized void close() {
        broughtBack.values().forEach(BroughtBack::close);
        broughtBack.clear();
    }

    /** A rulebook, and how many work with it right now. Who needs it while it is brought back waits for it; nobody else does. */
    private static final class BroughtBack {
        private final Supplier<OpenRulebook> opening;
        private @Nullable OpenRulebook open;
        private int users;

        BroughtBack(Supplier<OpenRulebook> opening) {
            this.opening = opening;
        }

        synchronized OpenRulebook open() {
            if (open == null) {
                open = opening.get();
            }
            return open;
        }

        synchronized void close() {
            if (open != null) {
                open.close();
            }
        }
    }
}
