package io.readiness.rulebook;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.readiness.assessment.Assessment;
import io.readiness.assessment.Assessor;
import io.readiness.assessment.Circumstance;
import io.readiness.assessment.Path;
import io.readiness.assessment.PathRow.Way;
import io.readiness.assessment.Rating;
import io.readiness.assessment.Reason;
import io.readiness.profile.Profile;
import io.readiness.profile.Signal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An example beside a rule, in words its author can check.
 *
 * @param file where it stands
 * @param rule the rule it is about; null for an example of the paths
 * @param fires whether the rule is to fire, or just to miss
 * @param name the sentence it stands for
 * @param profile what is told
 * @param expect the ratings that follow
 * @param holds the circumstances that follow
 * @param fails circumstances that do not follow
 * @param path the path that follows, where it is about one
 * @param way how that path is gone
 */
record Scenario(
        String file,
        @Nullable String rule,
        boolean fires,
        String name,
        Profile profile,
        Map<Signal, Rating> expect,
        Set<Circumstance> holds,
        Set<Circumstance> fails,
        @Nullable Path path,
        @Nullable Way way) {
    private static final ObjectMapper YAML = Yaml.mapper();

    private record RuleExamples(String rule, List<Example> fires, List<Example> misses) {}

    private record Example(
            String name,
            ObjectNode given,
            @Nullable Map<Signal, Rating> expect,
            @Nullable Set<Circumstance> holds,
            @Nullable Set<Circumstance> fails,
            @Nullable Path path,
            @Nullable Way way) {

        Scenario of(String file, @Nullable String rule, boolean fires) {
            given.put("reference", "scenario");
            return new Scenario(
                    file,
                    rule,
                    fires,
                    name,
                    YAML.convertValue(given, Profile.class),
                    expect == null ? Map.of() : expect,
                    holds == null ? EnumSet.noneOf(Circumstance.class) : holds,
                    fails == null ? EnumSet.noneOf(Circumstance.class) : fails,
                    path,
                    way);
        }
    }

    /** Every example of a rule, from all files. */
    static List<Scenario> ofRules() {
        return BuiltIn.files(".scenarios.yaml").stream()
                .filter(file -> !file.endsWith("paths.scenarios.yaml"))
                .flatMap(Scenario::rulesIn)
                .toList();
    }

    /** Every example of a path. */
    static List<Scenario> ofPaths() {
        java.nio.file.Path file = BuiltIn.RULES.resolve("paths/paths.scenarios.yaml");
        try {
            return YAML.readValue(file.toFile(), new TypeReference<List<Example>>() {}).stream()
                    .map(example -> example.of(file.toString(), null, true))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": " + e.getMessage(), e);
        }
    }

    private static Stream<Scenario> rulesIn(java.nio.file.Path file) {
        try {
            return YAML.readValue(file.toFile(), new TypeReference<List<RuleExamples>>() {}).stream()
                    .flatMap(examples -> Stream.concat(
                            examples.fires().stream().map(one -> one.of(file.toString(), examples.rule(), true)),
                            examples.misses().stream().map(one -> one.of(file.toString(), examples.rule(), false))));
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": " + e.getMessage(), e);
        }
    }

    /** How what follows differs from what was expected; empty where it does not. */
    List<String> differences(Assessor assessor) {
        Assessment assessment = assessor.assess(profile, BuiltIn.AS_OF);
        List<String> differences = new ArrayList<>();
        assessment.ratings().forEach(rated -> {
            Rating expected = expect.getOrDefault(rated.signal(), rated.rating());
            if (expected != rated.rating()) {
                differences.add(rated.signal() + " is " + rated.rating() + ", expected " + expected);
            }
        });
        Set<Circumstance> concluded = EnumSet.noneOf(Circumstance.class);
        assessment.circumstances().forEach(situation -> concluded.add(situation.circumstance()));
        holds.stream()
                .filter(circumstance -> !concluded.contains(circumstance))
                .forEach(circumstance -> differences.add(circumstance + " was not concluded"));
        fails.stream()
                .filter(concluded::contains)
                .forEach(circumstance -> differences.add(circumstance + " was concluded"));
        Path primary = assessment.recommendation().primary().path();
        if (path != null && path != primary) {
            differences.add("the path is " + primary + ", expected " + path);
        }
        if (way != null && way != assessment.recommendation().primary().way()) {
            differences.add(
                    "the way is " + assessment.recommendation().primary().way() + ", expected " + way);
        }
        return differences;
    }

    /** Whether the rule is among the reasons for anything that was concluded. */
    boolean ruleIsCited() {
        Assessment assessment = BuiltIn.ASSESSOR.assess(profile, BuiltIn.AS_OF);
        Stream<Reason> reasons = Stream.concat(
                assessment.ratings().stream().flatMap(rated -> rated.because().stream()),
                assessment.circumstances().stream().flatMap(situation -> situation.because().stream()));
        return reasons.anyMatch(reason -> reason.says().equals(rule));
    }

    @Override
    public String toString() {
        return file + ": " + (rule == null ? "" : rule + (fires ? " | fires | " : " | misses | ")) + name;
    }
}
