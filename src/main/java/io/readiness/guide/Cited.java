package io.readiness.guide;

import java.util.List;
import java.util.function.Consumer;

/** Something that is said of a candidate, with the claims it rests on. Nothing is said without. */
public interface Cited {
    /** The ids of the claims it rests on; none where it only holds together what cites by itself. */
    default List<String> claims() {
        return List.of();
    }

    /** Hands on what it is made of, as far as that cites as well. */
    default void eachPart(Consumer<Cited> to) {}
}
