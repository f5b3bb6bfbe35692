package io.readiness.explanation.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import io.readiness.Changed;
import io.readiness.Kept;
import io.readiness.assessment.RandomProfiles;
import io.readiness.explanation.sensitivity.MovableNumber.Decided;
import io.readiness.explanation.sensitivity.SensitivityAnswer.NumberValue;
import io.readiness.explanation.sensitivity.SensitivityAnswer.TriedNumber;
import io.readiness.judgement.Judgement;
import io.readiness.judgement.Recommendation.Possible;
import io.readiness.judgement.scale.Parameter;
import io.readiness.judgement.scale.Part;
import io.readiness.judgement.standing.Criteria;
import io.readiness.judgement.standing.Criteria.PathRow;
import io.readiness.judgement.standing.Scorecard;
import io.readiness.judgement.standing.Threshold.NumberKind;
import io.readiness.profile.Profile;
import io.readiness.profile.Responsibility.Duty;
import io.readiness.profile.Signal;
import io.readiness.rulebook.BuiltIn;
import io.readiness.rulebook.Frozen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How far numbers may move: nothing reported is wrong, and nothing nearer is left out. */
class SensitivityTest {
    private static final SensitivityFinder SENSITIVITY = new SensitivityFinder(BuiltIn.ASSESSOR);
    private static final SensitivityFinder FROZEN = new SensitivityFinder(Frozen.ASSESSOR);
    private static final CriteriaNumbers CRITERIA =
            new CriteriaNumbers(BuiltIn.COMPILED.rulebook().criteria());
    private static final ParameterNumbers PARAMETERS = new ParameterNumbers(BuiltIn.ASSESSOR);

    static Stream<Profile> profiles() throws IOException {
        RandomProfiles random = new RandomProfiles(20261123);
        List<Profile> golden;
        try (Stream<Path> files = Files.walk(BuiltIn.RULES.resolve("golden"))) {
            golden = files.filter(file -> file.endsWith("profile.json"))
                    .sorted()
                    .map(SensitivityTest::profile)
                    .toList();
        }
        return Stream.concat(golden.stream(), IntStream.range(0, 300).mapToObj(i -> random.profile()));
    }

