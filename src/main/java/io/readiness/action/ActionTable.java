package io.readiness.action;

import io.readiness.judgement.standing.DecisionTable.Need;
import io.readiness.profile.Goal;
import io.readiness.profile.Signal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a candidate can do, and how much of it is looked for.
 *
 * @param actionsAtMost how many actions are looked for
 * @param effort how much is tried before the search gives up
 * @param actions the actions, in the order in which they are done
 * @param claims the claims it rests on
 * @param assumption what of it no claim says
 */
public record ActionTable(
        AtMost actionsAtMost,
        Effort effort,
        List<ActionRow> actions,
        List<String> claims,
        @Nullable String assumption) {

    /** The work that is done; what is chosen is not among it. */
    public List<ActionRow> work() {
        return actions.stream().filter(row -> row.chooses() == null).toList();
    }

    /** What is the candidate's to choose. */
    public List<ActionRow> choices() {
        return actions.stream().filter(row -> row.chooses() != null).toList();
    }

    /**
     * How many actions are looked for.
     *
     * @param usual unless said otherwise
     * @param most whatever is said
     */
    public record AtMost(int usual, int most) {
        public AtMost {
            if (usual < 1 || most < usual) {
                throw new IllegalArgumentException(
                        usual + " actions, and at most " + most + ", cannot be. Maybe swap the two, and start from 1?");
            }
        }
    }

    /**
     * How much is tried before the search gives up.
     *
     * @param piecesJudged how many pieces of work may be judged in all trials together
     * @param steps how many ways of choosing actions may be looked at
     */
    public record Effort(int piecesJudged, int steps) {
        public Effort {
            if (piecesJudged < 1 || steps < 1) {
                throw new IllegalArgumentException("An effort of " + piecesJudged + " pieces and " + steps
                        + " steps finds nothing. Maybe allow some of both?");
            }
        }
    }

    /**
     * Something a candidate can do. It adds something, improves a piece of work or chooses what is wanted.
     *
     * @param key its name
     * @param weeks how long it takes beside a full job, an estimate; 0 for a choice
     * @param closes the signals whose gap it closes by itself
     * @param adds what the profile has afterwards that it had not; absent: nothing
     * @param improves a piece of work that is better afterwards; absent: none
     * @param chooses what is wanted afterwards; absent: as before
     * @param presumed what has to be so before one can begin; all of it is the situation's and nobody's ability
     * @param title what to do, as an invitation
     * @param claims the claims it rests on
     * @param assumption what of it no claim says
     */
    public record ActionRow(
            String key,
            int weeks,
            List<Signal> closes,
            @Nullable Addition adds,
            @Nullable Improvement improves,
            @Nullable Goal chooses,
            List<Need> presumed,
            String title,
            List<String> claims,
            @Nullable String assumption) {}
}
