package io.readiness.profile;

/** The way of working around the role. */
public enum Framework {
    SCRUM,
    SAFE,
    KANBAN,
    LESS,
    OTHER,
    NONE
}
