package io.readiness.judgement.rule;

import java.util.List;

/** The rules at work: facts go in, what survives comes out. */
public interface Rules {
    /** What survives a session of the engine, with its reasons: all that an assessment says, it takes from here. */
    Conclusions conclude(List<Object> facts);

    /** The same rules by their model, for whoever asks "what if" or "why not"; it takes no session. */
    RuleEvaluator evaluator();
}
