package io.readiness.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.readiness.assessment.Assessor;
import io.readiness.assessment.RandomProfiles;
import io.readiness.judgement.scale.Circumstance;
import io.readiness.judgement.scale.Parameter;
import io.readiness.judgement.standing.Standing;
import io.readiness.profile.Profile;
import io.readiness.profile.Signal;
import io.readiness.rulebook.rule.RuleSessions;
import io.readiness.rulebook.store.CompiledRulebook;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A parameter with another value decides as the rulebook would that was written with it. */
class MovedParameterTest {
    private static final List<Parameter> NAMED = Frozen.COMPILED.rulebook().criteria().parameters().values().stream()
            .filter(Frozen.ASSESSOR::namesInRules)
            .toList();

    @Test
    void a_parameter_left_as_it_is_changes_nothing() {
        assertThat(NAMED).hasSizeGreaterThan(20);
        RandomProfiles profiles = new RandomProfiles(31);
        for (int i = 0; i < 30; i++) {
            Profile profile = profiles.profile();
            Standing shown = Frozen.ASSESSOR.evaluator(profile).shown();
            for (Parameter parameter : NAMED) {
                assertSame(Frozen.ASSESSOR.evaluator(profile).shown(parameter, parameter.value()), shown, parameter);
            }
        }
    }

    /** The same as if an author had written the other value, and the rules had been compiled again. */
    @Test
    void a_moved_parameter_decides_as_the_rulebook_written_with_it_would() {
        SortedMap<String, String> files = new TreeMap<>(Frozen.COMPILED.source().files());
        String written = "discovery.practised:\n  value: 3\n";
        assertThat(files.get(Parameters.FILE)).contains(written);
        files.put(Parameters.FILE, files.get(Parameters.FILE).replace(written, written.replace("3", "7")));
        CompiledRulebook moved = CompiledRulebook.compile(new RulebookSource(files));
        Parameter parameter = Frozen.COMPILED.rulebook().criteria().parameters().get("discovery.practised");
        try (RuleSessions sessions = moved.open()) {
            Assessor assessor = new Assessor(moved.rulebook(), sessions, BuiltIn.READERS);
            RandomProfiles profiles = new RandomProfiles(32);
            for (int i = 0; i < 300; i++) {
                Profile profile = profiles.profile();
                assertSame(
                        Frozen.ASSESSOR.evaluator(profile).shown(parameter, 7),
                        assessor.evaluator(profile).shown(),
                        parameter);
            }
        }
    }

    @Test
    void between_turning_points_nothing_changes() {
        RandomProfiles profiles = new RandomProfiles(33);
        for (int i = 0; i < 15; i++) {
            Profile profile = profiles.profile();
            for (Parameter parameter : NAMED) {
                List<Integer> turning = Frozen.ASSESSOR.evaluator(profile).turningPoints(parameter);
                int nearest = turning.isEmpty() ? 3 : Math.abs(turning.get(0) - parameter.value());
                Standing shown = Frozen.ASSESSOR.evaluator(profile).shown();
                IntStream.range(Math.max(0, parameter.value() - nearest + 1), parameter.value() + nearest)
                        .limit(5)
                        .forEach(value -> assertSame(
                                Frozen.ASSESSOR.evaluator(profile).shown(parameter, value), shown, parameter));
            }
        }
    }

    private static void assertSame(Standing one, Standing other, Parameter parameter) {
        for (Signal signal : Signal.values()) {
            assertThat(one.rating(signal)).as("%s by %s", signal, parameter).isEqualTo(other.rating(signal));
        }
        for (Circumstance circumstance : Circumstance.values()) {
            assertThat(one.holds(circumstance))
                    .as("%s by %s", circumstance, parameter)
                    .isEqualTo(other.holds(circumstance));
        }
    }
}
