package io.readiness.wording;

import java.util.List;
import java.util.Set;

/**
 * A text as read by a lexicon.
 *
 * @param text the text
 * @param stems its words as the reader compares them, in their order
 * @param mentions what was found in it, from left to right
 * @param said the word classes that stand in it, and not only where they are said not to be so
 */
public record Reading(String text, List<String> stems, List<Mention> mentions, Set<String> said) {
    /** How many words it has. */
    public int words() {
        return stems.size();
    }

    /** Whether words of a class stand in it, and are not said not to be so. */
    public boolean says(String wordClass) {
        return said.contains(wordClass);
    }
}
