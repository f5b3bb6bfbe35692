package io.readiness.plan;

/** The three stages of a plan (T12). */
public enum PlanStage {
    DAYS_1_TO_30,
    DAYS_31_TO_60,
    DAYS_61_TO_90
}
