package io.readiness.wording;

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
