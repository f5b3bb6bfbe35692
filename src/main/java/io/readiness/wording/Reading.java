package io.readiness.wording;

import java.util.List;

/**
 * A text as read by a lexicon.
 *
 * @param text the text
 * @param words how many words it has
 * @param mentions what was found in it, from left to right
 */
public record Reading(String text, int words, List<Mention> mentions) {
    /** Whether words of a class stand in it, and are not said not to be so. */
    public boolean says(String wordClass) {
        return mentions.stream()
                .anyMatch(mention -> !mention.negated() && mention.wordClass().equals(wordClass));
    }
}
