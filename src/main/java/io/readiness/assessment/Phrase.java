package io.readiness.assessment;

import java.util.Set;

/** A sentence that the service says in its own name, by the words it leaves room for; the rulebook has its text. */
public enum Phrase {
    SIGNAL_NOT_SHOWN_BY_KIND("kind", "signal"),
    QUESTIONS_FOR_THE_PATH("ways"),
    QUESTIONS_FOR_THE_SCORE("low", "high"),
    NO_QUESTION_OPEN,
    QUESTION_SETTLES_THE_PATH("ways"),
    QUESTION_NARROWS_THE_PATH("ways", "average", "most"),
    QUESTION_PREPARES_THE_PATH("ways"),
    QUESTION_NARROWS_THE_SCORE("points", "range"),
    NUMBER_OF_POINTS("level"),
    NUMBER_OF_WEIGHT("signal", "part"),
    NUMBER_OF_PART_WEIGHT("part"),
    NUMBER_OF_A_BAND("band", "asks"),
    NUMBER_OF_A_PATH("path", "asks", "wanted"),
    NO_NUMBER_CHANGES_THE_PATH("all"),
    NO_NUMBER_CHANGES_THE_BAND("all"),
    PATH_HANGS_ON_NUMBERS("deciding", "all", "number", "value", "at"),
    BAND_HANGS_ON_NUMBERS("deciding", "all", "number", "value", "at"),
    NEAREST_NUMBER_ASSUMED("assumption"),
    NO_WEIGHT_DECIDES,
    DECIDING_NUMBERS_ASSUMED("deciding", "assumed");

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
