package io.readiness.profile;

/** A part of a profile that may have been told. The rulebook says which parts an edition does not use, and why. */
public enum Section {
    TITLE("$.role.title"),
    ORGANISATION("$.role.organisation"),
    FRAMEWORK("$.role.framework"),
    MONTHS_IN_ANOTHER_ROLE("$.role.months"),
    CONTACT_WITHOUT_CONVERSATIONS("$.exposure.contact"),
    WILLINGNESS_WITHOUT_A_MOVE("$.goal"),
    CERTIFICATIONS("$.certifications"),
    LEARNING("$.learning"),
    PRACTICAL_TEST("$.practicalTest"),
    RESUME_BULLETS("$.resumeBullets");

    private final String path;

    Section(String path) {
        this.path = path;
    }

    /** Where it stands in a profile, as a JSON path. */
    public String path() {
        return path;
    }

    /** Whether anything was told there. */
    public boolean toldIn(Profile profile) {
        Role role = profile.role();
        Exposure exposure = profile.exposure();
        Goal goal = profile.goal();
        return switch (this) {
            case TITLE -> role != null && role.title() != null;
            case ORGANISATION -> role != null && role.organisation() != null;
            case FRAMEWORK -> role != null && role.framework() != null;
            case MONTHS_IN_ANOTHER_ROLE -> role != null && role.months() != null && !role.tellsProductOwnerMonths();
            case CONTACT_WITHOUT_CONVERSATIONS ->
                exposure != null && exposure.contact() != null && exposure.customerConversationsPerQuarter() == null;
            case WILLINGNESS_WITHOUT_A_MOVE -> goal != null && goal.tellsOfWillingness() && !goal.mayMove();
            case CERTIFICATIONS -> profile.certifications() != null;
            case LEARNING -> profile.learning() != null;
            case PRACTICAL_TEST -> profile.practicalTest() != null;
            case RESUME_BULLETS -> profile.resumeBullets() != null;
        };
    }
}
