package io.readiness.api;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.readiness.assessment.Assessor;
import io.readiness.assessment.Edition;
import io.readiness.assessment.Rulebook;
import io.readiness.lexicon.LexiconReaders;
import io.readiness.profile.Profile;
import io.readiness.rulebook.CompiledRulebook;
import io.readiness.rulebook.RuleSessions;
import io.readiness.rulebook.RulebookFault;
import io.readiness.rulebook.RulebookShelf;
import io.readiness.wording.Readers;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        RulebookShelf shelf = new RulebookShelf(choice.cache());
        Readers readers = new LexiconReaders();
        List<Languages> others = new ArrayList<>();
        for (Path folder : choice.others().orElse(List.of())) {
            others.add(languages(refusing(() -> shelf.in(folder)), readers, tally, List.of()));
        }
        CompiledRulebook inForce = refusing(() -> choice.folder().map(shelf::in).orElseGet(shelf::builtIn));
        this.languages = languages(inForce, readers, tally, others);
        Rulebook rulebook = inForce.rulebook();
        warmUp(rulebook, sessions.get(sessions.size() - 1), readers);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        tally.loaded(took, shelf.compiling());
        Edition edition = rulebook.edition();
        LOG.infof(
                "Rulebook %s %s, effective %s, %d rules, content %s, loaded in %d ms",
                edition.name(),
                edition.version(),
                edition.effective(),
                rulebook.rules().size(),
                edition.hash(),
                took.toMillis());
    }

    private Languages languages(CompiledRulebook compiled, Readers readers, Tally tally, List<Languages> others) {
        RuleSessions running = new RuleSessions(compiled);
        sessions.add(running);
        return new Languages(
                readers,
                compiled.rulebooks().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                spoken -> new Assessor(
                                        spoken.getValue(),
                                        tally.timed(running.speakingAs(spoken.getValue())),
                                        readers))),
                others);
    }

    /** The engine builds its network at the first session, which would hold up the first candidate and everybody behind. */
    private static void warmUp(Rulebook rulebook, RuleSessions sessions, Readers readers) {
        new Assessor(rulebook, sessions, readers)
                .assess(Profile.untold("nobody"), rulebook.edition().effective());
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
