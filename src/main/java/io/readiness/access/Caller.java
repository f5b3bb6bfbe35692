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
    /** The tenant of a service that has no other; where it has, that of its operator. */
    public static final String ONLY_TENANT = "default";

    /** What names of tenants look like, as an expression. */
    public static final String TENANT = "[A-Za-z0-9._-]{1,64}";

    /** Where nobody has to say who they are, everybody is this one. */
    public static final Caller ANYBODY = new Caller(ONLY_TENANT, "anonymous", Set.of(Scope.values()));

    /**
     * Who does not say who they are where others do: has what an {@link Open} operation gives to everybody, and what an address
     * leads to that nobody guesses. Has no tenant, so that nothing is found or kept for them by mistake.
     */
    public static final Caller STRANGER = new Caller("", "stranger", Set.of());

    public Caller {
        scopes = Set.copyOf(scopes);
    }

    /** Whether they have not said who they are, where others do. */
    public boolean isStranger() {
        return tenant.isEmpty();
    }

    /** Whether they may see what is found by a secret address: those who sign in for another tenant may not. */
    public boolean mayFollowLinkOf(String owner) {
        return isStranger() || tenant.equals(owner);
    }

    /** Whether they run the service, for all its tenants. */
    public boolean isOperator() {
        return tenant.equals(ONLY_TENANT) && scopes.contains(Scope.ADMINISTER);
    }
}