    private static Profile profile(Path file) {
        try {
            return BuiltIn.profile(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void every_reported_change_is_real_and_none_is_nearer(Profile profile) {
        Judgement judgement = BuiltIn.ASSESSOR.judge(profile, BuiltIn.AS_OF);
        SensitivityAnswer sensitivity = SENSITIVITY.find(profile, BuiltIn.AS_OF);
        List<MovableNumber> numbers = Stream.concat(
                        CRITERIA.of(judgement.standing()), PARAMETERS.of(BuiltIn.ASSESSOR.evaluator(profile)))
                .toList();
        assertThat(sensitivity.numbers()).hasSameSizeAs(numbers);
        for (MovableNumber number : numbers) {
            TriedNumber tried = sensitivity.numbers().stream()
                    .filter(one -> one.kind() == number.kind() && one.says().equals(number.says()))
                    .reduce((one, other) -> {
                        throw new AssertionError("Two numbers are called " + one.says());
                    })
                    .orElseThrow();
            Decided[] all = IntStream.rangeClosed(0, number.most())
                    .mapToObj(value ->
                            value < number.least() ? null : number.decided().apply(value))
                    .toArray(Decided[]::new);
            assertThat(all[number.value()])
                    .as("moved by nothing, %s decides nothing else", number.says())
                    .isEqualTo(new Decided(sensitivity.recommended(), sensitivity.band()));
            IntPredicate otherPath = value -> !all[value].path().equals(sensitivity.recommended());
            IntPredicate otherBand = value -> all[value].band() != sensitivity.band();
            Integer pathBelow = below(number, otherPath);
            Integer pathAbove = above(number, otherPath);
            Integer bandBelow = below(number, otherBand);
            Integer bandAbove = above(number, otherBand);
            assertThat(tried.pathBelow())
                    .isEqualTo(pathBelow == null ? null : path(number, pathBelow, all[pathBelow].path()));
            assertThat(tried.pathAbove())
                    .isEqualTo(pathAbove == null ? null : path(number, pathAbove, all[pathAbove].path()));
            assertThat(tried.bandBelow())
                    .isEqualTo(
                            bandBelow == null
                                    ? null
                                    : new SensitivityAnswer.BandShift(
                                            NumberValue.of(number.kind(), bandBelow), all[bandBelow].band()));
            assertThat(tried.bandAbove())
                    .isEqualTo(
                            bandAbove == null
                                    ? null
                                    : new SensitivityAnswer.BandShift(
                                            NumberValue.of(number.kind(), bandAbove), all[bandAbove].band()));
        }
    }

    private static @Nullable Integer below(MovableNumber number, IntPredicate changes) {
        return IntStream.range(number.least(), number.value())
                .filter(changes)
                .boxed()
                .reduce((one, nearer) -> nearer)
                .orElse(null);
    }

    private static @Nullable Integer above(MovableNumber number, IntPredicate changes) {
        return IntStream.rangeClosed(number.value() + 1, number.most())
                .filter(changes)
                .boxed()
                .findFirst()
                .orElse(null);
    }

    private static SensitivityAnswer.PathShift path(MovableNumber number, int at, Possible becomes) {
        return new SensitivityAnswer.PathShift(NumberValue.of(number.kind(), at), becomes);
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void what_decides_comes_first_and_nearest_first(Profile profile) {
        List<Double> far = SENSITIVITY.find(profile, BuiltIn.AS_OF).numbers().stream()
                .map(number -> Math.min(number.farFromAnotherPath(), number.farFromAnotherBand()))
                .toList();
        assertThat(far).isSorted();
    }

    @Test
    void every_weight_point_and_threshold_has_a_row() {
        List<TriedNumber> numbers =
                SENSITIVITY.find(Profile.untold("nobody"), BuiltIn.AS_OF).numbers();
        Criteria criteria = BuiltIn.COMPILED.rulebook().criteria();
        Scorecard scorecard = criteria.scorecard();
        assertThat(count(numbers, NumberKind.POINTS))
                .isEqualTo(scorecard.points().size() - 1);
        assertThat(count(numbers, NumberKind.WEIGHT))
                .isEqualTo(scorecard.weights().values().stream()
                        .mapToInt(Map::size)
                        .filter(signals -> signals > 1)
                        .sum());
        assertThat(count(numbers, NumberKind.PART_WEIGHT))
                .isEqualTo(scorecard.parts().size());
        assertThat(count(numbers, NumberKind.GATES)).isPositive();
        assertThat(count(numbers, NumberKind.LEVEL)).isPositive();
        assertThat(numbers.stream().map(TriedNumber::parameter).filter(Objects::nonNull))
                .containsExactlyInAnyOrderElementsOf(criteria.parameters().values().stream()
                        .filter(parameter ->
                                BuiltIn.ASSESSOR.namesInRules(parameter) || criteria.asksFor(parameter.key()))
                        .map(Parameter::key)
                        .toList());
    }

    private static long count(List<TriedNumber> numbers, NumberKind kind) {
        return numbers.stream().filter(number -> number.kind() == kind).count();
    }

    @Test
    void the_others_give_in_proportion_and_all_still_sum_to_a_hundred() {
        Map<Part, Map<Signal, Integer>> parts =
                BuiltIn.COMPILED.rulebook().criteria().scorecard().weights();
        Map<Signal, Integer> scope = new EnumMap<>(parts.get(Part.SCOPE));
        int weight = scope.get(Signal.DISCOVERY_DEPTH);
        assertThat(CriteriaNumbers.withShare(scope, Signal.DISCOVERY_DEPTH, weight))
                .isEqualTo(scope);
        for (int share = 1; share <= CriteriaNumbers.mostShare(scope, Signal.DISCOVERY_DEPTH); share++) {
            Map<Signal, Integer> moved = CriteriaNumbers.withShare(scope, Signal.DISCOVERY_DEPTH, share);
            assertThat(moved.values().stream().mapToInt(Integer::intValue).sum())
                    .isEqualTo(100);
            assertThat(moved.values()).allMatch(one -> one > 0);
            double kept = (100.0 - share) / (100 - weight);
            scope.forEach((signal, before) -> {
                if (signal != Signal.DISCOVERY_DEPTH) {
                    assertThat(Math.abs(moved.get(signal) - before * kept)).isLessThan(1);
                }
            });
        }
        assertThat(CriteriaNumbers.withShare(
                        scope, Signal.DISCOVERY_DEPTH, CriteriaNumbers.mostShare(scope, Signal.DISCOVERY_DEPTH) + 1))
                .containsValue(0);
    }

    @Test
    void a_whole_assessment_by_the_moved_weight_comes_to_the_reported_path() {
        Profile profile = ofANarrowRole();
        Criteria criteria = Frozen.COMPILED.rulebook().criteria();
        Scorecard scorecard = criteria.scorecard();
        int moved = 0;
        for (TriedNumber number : FROZEN.find(profile, BuiltIn.AS_OF).numbers()) {
            for (Signal signal : scorecard.weights().get(Part.SCOPE).keySet()) {
                if (number.kind() == NumberKind.WEIGHT
                        && number.says().startsWith(criteria.scale(signal).name() + ":")
                        && number.pathAbove() != null) {
                    Scorecard other = scorecard.withWeights(
                            Part.SCOPE,
                            CriteriaNumbers.withShare(
                                    scorecard.weights().get(Part.SCOPE),
                                    signal,
                                    number.pathAbove().at().size()));
                    assertThat(assessed(profile, criteria.with(other)))
                            .isEqualTo(number.pathAbove().becomes());
                    moved++;
                }
            }
        }
        assertThat(moved).isPositive();
    }

    @Test
    void a_whole_assessment_by_the_moved_threshold_comes_to_the_reported_path_and_not_one_step_before() {
        Profile profile = ofANarrowRole();
        SensitivityAnswer sensitivity = FROZEN.find(profile, BuiltIn.AS_OF);
        Criteria criteria = Frozen.COMPILED.rulebook().criteria();
        TriedNumber asked = sensitivity.numbers().stream()
                .filter(number -> number.parameter() != null && criteria.asksFor(number.parameter()))
                .filter(number -> number.pathAbove() != null)
                .findFirst()
                .orElseThrow();
        int at = asked.pathAbove().at().size();
        assertThat(assessed(profile, criteria.with(asked.parameter(), at)))
                .isEqualTo(asked.pathAbove().becomes());
        assertThat(assessed(profile, criteria.with(asked.parameter(), at - 1))).isEqualTo(sensitivity.recommended());
        assertThat(sensitivity.assumptions().get(asked.assumption()))
                .isEqualTo(criteria.parameters().get(asked.parameter()).assumption());
    }

    /** Whose role leaves discovery, the roadmap and outcomes to others, and whose work reaches a little further. */
    private static Profile ofANarrowRole() {
        return Changed.part(
                profile(BuiltIn.RULES.resolve("golden/loudest-stakeholder/profile.json")),
                "outsideMyRole",
                EnumSet.of(Duty.CUSTOMER_DISCOVERY, Duty.ROADMAP_PRIORITISATION, Duty.OUTCOME_TRACKING));
    }

    private static Possible assessed(Profile profile, Criteria criteria) {
        var primary = Frozen.with("criteria", criteria)
                .assess(profile, BuiltIn.AS_OF)
                .recommendation()
                .primary();
        return new Possible(primary.path(), primary.way());
    }

    @Test
    void a_case_that_hangs_on_an_assumption_says_so_and_shows_it_first() {
        SensitivityAnswer sensitivity = FROZEN.find(ofANarrowRole(), BuiltIn.AS_OF);
        TriedNumber first = sensitivity.numbers().get(0);
        assertThat(sensitivity.recommended())
                .isEqualTo(
                        new Possible(io.readiness.judgement.scale.Path.BROADEN_PO_SCOPE, PathRow.Way.BROADER_PO_ROLE));
        assertThat(first.parameter()).isEqualTo("scope.broad");
        assertThat(first.value().number()).isEqualTo(25);
        assertThat(first.claims()).contains("T6.7");
        assertThat(first.pathAbove().becomes().path())
                .isEqualTo(io.readiness.judgement.scale.Path.NO_EXPERIENCE_PM_ROUTE);
        assertThat(sensitivity.assumptions().get(first.assumption())).contains("give no number");
        assertThat(sensitivity.says()).anyMatch(says -> says.contains("rests on an assumption"));
    }

    @Test
    void no_number_but_the_ratings_decides_for_whoever_chose_to_stay() {
        Profile stays = BuiltIn.profile("{\"reference\": \"c-1\", \"goal\": {\"aim\": \"DELIVERY_EXCELLENCE\"}}");
        assertThat(SENSITIVITY.find(stays, BuiltIn.AS_OF).numbers()).noneMatch(TriedNumber::decidesThePath);
        assertThat(FROZEN.find(stays, BuiltIn.AS_OF).says().get(0)).contains("hangs on none of the");
    }

    @ParameterizedTest
    @ValueSource(strings = {"loudest-stakeholder", "new-owner", "one-question-away", "nearly-ready", "startup-owner"})
    @Tag(Kept.TAG)
    void a_golden_candidate_is_as_steady_as_before(String candidate) throws IOException {
        Path golden = BuiltIn.RULES.resolve("golden").resolve(candidate);
        Kept.answer(
                golden.resolve("sensitivity.json"),
                BuiltIn.json(SENSITIVITY.find(profile(golden.resolve("profile.json")), BuiltIn.AS_OF)));
    }
}
