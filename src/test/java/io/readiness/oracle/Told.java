package io.readiness.oracle;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What was told and what was not: silence is neither yes nor no, and neither few nor many. */
final class Told {
    private Told() {}

    static boolean yes(@Nullable Boolean answer) {
        return answer != null && answer;
    }

    static boolean no(@Nullable Boolean answer) {
        return answer != null && !answer;
    }

    static boolean atLeast(int wanted, @Nullable Integer number) {
        return number != null && number >= wanted;
    }

    static boolean fewerThan(int wanted, @Nullable Integer number) {
        return number != null && number < wanted;
    }

    /** Asked, and the answer is that there is none. */
    static boolean none(@Nullable Collection<?> things) {
        return things != null && things.isEmpty();
    }

    static boolean some(@Nullable Collection<?> things) {
        return things != null && !things.isEmpty();
    }

    static boolean among(@Nullable Collection<?> things, Object thing) {
        return things != null && things.contains(thing);
    }
}
