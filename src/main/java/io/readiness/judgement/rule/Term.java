package io.readiness.judgement.rule;

import org.jspecify.annotations.Nullable;

/**
 * One comparison of a rule's condition, held against what was told.
 *
 * @param what what it looks at, in the rule's own words
 * @param asks how
 * @param wanted what for; absent: the words of {@code asks} say it all
 * @param found what was told there; absent: nothing was
 * @param atBest what it could be, once what was not said is said at its best; absent: nothing else
 */
public record Term(
        String what,
        Asked asks,
        @Nullable String wanted,
        @Nullable String found,
        @Nullable String atBest) {}
