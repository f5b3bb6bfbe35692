package io.readiness.rulebook;

import io.readiness.rulebook.store.CompiledRulebook;
import io.readiness.rulebook.store.RulebookCache;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Compiles rulebooks that tests share, in a thread of its own. The engine waits for its compiler's threads, and a thread of the
 * tests would run other tests meanwhile, which would find {@link BuiltIn} or {@link Frozen} half made.
 */
final class Compiling {
    private Compiling() {}

    static CompiledRulebook in(Path rules) {
        FutureTask<CompiledRulebook> compiled =
                new FutureTask<>(() -> new RulebookCache(Path.of("target", "rulebooks")).in(rules));
        new Thread(compiled).start();
        try {
            return compiled.get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("The rulebook in " + rules + " cannot be compiled.", e);
        }
    }
}
