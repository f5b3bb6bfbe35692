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

    /**
     * A place of a text where words of a class stand.
     *
     * @param wordClass the class, by its name in the lexicon
     * @param start the place of the first character, from 0
     * @param end the place after the last character
     * @param negated whether the text says that it is not so
     */
    public record Mention(String wordClass, int start, int end, boolean negated) implements Comparable<Mention> {
        /** From left to right, the shorter one first. */
        @Override
        public int compareTo(Mention other) {
            if (start != other.start) {
                return Integer.compare(start, other.start);
            }
            return end == other.end ? wordClass.compareTo(other.wordClass) : Integer.compare(end, other.end);
        }
    }
}
