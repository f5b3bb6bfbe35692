package io.readiness.explanation.nextstep;

import io.readiness.judgement.scale.Band;
import io.readiness.judgement.scale.Path;
import io.readiness.profile.Contradiction;
import io.readiness.profile.Profile;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A profile, and where it is to get by the smallest change.
 *
 * @param profile the candidate; required
 * @param to the band or the path; absent: the next band
 * @param atMost how many actions there may be; 1 or more, and how many at most says the rulebook under {@code actions};
 *     absent: as many as is usual there
 */
public record NextStepRequest(
        @NotNull @Valid Profile profile,
        @Nullable @Valid Wanted to,
        @Nullable @Min(1) @Max(NextStepRequest.MOST) Integer atMost) {

    /** No rulebook looks for more actions at once; how many its own looks for stands there. */
    public static final int MOST = 6;

    /** What was told and cannot all be true on that day; asked of what remains of a faulty request as well. */
    List<Contradiction> contradictions(LocalDate asOf) {
        List<Contradiction> found = new ArrayList<>();
        if (profile != null) {
            profile.contradictions(asOf).forEach(one -> found.add(one.within("$.profile")));
        }
        if (to != null) {
            found.addAll(to.contradictions());
        }
        return found;
    }

    /**
     * Where somebody is to get whose profile is known already.
     *
     * @param to the band or the path; absent: the next band
     * @param atMost how many actions there may be; 1 or more, and how many at most says the rulebook under {@code actions};
     *     absent: as many as is usual there
     */
    public record NextStepTarget(
            @Nullable @Valid Wanted to,
            @Nullable @Min(1) @Max(MOST) Integer atMost) {

        /** The request that comes to the same. */
        public NextStepRequest of(Profile profile) {
            return new NextStepRequest(profile, to, atMost);
        }
    }

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
}
