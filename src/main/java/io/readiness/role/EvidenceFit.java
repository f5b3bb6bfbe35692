package io.readiness.role;

import java.util.Comparator;

/**
 * How much of what a role asks for is shown. What is unknown makes a range, and no loss.
 *
 * @param asked signals that the role asks for
 * @param shown those of them that are shown at the level wanted
 * @param open those of which that is unknown
 * @param low percent, with everything unknown at worst
 * @param high percent, with everything unknown at best
 */
public record EvidenceFit(int asked, int shown, int open, int low, int high) {
    static final Comparator<EvidenceFit> BEST_FIRST = Comparator.comparingInt(EvidenceFit::low)
            .thenComparingInt(EvidenceFit::high)
            .reversed();

    private static final int WHOLE = 100;

    static EvidenceFit of(int asked, int shown, int open) {
        return new EvidenceFit(asked, shown, open, share(shown, asked, 0), share(shown + open, asked, WHOLE));
    }

    private static int share(int part, int whole, int ofNothing) {
        return whole == 0 ? ofNothing : WHOLE * part / whole;
    }

    int openShare() {
        return share(open, asked, WHOLE);
    }
}
