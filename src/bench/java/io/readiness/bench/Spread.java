package io.readiness.bench;

import java.util.Locale;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;

/** What several rounds measured of one thing: the median, and from where to where. */
record Spread(double median, double least, double most) {
    static Spread of(double... rounds) {
        DescriptiveStatistics all = new DescriptiveStatistics(rounds);
        return new Spread(all.getPercentile(50), all.getMin(), all.getMax());
    }

    /** In a cell of a table. */
    @Override
    public String toString() {
        String median = figure(this.median);
        return least == most ? median : median + " (" + figure(least) + "–" + figure(most) + ")";
    }

    /** Three digits that count. */
    static String figure(double number) {
        int decimals = Math.abs(number) >= 100 ? 0 : Math.abs(number) >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%." + decimals + "f", number);
    }
}
