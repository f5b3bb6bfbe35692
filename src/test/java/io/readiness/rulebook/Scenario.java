package io.readiness.rulebook;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.readiness.assessment.Assessment;
import io.readiness.assessment.Assessor;
import io.readiness.assessment.View;
import io.readiness.assessment.View.Topic;
import io.readiness.assessment.View.Viewer;
import io.readiness.judgement.rule.Conclusions.Reason;
import io.readiness.judgement.scale.Circumstance;
import io.readiness.judgement.scale.Path;
import io.readiness.judgement.scale.Rating;
import io.readiness.judgement.standing.Criteria.PathRow.Way;
import io.readiness.profile.Profile;
import io.readiness.profile.Signal;
import java.io.IOException;
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
 * @param audience who reads the answer in full; null: everything is told
 * @param shows what stands where in the assessment's JSON, by GPath: {@code plan.steps.find { it.step == 'PROVE' }.status}
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
        @Nullable Way way,
        @Nullable Viewer audience,
        Map<String, Object> shows) {
    private static final ObjectMapper YAML = Yaml.mapper();

    private record RuleExamples(String rule, List<Example> fires, List<Example> misses) {
        Stream<Scenario> scenarios(String file) {
            return Stream.concat(
                    fires.stream().map(one -> one.of(file, rule, true)),
                    misses.stream().map(one -> one.of(file, rule, false)));
        }
    }

    private record Example(
            String name,
            ObjectNode given,
            @Nullable Map<Signal, Rating> expect,
            @Nullable Set<Circumstance> holds,
            @Nullable Set<Circumstance> fails,
            @Nullable Path path,
            @Nullable Way way,
            @Nullable Viewer audience,
            @Nullable Map<String, Object> shows) {

        Scenario of(String file, @Nullable String rule, boolean fires) {
            ObjectNode whole = BaseProfiles.BUILT_IN.join(given).put("reference", "scenario");
            return new Scenario(
                    file,
                    rule,
                    fires,
                    name,
                    YAML.convertValue(whole, Profile.class),
                    expect == null ? Map.of() : expect,
                    holds == null ? EnumSet.noneOf(Circumstance.class) : holds,
                    fails == null ? EnumSet.noneOf(Circumstance.class) : fails,
                    path,
                    way,
                    audience,
                    shows == null ? Map.of() : shows);
        }
    }

    private static final List<Scenario> ALL = BuiltIn.files(".scenarios.yaml").stream()
            .map(Scenario::in)
            .flatMap(List::stream)
            .toList();

    /** Every example of a rule, from all files. */
    static List<Scenario> ofRules() {
        return ALL.stream().filter(scenario -> scenario.rule() != null).toList();
    }

    /** Every example of a table: paths, archetypes, plans and what else is told of a whole candidate. */
    static List<Scenario> ofTables() {
        return ALL.stream().filter(scenario -> scenario.rule() == null).toList();
    }

    /** Compiled only where somebody asks what an answer shows. */
    private static final class Shown {
        static final Places PLACES = new Places(ALL.stream().map(Scenario::shows));
    }

    /** What an example without {@code shows} speaks of. */
    private static final Set<Topic> CONCLUDED = Set.of(Topic.RECOMMENDATION, Topic.RATINGS, Topic.CIRCUMSTANCES);

    static List<Scenario> in(java.nio.file.Path file) {
        try {
            JsonNode examples = YAML.readTree(file.toFile());
            return examples.path(0).has("rule")
                    ? YAML.convertValue(examples, new TypeReference<List<RuleExamples>>() {}).stream()
                            .flatMap(one -> one.scenarios(file.toString()))
                            .toList()
                    : YAML.convertValue(examples, new TypeReference<List<Example>>() {}).stream()
                            .map(one -> one.of(file.toString(), null, true))
                            .toList();
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException(file + ": " + e.getMessage(), e);
        }
    }

    /** As its reader gets it. */
    Assessment assessed(Assessor by) {
        return by.assess(profile, BuiltIn.AS_OF, read());
    }

    private Set<Topic> read() {
        return audience == null
                ? View.EVERYTHING
                : BuiltIn.COMPILED.rulebook().views().get(audience).topics(View.Detail.FULL);
    }

    /** How what follows differs from what was expected; empty where it does not. */
    List<String> differences(Assessment assessment) {
        if (audience != null) {
            return Shown.PLACES.differences(shows, assessment);
        }
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
        if (!shows.isEmpty()) {
            differences.addAll(Shown.PLACES.differences(shows, assessment));
        }
        return differences;
    }

    /** Whether it fails by other rules or tables; no more is worked out than it speaks of. */
    boolean failsBy(Assessor other) {
        return !differences(other.assess(profile, BuiltIn.AS_OF, shows.isEmpty() ? CONCLUDED : read()))
                .isEmpty();
    }

    /** Whether somebody else is judged otherwise than is expected here. */
    boolean failsFor(Scenario other) {
        return !differences(BuiltIn.ASSESSOR.assess(other.profile, BuiltIn.AS_OF, read()))
                .isEmpty();
    }

    /** Whether the rule is among the reasons for anything that was concluded. */
    boolean ruleIsCited(Assessment assessment) {
        Stream<Reason> reasons = Stream.concat(
                assessment.ratings().stream().flatMap(rated -> rated.because().stream()),
                assessment.circumstances().stream().flatMap(situation -> situation.because().stream()));
        return reasons.anyMatch(reason -> reason.rule().equals(rule));
    }

    @Override
    public String toString() {
        return file + ": " + (rule == null ? "" : rule + (fires ? " | fires | " : " | misses | ")) + name;
    }
}
