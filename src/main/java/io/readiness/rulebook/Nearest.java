package io.readiness.rulebook;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** The known word that an unknown one was most likely meant to be. */
public final class Nearest {
    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

    private Nearest() {}

    /** The known word most like the given one, whatever its case; of equals, the first in alphabetical order. */
    public static String to(String word, Collection<String> known) {
        String sought = word.toLowerCase(Locale.ROOT);
        return known.stream()
                .sorted()
                .max(Comparator.comparingDouble(
                        (String candidate) -> SIMILARITY.apply(sought, candidate.toLowerCase(Locale.ROOT))))
                .orElse(word);
    }
}
