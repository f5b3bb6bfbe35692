package io.readiness.judgement.standing;

import io.readiness.judgement.scale.Band;
import io.readiness.judgement.scale.Path;
import io.readiness.profile.Records;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A path and what it asks for. The rows are read from the first to the last, and the first whose needs all hold is the
 * primary path.
 *
 * @param path the path
 * @param way how it is gone, where a path has more than one way; absent: one way only
 * @param title its name
 * @param meaning why it fits, to the candidate
 * @param nextStep the one thing to do next
 * @param alternative whether it is worth naming where another path is primary
 * @param until the band from which on it lies behind the candidate; absent: never
 * @param needs all of them must hold
 * @param claims the claims it rests on
 * @param assumption what of it no claim says, and why it holds; absent: it rests on its claims alone
 */
public record PathRow(
        Path path,
        @Nullable Way way,
        String title,
        String meaning,
        String nextStep,
        boolean alternative,
        @Nullable Band until,
        List<Need> needs,
        List<String> claims,
        @Nullable String assumption)
        implements DecisionTable.Row {

    /** The same path, asking for something else. */
    public PathRow asking(List<Need> others) {
        return Records.with(this, "needs", others);
    }

    /** Of these rows, the first that holds on what has been shown, with all that is unknown at worst. */
    public static PathRow primary(DecisionTable<PathRow> rows, Standing standing) {
        return rows.first(standing.atWorst());
    }

    /** How a path is gone. */
    public enum Way {
        CURRENT_ORGANISATION,
        BROADER_PO_ROLE,
        OUTSIDE_THE_ROLE
    }
}
