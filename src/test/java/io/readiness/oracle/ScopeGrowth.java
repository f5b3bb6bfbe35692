package io.readiness.oracle;

import io.readiness.judgement.scale.Circumstance;
import io.readiness.profile.Evidence.Ownership;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether scope grew from one dated piece to a later one (T9.7, T13.8). */
final class ScopeGrowth {
    private ScopeGrowth() {}

    static void concludeFrom(Piece[] pieces, Set<Circumstance> concluded) {
        boolean compared = false;
        boolean grew = false;
        for (Piece earlier : pieces) {
            for (Piece later : pieces) {
                if (isBefore(earlier, later)) {
                    compared = true;
                    grew |= reachesFurther(later, earlier) || isMoreTheirOwn(later, earlier);
                }
            }
        }
        if (grew) {
            concluded.add(Circumstance.SCOPE_GREW);
        } else if (compared && everyDatedPieceTellsAll(pieces) && !leadsAQuarter(pieces)) {
            concluded.add(Circumstance.SCOPE_DID_NOT_GROW);
        }
    }

    private static boolean isBefore(Piece earlier, Piece later) {
        return earlier.told().date() != null
                && later.told().date() != null
                && earlier.told().date().isBefore(later.told().date());
    }

    private static boolean reachesFurther(Piece later, Piece earlier) {
        return later.told().horizon() != null
                && earlier.told().horizon() != null
                && later.told().horizon().compareTo(earlier.told().horizon()) > 0;
    }

    private static boolean isMoreTheirOwn(Piece later, Piece earlier) {
        return howMuchTheirOwn(later.told().ownership())
                        > howMuchTheirOwn(earlier.told().ownership())
                && earlier.told().ownership() != null;
    }

    private static int howMuchTheirOwn(@Nullable Ownership ownership) {
        if (ownership == null) {
            return 0;
        }
        return switch (ownership) {
            case TOOK_PART -> 1;
            case SHARED -> 2;
            case LED -> 3;
        };
    }

    private static boolean everyDatedPieceTellsAll(Piece[] pieces) {
        for (Piece piece : pieces) {
            if (piece.told().date() != null
                    && (piece.told().horizon() == null || piece.told().ownership() == null)) {
                return false;
            }
        }
        return true;
    }

    /** Whoever leads product work for a quarter may have grown past execution before the first of these pieces. */
    private static boolean leadsAQuarter(Piece[] pieces) {
        for (Piece piece : pieces) {
            if (piece.isProductWork() && piece.isLed() && piece.reachesAQuarter()) {
                return true;
            }
        }
        return false;
    }
}
