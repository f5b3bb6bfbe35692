package io.readiness.rulebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.readiness.judgement.rule.RuleEvaluator.RuleResult;
import io.readiness.judgement.scale.Rating;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The engines that run in Node, each measured by a process of its own, which is given rules and cases as JSON. */
public final class NodeEngines {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SOURCE = Path.of("src", "bench", "node");
    private static final Path FOLDER = Path.of("target", "bench", "node");

    /** The engines and their versions, as npm installs them. */
    private final Map<String, String> versions = new LinkedHashMap<>();

    /**
     * Installs the engines and lays out the cases.
     *
     * @throws IOException where there is no Node, or the engines cannot be installed
     */
    public NodeEngines() throws IOException {
        Files.createDirectories(FOLDER);
        for (String file : List.of("package.json", ".npmrc", "measure.mjs")) {
            Files.copy(SOURCE.resolve(file), FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        run(2, "npm", "install", "--no-audit", "--no-fund", "--loglevel=error");
        JSON.readTree(FOLDER.resolve("package.json").toFile())
                .get("dependencies")
                .fields()
                .forEachRemaining(engine ->
                        versions.put(engine.getKey(), engine.getValue().asText()));
        JSON.writeValue(FOLDER.resolve("cases.json").toFile(), laidOut());
    }

    /** The names of the packages, with their versions. */
    public Map<String, String> versions() {
        return versions;
    }

    /** Microseconds for a profile, by the clock; fails where an engine decides a case unlike the service. */
    public double measure(String engine, double warm, double measured) throws IOException {
        String name = engine.substring(engine.indexOf('/') + 1);
        JsonNode told =
                JSON.readTree(run(2, "node", "measure.mjs", name, String.valueOf(warm), String.valueOf(measured)));
        return told.get("us").asDouble();
    }

    private static String run(int minutes, String... command) throws IOException {
        Path said = FOLDER.resolve(command[0] + ".log");
        Process process = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectErrorStream(false)
                .redirectError(FOLDER.resolve(command[0] + ".err").toFile())
                .redirectOutput(said.toFile())
                .start();
        try {
            if (!process.waitFor(minutes, TimeUnit.MINUTES)) {
                process.destroy();
                throw new IllegalStateException(String.join(" ", command) + " takes too long.");
            }
        } catch (InterruptedException e) {
            process.destroy();
            throw new IllegalStateException(e);
        }
        if (process.exitValue() != 0) {
            throw new IOException(
                    String.join(" ", command) + ": " + Files.readString(FOLDER.resolve(command[0] + ".err")));
        }
        return Files.readString(said);
    }

    private static Map<String, Object> laidOut() {
        List<GivenRule> rules = GivenRule.all();
        PlainData data = new PlainData(rules);
        List<Map<String, Object>> cases = new ArrayList<>();
        for (Cases kind : Cases.values()) {
            for (Cases.Told told : kind.told()) {
                cases.add(Map.of(
                        "timed", kind == Cases.GOLDEN,
                        "facts", data.of(told.facts()),
                        "expected", words(BuiltIn.SESSIONS.evaluator().evaluate(told.facts()))));
            }
        }
        return Map.of(
                "ratings", Rating.values(),
                "rules", rules.stream().map(NodeEngines::rule).toList(),
                "cases", cases);
    }

    private static Map<String, Object> rule(GivenRule rule) {
        return Map.of(
                "zen", Dialect.ZEN.expression(rule),
                "bound", rule.bound(),
                "concludes", rule.concludes(),
                "patterns",
                        rule.patterns().stream()
                                .map(pattern -> Map.of(
                                        "type", pattern.type().getSimpleName(),
                                        "absent", pattern.absent(),
                                        "conditions", PlainData.conditions(pattern)))
                                .toList());
    }

    private static List<String> words(RuleResult result) {
        return Stream.concat(
                        result.ratings().entrySet().stream().map(rated -> rated.getKey() + " " + rated.getValue()),
                        result.circumstances().stream().map(Enum::name))
                .sorted()
                .toList();
    }
}
