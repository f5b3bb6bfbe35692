package io.readiness.judgement.fact;

import io.readiness.judgement.fact.Fact.ListedFact;

/**
 * A fact for the rules: a certificate that is held, or was, and that the catalogue knows.
 *
 * @param name its name as it was told
 * @param level what it is about
 */
public record Credential(String name, CertificateLevel level) implements ListedFact {
    @Override
    public Fact fact() {
        return new Fact("$.certifications[?@.name=='" + JsonPaths.quoted(name) + "']", level.name());
    }

    /** What a certificate is about. */
    public enum CertificateLevel {
        /** Product ownership with one or a few teams. */
        TEAM,
        /** The same, beyond the first course or assessment. */
        ADVANCED,
        /** Product ownership at the scale of a release train. */
        SCALED,
        /** Product work with help from AI. */
        AI
    }
}
