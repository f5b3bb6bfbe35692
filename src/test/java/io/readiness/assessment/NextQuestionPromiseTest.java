package io.readiness.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.readiness.explanation.nextquestion.NextQuestionAnswer;
import io.readiness.explanation.nextquestion.NextQuestionFinder;
import io.readiness.judgement.OpenQuestion;
import io.readiness.judgement.Recommendation;
import io.readiness.judgement.Recommender;
import io.readiness.judgement.scale.Circumstance;
import io.readiness.judgement.scale.Rating;
import io.readiness.judgement.scale.Truth;
import io.readiness.judgement.standing.Condition;
import io.readiness.judgement.standing.ConditionWords;
import io.readiness.judgement.standing.Criteria;
import io.readiness.judgement.standing.Criteria.PathRow;
import io.readiness.judgement.standing.Criteria.Question;
import io.readiness.judgement.standing.Standing;
import io.readiness.profile.Evidence;
import io.readiness.profile.Evidence.Artefact;
import io.readiness.profile.Profile;
import io.readiness.profile.Signal;
import io.readiness.rulebook.BuiltIn;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What always holds of the questions worth asking next, whoever is asked. */
class NextQuestionPromiseTest {
    private static final Criteria CRITERIA = BuiltIn.COMPILED.rulebook().criteria();
    private static final Recommender RECOMMENDER = new Recommender(CRITERIA, new ConditionWords(CRITERIA));
    private static final int ALL = 100;

    static Stream<Profile> profiles() {
        RandomProfiles random = new RandomProfiles(20261122);
        return Stream.concat(
                Stream.of(Profile.untold("nobody")), IntStream.range(0, 300).mapToObj(i -> random.profile()));
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void the_first_question_is_the_one_that_an_assessment_names(Profile profile) {
        Recommendation recommendation =
                BuiltIn.ASSESSOR.judge(profile, BuiltIn.AS_OF).recommendation();
        NextQuestionAnswer next = new NextQuestionFinder(BuiltIn.ASSESSOR).find(profile, BuiltIn.AS_OF, ALL);
        assertThat(next.firmness()).isEqualTo(recommendation.firmness());
        if (recommendation.settle() != null) {
            assertThat(next.questions().get(0).question())
                    .isEqualTo(recommendation.settle().question());
            assertThat(next.couldBecome()).isEqualTo(recommendation.settle().couldBecome());
        } else {
            assertThat(next.couldBecome()).hasSize(1);
            assertThat(next.questions())
                    .allSatisfy(question -> assertThat(question.points()).isPositive());
        }
        assertThat(next.questions()).hasSize(next.open());
    }

    @ParameterizedTest
    @CsvSource({"2023-11-22, true", "2023-11-23, false"})
    void what_came_since_is_asked_beside_where_the_newest_piece_is_three_years_old(LocalDate day, boolean asked) {
        Evidence piece = With.part(Evidence.best(Artefact.PRODUCT_SPEC), "date", day);
        Profile profile = With.evidence(Profile.untold("somebody"), List.of(piece));
        NextQuestionAnswer next = new NextQuestionFinder(BuiltIn.ASSESSOR).find(profile, BuiltIn.AS_OF, ALL);
        assertThat(next.besides()).hasSize(asked ? 1 : 0);
        assertThat(next.questions())
                .isEqualTo(new NextQuestionFinder(BuiltIn.ASSESSOR)
                        .find(With.evidence(profile, List.of(With.part(piece, "date", null))), BuiltIn.AS_OF, ALL)
                        .questions());
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void the_points_of_all_questions_are_the_range_of_the_score(Profile profile) {
        NextQuestionAnswer next = new NextQuestionFinder(BuiltIn.ASSESSOR).find(profile, BuiltIn.AS_OF, ALL);
        assertThat(next.questions().stream()
                        .mapToDouble(NextQuestionAnswer.NextQuestion::points)
                        .sum())
                .isEqualTo(next.total().high() - next.total().low(), within(1e-9));
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void an_answer_leaves_what_the_rows_leave_once_it_is_known(Profile profile) {
        Standing standing = BuiltIn.ASSESSOR.judge(profile, BuiltIn.AS_OF).standing();
        for (OpenQuestion question : RECOMMENDER.ranking(standing)) {
            for (OpenQuestion.Answer answer : question.answers()) {
                List<PathRow> left = RECOMMENDER.possible(answered(profile, standing, question, answer.answer()));
                assertThat(answer.rows())
                        .as(question.id() + " " + answer.answer())
                        .isEqualTo(left);
                assertThat(RECOMMENDER.possible(standing)).containsAll(left);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void whoever_answers_one_question_after_the_other_gets_a_firm_recommendation(Profile profile) {
        Standing standing = BuiltIn.ASSESSOR.judge(profile, BuiltIn.AS_OF).standing();
        for (int asked = 0; RECOMMENDER.possible(standing).size() > 1; asked++) {
            assertThat(asked)
                    .isLessThan(Signal.values().length + CRITERIA.questions().size());
            OpenQuestion first = RECOMMENDER.ranking(standing).get(0);
            int answer = (asked + profile.reference().hashCode()) & 1;
            standing = answered(
                    profile,
                    standing,
                    first,
                    first.answers().get(answer % first.answers().size()).answer());
        }
        assertThat(RECOMMENDER.recommend(standing).settle()).isNull();
    }

    /** The same candidate with one answer more, put together from the ground up. */
    private static Standing answered(Profile profile, Standing standing, OpenQuestion question, String answer) {
        Map<Signal, Rating> ratings = new EnumMap<>(Signal.class);
        Map<Signal, Rating> best = new EnumMap<>(Signal.class);
        for (Signal signal : Signal.values()) {
            boolean asked = signal.name().equals(question.id());
            ratings.put(signal, asked ? Rating.valueOf(answer) : standing.rating(signal));
            best.put(signal, asked ? Rating.valueOf(answer) : standing.best(signal));
        }
        Set<Circumstance> concluded = EnumSet.noneOf(Circumstance.class);
        Set<Circumstance> open = EnumSet.noneOf(Circumstance.class);
        for (Circumstance circumstance : Circumstance.values()) {
            if (standing.holds(circumstance) == Truth.HOLDS) {
                concluded.add(circumstance);
            } else if (standing.holds(circumstance) == Truth.OPEN) {
                open.add(circumstance);
            }
        }
        Map<String, String> told = new HashMap<>();
        for (Question other : CRITERIA.questions()) {
            for (String field : other.fields()) {
                Object said = standing.told(field);
                if (said != null) {
                    told.put(field, Condition.Told.word(said));
                }
            }
            if (other.id().equals(question.id())) {
                open.removeAll(other.circumstances());
                other.answers().stream()
                        .filter(one -> one.name().equals(answer))
                        .forEach(one -> {
                            concluded.addAll(one.concludes());
                            if (one.told() != null) {
                                told.put(one.told(), one.is());
                            }
                        });
            }
        }
        return CRITERIA.scorecard().standing(profile, told, ratings, best, concluded, open);
    }
}
