package io.readiness.judgement.rule;

import io.readiness.judgement.scale.Circumstance;
import io.readiness.judgement.scale.Rating;
import io.readiness.profile.Signal;
import java.util.Map;
import java.util.Set;

/**
 * What survived the rules, without its reasons.
 *
 * @param ratings the rating of each signal of which anything was concluded
 * @param circumstances the circumstances
 */
public record Survivors(Map<Signal, Rating> ratings, Set<Circumstance> circumstances) {}
