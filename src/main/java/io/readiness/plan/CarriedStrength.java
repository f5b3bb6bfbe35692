package io.readiness.plan;

import io.readiness.guide.Cited;
import io.readiness.profile.Signal;
import java.util.List;

/**
 * A delivery strength that carries over to product management.
 *
 * @param signal the strength
 * @param carries what carries over
 * @param useful when that is useful
 * @param broader the broader version to grow into
 * @param claims the claims it rests on
 */
public record CarriedStrength(Signal signal, String carries, String useful, String broader, List<String> claims)
        implements Cited {}
