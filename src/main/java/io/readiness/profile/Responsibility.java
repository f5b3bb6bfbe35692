package io.readiness.profile;

import jakarta.validation.constraints.NotNull;

/**
 * A duty the candidate has, and how far it is theirs.
 *
 * @param duty the duty; required
 * @param ownership led, shared or only taken part in; required, because a duty without it says nothing about ownership
 *     (T7.2)
 */
public record Responsibility(@NotNull Duty duty, @NotNull Ownership ownership) {}
