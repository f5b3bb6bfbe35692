package io.readiness.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.readiness.action.ActionTable.ActionRow;
import io.readiness.action.PossibleActions.PossibleAction;
import io.readiness.explanation.nextstep.NextStepAnswer;
import io.readiness.explanation.nextstep.NextStepAnswer.NextStepOutcome;
import io.readiness.explanation.nextstep.NextStepFinder;
import io.readiness.explanation.nextstep.NextStepRequest;
import io.readiness.explanation.nextstep.NextStepRequest.Wanted;
import io.readiness.judgement.Judgement;
import io.readiness.judgement.scale.Band;
import io.readiness.judgement.scale.Path;
import io.readiness.judgement.scale.Truth;
import io.readiness.judgement.standing.Criteria.PathRow;
import io.readiness.judgement.standing.Standing;
import io.readiness.profile.Profile;
import io.readiness.rulebook.BuiltIn;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * That the smallest change is the smallest: every set of actions is tried, one after the other, by a loop that knows nothing
 * of the search. It takes each action on each piece that it fits, also those that the search leaves out, and asks the
 * assessor. So that all sets can be tried, profiles have three pieces of evidence at most, and the sets are those of
 * up to two, three or four actions, the fewer the more actions are possible.
 */
class SmallestChangeProofTest {
    private static final Assessor ASSESSOR = BuiltIn.ASSESSOR;
    private static final Rulebook RULEBOOK = ASSESSOR.rulebook();
    private static final NextStepFinder STEPS = new NextStepFinder(ASSESSOR);
    private static final int PROFILES = 400;
    private static final int MANY = 22;
    private static final int FEW = 14;

    @Test
    void no_smaller_set_of_one_to_four_actions_reaches_what_was_wanted() {
        Map<NextStepOutcome, Integer> outcomes = new EnumMap<>(NextStepOutcome.class);
        IntStream.range(0, PROFILES).parallel().forEach(seed -> {
            Profile profile = small(new RandomProfiles(seed).profile());
            Random random = new Random(seed);
            EveryWay everyWay = new EveryWay(profile);
            for (Wanted to : wanted(random)) {
                for (int most : List.of(everyWay.atMost, 1)) {
                    NextStepOutcome outcome = everyWay.confirms(to, most);
                    synchronized (outcomes) {
                        outcomes.merge(outcome, 1, Integer::sum);
                    }
                }
            }
        });
        assertThat(outcomes)
                .containsKeys(
                        NextStepOutcome.ALREADY_THERE,
                        NextStepOutcome.REACHED_WITH,
                        NextStepOutcome.NOT_WITHIN,
                        NextStepOutcome.BEYOND,
                        NextStepOutcome.NOT_BY_ACTIONS)
                .doesNotContainKey(NextStepOutcome.NOT_SETTLED);
        assertThat(outcomes.get(NextStepOutcome.REACHED_WITH)).isGreaterThan(PROFILES / 2);
    }

    static Stream<String> candidates() {
        return Stream.of(
                "nearly-ready", "technical-owner-broader-aim", "declines-discovery", "title-only", "new-owner");
    }

    @ParameterizedTest
    @MethodSource("candidates")
    void no_smaller_set_takes_a_golden_candidate_there(String candidate) throws IOException {
        EveryWay everyWay = new EveryWay(BuiltIn.profile(Files.readString(
                BuiltIn.RULES.resolve("golden").resolve(candidate).resolve("profile.json"))));
        for (Band band : Band.values()) {
            everyWay.confirms(new Wanted(band, null), everyWay.atMost);
        }
        for (Path path : paths()) {
            everyWay.confirms(new Wanted(null, path), everyWay.atMost);
        }
    }

    private static Profile small(Profile profile) {
        return profile.evidence() == null || profile.evidence().size() <= 3
                ? profile
                : profile.withEvidence(profile.evidence().subList(0, 3));
    }

    private static List<Wanted> wanted(Random random) {
        List<Wanted> wanted = new ArrayList<>();
        wanted.add(null);
        wanted.add(new Wanted(Band.values()[random.nextInt(Band.values().length)], null));
        wanted.add(new Wanted(null, paths().get(random.nextInt(paths().size()))));
        return wanted;
    }

