package io.readiness.judgement.standing;

import io.readiness.judgement.scale.Path;
import io.readiness.judgement.scale.Rating;
import io.readiness.profile.Signal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a wanted path asks of each signal. The first row whose conditions hold is the wanted path.
 *
 * @param path the path
 * @param needs when this is what the candidate wants
 * @param wants the level wanted of each signal
 * @param claims the claims it rests on
 */
public record Target(Path path, List<Need> needs, Map<Signal, Rating> wants, List<String> claims)
        implements DecisionTable.Row {

    public Target {
        Map<Signal, Rating> sorted = new EnumMap<>(Signal.class);
        sorted.putAll(wants);
        wants = sorted;
    }
}
