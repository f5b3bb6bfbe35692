package io.readiness.oracle;

import io.readiness.judgement.scale.Circumstance;
import io.readiness.profile.Evidence;
import io.readiness.profile.Evidence.Horizon;
import io.readiness.profile.Evidence.Ownership;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether scope grew from one dated piece to a later one of product work (T9.7, T13.8): delivery that reaches far grows nobody. */
final class ScopeGrowth {
    private ScopeGrowth() {}

    static void concludeFrom(@Nullable List<Evidence> pieces, Set<Circumstance> concluded) {
        if (pieces == null) {
            return;
        }
        boolean compared = false;
        boolean grew = false;
        for (Evidence earlier : pieces) {
            for (Evidence later : pieces) {
                if (isBefore(earlier, later)) {
                    compared = true;
                    grew |= Kinds.isProduct(later.kind())
                            && (reachesFurther(later, earlier) || isMoreTheirOwn(later, earlier));
                }
            }
        }
        if (grew) {
            concluded.add(Circumstance.SCOPE_GREW);
        } else if (compared && everyDatedPieceTellsAll(pieces) && !leadsAQuarter(pieces)) {
            concluded.add(Circumstance.SCOPE_DID_NOT_GROW);
        }
    }

    private static boolean isBefore(Evidence earlier, Evidence later) {
        return earlier.date() != null && later.date() != null && earlier.date().isBefore(later.date());
    }

    private static boolean reachesFurther(Evidence later, Evidence earlier) {
        return later.horizon() != null
                && earlier.horizon() != null
                && later.horizon().compareTo(earlier.horizon()) > 0;
    }

    private static boolean isMoreTheirOwn(Evidence later, Evidence earlier) {
        return howMuchTheirOwn(later.ownership()) > howMuchTheirOwn(earlier.ownership()) && earlier.ownership() != null;
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

    private static boolean everyDatedPieceTellsAll(List<Evidence> pieces) {
        for (Evidence piece : pieces) {
            if (piece.date() != null && (piece.horizon() == null || piece.ownership() == null)) {
                return false;
            }
        }
        return true;
    }

    /** Whoever leads product work for a quarter may have grown past execution before the first of these pieces. */
    private static boolean leadsAQuarter(List<Evidence> pieces) {
        for (Evidence piece : pieces) {
            if (Kinds.isProduct(piece.kind())
                    && piece.ownership() == Ownership.LED
                    && piece.horizon() != null
                    && piece.horizon().compareTo(Horizon.QUARTER) >= 0) {
                return true;
            }
        }
        return false;
    }
}
