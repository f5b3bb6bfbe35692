package io.readiness.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.readiness.Changed;
import io.readiness.Kept;
import io.readiness.assessment.Assessor;
import io.readiness.assessment.RandomProfiles;
import io.readiness.assessment.Rulebook;
import io.readiness.assessment.View.Topic;
import io.readiness.assessment.View.Viewer;
import io.readiness.explanation.difference.DifferenceAnswer;
import io.readiness.explanation.difference.DifferenceAnswer.AssessmentDifference;
import io.readiness.explanation.difference.DifferenceAnswer.PathsApart;
import io.readiness.explanation.difference.DifferenceAnswer.SignalApart;
import io.readiness.explanation.difference.DifferenceFinder;
import io.readiness.explanation.difference.DifferenceFinder.Side;
import io.readiness.judgement.scale.Part;
import io.readiness.judgement.standing.Criteria.PathRow;
import io.readiness.judgement.standing.Scorecard;
import io.readiness.profile.Profile;
import io.readiness.profile.Signal;
import io.readiness.rulebook.rule.RuleSessions;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<Topic> WHOLE = Set.of(Topic.RECOMMENDATION);

    @Test
    @Tag(Kept.TAG)
    void one_candidate_at_two_times_is_told_apart_as_before() throws IOException {
        Profile later = golden("nearly-ready");
        Profile earlier = Changed.part(
                later, "evidence", later.evidence().subList(0, later.evidence().size() - 1));
        Side before = new Side(BuiltIn.ASSESSOR, earlier, BuiltIn.AS_OF.minusMonths(6));
        Side after = new Side(BuiltIn.ASSESSOR, later, BuiltIn.AS_OF);
        Kept.answer(
                BuiltIn.RULES.resolve("explanations/difference/two-times.json"),
                BuiltIn.json(DifferenceFinder.compare(before, after, WHOLE)));
    }

    @Test
    void a_manager_is_told_nothing_of_what_is_wanted_in_a_difference() throws IOException {
        Set<Topic> managers =
                BuiltIn.COMPILED.rulebook().views().get(Viewer.MANAGER).full();
        AssessmentDifference difference = DifferenceFinder.compare(
                        side(golden("nearly-ready")), side(golden("backlog-administrator")), managers)
                .difference();
        assertThat(difference.path()).isNull();
        assertThat(difference.gapsOpened()).isEmpty();
        assertThat(difference.circumstancesNew()).isEmpty();
        assertThat(difference.mistakesNew()).isEmpty();
        assertThat(difference.says()).isNotEmpty().noneMatch(says -> says.contains("path recommended"));
    }

    /** Both versions are given here, so that what is kept of them does not change with that of the rulebook. */
    @Test
    @Tag(Kept.TAG)
    void one_profile_under_two_rulebooks_is_told_apart_as_before() throws IOException {
        Profile profile = golden("nearly-ready");
        Rulebook rulebook = BuiltIn.COMPILED.rulebook();
        Side first = new Side(version("1.0.0", rulebook, BuiltIn.SESSIONS), profile, BuiltIn.AS_OF);
        Side second = new Side(version("2.0.0", otherWeights(rulebook), BuiltIn.SESSIONS), profile, BuiltIn.AS_OF);
        Kept.answer(
                BuiltIn.RULES.resolve("explanations/difference/two-rulebooks.json"),
                BuiltIn.json(DifferenceFinder.compare(first, second, WHOLE)));
    }

    private static Assessor version(String version, Rulebook rulebook, RuleSessions sessions) {
        return BuiltIn.assessor(
                Changed.part(rulebook, "edition", Changed.part(rulebook.edition(), "version", version)), sessions);
    }

    /** Discovery weighs half of the scope, and its three neighbours give what it takes. */
    private static Rulebook otherWeights(Rulebook rulebook) {
        Scorecard scorecard = rulebook.criteria().scorecard();
        Map<Part, Map<Signal, Integer>> weights = new EnumMap<>(scorecard.weights());
        Map<Signal, Integer> scope = new EnumMap<>(weights.get(Part.SCOPE));
        scope.put(Signal.DISCOVERY_DEPTH, scope.get(Signal.DISCOVERY_DEPTH) + 30);
        for (Signal giver : Set.of(Signal.MARKET_CONTEXT, Signal.STRATEGIC_PRIORITISATION, Signal.OUTCOME_OWNERSHIP)) {
            scope.put(giver, scope.get(giver) - 10);
        }
        weights.put(Part.SCOPE, scope);
        return Changed.part(
                rulebook,
                "criteria",
                Changed.part(rulebook.criteria(), "scorecard", Changed.part(scorecard, "weights", weights)));
    }

    /** With nothing but the answer in hand. */
    @Test
    void the_differences_of_the_signals_add_up_to_that_of_the_totals() throws IOException {
        RandomProfiles profiles = new RandomProfiles(41);
        for (int i = 0; i < 300; i++) {
            JsonNode difference = JSON.readTree(BuiltIn.compactJson(compare(profiles.profile(), profiles.profile())))
                    .path("difference");
            BigDecimal sum = BigDecimal.ZERO;
            for (JsonNode signal : difference.path("signals")) {
                sum = sum.add(number(signal.path("points").path("difference")));
            }
            assertThat(sum).isEqualByComparingTo(number(difference.path("total").path("difference")));
        }
    }

    /** With a rulebook of other weights on one side, and of other points of the levels besides. */
    @Test
    void they_add_up_under_two_rulebooks_too_and_the_sentence_says_the_same_as_the_numbers() throws IOException {
        Assessor other = version("2.0.0", otherWeights(Frozen.COMPILED.rulebook()), Frozen.SESSIONS);
        RandomProfiles profiles = new RandomProfiles(43);
        int turned = 0;
        for (int i = 0; i < 300; i++) {
            Side second = new Side(other, profiles.profile(), BuiltIn.AS_OF);
            AssessmentDifference difference = DifferenceFinder.compare(side(profiles.profile()), second, WHOLE)
                    .difference();
            BigDecimal sum = difference.signals().stream()
                    .map(signal -> BigDecimal.valueOf(signal.points().difference()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum)
                    .isEqualByComparingTo(BigDecimal.valueOf(difference.total().difference()));
            for (SignalApart signal : difference.signals()) {
                boolean higher = signal.first().compareTo(signal.second()) > 0;
                double more =
                        higher ? -signal.points().difference() : signal.points().difference();
                if (signal.first() != signal.second() && more < 0) {
                    turned++;
                    assertThat(signal.says()).contains("Their rulebooks weigh it differently, so this adds");
                }
            }
        }
        assertThat(turned).as("signals that stand higher and earn less").isPositive();
    }

    @Test
    void what_was_told_to_be_absent_is_more_than_silence_even_where_it_earns_nothing() {
        Profile silent = Profile.untold("c-1");
        Profile none =
                BuiltIn.profile("{\"reference\": \"c-1\", \"exposure\": {\"customerConversationsPerQuarter\": 0}}");
        assertThat(compare(silent, none).difference().says())
                .anyMatch(sentence -> sentence.startsWith("Discovery depth: the second stands at absent, which earns no"
                        + " points; for the first nothing was said of it, so more may still be there."))
                .anyMatch(sentence -> sentence.startsWith("Once what is still unknown is taken at its best, the first"
                        + " could come to 100 points and the second to"));
    }

    /** A wish decides the path and no rating. */
    @Test
    void what_differs_beside_the_signals_is_not_passed_over() throws IOException {
        Profile profile = golden("content-owner");
        Profile wishingOtherwise = Changed.part(profile, "goal", null);
        AssessmentDifference difference = compare(profile, wishingOtherwise).difference();
        assertThat(difference.signals()).isEmpty();
        assertThat(difference.circumstancesGone()).isNotEmpty();
        assertThat(difference.says())
                .contains("Every signal stands the same for the first and for the second.")
                .noneMatch(sentence -> sentence.startsWith("Nothing that was concluded differs"));
    }

    @Test
    void one_path_gone_in_another_way_is_another_recommendation() throws IOException {
        Set<PathRow.Way> ways = EnumSet.noneOf(PathRow.Way.class);
        for (Path one : GoldenTest.candidates()) {
            for (Path other : GoldenTest.candidates()) {
                Profile first = BuiltIn.profile(Files.readString(one));
                Profile second = BuiltIn.profile(Files.readString(other));
                DifferenceAnswer comparison = compare(first, second);
                PathsApart path = comparison.difference().path();
                if (path != null && path.first() == path.second()) {
                    ways.add(path.firstWay());
                    assertThat(comparison.difference().says())
                            .anyMatch(sentence -> sentence.startsWith("The path recommended for " + first.reference()));
                }
            }
        }
        assertThat(ways).hasSizeGreaterThan(1);
    }

    @Test
    void two_candidates_of_whom_the_same_was_told_are_left_to_a_person_too() throws IOException {
        Profile one = golden("nearly-ready");
        assertThat(compare(one, Changed.part(one, "reference", "c-2"))
                        .difference()
                        .says())
                .hasSize(2)
                .last()
                .asString()
                .endsWith("a person decides.");
    }

    private static BigDecimal number(JsonNode node) {
        return new BigDecimal(node.asText());
    }

    @Test
    void nothing_differs_from_itself_and_the_other_way_round_everything_turns() {
        RandomProfiles profiles = new RandomProfiles(42);
        for (int i = 0; i < 300; i++) {
            Profile one = profiles.profile();
            Profile other = profiles.profile();
            AssessmentDifference same = compare(one, one).difference();
            assertThat(same.says())
                    .containsExactly("Nothing that was concluded differs between the first and the second.");
            assertThat(same.signals()).isEmpty();
            AssessmentDifference there = compare(one, other).difference();
            AssessmentDifference back = compare(other, one).difference();
            assertThat(back.gapsClosed()).isEqualTo(there.gapsOpened());
            assertThat(back.circumstancesNew()).isEqualTo(there.circumstancesGone());
            assertThat(back.mistakesNew()).isEqualTo(there.mistakesGone());
            assertThat(back.gapsOpened()).isEqualTo(there.gapsClosed());
            assertThat(back.circumstancesGone()).isEqualTo(there.circumstancesNew());
            assertThat(back.mistakesGone()).isEqualTo(there.mistakesNew());
            assertThat(back.parts().keySet()).isEqualTo(there.parts().keySet());
            assertThat(back.gates()).hasSameSizeAs(there.gates()).zipSatisfy(there.gates(), (its, mine) -> {
                assertThat(its.gate()).isEqualTo(mine.gate());
                assertThat(its.first()).isEqualTo(mine.second());
                assertThat(its.second()).isEqualTo(mine.first());
            });
            assertThat(back.band() == null).isEqualTo(there.band() == null);
            assertThat(back.path() == null).isEqualTo(there.path() == null);
            assertThat(back.total().difference()).isEqualTo(-there.total().difference());
            assertThat(back.signals()).hasSameSizeAs(there.signals()).zipSatisfy(there.signals(), (its, mine) -> {
                assertThat(its.signal()).isEqualTo(mine.signal());
                assertThat(its.first()).isEqualTo(mine.second());
                assertThat(its.becauseFirst()).isEqualTo(mine.becauseSecond());
                assertThat(its.says()).isEqualTo(mine.says());
            });
        }
    }

    @Test
    void what_was_not_said_is_no_shortfall() {
        Profile silent = Profile.untold("c-2");
        Profile told =
                BuiltIn.profile("{\"reference\": \"c-1\", \"exposure\": {\"customerConversationsPerQuarter\": 2}}");
        assertThat(compare(told, silent).difference().says())
                .anyMatch(sentence ->
                        sentence.startsWith("Discovery depth: c-1 stands at exposed; for c-2 nothing was said of it"))
                .noneMatch(sentence -> sentence.contains("What keeps c-2"))
                .endsWith(
                        "This tells two profiles apart, not two people; what is not said in one may still be there, and a person decides.");
    }

    private static Profile golden(String name) throws IOException {
        return BuiltIn.profile(
                Files.readString(BuiltIn.RULES.resolve("golden").resolve(name).resolve("profile.json")));
    }

    private static DifferenceAnswer compare(Profile first, Profile second) {
        return DifferenceFinder.compare(side(first), side(second), WHOLE);
    }

    private static Side side(Profile profile) {
        return new Side(Frozen.ASSESSOR, profile, BuiltIn.AS_OF);
    }
}
