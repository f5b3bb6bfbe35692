package io.readiness.profile;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Answers of yes, no or nothing. */
final class Answers {
    private Answers() {}

    /** How many are yes. */
    static int yes(@Nullable Boolean... answers) {
        return (int) Arrays.stream(answers).filter(Boolean.TRUE::equals).count();
    }

    /** How many are no. */
    static int no(@Nullable Boolean... answers) {
        return (int) Arrays.stream(answers).filter(Boolean.FALSE::equals).count();
    }

    /** The answer at its best, where yes is the better one. */
    static boolean yesUnlessSaid(@Nullable Boolean answer) {
        return answer == null || answer;
    }
}
