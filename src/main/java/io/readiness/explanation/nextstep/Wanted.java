package io.readiness.explanation.nextstep;

import io.readiness.judgement.scale.Band;
import io.readiness.judgement.scale.Path;
import io.readiness.profile.Contradiction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where to get: a band or a path, one of the two.
 *
 * @param band the band; absent: a path is wanted
 * @param path the path; absent: a band is wanted
 */
public record Wanted(@Nullable Band band, @Nullable Path path) {

    List<Contradiction> contradictions() {
        if ((band == null) != (path == null)) {
            return List.of();
        }
        return List.of(
                band == null
                        ? new Contradiction(
                                "$.to",
                                null,
                                "names neither a band nor a path",
                                "Name one, or leave to out for the next band.")
                        : new Contradiction("$.to.path", path, "stands beside a band", "Keep one of the two."));
    }
}
