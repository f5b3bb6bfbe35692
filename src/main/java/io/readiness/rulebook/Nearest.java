package io.readiness.rulebook;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** The known word that an unknown one was most likely meant to be. */
public final class Nearest {
    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

    /** Up to so many letters wrong, left out or too many, it is the same word. */
    private static final LevenshteinDistance SLIPS = new LevenshteinDistance(2);

    /** No known word is half as long, and comparing takes as long as both words are, multiplied. */
    private static final int LONGEST = 200;

    private Nearest() {}

    /** The known word most like the given one, whatever its case; of equals, the first in alphabetical order. */
    public static String to(String word, Collection<String> known) {
        String sought = word.substring(0, Math.min(word.length(), LONGEST)).toLowerCase(Locale.ROOT);
        return known.stream()
                .sorted()
                .max(Comparator.comparingDouble(
                        (String candidate) -> SIMILARITY.apply(sought, candidate.toLowerCase(Locale.ROOT))))
                .orElse(word);
    }

    /** The known word of which the given one is a slip of the pen; null: it is another word, or the same. */
    public static @Nullable String misspelt(String word, Collection<String> known) {
        if (known.isEmpty() || known.contains(word)) {
            return null;
        }
        String nearest = to(word, known);
        return SLIPS.apply(word, nearest) >= 0 ? nearest : null;
    }
}
