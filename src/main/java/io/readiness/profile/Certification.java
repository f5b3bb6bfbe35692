package io.readiness.profile;

import io.readiness.profile.Evidence.Verification;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A certificate the candidate holds. None raises a score (C1.12).
 *
 * @param name as printed on it; required
 * @param obtained the day it was obtained; not after the day of assessment; absent: not said
 * @param renewed the day it was last renewed; not before it was obtained, not after the day of assessment; absent: not said
 * @param verification how far it can be checked; absent: taken as {@code CLAIMED}
 */
public record Certification(
        @NotBlank @Size(max = 120) String name,
        @Nullable LocalDate obtained,
        @Nullable LocalDate renewed,
        @Nullable Verification verification) {}
