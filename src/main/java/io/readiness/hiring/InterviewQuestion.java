package io.readiness.hiring;

import io.readiness.judgement.standing.Condition;
import io.readiness.profile.Signal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question for an interview. It asks for a problem, a decision, a trade-off and an impact.
 *
 * @param id its name
 * @param looksFor what it is asked for
 * @param signal the signal that it sheds light on; absent where it is a condition
 * @param that what it finds out; absent where it is a signal
 * @param asks the question
 * @param claims the claims it rests on
 */
public record InterviewQuestion(
        String id,
        HiringSignal looksFor,
        @Nullable Signal signal,
        @Nullable Condition that,
        String asks,
        List<String> claims) {

    /** What it sheds light on, in a word. */
    public String about() {
        if (signal != null) {
            return signal.name();
        }
        return that == null
                ? ""
                : Stream.concat(that.circumstances().stream().map(Enum::name), that.fields().stream())
                        .sorted()
                        .collect(Collectors.joining(", "));
    }
}
