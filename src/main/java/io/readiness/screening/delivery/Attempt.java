package io.readiness.screening.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of carrying something once. */
public sealed interface Attempt {
    /** What the receiver answered; absent: nothing. */
    @Nullable
    Integer status();

    /** The beginning of its answer, or why there is none. */
    String said();

    /** The receiver has it. */
    record Taken(@Nullable Integer status, String said) implements Attempt {}

    /**
     * It did not work this time.
     *
     * @param after how long the receiver wants to be left alone; absent: it does not say
     */
    record Failed(
            @Nullable Integer status, String said, @Nullable Duration after) implements Attempt {}

    /** It will never work, so it is not tried again. */
    record Refused(@Nullable Integer status, String said) implements Attempt {}

    /** The receiver wants nothing more, this or anything else. */
    record Gone(@Nullable Integer status, String said) implements Attempt {}
}
