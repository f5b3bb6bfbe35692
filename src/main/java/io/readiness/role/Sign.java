package io.readiness.role;

import io.readiness.profile.Evidence.Horizon;
import io.readiness.profile.Responsibility.DecisionRight;
import io.readiness.profile.Responsibility.Duty;
import io.readiness.profile.Signal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the decision-rights map: something by which the scope of a role is told (T5, T7.1).
 *
 * @param sign its name for machines
 * @param side the side it speaks for
 * @param shownBy what shows it, any one of these
 * @param name its name
 * @param with what a role with it is like
 * @param without what a role without it is like
 * @param asks what to ask the employer where it is unknown
 * @param claims the claims it rests on
 * @param assumption why it holds where no claim says so
 */
public record Sign(
        String sign,
        Side side,
        List<Showing> shownBy,
        String name,
        String with,
        String without,
        String asks,
        List<String> claims,
        @Nullable String assumption) {

    /**
     * One thing that shows a sign: a field of a role, words of a text, or both.
     *
     * @param duty a duty that is carried, and not only taken part in
     * @param right a decision right
     * @param horizon decisions reach at least so far
     * @param outcomes whether the role is judged by outcomes
     * @param reportsTo words of this class name the role it reports to
     * @param words words of this class stand in the text
     * @param asks the signal that it asks of the candidate, where that follows from no duty or right
     */
    public record Showing(
            @Nullable Duty duty,
            @Nullable DecisionRight right,
            @Nullable Horizon horizon,
            @Nullable Boolean outcomes,
            @Nullable String reportsTo,
            @Nullable String words,
            @Nullable Signal asks) {}
}
