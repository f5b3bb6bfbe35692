package io.readiness.judgement.rule;

import io.readiness.judgement.scale.Rating;
import io.readiness.profile.Signal;

/**
 * What a rule concludes of a signal: it stands at least at this level. The highest surviving finding is the rating.
 *
 * @param signal what is rated
 * @param rating the level, never {@code UNKNOWN}
 */
public record Finding(Signal signal, Rating rating) {}
