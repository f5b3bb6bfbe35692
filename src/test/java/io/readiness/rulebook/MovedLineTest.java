package io.readiness.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.readiness.assessment.Assessor;
import io.readiness.assessment.RandomProfiles;
import io.readiness.judgement.Circumstance;
import io.readiness.judgement.RuleNumber;
import io.readiness.judgement.Standing;
import io.readiness.profile.Profile;
import io.readiness.profile.Signal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MovedLineTest {
    private static final String DISCOVERY = "signals/discovery-depth.drl";

    @Test
    void a_number_left_where_it_is_changes_nothing() {
        List<RuleNumber> numbers = BuiltIn.ASSESSOR.numbers();
        assertThat(numbers).hasSizeGreaterThan(30);
        RandomProfiles profiles = new RandomProfiles(31);
        for (int i = 0; i < 30; i++) {
            Profile profile = profiles.profile();
            Standing shown = BuiltIn.ASSESSOR.probe(profile).shown();
            for (RuleNumber number : numbers) {
                assertSame(BuiltIn.ASSESSOR.probe(profile).shown(number, number.value()), shown, number);
            }
        }
    }

    /** The same as if an author had written the other number, and the rules had been compiled again. */
    @Test
    void a_moved_number_decides_as_the_rule_written_with_it_would() {
        SortedMap<String, String> files =
                new TreeMap<>(BuiltIn.COMPILED.source().files());
        String condition = "directConversations() >= 3";
        assertThat(files.get(DISCOVERY)).contains(condition);
        files.put(DISCOVERY, files.get(DISCOVERY).replace(condition, "directConversations() >= 7"));
        CompiledRulebook written = CompiledRulebook.compile(new RulebookSource(files));
        RuleNumber number = BuiltIn.ASSESSOR.numbers().stream()
                .filter(one -> one.condition().equals(condition) && one.id().startsWith("discovery"))
                .findFirst()
                .orElseThrow();
        try (RuleSessions sessions = new RuleSessions(written)) {
            Assessor assessor = new Assessor(written.rulebook(), sessions, BuiltIn.READERS);
            RandomProfiles profiles = new RandomProfiles(32);
            for (int i = 0; i < 300; i++) {
                Profile profile = profiles.profile();
                assertSame(
                        BuiltIn.ASSESSOR.probe(profile).shown(number, 7),
                        assessor.probe(profile).shown(),
                        number);
            }
        }
    }

    @Test
    void between_turning_points_nothing_changes_and_at_the_nearest_something_does() {
        RandomProfiles profiles = new RandomProfiles(33);
        for (int i = 0; i < 15; i++) {
            Profile profile = profiles.profile();
            for (RuleNumber number : BuiltIn.ASSESSOR.numbers()) {
                List<Integer> turning = BuiltIn.ASSESSOR.probe(profile).turningPoints(number);
                int nearest = turning.isEmpty() ? 3 : Math.abs(turning.get(0) - number.value());
                Standing shown = BuiltIn.ASSESSOR.probe(profile).shown();
                IntStream.range(Math.max(0, number.value() - nearest + 1), number.value() + nearest)
                        .limit(5)
                        .forEach(value ->
                                assertSame(BuiltIn.ASSESSOR.probe(profile).shown(number, value), shown, number));
            }
        }
    }

    private static void assertSame(Standing one, Standing other, RuleNumber number) {
        for (Signal signal : Signal.values()) {
            assertThat(one.rating(signal)).as("%s by %s", signal, number).isEqualTo(other.rating(signal));
        }
        for (Circumstance circumstance : Circumstance.values()) {
            assertThat(one.holds(circumstance))
                    .as("%s by %s", circumstance, number)
                    .isEqualTo(other.holds(circumstance));
        }
    }
}
