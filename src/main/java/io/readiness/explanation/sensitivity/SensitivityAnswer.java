package io.readiness.explanation.sensitivity;

import io.readiness.assessment.Rulebook.Edition;
import io.readiness.guide.Citation;
import io.readiness.guide.Cited;
import io.readiness.judgement.Recommendation.Possible;
import io.readiness.judgement.scale.Band;
import io.readiness.judgement.scale.Rating;
import io.readiness.judgement.standing.Threshold.NumberKind;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * How steady a recommendation is: how far each number of the rulebook may move by itself before it changes.
 *
 * @param reference the candidate, as the caller named them
 * @param asOf the day of assessment
 * @param rulebook which rulebook judged
 * @param says what decides this case
 * @param recommended the recommended path today
 * @param band the band today
 * @param numbers each number; those that decide something come first, the nearest at the top, seen against how far it may
 *     be moved
 * @param assumptions what of these numbers no claim says, and why it holds, each once
 * @param citations every claim cited above, by guide and section
 */
public record SensitivityAnswer(
        String reference,
        LocalDate asOf,
        Edition rulebook,
        List<String> says,
        Possible recommended,
        Band band,
        List<TriedNumber> numbers,
        SortedMap<String, String> assumptions,
        List<Citation> citations) {

    /**
     * A number of the rulebook, and the nearest others that change something. What is absent changes nothing, however far
     * the number is moved that way.
     *
     * @param file where it stands in the rulebook
     * @param parameter the key of the parameter that it is; absent: it stands in a table itself
     * @param kind what it stands for
     * @param says what it is
     * @param value what it is today
     * @param least the least that was tried
     * @param most the most that was tried
     * @param pathBelow the nearest one below with another path
     * @param pathAbove the nearest one above with another path
     * @param bandBelow the nearest one below with another band
     * @param bandAbove the nearest one above with another band
     * @param claims the claims it rests on
     * @param assumption which of the assumptions it rests on besides; absent: it rests on its claims alone
     */
    public record TriedNumber(
            String file,
            @Nullable String parameter,
            NumberKind kind,
            String says,
            NumberValue value,
            NumberValue least,
            NumberValue most,
            @Nullable PathShift pathBelow,
            @Nullable PathShift pathAbove,
            @Nullable BandShift bandBelow,
            @Nullable BandShift bandAbove,
            List<String> claims,
            @Nullable String assumption)
            implements Cited {

        boolean decidesThePath() {
            return pathBelow != null || pathAbove != null;
        }

        boolean decides() {
            return decidesThePath() || bandBelow != null || bandAbove != null;
        }

        /** The nearest value that changes the path. */
        @Nullable
        NumberValue nearestForThePath() {
            return nearer(pathBelow == null ? null : pathBelow.at(), pathAbove == null ? null : pathAbove.at());
        }

        /** The nearest value that changes the band. */
        @Nullable
        NumberValue nearestForTheBand() {
            return nearer(bandBelow == null ? null : bandBelow.at(), bandAbove == null ? null : bandAbove.at());
        }

        private @Nullable NumberValue nearer(@Nullable NumberValue below, @Nullable NumberValue above) {
            if (below == null || above == null) {
                return below == null ? above : below;
            }
            return away(below) <= away(above) ? below : above;
        }

        private int away(NumberValue other) {
            return Math.abs(other.size() - value.size());
        }

        /** How far it is to the nearest value that changes the path, of how far the number may be moved. */
        public double farFromAnotherPath() {
            return far(nearestForThePath());
        }

        /** How far it is to the nearest value that changes the band, of how far the number may be moved. */
        public double farFromAnotherBand() {
            return far(nearestForTheBand());
        }

        /** How far a value is from that of today, of how far the number may be moved. */
        double far(@Nullable NumberValue nearest) {
            return nearest == null ? Double.POSITIVE_INFINITY : 1.0 * away(nearest) / (most.size() - least.size());
        }
    }

    /**
     * A value: a number or a level.
     *
     * @param number the number; absent: it is a level
     * @param level the level; absent: it is a number
     */
    public record NumberValue(
            @Nullable Integer number, @Nullable Rating level) {
        public static NumberValue of(NumberKind kind, int size) {
            return kind == NumberKind.LEVEL
                    ? new NumberValue(null, Rating.values()[size])
                    : new NumberValue(size, null);
        }

        /** The number, or the place of the level on its scale. */
        public int size() {
            return level != null ? level.ordinal() : number == null ? 0 : number;
        }

        @Override
        public String toString() {
            return level != null ? level.name() : String.valueOf(number);
        }
    }

    /**
     * Another path.
     *
     * @param at the value that leads to it
     * @param becomes the path, and how it is gone
     */
    public record PathShift(NumberValue at, Possible becomes) {}

    /**
     * Another band.
     *
     * @param at the value that leads to it
     * @param becomes the band
     */
    public record BandShift(NumberValue at, Band becomes) {}
}
