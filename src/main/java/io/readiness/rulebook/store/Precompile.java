package io.readiness.rulebook.store;

import io.readiness.rulebook.RulebookSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compiles the built-in rulebook while the service is packaged. */
public final class Precompile {
    private Precompile() {}

    /**
     * Compiles a rulebook.
     *
     * @param args the folder with the rules, and the folder for the compiled rulebook and the classes of its rules
     */
    public static void main(String[] args) throws IOException {
        Path classes = Path.of(args[1]);
        Path builtIn = classes.resolve(RulebookCache.BUILT_IN);
        if (Files.exists(builtIn)) {
            try (InputStream in = Files.newInputStream(builtIn)) {
                CompiledRulebook.forget(in, classes);
            }
        }
        CompiledRulebook compiled = CompiledRulebook.compile(RulebookSource.in(Path.of(args[0])));
        try (OutputStream out = Files.newOutputStream(builtIn)) {
            compiled.unpacked(classes).write(out);
        }
    }
}
