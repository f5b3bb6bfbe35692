package io.readiness.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.readiness.archetype.ArchetypeFit.ArchetypeMatch;
import io.readiness.archetype.ArchetypeFit.MatchRealism;
import io.readiness.archetype.ArchetypeFit.RealismOutlook.TrackRealism;
import io.readiness.archetype.ArchetypeFit.ServedBy.ServiceVerdict;
import io.readiness.assessment.View.Topic;
import io.readiness.judgement.scale.Truth;
import io.readiness.profile.Profile;
import io.readiness.rulebook.BuiltIn;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What is told of archetypes and realism holds together, over many profiles. */
class ArchetypePromiseTest {
    private static final int PROFILES = 1_000;
    private static final Set<Topic> TOPICS = Set.of(Topic.ARCHETYPES, Topic.REALISM, Topic.SERVED_BY);

    @Test
    void a_realism_lies_within_its_range_and_not_above_what_the_archetype_gives() {
        forAll(
                21,
                assessment -> assessment.archetypes().stream()
                        .flatMap(match -> match.realism().stream())
                        .forEach(one -> {
                            assertThat(one.point()).isBetween(one.low(), one.high());
                            assertThat(one.point()).isLessThanOrEqualTo(one.usual());
                        }));
    }

    @Test
    void the_overall_realism_is_the_best_that_a_fitting_archetype_gives() {
        forAll(22, assessment -> {
            if (assessment.realism() != null) {
                assessment.realism().tracks().forEach(track -> assertBest(track, assessment.archetypes()));
            }
        });
    }

    private static void assertBest(TrackRealism track, List<ArchetypeMatch> matches) {
        List<MatchRealism> fitting = matches.stream()
                .filter(match -> match.fit() == Truth.HOLDS)
                .flatMap(match -> match.realism().stream())
                .filter(one -> one.track() == track.track())
                .toList();
        if (track.point() != null) {
            assertThat(track.point()).isBetween(track.low(), track.high());
            assertThat(fitting).allMatch(one -> one.point().compareTo(track.point()) <= 0);
        }
        assertThat(track.by() == null).isEqualTo(fitting.isEmpty());
    }

    @Test
    void what_fits_stands_before_what_could_still_fit_and_what_surely_does_not_is_left_out() {
        forAll(23, assessment -> {
            List<Truth> fits =
                    assessment.archetypes().stream().map(ArchetypeMatch::fit).toList();
            assertThat(fits).doesNotContain(Truth.FAILS).isSortedAccordingTo((one, other) -> other.compareTo(one));
            assessment
                    .archetypes()
                    .forEach(match -> assertThat(match.missing().isEmpty()).isEqualTo(match.fit() == Truth.HOLDS));
        });
    }

    @Test
    void whoever_is_not_served_is_told_where_to_go_and_of_no_realism() {
        forAll(24, assessment -> {
            if (assessment.servedBy().verdict() == ServiceVerdict.NOT_SERVED) {
                assertThat(assessment.realism()).isNull();
                assertThat(assessment.servedBy().limits())
                        .isNotEmpty()
                        .allSatisfy(limit -> assertThat(limit.goTo()).isNotBlank());
            }
        });
    }

    private static void forAll(int seed, Consumer<Assessment> promise) {
        RandomProfiles profiles = new RandomProfiles(seed);
        for (int i = 0; i < PROFILES; i++) {
            Profile profile = profiles.profile();
            promise.accept(BuiltIn.ASSESSOR.assess(profile, BuiltIn.AS_OF, TOPICS));
        }
    }
}
