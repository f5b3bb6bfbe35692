package io.readiness.certification;

import io.readiness.judgement.Condition;
import io.readiness.judgement.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a step of the route asks for. Exactly one of the five ways to ask is used.
 *
 * @param says what is asked for, in a sentence
 * @param otherwise why the step is not for now where it does not hold
 * @param that a condition on the candidate's standing
 * @param holds any of these certificates, also an expired one
 * @param after any of these certificates, held or earlier on the route
 * @param lacks none of these certificates
 * @param paths the recommended path is one of these
 * @param claims the claims it rests on
 */
public record RouteNeed(
        String says,
        String otherwise,
        @Nullable Condition that,
        @Nullable List<String> holds,
        @Nullable List<String> after,
        @Nullable List<String> lacks,
        @Nullable List<Path> paths,
        List<String> claims) {

    public RouteNeed {
        long ways = Stream.of(that, holds, after, lacks, paths)
                .filter(Objects::nonNull)
                .count();
        if (ways != 1) {
            throw new IllegalArgumentException("\"" + says + "\" asks in " + ways
                    + " ways, but must ask in one. Maybe make two needs of it, with one of that, holds, after, lacks or "
                    + "paths each?");
        }
    }

    /** The certificates it speaks of. */
    public List<String> certificates() {
        return Objects.requireNonNullElse(holds != null ? holds : after != null ? after : lacks, List.of());
    }
}
