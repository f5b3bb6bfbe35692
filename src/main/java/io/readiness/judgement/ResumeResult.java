package io.readiness.judgement;

/**
 * A fact for the rules: what the bullets of the resume show (T8).
 *
 * @param bullets how many there are that could be read
 * @param strong how many of them are strong
 * @param showsDiscovery whether a strong one shows discovery
 * @param showsPrioritisation whether a strong one shows prioritisation
 * @param showsOutcome whether a strong one shows an outcome
 */
public record ResumeResult(
        int bullets, int strong, boolean showsDiscovery, boolean showsPrioritisation, boolean showsOutcome) {}
