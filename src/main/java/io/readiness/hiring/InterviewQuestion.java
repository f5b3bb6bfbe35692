package io.readiness.hiring;

import io.readiness.judgement.Circumstance;
import io.readiness.profile.Signal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question for an interview. It asks for a problem, a decision, a trade-off and an impact.
 *
 * @param id its name
 * @param looksFor what it is asked for
 * @param signal the signal that it sheds light on; absent where it is a circumstance
 * @param circumstance the circumstance that it sheds light on; absent where it is a signal
 * @param asks the question
 * @param claims the claims it rests on
 */
public record InterviewQuestion(
        String id,
        HiringSignal looksFor,
        @Nullable Signal signal,
        @Nullable Circumstance circumstance,
        String asks,
        List<String> claims) {

    /** What it sheds light on, in a word. */
    public String about() {
        return signal != null ? signal.name() : circumstance != null ? circumstance.name() : "";
    }
}
