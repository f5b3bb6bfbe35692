package io.readiness.rulebook.rule;

import io.readiness.rulebook.RulebookSource.RulebookFault;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/** Compiles rules to the executable model, as the bytes of a kjar. */
public final class RuleCompiler {
    static final String GROUP = "io.readiness";
    static final String NAME = "rulebook";
    static final String CLASS = ".class";
    private static final String RESOURCES = "src/main/resources/";

    private RuleCompiler() {}

    public static byte[] compile(SortedMap<String, String> drl, String hash) {
        KieServices services = KieServices.get();
        ReleaseId id = services.newReleaseId(GROUP, NAME, hash);
        KieFileSystem files = services.newKieFileSystem().generateAndWritePomXML(id);
        drl.forEach((name, text) -> files.write(RESOURCES + name, text));
        KieBuilder builder = EngineInternals.buildExecutable(
                services.newKieBuilder(files, Thread.currentThread().getContextClassLoader()));
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw fault(drl, builder);
        }
        byte[] kjar = stored(EngineInternals.files(builder.getKieModule()));
        services.getRepository().removeKieModule(id);
        return kjar;
    }

    /** Without what only compilers read, and as it is: hundreds of small files, each shrunk by itself, take long to unpack. */
    private static byte[] stored(SortedMap<String, byte[]> files) {
        ByteArrayOutputStream kjar = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(kjar)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                if (!file.getKey().endsWith(".drl")) {
                    store(zip, file.getKey(), file.getValue());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return kjar.toByteArray();
    }

    /**
     * Puts the classes of compiled rules where the machine finds them as it finds all others, and can keep them in an archive.
     *
     * @param folder the folder of the class path
     * @return the kjar without its classes
     */
    public static byte[] unpack(byte[] kjar, Path folder) throws IOException {
        SortedMap<String, byte[]> files = entries(new ByteArrayInputStream(kjar));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (file.getKey().endsWith(CLASS)) {
                Path target = folder.resolve(file.getKey());
                Files.createDirectories(target.getParent());
                Files.write(target, file.getValue());
            }
        }
        files.keySet().removeIf(name -> name.endsWith(CLASS));
        return stored(files);
    }

    /** Deletes what {@link #unpack} put there, told by the kjar that it gave. */
    public static void forget(byte[] kjar, Path folder) throws IOException {
        for (String name : EngineInternals.classes(entries(new ByteArrayInputStream(kjar)))) {
            Files.deleteIfExists(folder.resolve(name.replace('.', '/') + CLASS));
        }
    }

    /** Writes an entry of an archive; entries carry no time, so that the same rules give the same bytes. */
    public static void store(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    /** The entries of an archive, by their names. */
    public static SortedMap<String, byte[]> entries(InputStream archive) throws IOException {
        SortedMap<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(archive)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    /** The executable model often tells no line, so the rules are read once more in the way that does. */
    private static RulebookFault fault(SortedMap<String, String> drl, KieBuilder failed) {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        drl.forEach((name, text) -> files.write(RESOURCES + name, text));
        KieBuilder second = EngineInternals.buildPlain(
                services.newKieBuilder(files, Thread.currentThread().getContextClassLoader()));
        Message message = (second.getResults().hasMessages(Message.Level.ERROR) ? second : failed)
                .getResults()
                .getMessages(Message.Level.ERROR)
                .get(0);
        String file = message.getPath() == null ? "rules" : message.getPath().replace(RESOURCES, "");
        return new RulebookFault(
                file,
                Math.max(1, message.getLine()),
                message.getText().replaceAll("(?s)\\[Near.*", "").strip().replaceAll("\\s*\\n\\s*", " "),
                "Maybe compare with a rule that works, letter by letter?");
    }

    /** What a kjar depends on besides the rules: the engine, the platform and the classes that rules see. */
    public static Map<String, String> platform() {
        return Map.of(
                "drools", String.valueOf(KieServices.class.getPackage().getImplementationVersion()),
                "java", String.valueOf(Runtime.version().feature()));
    }
}
