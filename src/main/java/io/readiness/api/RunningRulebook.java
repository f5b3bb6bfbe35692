package io.readiness.api;

import io.readiness.assessment.Assessor;
import io.readiness.assessment.Rulebook;
import io.readiness.lexicon.LexiconReader;
import io.readiness.profile.Profile;
import io.readiness.rulebook.rule.RuleSessions;
import io.readiness.rulebook.store.CompiledRulebook;
import io.readiness.rulebook.store.RulebookCache;
import io.readiness.wording.TextReader.TextReaders;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

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
    private static final AtomicReference<@Nullable FutureTask<RunningRulebook>> BEGUN = new AtomicReference<>();

    /**
     * Sets the rules to work.
     *
     * @param compiled the rulebook
     * @param since when its loading began, in the time of {@link System#nanoTime()}
     */
    static RunningRulebook of(CompiledRulebook compiled, long since) {
        RuleSessions sessions = compiled.open();
        TextReaders readers = LexiconReader.oneForEachLexicon();
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
    static void beginWithPackaged() {
        FutureTask<RunningRulebook> begun = new FutureTask<>(() -> {
            long start = System.nanoTime();
            return of(RulebookCache.packaged(), start);
        });
        BEGUN.set(begun);
        Thread beside = new Thread(begun, "packaged rulebook");
        beside.setDaemon(true);
        beside.start();
    }

    /**
     * The packaged rulebook, once, where somebody began with it. Whatever went wrong goes wrong again for whoever loads it
     * next, and is told there.
     */
    static Optional<RunningRulebook> begun() {
        FutureTask<RunningRulebook> begun = BEGUN.getAndSet(null);
        if (begun == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(begun.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            LOG.debug("The packaged rulebook could not be loaded ahead", e);
            return Optional.empty();
        }
    }
}
