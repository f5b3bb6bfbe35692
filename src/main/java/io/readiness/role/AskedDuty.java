package io.readiness.role;

import io.readiness.profile.Evidence.Ownership;
import io.readiness.profile.Responsibility.Duty;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A duty of a role, and how far it would be the holder's own.
 *
 * @param duty the duty; required
 * @param ownership led, shared or only taken part in; absent: not said
 */
public record AskedDuty(@NotNull Duty duty, @Nullable Ownership ownership) {}
