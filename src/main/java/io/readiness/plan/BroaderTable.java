package io.readiness.plan;

import io.readiness.judgement.scale.Rating;
import java.util.List;

/**
 * What delivery strengths grow into.
 *
 * @param from the level from which on a strength is told
 * @param strengths a row for each strength
 * @param claims the claims it rests on
 */
public record BroaderTable(Rating from, List<CarriedStrength> strengths, List<String> claims) {}
