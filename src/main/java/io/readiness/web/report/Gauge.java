package io.readiness.web.report;

import io.readiness.judgement.standing.Scorecard.Score;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A score as it is drawn: full up to what was shown, and open from there to where what is unknown could lead. All of it goes from 0
 * to 100.
 *
 * @param score what is drawn
 */
public record Gauge(Score score) {
    /** The end of what was shown. */
    public String full() {
        return written(score.point());
    }

    /** How much further what is unknown could lead. */
    public String open() {
        return written(Math.max(0, score.high() - score.point()));
    }

    /** Whether anything unknown could move it. */
    public boolean moves() {
        return score.high() > score.low();
    }

    /** In whole points, as people tell it. */
    public String point() {
        return whole(score.point());
    }

    public String low() {
        return whole(score.low());
    }

    public String high() {
        return whole(score.high());
    }

    private static String whole(double points) {
        return BigDecimal.valueOf(points).setScale(0, RoundingMode.HALF_UP).toPlainString();
    }

    private static String written(double points) {
        return BigDecimal.valueOf(points)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
