package io.readiness.profile;

import org.jspecify.annotations.Nullable;

/**
 * What the candidate wants, which decides before any score does (T1.8).
 *
 * @param aim what they want next; absent: not said
 * @param willBuildDiscovery whether they would do discovery work; absent: taken as yes, since the aim asks for it
 * @param willBuildBusinessReasoning whether they would learn to reason about the business; absent: taken as yes, since the
 *     aim asks for it
 */
public record Goal(
        @Nullable Aim aim,
        @Nullable Boolean willBuildDiscovery,
        @Nullable Boolean willBuildBusinessReasoning) {}
