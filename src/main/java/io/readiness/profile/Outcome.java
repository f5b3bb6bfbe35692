package io.readiness.profile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What was to change, and what did (T11.4). Figures are in the metric's own unit.
 *
 * @param metric what was measured, for example "weekly active teams"; required
 * @param baseline where it stood before; absent: not taken
 * @param target where it was meant to be; absent: none was set
 * @param result where it came to; absent: not reviewed yet
 */
public record Outcome(
        @NotBlank @Size(max = 200) String metric,
        @Nullable Double baseline,
        @Nullable Double target,
        @Nullable Double result) {

    /** Whether the change can be seen: a result against the baseline it started from. */
    public boolean measured() {
        return baseline != null && result != null;
    }

    /** Whether a baseline and a target were set, and the result looked at afterwards. */
    public boolean reviewed() {
        return measured() && target != null;
    }

    /** Whether every figure of another outcome is there in this one, whatever it is. */
    boolean hasAllOf(Outcome other) {
        return (baseline != null || other.baseline == null)
                && (target != null || other.target == null)
                && (result != null || other.result == null);
    }
}
