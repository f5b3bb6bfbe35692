package io.readiness.api.decision;

/**
 * Who asks.
 *
 * @param tenant whose records they may see
 * @param name who they are, as records tell it
 */
public record Caller(String tenant, String name) {
    /** Where nobody has to say who they are, everybody is this one. */
    public static final Caller ANYBODY = new Caller("default", "anonymous");
}
