package io.readiness.judgement.rule;

/** How a rule's condition looks at something that was told. */
public enum Asked {
    AT_LEAST,
    MORE_THAN,
    AT_MOST,
    FEWER_THAN,
    /** It is this. */
    IS,
    /** It is something else, or was not said. */
    IS_NOT,
    /** It is among what was listed. */
    CONTAINS,
    YES,
    NO,
    /** It was said, whatever it is. */
    TOLD,
    NOT_TOLD
}
