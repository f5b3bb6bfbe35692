package io.readiness.api.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a schema is called: as its type, unless a language of generated clients has that name already or reserves it. Then a
 * generator renames it as it likes, or what it writes does not compile.
 */
final class SchemaNames {
    private static final Map<String, String> OTHERWISE = Map.of(
            "Duration", "WeeksOfStep",
            "Operator", "ComparisonOperator",
            "Path", "CareerPath",
            "Proxy", "CustomerProxy",
            "Short", "ShortGap",
            "Unevidenced", "UnevidencedGap");

    /** Java's own, of the packages that generated clients import. */
    private static final List<String> PACKAGES = List.of(
            "java/lang",
            "java/util",
            "java/util/function",
            "java/time",
            "java/math",
            "java/net",
            "java/io",
            "java/nio/file");

    /** Of TypeScript, JavaScript, Python, Kotlin, C#, Swift, Go and Rust: keywords, and what is there without an import. */
    private static final Set<String> OF_OTHERS = Set.of(
            "abstract any array as assert async await awaitable base bool bytes case catch class const continue date def default del delete dict do dynamic elif else enum error event except exclude export extends extract false field final finally float fn for from fun func function global if implements import in include int interface internal is lambda let list literal long map mod module mut namespace never new nil nonlocal none not null nullable number object omit operator optional or out override package params partial pass pick pointer print private promise property protected pub public raise range readonly record ref request required response result return returntype set static str string struct super switch symbol sync this throw trait true try tuple type typeof union unit unknown use using val var virtual void when where while with yield"
                    .split(" "));

    private static final Set<String> TAKEN = taken();

    private final Map<String, Class<?>> named = new HashMap<>();

    /** The name of a type. */
    String of(Class<?> type) {
        String name = OTHERWISE.getOrDefault(type.getSimpleName(), type.getSimpleName());
        if (TAKEN.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalStateException(
                    name + " would be a schema of the OpenAPI document, and a client's language has"
                            + " that name already. Maybe rename it here?");
        }
        Class<?> known = named.putIfAbsent(name, type);
        if (known != null && known != type) {
            throw new IllegalStateException(
                    known + " and " + type + " share a name in the OpenAPI document. Maybe rename one of them?");
        }
        return name;
    }

    private static Set<String> taken() {
        Set<String> taken = PACKAGES.stream()
                .flatMap(SchemaNames::types)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        taken.addAll(OF_OTHERS);
        return taken;
    }

    private static Stream<String> types(String folder) {
        Path classes = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules", "java.base", folder);
        try (Stream<Path> files = Files.list(classes)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".class") && !file.contains("$"))
                    .map(file -> file.substring(0, file.length() - ".class".length()))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(folder, e);
        }
    }
}
