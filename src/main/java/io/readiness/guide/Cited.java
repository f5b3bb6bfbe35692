package io.readiness.guide;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Something that is said of a candidate, with the claims it rests on. Nothing is said without. */
public interface Cited {
    /** The ids of the claims it rests on. */
    List<String> claims();

    /** What it is made of, as far as that cites as well. */
    default Stream<? extends Cited> parts() {
        return Stream.empty();
    }

    /** Visits this and all it is made of. */
    default void visit(Consumer<Cited> visitor) {
        visitor.accept(this);
        parts().forEach(part -> part.visit(visitor));
    }
}
