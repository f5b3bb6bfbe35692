package io.readiness.judgement;

import org.jspecify.annotations.Nullable;

/**
 * A number that a condition asks for.
 *
 * @param value the number
 * @param parameter the parameter of the rulebook that it is taken from; absent: it stands in the table itself
 */
public record Amount(int value, @Nullable String parameter) {
    /** The same, where that parameter has another value. */
    Amount with(String moved, int other) {
        return moved.equals(parameter) ? new Amount(other, parameter) : this;
    }
}
