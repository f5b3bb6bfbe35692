package io.readiness.archetype;

/** A kind of Product Owner role, by how it maps to product management (T6). A profile may show several. */
public enum Archetype {
    /** Meets customers and their problems (T6.1). */
    CUSTOMER_EXPOSURE,
    /** Delivers in a Scrum-heavy organisation (T6.2). */
    SCRUM_HEAVY,
    /** Has a say in the roadmap (T6.3). */
    ROADMAP_INFLUENCE,
    /** Mostly administers a backlog (T6.4). */
    BACKLOG_ADMINISTRATION,
    /** Does both roles in a start-up (T6.5). */
    STARTUP,
    /** Owns a technical product (T6.6). */
    TECHNICAL
}
