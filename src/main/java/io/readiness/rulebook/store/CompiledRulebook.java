package io.readiness.rulebook.store;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.readiness.assessment.Rulebook;
import io.readiness.judgement.rule.RuleEvaluator;
import io.readiness.judgement.rule.RuleModel;
import io.readiness.judgement.rule.RuleText;
import io.readiness.judgement.scale.Scales;
import io.readiness.profile.Records;
import io.readiness.rulebook.Parameters;
import io.readiness.rulebook.RulebookSource;
import io.readiness.rulebook.TableForm;
import io.readiness.rulebook.Texts;
import io.readiness.rulebook.Words;
import io.readiness.rulebook.Yaml;
import io.readiness.rulebook.rule.RuleCompiler;
import io.readiness.rulebook.rule.RuleFiles;
import io.readiness.rulebook.rule.RuleModelReader;
import io.readiness.rulebook.rule.RuleSessions;
import io.readiness.rulebook.table.CitationCheck;
import io.readiness.rulebook.table.RulebookReader;
import io.readiness.rulebook.table.TableReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipOutputStream;

/**
 * A rulebook that was read, checked and compiled, in one archive.
 *
 * @param key what it was made from: the files, the engine, the platform and the classes that rules see
 * @param source the files
 * @param rulebooks the tables and texts, by language
 * @param kjar the compiled rules; of the packaged rulebook, their classes are on the class path instead
 * @param models the same without the engine
 */
public record CompiledRulebook(
        String key, RulebookSource source, SortedMap<String, Rulebook> rulebooks, byte[] kjar, List<RuleModel> models) {
    /** The language that rules are written in, and that every rulebook speaks. */
    public static final String USUAL_LANGUAGE = Texts.DEFAULT_LANGUAGE;

    private static final String RULES = "rules.kjar";
    private static final ObjectMapper JSON = TableForm.kept();

    /** Reads, checks and compiles. */
    public static CompiledRulebook compile(RulebookSource source) {
        SortedMap<String, Rulebook> rulebooks = RulebookReader.read(source);
        Parameters parameters = Parameters.read(source, Texts.DEFAULT_LANGUAGE);
        byte[] kjar = RuleCompiler.compile(RuleFiles.bound(source, parameters), source.hash());
        List<RuleModel> models = RuleModelReader.read(
                Scales.row(rulebooks, Texts.DEFAULT_LANGUAGE).rules().values(),
                parameters.byKey().keySet());
        Words.refuseMissing(source, rulebooks, RuleModelReader.words(models));
        return new CompiledRulebook(key(source), source, rulebooks, kjar, models);
    }

    /** The rulebook in the language that its rules are written in. */
    public Rulebook rulebook() {
        return Objects.requireNonNull(rulebooks.get(Texts.DEFAULT_LANGUAGE));
    }

    /** Its rules, ready to run. */
    public RuleSessions open() {
        SortedMap<String, RuleText> rules = rulebook().rules();
        return new RuleSessions(
                kjar,
                rules,
                RuleEvaluator.of(models, rules, rulebook().criteria().parameters()));
    }

    /** The same, with the classes of its rules in a folder of the class path and no longer in the kjar. */
    CompiledRulebook unpacked(Path folder) throws IOException {
        return new CompiledRulebook(key, source, rulebooks, RuleCompiler.unpack(kjar, folder), models);
    }

    /** Deletes what {@link #unpacked} put there for an earlier rulebook, of whatever form its tables were. */
    static void forget(InputStream earlier, Path folder) throws IOException {
        RuleCompiler.forget(whole(RuleCompiler.entries(earlier), RULES), folder);
    }

    /** What a compiled rulebook of these files depends on here and now. */
    public static String key(RulebookSource source) {
        MessageDigest digest = RulebookSource.sha256();
        digest.update(source.hash().getBytes(StandardCharsets.UTF_8));
        new TreeMap<>(RuleCompiler.platform())
                .forEach((name, value) -> digest.update((name + "=" + value).getBytes(StandardCharsets.UTF_8)));
        for (String factClass : classes()) {
            digest.update(bytes(factClass));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The classes that rules see, and those that read, check and keep the tables. */
    private static SortedSet<String> classes() {
        SortedSet<String> classes = new TreeSet<>();
        addKinds(Rulebook.class, classes);
        addKinds(RuleModel.class, classes);
        addKinds(TableReader.class, classes);
        Stream.of(
                        RuleModelReader.READERS,
                        RuleFiles.VOCABULARY,
                        List.of(
                                CitationCheck.class,
                                Parameters.class,
                                Records.class,
                                TableForm.class,
                                Texts.class,
                                Words.class,
                                Yaml.class))
                .flatMap(List::stream)
                .forEach(one -> classes.add(one.getName()));
        return classes;
    }

    /** A class of our own, with what it consists of and what kinds of it there are. */
    private static void addKinds(Type type, SortedSet<String> classes) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> addKinds(argument, classes));
        } else if (type instanceof Class<?> raw
                && raw.getName().startsWith("io.readiness.")
                && classes.add(raw.getName())) {
            if (raw.isRecord()) {
                Arrays.stream(raw.getRecordComponents())
                        .forEach(component -> addKinds(component.getGenericType(), classes));
            }
            if (raw.isSealed()) {
                Arrays.stream(raw.getPermittedSubclasses()).forEach(member -> addKinds(member, classes));
            }
        }
    }

    private static byte[] bytes(String factClass) {
        String resource = factClass.replace('.', '/') + ".class";
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            return in == null ? new byte[0] : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void write(OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            RuleCompiler.store(zip, "key", key.getBytes(StandardCharsets.UTF_8));
            RuleCompiler.store(zip, "source.json", JSON.writeValueAsBytes(source));
            RuleCompiler.store(zip, "rulebooks.json", JSON.writeValueAsBytes(rulebooks));
            RuleCompiler.store(zip, RULES, kjar);
            RuleCompiler.store(zip, "models.json", JSON.writeValueAsBytes(models));
        }
    }

    /** Reads what {@link #write} wrote. */
    public static CompiledRulebook read(InputStream in) throws IOException {
        Map<String, byte[]> entries = RuleCompiler.entries(in);
        return new CompiledRulebook(
                new String(whole(entries, "key"), StandardCharsets.UTF_8),
                JSON.readValue(whole(entries, "source.json"), new TypeReference<>() {}),
                JSON.readValue(whole(entries, "rulebooks.json"), new TypeReference<>() {}),
                whole(entries, RULES),
                JSON.readValue(whole(entries, "models.json"), new TypeReference<>() {}));
    }

    private static byte[] whole(Map<String, byte[]> entries, String name) throws IOException {
        byte[] bytes = entries.get(name);
        if (bytes == null) {
            throw new IOException("The compiled rulebook has no " + name + ".");
        }
        return bytes;
    }
}
