package io.readiness.judgement;

import io.readiness.judgement.scale.Path;
import io.readiness.judgement.standing.Standing;
import io.readiness.judgement.standing.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A candidate to whom a path was recommended, for tables that start from there.
 *
 * @param standing where the candidate stands
 * @param path the recommended path
 */
public record RecommendedPath(Standing standing, Path path) implements Subject {
    /** What rows call the path. */
    public static final String FIELD = "recommended.path";

    public static RecommendedPath of(Judgement judgement) {
        return new RecommendedPath(
                judgement.standing(), judgement.recommendation().primary().path());
    }

    @Override
    public @Nullable Object told(String field) {
        return field.equals(FIELD) ? path : standing.told(field);
    }
}
