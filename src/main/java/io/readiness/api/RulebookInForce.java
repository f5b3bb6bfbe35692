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
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Loads the rulebook that judges here when the service starts, and puts it away when it stops. */
@Startup
@Singleton
final class RulebookInForce {
    private static final Logger LOG = Logger.getLogger(RulebookInForce.class);

    private final RuleSessions sessions;
    private final Languages languages;

    RulebookInForce(Choice choice, Tally tally) {
        long start = System.nanoTime();
        RulebookShelf shelf = new RulebookShelf(choice.cache());
        CompiledRulebook compiled = load(choice, shelf);
        Rulebook rulebook = compiled.rulebook();
        this.sessions = new RuleSessions(compiled);
        Readers readers = new LexiconReaders();
        this.languages = new Languages(
                readers,
                compiled.rulebooks().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                spoken -> new Assessor(
                                        spoken.getValue(),
                                        tally.timed(sessions.speakingAs(spoken.getValue())),
                                        readers))));
        warmUp(rulebook, sessions, readers);
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

        /** Where compiled rulebooks are kept. It holds code that will run, so others must not write there. */
        @WithDefault("${user.home}/.cache/readiness")
        Path cache();
    }

    /** A fault of the rulebook is its author's to repair: the start stops with its sentence and without a stack trace. */
    private static CompiledRulebook load(Choice choice, RulebookShelf shelf) {
        try {
            return choice.folder().map(shelf::in).orElseGet(shelf::builtIn);
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
        sessions.close();
    }
}
