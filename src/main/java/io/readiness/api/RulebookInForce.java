package io.readiness.api;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.readiness.assessment.Assessor;
import io.readiness.assessment.Rulebook;
import io.readiness.assessment.Rulebook.Edition;
import io.readiness.rulebook.RulebookFault;
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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Loads the rulebook that judges here when the service starts, and puts it away when it stops. */
@Startup
@Singleton
final class RulebookInForce {
    private static final Logger LOG = Logger.getLogger(RulebookInForce.class);

    private final List<RuleSessions> sessions = new ArrayList<>();
    private final Languages languages;

    RulebookInForce(Choice choice, Tally tally) {
        long start = System.nanoTime();
        Optional<RunningRulebook> begun = RunningRulebook.begun();
        RulebookCache shelf = new RulebookCache(
                choice.cache(), begun.map(RunningRulebook::compiled).orElseGet(RulebookCache::packaged));
        RunningRulebook inForce = inForce(choice, shelf, begun, start);
        TextReaders readers = inForce.readers();
        Map<String, Assessor> assessors = assessors(inForce.compiled(), inForce.sessions(), readers, tally);
        Rulebook rulebook = inForce.compiled().rulebook();
        tally.loaded(inForce.took(), shelf.compiling());
        Edition edition = rulebook.edition();
        LOG.infof(
                "Rulebook %s %s, effective %s, %d rules, content %s, loaded in %d ms",
                edition.name(),
                edition.version(),
                edition.effective(),
                rulebook.rules().size(),
                edition.hash(),
                inForce.took().toMillis());
        this.languages = new Languages(
                readers, assessors, others(choice.others().orElse(List.of()), shelf, edition, readers, tally));
    }

    /** The packaged rulebook is let go where another judges. */
    private static RunningRulebook inForce(
            Choice choice, RulebookCache shelf, Optional<RunningRulebook> begun, long start) {
        CompiledRulebook chosen = refusing(() -> choice.folder().map(shelf::in).orElseGet(shelf::builtIn));
        if (begun.isPresent() && begun.get().compiled().key().equals(chosen.key())) {
            return begun.get();
        }
        begun.ifPresent(packaged -> packaged.sessions().close());
        return RunningRulebook.of(chosen, start);
    }

    /** Further rulebooks, each content once: the same content under two names could be told apart by nothing. */
    private List<Languages> others(
            List<Path> folders, RulebookCache shelf, Edition inForce, TextReaders readers, Tally tally) {
        List<Languages> others = new ArrayList<>();
        Set<String> loaded = new HashSet<>(Set.of(inForce.hash()));
        for (Path folder : folders) {
            CompiledRulebook compiled = refusing(() -> shelf.in(folder));
            Edition edition = compiled.rulebook().edition();
            if (loaded.add(edition.hash())) {
                others.add(new Languages(readers, assessors(compiled, compiled.open(), readers, tally), List.of()));
                LOG.infof(
                        "To compare with: rulebook %s %s, content %s, from %s",
                        edition.name(), edition.version(), edition.hash(), folder);
            }
        }
        return others;
    }

    private Map<String, Assessor> assessors(
            CompiledRulebook compiled, RuleSessions running, TextReaders readers, Tally tally) {
        sessions.add(running);
        return compiled.rulebooks().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        spoken -> new Assessor(
                                spoken.getValue(), tally.timed(running.speakingAs(spoken.getValue())), readers)));
    }

    /** Which rulebook judges. */
    @ConfigMapping(prefix = "readiness.rulebook")
    interface Choice {
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

    @PreDestroy
    void close() {
        sessions.forEach(RuleSessions::close);
    }
}
