package io.readiness.profile;

/** Work at the scale of several teams: the six parts of a SAFe context (C1.5) and the three duties in it (C1.7). */
public enum ScaledWork {
    /** Features above the level of one team's stories. */
    FEATURES,
    /** The backlog of an Agile Release Train. */
    ART_BACKLOG,
    PI_PLANNING,
    /** Product Management as a role of its own beside the Product Owners. */
    PRODUCT_MANAGEMENT,
    /** Dependencies on other teams. */
    DEPENDENCIES,
    CROSS_TEAM_COORDINATION,
    /** Prepares features for PI Planning. */
    PREPARES_FEATURES(true),
    /** Agrees the work with Product Managers. */
    WORKS_WITH_PRODUCT_MANAGERS(true),
    /** Brings the team's backlog in line with the objectives of the Agile Release Train. */
    ALIGNS_WITH_ART_OBJECTIVES(true);

    private final boolean duty;

    ScaledWork() {
        this(false);
    }

    ScaledWork(boolean duty) {
        this.duty = duty;
    }

    /** Whether it is something the candidate does, rather than something that is around. */
    public boolean isDuty() {
        return duty;
    }
}
