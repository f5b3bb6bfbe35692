package io.readiness.wording;

import java.util.List;

/**
 * A text as read by a lexicon.
 *
 * @param text the text
 * @param stems its words as the reader compares them, in their order
 * @param mentions what was found in it, from left to right
 */
public record Reading(String text, List<String> stems, List<Mention> mentions) {
    /** How many words it has. */
    public int words() {
        return stems.size();
    }

    /** Whether words of a class stand in it, and are not said not to be so. */
    public boolean says(String wordClass) {
        for (Mention mention : mentions) {
            if (!mention.negated() && mention.wordClass().equals(wordClass)) {
                return true;
            }
        }
        return false;
    }
}
