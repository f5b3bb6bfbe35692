package io.readiness.profile;

import java.util.Objects;

/** A part of a profile that may have been told. The rulebook says which parts an edition does not use, and why. */
public enum Section {
    TITLE("$.role.title"),
    MONTHS_IN_ANOTHER_ROLE("$.role.months"),
    CONTACT_WITHOUT_CONVERSATIONS("$.exposure.contact"),
    WILLINGNESS_WITHOUT_A_MOVE("$.goal"),
    EVIDENCE_DATES("$.evidence[*].date");

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
            case MONTHS_IN_ANOTHER_ROLE -> role != null && role.months() != null && !role.tellsProductOwnerMonths();
            case CONTACT_WITHOUT_CONVERSATIONS ->
                exposure != null && exposure.contact() != null && exposure.customerConversationsPerQuarter() == null;
            case WILLINGNESS_WITHOUT_A_MOVE -> goal != null && goal.tellsOfWillingness() && !goal.mayMove();
            case EVIDENCE_DATES ->
                profile.evidence() != null
                        && profile.evidence().stream()
                                        .map(Evidence::date)
                                        .filter(Objects::nonNull)
                                        .distinct()
                                        .count()
                                == 1;
        };
    }
}
