package io.readiness.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import io.readiness.assessment.RandomProfiles;
import io.readiness.explanation.MovableNumber.Decided;
import io.readiness.explanation.Sensitivity.NumberValue;
import io.readiness.explanation.Sensitivity.TriedNumber;
import io.readiness.judgement.Condition;
import io.readiness.judgement.Criteria;
import io.readiness.judgement.Judgement;
import io.readiness.judgement.Need;
import io.readiness.judgement.NumberKind;
import io.readiness.judgement.Part;
import io.readiness.judgement.Recommendation.Possible;
import io.readiness.judgement.Scorecard;
import io.readiness.profile.Profile;
import io.readiness.profile.Signal;
import io.readiness.rulebook.BuiltIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How far numbers may move: nothing reported is wrong, and nothing nearer is left out. */
class SteadinessTest {
    private static final Steadiness STEADINESS = new Steadiness(BuiltIn.ASSESSOR);
    private static final MovableNumbers OF_TABLES = new CriteriaNumbers(
            BuiltIn.COMPILED.rulebook().criteria(), BuiltIn.COMPILED.rulebook().phrases());
    private static final MovableNumbers OF_RULES = new RuleNumbers(BuiltIn.ASSESSOR);

    static Stream<Profile> profiles() throws IOException {
        RandomProfiles random = new RandomProfiles(20261123);
        List<Profile> golden;
        try (Stream<Path> files = Files.walk(BuiltIn.RULES.resolve("golden"))) {
            golden = files.filter(file -> file.endsWith("profile.json"))
                    .sorted()
                    .map(SteadinessTest::profile)
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
        Sensitivity sensitivity = STEADINESS.of(profile, BuiltIn.AS_OF);
        List<MovableNumber> numbers =
                Stream.concat(OF_TABLES.of(judgement), OF_RULES.of(judgement)).toList();
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
                                    : new Sensitivity.BandShift(
                                            NumberValue.of(number.kind(), bandBelow), all[bandBelow].band()));
            assertThat(tried.bandAbove())
                    .isEqualTo(
                            bandAbove == null
                                    ? null
                                    : new Sensitivity.BandShift(
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

    private static Sensitivity.PathShift path(MovableNumber number, int at, Possible becomes) {
        return new Sensitivity.PathShift(NumberValue.of(number.kind(), at), becomes);
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void what_decides_comes_first_and_nearest_first(Profile profile) {
        List<Double> far = STEADINESS.of(profile, BuiltIn.AS_OF).numbers().stream()
                .map(number -> Math.min(number.farFromAnotherPath(), number.farFromAnotherBand()))
                .toList();
        assertThat(far).isSorted();
    }

    @Test
    void every_weight_point_and_threshold_has_a_row() {
        List<TriedNumber> numbers =
                STEADINESS.of(Profile.untold("nobody"), BuiltIn.AS_OF).numbers();
        assertThat(count(numbers, NumberKind.POINTS)).isEqualTo(4);
        assertThat(count(numbers, NumberKind.WEIGHT)).isEqualTo(17);
        assertThat(count(numbers, NumberKind.PART_WEIGHT)).isEqualTo(3);
        assertThat(count(numbers, NumberKind.SCORE)).isEqualTo(3);
        assertThat(count(numbers, NumberKind.GATES)).isEqualTo(5);
        assertThat(count(numbers, NumberKind.LEVEL)).isEqualTo(16);
        assertThat(count(numbers, NumberKind.RULE))
                .isEqualTo(BuiltIn.ASSESSOR.numbers().size())
                .isGreaterThan(30);
    }

    private static long count(List<TriedNumber> numbers, NumberKind kind) {
        return numbers.stream().filter(number -> number.kind() == kind).count();
    }

    @Test
    void the_others_give_in_proportion_and_all_still_sum_to_a_hundred() {
        Map<Part, Map<Signal, Integer>> parts =
                BuiltIn.COMPILED.rulebook().criteria().scorecard().weights();
        Map<Signal, Integer> scope = new EnumMap<>(parts.get(Part.SCOPE));
        assertThat(Shares.moved(scope, Signal.DISCOVERY_DEPTH, 16)).isEqualTo(scope);
        for (int share = 1; share <= Shares.most(scope, Signal.DISCOVERY_DEPTH); share++) {
            Map<Signal, Integer> moved = Shares.moved(scope, Signal.DISCOVERY_DEPTH, share);
            assertThat(moved.values().stream().mapToInt(Integer::intValue).sum())
                    .isEqualTo(100);
            assertThat(moved.values()).allMatch(weight -> weight > 0);
            double kept = (100.0 - share) / (100 - 16);
            scope.forEach((signal, weight) -> {
                if (signal != Signal.DISCOVERY_DEPTH) {
                    assertThat(Math.abs(moved.get(signal) - weight * kept)).isLessThan(1);
                }
            });
        }
        assertThat(Shares.moved(scope, Signal.DISCOVERY_DEPTH, Shares.most(scope, Signal.DISCOVERY_DEPTH) + 1))
                .containsValue(0);
    }

    @Test
    void a_whole_assessment_by_the_moved_weight_comes_to_the_reported_path() {
        Profile profile = profile(BuiltIn.RULES.resolve("golden/loudest-stakeholder/profile.json"));
        Criteria criteria = BuiltIn.COMPILED.rulebook().criteria();
        Scorecard scorecard = criteria.scorecard();
        int moved = 0;
        for (TriedNumber number : STEADINESS.of(profile, BuiltIn.AS_OF).numbers()) {
            for (Signal signal : scorecard.weights().get(Part.SCOPE).keySet()) {
                if (number.kind() == NumberKind.WEIGHT
                        && number.says().startsWith(criteria.scale(signal).name() + ":")
                        && number.pathAbove() != null) {
                    Scorecard other = scorecard.withWeights(
                            Part.SCOPE,
                            Shares.moved(
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
        Profile profile = profile(BuiltIn.RULES.resolve("golden/loudest-stakeholder/profile.json"));
        Sensitivity sensitivity = STEADINESS.of(profile, BuiltIn.AS_OF);
        TriedNumber narrow = sensitivity.numbers().stream()
                .filter(number -> number.kind() == NumberKind.SCORE)
                .filter(number -> number.says().contains("narrow"))
                .findFirst()
                .orElseThrow();
        int at = narrow.pathAbove().at().size();
        assertThat(assessed(profile, narrowBelow(at)))
                .isEqualTo(narrow.pathAbove().becomes());
        assertThat(assessed(profile, narrowBelow(at - 1))).isEqualTo(sensitivity.recommended());
        assertThat(sensitivity.assumptions().get(narrow.assumption())).contains("no number");
    }

    private static Criteria narrowBelow(int number) {
        Criteria criteria = BuiltIn.COMPILED.rulebook().criteria();
        return criteria.with(criteria.paths().stream()
                .map(row -> row.asking(row.needs().stream()
                        .map(need -> need.that().equals(new Condition.PartScore(Part.SCOPE, null, 25))
                                ? new Need(
                                        need.says(), new Condition.PartScore(Part.SCOPE, null, number), need.claims())
                                : need)
                        .toList()))
                .toList());
    }

    private static Possible assessed(Profile profile, Criteria criteria) {
        var primary = BuiltIn.with("criteria", criteria)
                .assess(profile, BuiltIn.AS_OF)
                .recommendation()
                .primary();
        return new Possible(primary.path(), primary.way());
    }

    @Test
    void no_number_but_the_ratings_decides_for_whoever_chose_to_stay() {
        Profile stays = BuiltIn.profile("{\"reference\": \"c-1\", \"goal\": {\"aim\": \"DELIVERY_EXCELLENCE\"}}");
        assertThat(STEADINESS.of(stays, BuiltIn.AS_OF).numbers()).noneMatch(TriedNumber::decidesThePath);
    }

    @ParameterizedTest
    @ValueSource(strings = {"loudest-stakeholder", "new-owner", "one-question-away", "nearly-ready", "startup-owner"})
    void a_golden_candidate_is_as_steady_as_before(String candidate) throws IOException {
        Path golden = BuiltIn.RULES.resolve("golden").resolve(candidate);
        String answer = BuiltIn.json(STEADINESS.of(profile(golden.resolve("profile.json")), BuiltIn.AS_OF)) + "\n";
        Path file = golden.resolve("sensitivity.json");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(file, answer);
        }
        assertThat(file)
                .as("%s; to refresh it: ./mvnw test -Dtest=SteadinessTest -Dgolden.update=true", file)
                .content()
                .isEqualTo(answer);
    }
}
