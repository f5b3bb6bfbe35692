package io.readiness.oracle;

import io.readiness.judgement.fact.TextFacts;
import io.readiness.judgement.scale.Circumstance;
import io.readiness.judgement.scale.Rating;
import io.readiness.profile.Evidence;
import io.readiness.profile.Evidence.Artefact;
import io.readiness.profile.Profile;
import io.readiness.profile.Signal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the guides and the scales of the rulebook say of a profile, in plain Java: a second opinion beside the rules, written
 * without looking at them, and the least that deciding these cases can cost.
 */
public final class StraightLine {
    /** A piece of every kind, with all that a piece can have: what there may be where no evidence was spoken of. */
    private static final List<Evidence> BEST_PIECES =
            Arrays.stream(Artefact.values()).map(Evidence::best).toList();

    private StraightLine() {}

    /**
     * Decides on what was shown, with everything unknown at worst.
     *
     * @param profile what was told, free of contradictions
     * @param texts what its texts were read to say
     */
    public static Decision decide(Profile profile, TextFacts texts) {
        WordsAsRead read = WordsAsRead.of(texts.told());
        List<Piece> pieces = Piece.of(profile);
        Map<Signal, Rating> ratings = ratings(profile, read, pieces);
        Set<Circumstance> circumstances = Circumstances.of(profile, read, pieces);
        Points points = Points.shown(ratings);
        Ground shown = new Ground(
                ratings, Rating.ABSENT, points, points, circumstances, circumstances, Said.in(profile, false));
        Paths path = Paths.first(shown);
        return new Decision(ratings, circumstances, points, Bands.of(shown), path.path(), path.way());
    }

    /**
     * Tells what could still become of a decision: the same asked of the profile with what was not said at its best.
     *
     * @param profile what was told
     * @param texts what its texts were read to say
     * @param decision what was decided on that
     */
    public static Outlook outlook(Profile profile, TextFacts texts, Decision decision) {
        Profile atBest = profile.atBest(BEST_PIECES);
        Map<Signal, Rating> best = ratings(atBest, WordsAsRead.of(texts.atBest()), Piece.of(atBest));
        best.keySet().retainAll(decision.ratings().keySet());
        Points most = Points.atMost(best);
        Set<Circumstance> possibly = Paths.possible(profile, decision.circumstances());
        Ground sure = new Ground(
                decision.ratings(),
                Rating.ABSENT,
                decision.points(),
                most,
                decision.circumstances(),
                possibly,
                Said.in(profile, false));
        Ground possible = new Ground(
                best,
                Rating.PROVEN,
                most,
                decision.points(),
                possibly,
                decision.circumstances(),
                Said.in(profile, true));
        return new Outlook(best, most, Bands.of(possible), Paths.firmness(sure, possible));
    }

    private static Map<Signal, Rating> ratings(Profile profile, WordsAsRead texts, List<Piece> pieces) {
        Ratings ratings = new Ratings();
        Duties.rate(profile, ratings);
        Foundation.rate(profile, pieces, ratings);
        Scope.rate(profile, pieces, ratings);
        BestPiece.rate(profile, pieces, ratings);
        Context.rate(profile, texts, pieces, ratings);
        return ratings.known();
    }
}
