package io.readiness.judgement.standing;

import io.readiness.guide.Cited;
import io.readiness.judgement.scale.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A decision table, in the words of the DMN standard: rows, and a hit policy that says which of those that hold count. Which
 * these are, and which could still be the first, is told here and nowhere else.
 *
 * @param hitPolicy which of the rows that hold count
 * @param rows the rows, in the order in which they are read
 */
public record DecisionTable<R extends DecisionTable.Row>(HitPolicy hitPolicy, List<R> rows) {
    /** Which of the rows that hold count. */
    public enum HitPolicy {
        /** The first one; the last row asks for nothing, so that there always is one. */
        FIRST,
        /** All of them, in their order; there may be none. */
        COLLECT
    }

    /** A row of a decision table. */
    public interface Row {
        /** What all has to hold. */
        List<Need> needs();

        /** What must not be denied: what was not said is taken to be so. */
        default List<Need> presumed() {
            return List.of();
        }

        /** The claims it rests on. */
        List<String> claims();

        /** What of it no claim says, and why it holds; null: it rests on its claims alone. */
        default @Nullable String assumption() {
            return null;
        }

        /** Whether the row holds, as far as is known. */
        default Truth truth(Subject subject) {
            Truth truth = Need.truth(needs(), subject);
            return truth == Truth.FAILS || presumed().isEmpty() || Need.truth(presumed(), subject) != Truth.FAILS
                    ? truth
                    : Truth.FAILS;
        }

        /** Whether it holds of everybody. */
        default boolean asksNothing() {
            return needs().isEmpty() && presumed().isEmpty();
        }
    }

    /** The first row that holds on what is known; the loading of a rulebook sees to it that there is one. */
    public R first(Subject subject) {
        for (R row : rows) {
            if (row.truth(subject) == Truth.HOLDS) {
                return row;
            }
        }
        throw new IllegalStateException("No row is for everybody. Maybe let the last one ask for nothing?");
    }

    /** The rows that could turn out to be the first one: all that do not fail, up to one that surely holds. */
    public List<R> couldBeFirst(Subject subject) {
        List<R> possible = new ArrayList<>();
        for (R row : rows) {
            Truth truth = row.truth(subject);
            if (truth != Truth.FAILS) {
                possible.add(row);
            }
            if (truth == Truth.HOLDS) {
                break;
            }
        }
        return possible;
    }

    /** Every row that holds. */
    public List<R> collect(Subject subject) {
        List<R> collected = new ArrayList<>();
        for (R row : rows) {
            if (row.truth(subject) == Truth.HOLDS) {
                collected.add(row);
            }
        }
        return collected;
    }

    /** The same table with other rows. */
    public DecisionTable<R> with(List<R> others) {
        return new DecisionTable<>(hitPolicy, others);
    }

    /**
     * One thing that a row asks for, with the words for it.
     *
     * @param says what is asked for, in a sentence; absent: the condition speaks for itself
     * @param otherwise what is said where it does not hold; absent: nothing besides
     * @param that the condition
     * @param claims the claims it rests on; empty: those of its row
     */
    public record Need(
            @Nullable String says,
            @Nullable String otherwise,
            Condition that,
            @Nullable List<String> claims) {
        public Need {
            claims = Objects.requireNonNullElse(claims, List.of());
        }

        @Override
        public List<String> claims() {
            return Objects.requireNonNull(claims);
        }

        /** Whether all of these hold, as far as is known. */
        public static Truth truth(List<Need> needs, Subject subject) {
            // Asked hundreds of times of a candidate: an iterator for each would weigh more than the answers.
            Truth truth = Truth.HOLDS;
            for (int i = 0; i < needs.size() && truth != Truth.FAILS; i++) {
                truth = truth.and(needs.get(i).that().truth(subject));
            }
            return truth;
        }

        /** The same, where that parameter has another value. */
        Need with(String parameter, int value) {
            return asking(that.with(parameter, value));
        }

        /** The same, resting on the claims of its row where it has none of its own. */
        Need within(List<String> row) {
            return claims().isEmpty() ? new Need(says, otherwise, that, row) : this;
        }

        /** The same words for another condition. */
        public Need asking(Condition other) {
            return new Need(says, otherwise, other, claims);
        }

        /**
         * One thing that a row of the rulebook asks for, held against the profile.
         *
         * @param says what is asked for
         * @param truth whether it holds; open where it depends on what is unknown
         * @param wanted what is asked for, in the words of the condition; absent: it holds
         * @param found what the profile shows there; the reasons stand at the rating or circumstance
         * @param claims the claims it rests on
         */
        public record Checked(
                String says, Truth truth, @Nullable String wanted, String found, List<String> claims) implements Cited {
            public boolean holds() {
                return truth == Truth.HOLDS;
            }
        }
    }

    /**
     * What the conditions of a table are held against: a candidate who stands somewhere, and what is at hand beside them, such as
     * a piece of their work or a role on offer.
     */
    public interface Subject {
        /** Where the candidate stands. */
        Standing standing();

        /**
         * What was told there.
         *
         * @param field a field of the profile, or one that the table names besides
         * @return a word, a number, a list, or {@link Range}; null: it was not said
         */
        @Nullable
        Object told(String field);

        /** Whether a list there may hold one of these words besides what was told of it. A list that was given is whole. */
        default boolean mayAlsoHave(String field, List<String> words) {
            return false;
        }

        /**
         * A number of which not all is known.
         *
         * @param low what it is at least
         * @param high what it may be at most
         */
        record Range(int low, int high) {}
    }
}
