package io.readiness.judgement.rule;

import io.readiness.judgement.scale.Circumstance;
import io.readiness.judgement.scale.Rating;
import io.readiness.profile.Signal;
import org.jspecify.annotations.Nullable;

/**
 * What a rule concludes: a rating or a circumstance.
 *
 * @param signal what it rates; absent beside a rating: whatever signal it finds
 * @param rating the least that the signal stands at; absent: it concludes a circumstance
 * @param circumstance the circumstance; absent: it rates
 */
public record Conclusion(
        @Nullable Signal signal,
        @Nullable Rating rating,
        @Nullable Circumstance circumstance) {}