    private static List<Path> paths() {
        return RULEBOOK.criteria().paths().rows().stream()
                .filter(PathRow::alternative)
                .map(PathRow::path)
                .distinct()
                .toList();
    }

    /** Every set of actions of one candidate, tried as it stands. */
    private static final class EveryWay {
        private final Profile profile;
        private final ProfileEvaluator evaluator;
        private final List<PossibleAction> work = new ArrayList<>();
        private final List<PossibleAction> choices = new ArrayList<>();
        private final int atMost;
        private final Map<Profile, Standing> tried = new HashMap<>();

        EveryWay(Profile profile) {
            this.profile = profile;
            this.evaluator = ASSESSOR.evaluator(profile);
            Judgement judgement = ASSESSOR.judge(profile, BuiltIn.AS_OF);
            for (ActionRow row : RULEBOOK.actions().actions()) {
                if (judgement.truth(row.presumed()) != Truth.FAILS) {
                    ways(row).forEach((row.chooses() == null ? work : choices)::add);
                }
            }
            this.atMost = work.size() > MANY ? 2 : work.size() > FEW ? 3 : 4;
        }

        private Stream<PossibleAction> ways(ActionRow row) {
            if (row.improves() == null) {
                return Stream.of(new PossibleAction(row, null));
            }
            int pieces = profile.evidence() == null ? 0 : profile.evidence().size();
            return IntStream.range(0, pieces)
                    .filter(piece -> row.improves().fits(profile.evidence().get(piece)))
                    .mapToObj(piece -> new PossibleAction(row, piece));
        }

        NextStepOutcome confirms(Wanted asked, int most) {
            NextStepAnswer found = STEPS.find(new NextStepRequest(profile, asked, most), BuiltIn.AS_OF);
            Wanted to = found.to();
            int weeks = cheapest(profile, to, most);
            String of = profile + "\n" + found;
            switch (found.outcome()) {
                case ALREADY_THERE -> assertThat(weeks).as(of).isZero();
                case REACHED_WITH -> {
                    boolean chosen = found.actions().get(0).choice();
                    assertThat(weeks).as(of).isEqualTo(chosen ? NEVER : found.weeks());
                    if (chosen) {
                        assertThat(cheapestOfAChoice(to, most)).as(of).isEqualTo(found.weeks());
                    }
                }
                case NOT_WITHIN, BEYOND, NOT_BY_ACTIONS -> {
                    assertThat(weeks).as(of).isEqualTo(NEVER);
                    if (to.path() != null && found.outcome() != NextStepOutcome.NOT_WITHIN) {
                        assertThat(cheapestOfAChoice(to, most)).as(of).isEqualTo(NEVER);
                    }
                }
                case NOT_SETTLED -> throw new AssertionError("More effort is needed: " + of);
            }
            return found.outcome();
        }

        private static final int NEVER = Integer.MAX_VALUE;

        private int cheapestOfAChoice(Wanted to, int most) {
            return choices.stream()
                    .mapToInt(choice -> cheapest(choice.done(profile), to, most))
                    .min()
                    .orElse(NEVER);
        }

        private int cheapest(Profile from, Wanted to, int most) {
            return cheapest(from, 0, 0, most, to, NEVER);
        }

        /** The fewest weeks with which this profile, changed by some of the actions from here on, is there. */
        private int cheapest(Profile changed, int next, int weeks, int left, Wanted to, int best) {
            if (weeks >= best) {
                return best;
            }
            if (isThere(tried.computeIfAbsent(changed, evaluator::shown), to)) {
                return weeks;
            }
            int least = best;
            for (int action = next; left > 0 && action < work.size(); action++) {
                PossibleAction taken = work.get(action);
                Profile further = taken.done(changed);
                if (!further.equals(changed)) {
                    least = cheapest(further, action + 1, weeks + taken.row().weeks(), left - 1, to, least);
                }
            }
            return least;
        }

        private static boolean isThere(Standing standing, Wanted to) {
            if (to.band() != null) {
                return standing.band().point().compareTo(to.band()) >= 0;
            }
            return RULEBOOK.criteria().paths().rows().stream()
                            .filter(row -> row.truth(standing) == Truth.HOLDS)
                            .findFirst()
                            .orElseThrow()
                            .path()
                    == to.path();
        }
    }
}
