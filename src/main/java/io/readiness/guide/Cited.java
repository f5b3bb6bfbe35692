package io.readiness.guide;

import java.util.List;
import java.util.function.Consumer;

/** Something that is said of a candidate, with the claims it rests on. Nothing is said without. */
public interface Cited {
    /** The ids of the claims it rests on. */
    List<String> claims();

    /** Hands on what it is made of, as far as that cites as well. */
    default void eachPart(Consumer<Cited> to) {}
}
