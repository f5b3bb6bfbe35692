package io.readiness.wording;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * A text as read by a lexicon.
 *
 * @param text the text
 * @param lemmas its words in the form that a dictionary lists, in their order
 * @param clauses the places of the first characters of its clauses
 * @param mentions what was found in it, from left to right
 * @param said the word classes that stand in it, and not only where they are said not to be so
 */
public record Reading(String text, List<String> lemmas, BitSet clauses, List<Mention> mentions, Set<String> said) {
    /** How many words it has. */
    public int words() {
        return lemmas.size();
    }

    /** Where the clause begins that a place is in; what stands before the first word is in none, and counts as one of its own. */
    public int clauseAt(int place) {
        return Math.max(0, clauses.previousSetBit(place));
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
        /** Both as one place. */
        public Mention with(Mention other) {
            return new Mention(wordClass, Math.min(start, other.start), Math.max(end, other.end), negated);
        }

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
