package io.readiness.rulebook.store;

import io.readiness.rulebook.RulebookSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compiles the built-in rulebook while the service is packaged. */
public final class Precompile {
    private Precompile() {}

    /**
     * Compiles a rulebook.
     *
     * @param args the folder with the rules, and the folder for the compiled rulebook
     */
    public static void main(String[] args) throws IOException {
        CompiledRulebook compiled = CompiledRulebook.compile(RulebookSource.in(Path.of(args[0])));
        try (OutputStream out = Files.newOutputStream(Path.of(args[1]).resolve(RulebookCache.BUILT_IN))) {
            compiled.write(out);
        }
    }
}
