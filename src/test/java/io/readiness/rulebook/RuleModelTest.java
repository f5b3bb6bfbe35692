package io.readiness.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.readiness.assessment.RandomProfiles;
import io.readiness.judgement.Judgement;
import io.readiness.judgement.rule.Conclusions.Reason;
import io.readiness.judgement.rule.Finding;
import io.readiness.judgement.rule.RuleCheck;
import io.readiness.judgement.rule.RuleChecks;
import io.readiness.judgement.scale.Circumstance;
import io.readiness.judgement.scale.Rating;
import io.readiness.judgement.scale.Truth;
import io.readiness.judgement.standing.Standing;
import io.readiness.profile.Profile;
import io.readiness.profile.Signal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Drools decides and the model of the rules explains: the two say the same, or the explanations would be of other rules. */
class RuleModelTest {
    @Test
    void the_model_concludes_of_golden_profiles_what_a_session_does() throws IOException {
        for (Path candidate : GoldenTest.candidates()) {
            assertSame(BuiltIn.profile(Files.readString(candidate)));
        }
    }

    @Test
    void the_model_concludes_of_generated_profiles_what_a_session_does() {
        RandomProfiles profiles = new RandomProfiles(8);
        for (int i = 0; i < 2_000; i++) {
            assertSame(profiles.profile());
        }
    }

    /** Where lines are drawn the two could part: every number of a golden profile on, below and above every line there is. */
    @Test
    void the_model_concludes_on_and_beside_every_line_what_a_session_does() throws IOException {
        SortedSet<Integer> lines = new TreeSet<>(Set.of(0, 1));
        BuiltIn.COMPILED
                .rulebook()
                .criteria()
                .parameters()
                .values()
                .forEach(parameter -> IntStream.rangeClosed(-1, 1).forEach(by -> lines.add(parameter.value() + by)));
        int tried = 0;
        for (Path candidate : GoldenTest.candidates()) {
            JsonNode told = BuiltIn.JSON.readTree(candidate.toFile());
            for (ObjectNode owner : objects(told)) {
                for (String field : numbers(owner)) {
                    JsonNode before = owner.get(field);
                    for (int line : lines) {
                        owner.put(field, line);
                        assertSame(BuiltIn.JSON.treeToValue(told, Profile.class));
                        tried++;
                    }
                    owner.set(field, before);
                }
            }
        }
        assertThat(tried).isGreaterThan(1_000);
    }

    /** Silence and its opposite: each thing that a golden profile tells left out by itself, and each yes turned into a no. */
    @Test
    void the_model_concludes_of_silence_and_denial_what_a_session_does() throws IOException {
        for (Path candidate : GoldenTest.candidates()) {
            ObjectNode told = (ObjectNode) BuiltIn.JSON.readTree(candidate.toFile());
            for (ObjectNode owner : objects(told)) {
                for (String field : optional(owner)) {
                    JsonNode before = owner.remove(field);
                    assertSame(BuiltIn.JSON.treeToValue(told, Profile.class));
                    if (before.isBoolean()) {
                        owner.put(field, !before.booleanValue());
                        assertSame(BuiltIn.JSON.treeToValue(told, Profile.class));
                    }
                    owner.set(field, before);
                }
            }
        }
    }

    private static List<ObjectNode> objects(JsonNode told) {
        List<ObjectNode> objects = new ArrayList<>();
        if (told instanceof ObjectNode object) {
            objects.add(object);
        }
        told.forEach(part -> objects.addAll(objects(part)));
        return objects;
    }

    private static List<String> numbers(ObjectNode owner) {
        return fields(owner, JsonNode::isInt);
    }

    /** What names a piece or a person, or says what a thing is, has to be there. */
    private static List<String> optional(ObjectNode owner) {
        return fields(
                owner,
                told -> !told.isTextual()
                        && (!told.isObject() || !told.isEmpty())
                        && (!told.isArray() || !told.isEmpty()));
    }

