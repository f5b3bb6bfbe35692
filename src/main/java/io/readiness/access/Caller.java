package io.readiness.access;

import java.util.Set;

/**
 * Who asks.
 *
 * @param tenant whose records they may see
 * @param name who they are, as records tell it
 * @param scopes what they may do
 */
public record Caller(String tenant, String name, Set<Scope> scopes) {
    /** The tenant of a service that has no other. */
    public static final String ONLY_TENANT = "default";

    /** Where nobody has to say who they are, everybody is this one. */
    public static final Caller ANYBODY = new Caller(ONLY_TENANT, "anonymous", Set.of(Scope.values()));

    public Caller {
        scopes = Set.copyOf(scopes);
    }
}
