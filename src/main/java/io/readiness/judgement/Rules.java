package io.readiness.judgement;

import io.readiness.profile.Signal;
import java.util.List;
import java.util.Map;

/** The rules at work: facts go in, what survives comes out. */
public interface Rules {
    /** What survives, with its reasons. */
    Conclusions conclude(List<Object> facts);

    /** The ratings alone, for whoever asks "what if" and needs no reasons. */
    Map<Signal, Rating> rate(List<Object> facts);
}