    private static List<String> fields(ObjectNode owner, Predicate<JsonNode> wanted) {
        List<String> names = new ArrayList<>();
        owner.fields().forEachRemaining(field -> {
            if (wanted.test(field.getValue())) {
                names.add(field.getKey());
            }
        });
        return names;
    }

    private static void assertSame(Profile profile) {
        Judgement judgement = BuiltIn.ASSESSOR.judge(profile, BuiltIn.AS_OF);
        Standing shown = BuiltIn.ASSESSOR.evaluator(profile).shown();
        Map<Signal, Rating> ratings = new EnumMap<>(Signal.class);
        Map<Signal, Rating> modelled = new EnumMap<>(Signal.class);
        for (Signal signal : Signal.values()) {
            ratings.put(signal, judgement.standing().rating(signal).atWorst());
            modelled.put(signal, shown.rating(signal));
        }
        Set<Circumstance> holding = Arrays.stream(Circumstance.values())
                .filter(circumstance -> shown.holds(circumstance) == Truth.HOLDS)
                .collect(Collectors.toSet());
        assertThat(modelled).as(() -> BuiltIn.json(profile)).isEqualTo(ratings);
        assertThat(holding)
                .as(() -> BuiltIn.json(profile))
                .isEqualTo(judgement.conclusions().circumstances().keySet());
    }

    @Test
    void a_rule_is_explained_as_concluding_exactly_where_the_engine_concludes_by_it() {
        RandomProfiles profiles = new RandomProfiles(4);
        for (int i = 0; i < 500; i++) {
            Profile profile = profiles.profile();
            Judgement judgement = BuiltIn.ASSESSOR.judge(profile, BuiltIn.AS_OF);
            RuleChecks checks = BuiltIn.ASSESSOR.evaluator(profile).checks();
            for (Circumstance circumstance : Circumstance.values()) {
                assertThat(holding(checks.of(circumstance)))
                        .as("%s of %s", circumstance, profile)
                        .isEqualTo(rules(judgement.because(circumstance)));
            }
            for (Signal signal : Signal.values()) {
                for (Rating rating : List.of(Rating.EXPOSED, Rating.PRACTISED, Rating.OWNED, Rating.PROVEN)) {
                    Set<String> holding = holding(checks.of(new Finding(signal, rating)));
                    if (rating == judgement.standing().rating(signal)) {
                        assertThat(holding).isEqualTo(rules(judgement.because(signal)));
                    } else if (rating.compareTo(judgement.standing().rating(signal)) > 0) {
                        assertThat(holding).as("%s %s", signal, rating).isEmpty();
                    }
                }
            }
        }
    }

    /** What is not known yet must not read as a shortfall, whatever else was told beside it. */
    @Test
    void a_level_that_is_open_has_a_rule_that_is_open() {
        RandomProfiles profiles = new RandomProfiles(6);
        for (int i = 0; i < 300; i++) {
            Profile profile = profiles.profile();
            Judgement judgement = BuiltIn.ASSESSOR.judge(profile, BuiltIn.AS_OF);
            RuleChecks checks = BuiltIn.ASSESSOR.evaluator(profile).checks();
            for (Signal signal : Signal.values()) {
                for (Rating rating : List.of(Rating.EXPOSED, Rating.PRACTISED, Rating.OWNED, Rating.PROVEN)) {
                    if (judgement.standing().reaches(signal, rating) == Truth.OPEN
                            && judgement.standing().rating(signal) != Rating.UNKNOWN
                            && rating == judgement.standing().best(signal)) {
                        assertThat(checks.of(new Finding(signal, rating)))
                                .as("%s %s of %s", signal, rating, profile)
                                .anyMatch(check -> check.truth() == Truth.OPEN);
                    }
                }
            }
        }
    }

    private static Set<String> holding(List<RuleCheck> checks) {
        return checks.stream()
                .filter(check -> check.truth() == Truth.HOLDS)
                .map(RuleCheck::rule)
                .collect(Collectors.toSet());
    }

    private static Set<String> rules(List<Reason> reasons) {
        return reasons.stream().map(Reason::rule).collect(Collectors.toSet());
    }
}
