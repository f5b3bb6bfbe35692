package io.readiness.certification;

import static org.assertj.core.api.Assertions.assertThat;

import io.readiness.assessment.Rulebook;
import io.readiness.judgement.Circumstance;
import io.readiness.judgement.Judge;
import io.readiness.judgement.Judgement;
import io.readiness.judgement.Recommendation.Firmness;
import io.readiness.judgement.Standing;
import io.readiness.profile.Profile;
import io.readiness.rulebook.BuiltIn;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Learning about AI waits for the practical test (C1.9). */
class PracticalTestTest {
    private static final Rulebook RULEBOOK = BuiltIn.COMPILED.rulebook();

    @Test
    void a_test_that_was_passed_makes_the_course_firm() {
        RouteStep step = route(Circumstance.PRACTICAL_TEST_PASSED).steps().get(0);
        assertThat(step.certificate()).isEqualTo("ai-for-product-owners");
        assertThat(step.firmness()).isEqualTo(Firmness.FIRM);
        assertThat(step.caution()).isNotNull();
    }

    @Test
    void a_test_that_was_not_passed_lets_the_course_wait() {
        CertificationRoute route = route(Circumstance.PRACTICAL_TEST_NOT_PASSED);
        assertThat(route.steps()).isEmpty();
        assertThat(route.notNow())
                .filteredOn(notNow -> notNow.certificate().equals("ai-for-product-owners"))
                .singleElement()
                .satisfies(notNow -> assertThat(notNow.because()).startsWith("It waits for the practical test"));
    }

    /** Somebody who wants help from AI and nothing else, of whom the test's result is known. */
    private static CertificationRoute route(Circumstance result) {
        Profile profile = BuiltIn.profile("{\"reference\": \"x\", \"certifications\": []}");
        Judgement judged = new Judge(RULEBOOK.criteria(), BuiltIn.SESSIONS).judge(profile, BuiltIn.AS_OF);
        Standing standing = RULEBOOK.criteria()
                .scorecard()
                .standing(Map.of(), Map.of(), Set.of(Circumstance.WANTS_HELP_FROM_AI, result), Set.of());
        return new Certifications(RULEBOOK.certification())
                .route(new Judgement(
                        profile,
                        judged.asOf(),
                        judged.conclusions(),
                        standing,
                        judged.recommendation(),
                        judged.target(),
                        judged.gaps()));
    }
}
