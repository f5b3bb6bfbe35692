package io.readiness.store.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The file of an embedded store, held by one process at a time and readable by its owner alone. */
final class EmbeddedFile implements AutoCloseable {
    /**
     * What this process holds. A system's lock belongs to the process, and is gone as soon as anything in it closes the file
     * again; so nobody here may open a second time what is held.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private static final String SQLITE = "jdbc:sqlite:";

    private final Path name;
    private final FileChannel lock;
    /** Which file it was when it was opened; null: this system does not tell. */
    private final @Nullable Object key;

    private EmbeddedFile(Path name, FileChannel lock) throws IOException {
        this.name = name;
        this.lock = lock;
        this.key = key(name);
    }

    private static @Nullable Object key(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }

    /** Whether the file still is where it was opened. What is written into another place is gone with the process. */
    boolean isInPlace() {
        try {
            return Objects.equals(key, key(name));
        } catch (IOException gone) {
            return false;
        }
    }

    /** Makes the file where it is missing, and holds it until closed or until the process ends, however it ends. */
    static EmbeddedFile hold(Path file) {
        try {
            Path whole = whole(file);
            if (!HELD.add(whole)) {
                throw inUse(file, Long.toString(ProcessHandle.current().pid()));
            }
            FileChannel lock = null;
            try {
                lock = lock(file, whole);
                return new EmbeddedFile(whole, lock);
            } catch (IOException | RuntimeException e) {
                if (lock != null) {
                    lock.close();
                }
                HELD.remove(whole);
                throw e;
            }
        } catch (IOException e) {
            throw new StoreFault(
                    "The store " + file + " cannot be written: " + e
                            + ". Name a file in a folder of your own in readiness.store.url.",
                    e);
        }
    }

    /** One name for a file, whatever links lead to it: whoever holds it holds it under all of them. */
    private static Path whole(Path file) throws IOException {
        Path whole = folder(file).resolve(Objects.requireNonNull(file.getFileName(), "a store without a name"));
        return Files.exists(whole) ? whole.toRealPath() : whole;
    }

    private static Path folder(Path file) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a store has a folder");
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, owner(folder, "rwx------"));
        }
        return folder.toRealPath();
    }

    private static FileChannel lock(Path file, Path whole) throws IOException {
        FileChannel channel = FileChannel.open(
                create(whole.resolveSibling(whole.getFileName() + ".lock")),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                throw inUse(file, read(channel));
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
            create(whole);
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static StoreFault inUse(Path file, String process) {
        return new StoreFault.InUse(
                "The store " + file + " is in use" + (process.isEmpty() ? "" : " by process " + process)
                        + ". Stop that process, name another file in readiness.store.url, or share a PostgreSQL.");
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(20);
        channel.read(bytes, 0);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8).strip();
    }

    /** Candidates are nobody else's business, so the files beside it, which take over its permissions, are not either. */
    private static Path create(Path file) throws IOException {
        return Files.exists(file) ? file : Files.createFile(file, owner(file, "rw-------"));
    }

    private static FileAttribute<?>[] owner(Path path, String permissions) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    @Override
    public void close() {
        try {
            lock.close();
            HELD.remove(name);
        } catch (IOException e) {
            throw new StoreFault("The lock of the store cannot be let go.", e);
        }
    }

    /** The file that a URL names; absent: the URL names a server. */
    static @Nullable Path of(String url) {
        if (!url.startsWith(SQLITE)) {
            return null;
        }
        String file = url.substring(SQLITE.length());
        if (file.isBlank() || file.startsWith(":") || file.startsWith("file:")) {
            throw unfit(url, "names no file, so that nothing would be kept in one");
        }
        if (file.indexOf('?') >= 0) {
            throw unfit(url, "has settings behind its file, which could keep it in memory only");
        }
        try {
            Path path = Path.of(file);
            if (Files.isDirectory(path)) {
                throw unfit(url, "names a folder and no file in it");
            }
            return path;
        } catch (InvalidPathException noPath) {
            throw unfit(url, "names no file that this system can have");
        }
    }

    private static StoreFault unfit(String url, String why) {
        return new StoreFault(
                "readiness.store.url is " + url + ", which " + why + ". Write " + SQLITE + " and a file, for example "
                        + StoreSettings.USUAL_URL + ".",
                null);
    }
}
