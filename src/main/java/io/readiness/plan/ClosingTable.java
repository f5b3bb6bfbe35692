package io.readiness.plan;

import io.readiness.judgement.scale.Path;
import io.readiness.judgement.scale.Rating;
import io.readiness.profile.Signal;
import java.util.List;
import java.util.Map;

/**
 * How gaps are closed: from a strength, to the gap's signal, by an action.
 *
 * @param strength the level from which on a delivery strength is one to build on
 * @param first what comes before the other gaps on a path
 * @param says the sentence; {@code {from}}, {@code {to}}, {@code {level}} and {@code {by}} stand for its parts
 * @param ifMissing the same where nothing was said about the signal
 * @param fromHere from where, for somebody without such a strength
 * @param levels the words for a wanted level
 * @param strengths the words for a delivery strength
 * @param actions a row for every signal that a path can want
 * @param claims the claims it rests on
 * @param assumption what of it no claim says
 */
public record ClosingTable(
        Rating strength,
        List<First> first,
        String says,
        String ifMissing,
        String fromHere,
        Map<Rating, String> levels,
        Map<Signal, String> strengths,
        List<ClosingRow> actions,
        List<String> claims,
        String assumption) {

    /**
     * What comes first on a path.
     *
     * @param path the recommended path
     * @param signals the signals whose gaps come before the others
     */
    public record First(Path path, List<Signal> signals) {}
}
