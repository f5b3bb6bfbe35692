package io.readiness.profile;

/** The work a role consists of, whatever its title says. */
public enum RoleKind {
    PRODUCT_OWNER,
    TECHNICAL_PRODUCT_OWNER,
    BUSINESS_ANALYST,
    SCRUM_MASTER,
    PROJECT_MANAGER,
    ENGINEER,
    DESIGNER,
    OTHER;

    public boolean isProductOwner() {
        return this == PRODUCT_OWNER || this == TECHNICAL_PRODUCT_OWNER;
    }
}
