package io.readiness.judgement;

import java.util.List;

/** The rules at work: facts go in, what survives comes out. */
public interface Rules {
    /** What survives, with its reasons. */
    Conclusions conclude(List<Object> facts);

    /** What survives, without its reasons, for whoever asks "what if". */
    Survivors survivors(List<Object> facts);
}
