package io.readiness.profile;

/** How the candidate prefers to learn a role (C1.2, C1.3). */
public enum LearningFormat {
    TRAINER_LED,
    ASSESSMENT_LED
}
