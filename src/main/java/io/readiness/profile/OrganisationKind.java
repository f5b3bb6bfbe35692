package io.readiness.profile;

/** The kind of organisation a role is in. */
public enum OrganisationKind {
    STARTUP,
    SCALE_UP,
    ENTERPRISE,
    AGENCY,
    PUBLIC_SECTOR,
    NON_PROFIT
}
