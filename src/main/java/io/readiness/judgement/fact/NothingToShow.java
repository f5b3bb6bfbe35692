package io.readiness.judgement.fact;

import io.readiness.judgement.fact.Fact.ListedFact;

/** A fact for the rules: something that the candidate said is not there. */
public enum NothingToShow implements ListedFact {
    NO_EVIDENCE("evidence"),
    NO_DECISION_RIGHTS("decisionRights"),
    /** A title was told, and no duty, no piece of work and no decision right beside it. */
    NOTHING_BUT_A_TITLE("role.title");

    private final String field;

    NothingToShow(String field) {
        this.field = field;
    }

    /** A list that was given and holds nothing, or the title that was. */
    @Override
    public Fact fact() {
        return new Fact(Fact.path(field), this == NOTHING_BUT_A_TITLE ? name() : "[]");
    }
}
