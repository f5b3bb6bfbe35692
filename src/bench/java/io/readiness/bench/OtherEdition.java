package io.readiness.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.readiness.bench.Figures.Figure;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Another edition of the service, in a checkout of its own: its own benchmarks of the same names, by its own code, rules and golden
 * candidates. Both take turns in the same rounds.
 */
final class OtherEdition {
    /** What begins the names of its figures. */
    static final String AGAINST = "against ";

    private static final String RESULTS = "target/against.json";

    private final Path checkout;
    private final String classPath;

    private OtherEdition(Path checkout, String classPath) {
        this.checkout = checkout;
        this.classPath = classPath;
    }

    /** The checkout that {@code -Dbench.against} names, compiled; null: none. */
    static @Nullable OtherEdition named() throws IOException {
        String named = System.getProperty("bench.against", "");
        if (named.isBlank()) {
            return null;
        }
        Path checkout = Path.of(named).toAbsolutePath();
        Path libraries = Path.of("target", "against.class-path");
        run(
                checkout,
                List.of(
                        "./mvnw",
                        "-q",
                        "-B",
                        "-Pbench",
                        "-DskipTests",
                        "test-compile",
                        "dependency:build-classpath",
                        "-Dmdep.includeScope=test",
                        "-Dmdep.outputFile=" + libraries));
        return new OtherEdition(
                checkout,
                String.join(
                        File.pathSeparator,
                        "target/test-classes",
                        "target/classes",
                        Files.readString(checkout.resolve(libraries)).strip()));
    }

    /** Measures, and hands on each figure under its name. */
    void measure(String benchmarks, List<String> options, BiConsumer<String, Figure> to) throws IOException {
        List<String> command = new ArrayList<>(List.of("java", "-cp", classPath, "org.openjdk.jmh.Main", benchmarks));
        command.addAll(options);
        command.addAll(List.of("-prof", "gc", "-rf", "json", "-rff", RESULTS));
        run(checkout, command);
        for (JsonNode result :
                new ObjectMapper().readTree(checkout.resolve(RESULTS).toFile())) {
            String method = result.get("benchmark").asText();
            StringBuilder name = new StringBuilder(AGAINST)
                    .append(method.substring(method.lastIndexOf('.', method.lastIndexOf('.') - 1) + 1));
            result.get("params").forEach(parameter -> name.append(':').append(parameter.asText()));
            to.accept(
                    name.toString(),
                    new Figure(result.at("/primaryMetric/score").asDouble(), kib(result)));
        }
    }

    /** JMH has marked what a profiler tells with a dot, and no longer does. */
    private static double kib(JsonNode result) {
        JsonNode told = result.get("secondaryMetrics");
        JsonNode rate =
                told.has("gc.alloc.rate.norm") ? told.get("gc.alloc.rate.norm") : told.get("·gc.alloc.rate.norm");
        return rate.get("score").asDouble() / 1024;
    }

    private static void run(Path folder, List<String> command) throws IOException {
        Path log = Files.createTempFile("against", ".log");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", command.subList(0, Math.min(4, command.size()))) + " … in "
                        + folder + ":\n" + Files.readString(log));
            }
        } catch (InterruptedException e) {
            process.destroy();
            throw new IllegalStateException(e);
        }
        Files.delete(log);
    }
}
