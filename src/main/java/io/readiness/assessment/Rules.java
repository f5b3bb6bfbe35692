package io.readiness.assessment;

import java.util.List;

/** The rules at work: facts go in, what survives comes out. */
@FunctionalInterface
public interface Rules {
    Conclusions conclude(List<Object> facts);
}
