package io.readiness.oracle;

import io.readiness.judgement.Recommendation.Firmness;
import io.readiness.judgement.scale.Band;
import io.readiness.judgement.scale.Rating;
import io.readiness.profile.Signal;
import java.util.Map;

/**
 * What could still become of a decision, once what was not said is said.
 *
 * @param best what each signal of which something was said could be; any other could be anything
 * @param points the most that could be reached
 * @param band the highest band that could be reached
 * @param firmness whether the path is the same in any case
 */
public record Outlook(Map<Signal, Rating> best, Points points, Band band, Firmness firmness) {}
