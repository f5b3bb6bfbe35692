package io.readiness.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.readiness.assessment.View.Topic;
import io.readiness.judgement.Gap;
import io.readiness.judgement.scale.Path;
import io.readiness.judgement.scale.Rating;
import io.readiness.plan.Plan.ClosingAction;
import io.readiness.plan.Plan.PlanStep;
import io.readiness.plan.Plan.StepStatus;
import io.readiness.profile.Signal;
import io.readiness.proof.Proof.ProofStrength;
import io.readiness.rulebook.BuiltIn;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What holds of every plan, over many profiles. */
class PlanTest {
    private static final int PROFILES = 1_000;
    private static final Set<Topic> TOPICS = Set.of(
            Topic.RECOMMENDATION, Topic.ADVICE, Topic.PLAN, Topic.CLOSING, Topic.GAPS, Topic.RATINGS, Topic.PROOF);

    @Test
    void all_steps_are_told_and_one_is_next_unless_none_is_ahead() {
        forAll(21, assessment -> {
            List<StepStatus> statuses = assessment.plan().steps().stream()
                    .map(step -> step.status())
                    .toList();
            boolean beginner = assessment.recommended().primary().path() == Path.BUILD_PO_FUNDAMENTALS;
            assertThat(assessment.plan().steps())
                    .extracting(step -> step.step())
                    .containsExactlyElementsOf(
                            beginner
                                    ? EnumSet.allOf(PlanStep.class)
                                    : EnumSet.range(PlanStep.KNOW_THE_SCOPE, PlanStep.KEEP_LEARNING));
            assertThat(statuses.stream().filter(StepStatus.NEXT::equals).count())
                    .isEqualTo(statuses.contains(StepStatus.LATER) || statuses.contains(StepStatus.NEXT) ? 1 : 0);
            assertThat(statuses.indexOf(StepStatus.LATER) == -1
                            || statuses.indexOf(StepStatus.NEXT) < statuses.indexOf(StepStatus.LATER))
                    .isTrue();
        });
    }

    @Test
    void a_step_says_what_to_do_and_why_even_where_it_is_done_or_not_needed() {
        forAll(
                22,
                assessment -> assessment.plan().steps().forEach(step -> {
                    boolean ahead = step.status() == StepStatus.NEXT || step.status() == StepStatus.LATER;
                    boolean needed = step.status() != StepStatus.NOT_NEEDED;
                    assertThat(List.of(step.action(), step.reason(), step.mistake(), step.doneWhen()))
                            .noneMatch(String::isBlank);
                    assertThat(step.checked()).allMatch(checked -> checked.holds() != ahead);
                    if (step.step() != PlanStep.KEEP_LEARNING) {
                        assertThat(step.checked().isEmpty()).isEqualTo(!needed);
                    }
                }));
    }

    @Test
    void every_gap_is_closed_once_and_from_a_strength_that_is_shown() {
        forAll(23, assessment -> {
            assertThat(assessment.closing())
                    .extracting(ClosingAction::signal)
                    .containsExactlyInAnyOrderElementsOf(
                            assessment.gaps().stream().map(Gap::signal).toList());
            Set<Signal> shown = assessment.ratings().stream()
                    .filter(rated -> rated.rating().compareTo(Rating.PRACTISED) >= 0)
                    .map(Assessment.SignalRating::signal)
                    .collect(Collectors.toSet());
            assertThat(assessment.closing())
                    .allMatch(action -> action.from() == null || shown.contains(action.from()))
                    .noneMatch(action -> action.says().contains("{"));
        });
    }

    @Test
    void a_piece_is_strong_exactly_where_the_proof_is_owned() {
        forAll(24, assessment -> {
            boolean owned = assessment.ratings().stream()
                    .anyMatch(rated -> rated.signal() == Signal.PROOF_OF_WORK
                            && rated.rating().compareTo(Rating.OWNED) >= 0);
            assertThat(assessment.proof().pieces().stream().anyMatch(piece -> piece.strength() == ProofStrength.STRONG))
                    .isEqualTo(owned);
        });
    }

    @Test
    void where_proof_is_what_is_missing_exactly_one_piece_is_named() {
        forAll(25, assessment -> {
            if (assessment.recommended().primary().path() == Path.BUILD_PM_PROOF) {
                assertThat(assessment.proof().next()).isNotNull();
            }
        });
    }

    @Test
    void a_piece_that_is_weak_or_not_known_yet_says_what_it_lacks() {
        forAll(
                26,
                assessment -> assessment.proof().pieces().forEach(piece -> {
                    if (piece.strength() == ProofStrength.WEAK) {
                        assertThat(piece.missing()).isNotEmpty();
                        assertThat(!piece.because().isEmpty() || piece.unsaid() != null)
                                .isTrue();
                    } else if (piece.strength() == ProofStrength.NOT_KNOWN_YET) {
                        assertThat(piece.unsaid()).isNotEmpty();
                    }
                }));
    }

    private static void forAll(long seed, Consumer<Assessment> promise) {
        RandomProfiles profiles = new RandomProfiles(seed);
        for (int i = 0; i < PROFILES; i++) {
            promise.accept(BuiltIn.ASSESSOR.assess(profiles.profile(), BuiltIn.AS_OF, TOPICS));
        }
    }
}
