package io.readiness.rulebook.store;

import io.readiness.rulebook.RulebookSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Objects;
import org.jboss.logging.Logger;

/** Keeps compiled rulebooks by what they were made from, so that each is compiled once. */
public final class RulebookCache {
    /** Where the built-in rulebook lies on the class path, compiled when the service was packaged. */
    static final String BUILT_IN = "built-in.rulebook";

    private static final Logger LOG = Logger.getLogger(RulebookCache.class);

    private final Path folder;
    private final CompiledRulebook packaged;
    private Duration compiling = Duration.ZERO;

    /** A cache beside the rulebook that the service was packaged with. */
    public RulebookCache(Path folder) {
        this(folder, packaged());
    }

    /**
     * A cache.
     *
     * @param folder where compiled rulebooks are kept; it holds code that will run, so others must not write there
     * @param packaged the rulebook that the service was packaged with
     */
    public RulebookCache(Path folder, CompiledRulebook packaged) {
        this.folder = folder;
        this.packaged = packaged;
    }

    /** The rulebook that the service was packaged with, compiled again where the platform is another one. */
    public CompiledRulebook builtIn() {
        return packaged.key().equals(CompiledRulebook.key(packaged.source())) ? packaged : compiled(packaged.source());
    }

    /** The rulebook in a folder. */
    public CompiledRulebook in(Path rules) {
        return of(RulebookSource.in(rules));
    }

    /** The rulebook of these files: as packaged, as kept, or compiled now. */
    public CompiledRulebook of(RulebookSource source) {
        return packaged.key().equals(CompiledRulebook.key(source)) ? packaged : compiled(source);
    }

    /** How long the last rulebook taken from here was compiled; zero where it was packaged or kept. */
    public Duration compiling() {
        return compiling;
    }

    /** Reads the rulebook that the service was packaged with. */
    public static CompiledRulebook packaged() {
        ClassLoader classes = Thread.currentThread().getContextClassLoader();
        try (InputStream in = classes.getResourceAsStream(BUILT_IN)) {
            return CompiledRulebook.read(
                    Objects.requireNonNull(in, "The built-in rulebook is missing. Maybe package the service again?"));
        } catch (IOException e) {
            throw new UncheckedIOException("The built-in rulebook cannot be read.", e);
        }
    }

    private CompiledRulebook compiled(RulebookSource source) {
        String key = CompiledRulebook.key(source);
        Path kept = folder.resolve(key + ".rulebook");
        if (Files.isRegularFile(kept)) {
            try (InputStream in = Files.newInputStream(kept)) {
                CompiledRulebook read = CompiledRulebook.read(in);
                if (read.key().equals(key)) {
                    return read;
                }
                LOG.warnf("The kept rulebook %s is another one, and is compiled again", kept);
            } catch (IOException e) {
                LOG.warnf("The kept rulebook %s cannot be read and is compiled again: %s", kept, e.getMessage());
            }
        }
        long start = System.nanoTime();
        CompiledRulebook compiled = CompiledRulebook.compile(source);
        compiling = Duration.ofNanos(System.nanoTime() - start);
        keep(compiled, kept);
        return compiled;
    }

    /** Writes beside and moves, so that nobody ever reads half a rulebook; without room for it, the next start compiles again. */
    private void keep(CompiledRulebook compiled, Path kept) {
        try {
            createFolder();
            Path draft = Files.createTempFile(folder, "draft", ".rulebook");
            try (OutputStream out = Files.newOutputStream(draft)) {
                compiled.write(out);
                Files.move(draft, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            LOG.warnf("The compiled rulebook cannot be kept in %s: %s", folder, e.getMessage());
        }
    }

    /** What is kept here will run, so nobody else may write it, where the file system knows of such things. */
    private void createFolder() throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(folder);
        }
    }
}
