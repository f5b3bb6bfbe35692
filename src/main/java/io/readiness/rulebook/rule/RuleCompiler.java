package io.readiness.rulebook.rule;

import io.readiness.rulebook.RulebookSource.RulebookFault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/** Compiles rules to the executable model, as the bytes of a kjar. */
public final class RuleCompiler {
    private static final String RESOURCES = "src/main/resources/";

    private RuleCompiler() {}

    public static byte[] compile(SortedMap<String, String> drl, String hash) {
        KieServices services = KieServices.get();
        ReleaseId id = services.newReleaseId("io.readiness", "rulebook", hash);
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
