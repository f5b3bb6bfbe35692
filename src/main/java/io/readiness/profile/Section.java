package io.readiness.profile;

import java.util.function.Predicate;

/** A part of a profile that may have been told. The rulebook says which parts an edition does not use, and why. */
public enum Section {
    TITLE("$.role.title", profile -> profile.role() != null && profile.role().title() != null),
    ORGANISATION(
            "$.role.organisation",
            profile -> profile.role() != null && profile.role().organisation() != null),
    FRAMEWORK(
            "$.role.framework",
            profile -> profile.role() != null && profile.role().framework() != null),
    CERTIFICATIONS("$.certifications", profile -> profile.certifications() != null),
    LEARNING("$.learning", profile -> profile.learning() != null),
    PRACTICAL_TEST("$.practicalTest", profile -> profile.practicalTest() != null),
    RESUME_BULLETS("$.resumeBullets", profile -> profile.resumeBullets() != null),
    EVIDENCE_DATES(
            "$.evidence[*].date",
            profile -> profile.evidence() != null
                    && profile.evidence().stream().anyMatch(piece -> piece.date() != null));

    private final String path;
    private final Predicate<Profile> told;

    Section(String path, Predicate<Profile> told) {
        this.path = path;
        this.told = told;
    }

    /** Where it stands in a profile, as a JSON path. */
    public String path() {
        return path;
    }

    public boolean toldIn(Profile profile) {
        return told.test(profile);
    }
}
