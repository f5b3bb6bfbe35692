package io.readiness.explanation.difference;

import io.readiness.assessment.Assessment;
import io.readiness.assessment.Assessment.TraceEntry.TracedRule;
import io.readiness.guide.Citation;
import io.readiness.guide.Cited;
import io.readiness.judgement.scale.Band;
import io.readiness.judgement.scale.Circumstance;
import io.readiness.judgement.scale.Part;
import io.readiness.judgement.scale.Path;
import io.readiness.judgement.scale.Rating;
import io.readiness.judgement.standing.Criteria.PathRow;
import io.readiness.mistake.MistakeRow.Mistake;
import io.readiness.profile.Records;
import io.readiness.profile.Signal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two assessments, and what differs between them. Neither is better than the other person's: it is about what was shown, and
 * a person decides.
 *
 * @param first the one that is compared from: of the first side, or of the profile as it was sent
 * @param second the one that is compared to: of the second side, or of the profile with the changes made
 * @param difference what differs
 * @param citations every claim cited in the difference, by guide and section
 */
public record DifferenceAnswer(
        Assessment first, Assessment second, AssessmentDifference difference, List<Citation> citations) {

    /**
     * What differs between two assessments, from the first to the second. What is alike is left out.
     *
     * @param says the difference in sentences: where each stands first, then signal by signal
     * @param total the totals
     * @param parts the parts whose scores differ
     * @param band the bands; absent: the same
     * @param path the recommended paths; absent: the same, gone in the same way, or not shown to a manager
     * @param signals the signals that differ, those that weigh most first; their differences of points add up to that of the
     *     totals
     * @param gates the gates that stand at different levels
     * @param gapsClosed signals that hold the first back and not the second
     * @param gapsOpened signals that hold the second back and not the first
     * @param circumstancesGone what was concluded of the first only
     * @param circumstancesNew what was concluded of the second only
     * @param mistakesGone the common mistakes that only the first points at
     * @param mistakesNew the common mistakes that only the second points at
     */
    public record AssessmentDifference(
            List<String> says,
            PointsApart total,
            Map<Part, PointsApart> parts,
            @Nullable BandsApart band,
            @Nullable PathsApart path,
            List<SignalApart> signals,
            List<GateApart> gates,
            List<Signal> gapsClosed,
            List<Signal> gapsOpened,
            List<Circumstance> circumstancesGone,
            List<Circumstance> circumstancesNew,
            List<Mistake> mistakesGone,
            List<Mistake> mistakesNew) {

        /** Whether nothing of all that is listed here differs. */
        boolean isNothing() {
            return total.difference() == 0
                    && band == null
                    && path == null
                    && Stream.of(
                                    signals,
                                    gates,
                                    gapsClosed,
                                    gapsOpened,
                                    circumstancesGone,
                                    circumstancesNew,
                                    mistakesGone,
                                    mistakesNew)
                            .allMatch(List::isEmpty);
        }

        /** The same without what follows from a wish: paths, gaps on the way, circumstances and mistakes of a move. */
        AssessmentDifference withoutWish() {
            return new AssessmentDifference(
                    says, total, parts, band, null, signals, gates, List.of(), List.of(), List.of(), List.of(),
                    List.of(), List.of());
        }

        /** The same, in these sentences. */
        AssessmentDifference saying(List<String> sentences) {
            return Records.with(this, "says", sentences);
        }
    }

    /**
     * Points of two sides.
     *
     * @param first points of the first, 0 to 100
     * @param second points of the second, 0 to 100
     * @param difference second less first
     */
    public record PointsApart(double first, double second, double difference) {
        static PointsApart of(double first, double second) {
            BigDecimal difference = BigDecimal.valueOf(second).subtract(BigDecimal.valueOf(first));
            return new PointsApart(first, second, difference.doubleValue());
        }
    }

    /**
     * Bands of two sides.
     *
     * @param first the band of the first
     * @param second the band of the second
     */
    public record BandsApart(Band first, Band second) {}

    /**
     * Recommended paths of two sides.
     *
     * @param first the path of the first
     * @param firstWay how that is gone, where it has more than one way
     * @param second the path of the second
     * @param secondWay how that is gone, where it has more than one way
     */
    public record PathsApart(
            Path first, PathRow.@Nullable Way firstWay, Path second, PathRow.@Nullable Way secondWay) {}

    /**
     * A signal that stands at different levels, or is worth different points.
     *
     * @param signal the signal
     * @param first where it stands in the first
     * @param second where it stands in the second
     * @param points what it adds to the totals
     * @param says the difference in a sentence
     * @param becauseFirst the rules that put the first there; none where nothing was said
     * @param becauseSecond the rules that put the second there; none where nothing was said
     */
    public record SignalApart(
            Signal signal,
            Rating first,
            Rating second,
            PointsApart points,
            String says,
            List<TracedRule> becauseFirst,
            List<TracedRule> becauseSecond)
            implements Cited {
        @Override
        public void eachPart(Consumer<Cited> to) {
            becauseFirst.forEach(to);
            becauseSecond.forEach(to);
        }
    }

    /**
     * A gate that stands at different levels.
     *
     * @param gate what machines call it
     * @param first the highest level of its signals in the first
     * @param second the highest level of its signals in the second
     */
    public record GateApart(String gate, Rating first, Rating second) {}
}
