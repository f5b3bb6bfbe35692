package io.readiness.assessment;

import java.util.Set;

/** A sentence that the service says in its own name, by the words it leaves room for; the rulebook has its text. */
public enum Phrase {
    SIGNAL_NOT_SHOWN_BY_KIND("kind", "signal"),

    NEXT_STEP_REACHES_BAND("weeks", "meaning"),
    NEXT_STEP_REACHES_PATH("weeks", "path"),
    NEXT_STEP_IS_A_CHOICE("path"),
    NEXT_STEP_BAND_IS_REACHED("meaning"),
    NEXT_STEP_PATH_IS_RECOMMENDED("path"),
    NEXT_STEP_TAKES_MORE_ACTIONS("most"),
    NEXT_STEP_NOT_BY_ACTIONS,
    NEXT_STEP_LIES_BEHIND("path", "first"),
    NEXT_STEP_IS_OVERSHOT("path", "first"),
    NEXT_STEP_MAY_BE_THERE,
    NEXT_STEP_NOT_SETTLED;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of cannot be changed
    private final Set<String> words;

    Phrase(String... words) {
        this.words = Set.of(words);
    }

    /** What its text puts in braces. */
    public Set<String> words() {
        return words;
    }
}
