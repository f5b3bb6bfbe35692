package io.readiness.explanation.nextstep;

import io.readiness.judgement.scale.Band;
import io.readiness.judgement.scale.Truth;
import io.readiness.judgement.standing.Condition;
import io.readiness.judgement.standing.Criteria.PathRow;
import io.readiness.judgement.standing.DecisionTable.Need;
import io.readiness.judgement.standing.Standing;
import java.util.List;

/**
 * Where to get, and what a standing says of it. Actions only raise and change no circumstance that a path asks for, so with
 * more of them a standing that was enough stays enough, and one that was too much stays too much.
 */
sealed interface Destination {

    boolean isReached(Standing standing);

    /** Whether all is there of what more actions can only help; nothing less can reach it. */
    boolean isEnough(Standing standing);

    /** Whether something is there that has to stay away and that no action takes back; nothing more can reach it. */
    boolean isTooMuch(Standing standing);

    /** A band; bands ask only for what more evidence can help. */
    record ToBand(Band band) implements Destination {
        @Override
        public boolean isReached(Standing standing) {
            return standing.band().point().compareTo(band) >= 0;
        }

        @Override
        public boolean isEnough(Standing standing) {
            return isReached(standing);
        }

        @Override
        public boolean isTooMuch(Standing standing) {
            return false;
        }
    }

    /**
     * A row of the paths, which is the primary one where it holds and none before it does. Rows that ask for both, what can
     * be gained and what can be outgrown, are neither among those that have to be outgrown nor among those that must not be
     * reached; whether they hold, each set of actions shows by itself.
     *
     * @param row the row
     * @param before the rows before it
     */
    record ToRow(PathRow row, List<PathRow> before) implements Destination {
        /** The row among all that there are. */
        static ToRow of(PathRow row, List<PathRow> rows) {
            return new ToRow(row, rows.subList(0, rows.indexOf(row)));
        }

        @Override
        public boolean isReached(Standing standing) {
            return holds(row, standing) && before.stream().noneMatch(earlier -> holds(earlier, standing));
        }

        @Override
        public boolean isEnough(Standing standing) {
            return missing(standing).isEmpty()
                    && before.stream().noneMatch(earlier -> isOutgrowable(earlier) && holds(earlier, standing));
        }

        @Override
        public boolean isTooMuch(Standing standing) {
            return !outgrown(standing).isEmpty()
                    || before.stream().anyMatch(earlier -> isGainable(earlier) && holds(earlier, standing));
        }

        /** Whether a candidate whose circumstances fit the row has gone beyond it by what was shown. */
        boolean isBehind(Standing standing) {
            return row.needs().stream().noneMatch(need -> isGiven(need) && fails(need, standing))
                    && (isOvertaken(standing) || !outgrown(standing).isEmpty());
        }

        /** What it asks for and the candidate has gone beyond. */
        List<Need> outgrown(Standing standing) {
            return row.needs().stream()
                    .filter(need -> falls(need) && !isGiven(need) && fails(need, standing))
                    .toList();
        }

        /** What it asks for and is not there, of what can only be gained or is as it is. */
        List<Need> missing(Standing standing) {
            return row.needs().stream()
                    .filter(need -> rises(need) && fails(need, standing))
                    .toList();
        }

        /** Whether an earlier row holds that a candidate came to by what was shown, and not by circumstances alone. */
        private boolean isOvertaken(Standing standing) {
            return before.stream()
                    .filter(earlier -> isGainable(earlier) && asksForWhatIsShown(earlier))
                    .anyMatch(earlier -> holds(earlier, standing));
        }

        private static boolean isOutgrowable(PathRow row) {
            return row.needs().stream().allMatch(ToRow::falls) && asksForWhatIsShown(row);
        }

        private static boolean isGainable(PathRow row) {
            return row.needs().stream().allMatch(ToRow::rises);
        }

        private static boolean asksForWhatIsShown(PathRow row) {
            return !row.needs().stream().allMatch(ToRow::isGiven);
        }

        private static boolean holds(PathRow row, Standing standing) {
            return row.truth(standing) == Truth.HOLDS;
        }

        private static boolean fails(Need need, Standing standing) {
            return need.that().truth(standing) != Truth.HOLDS;
        }

        /** Whether more evidence can only help, where what is given stays as it is. */
        private static boolean rises(Need need) {
            return isMonotone(need.that(), true);
        }

        /** Whether more evidence can only hurt, where what is given stays as it is. */
        private static boolean falls(Need need) {
            return isMonotone(need.that(), false);
        }

        private static boolean isMonotone(Condition condition, boolean rising) {
            if (condition instanceof Condition.Not denied) {
                return isMonotone(denied.not(), !rising);
            }
            return condition.parts().isEmpty()
                    ? isGiven(condition) || (rising ? condition.monotone() : condition.canBeOutgrown())
                    : condition.parts().stream().allMatch(part -> isMonotone(part, rising));
        }

        /**
         * Whether no action changes it: a circumstance, what was told of the situation, or how much is unknown, which is
         * nothing once all is taken at worst.
         */
        private static boolean isGiven(Need need) {
            return isGiven(need.that());
        }

        private static boolean isGiven(Condition condition) {
            return condition.parts().isEmpty()
                    ? condition instanceof Condition.InCircumstance
                            || condition instanceof Condition.Told
                            || condition instanceof Condition.GatesUnknown
                    : condition.parts().stream().allMatch(ToRow::isGiven);
        }
    }
}
