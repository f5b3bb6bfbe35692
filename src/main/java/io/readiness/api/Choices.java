package io.readiness.api;

import io.readiness.api.body.ProblemException.InvalidRequest;
import io.readiness.rulebook.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words of a query that stand for a constant, in lower case as addresses are written, or as in the body. */
final class Choices {
    /** More would not be read. */
    private static final int MOST_LISTED = 12;

    private Choices() {}

    /**
     * The constant that is meant.
     *
     * @param unlessSaid what holds where the parameter was left out
     */
    static <E extends Enum<E>> E of(Class<E> type, String parameter, @Nullable String word, E unlessSaid) {
        if (word == null) {
            return unlessSaid;
        }
        Set<String> known =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.toSet());
        return Enum.valueOf(type, one(known, parameter, word));
    }

    /**
     * Those that are meant.
     *
     * @param known all there are
     */
    static Set<String> among(Set<String> known, String parameter, List<String> words) {
        return words.stream().map(word -> one(known, parameter, word)).collect(Collectors.toSet());
    }

    private static String one(Set<String> known, String parameter, String word) {
        SortedMap<String, String> bySpelling = new TreeMap<>();
        known.forEach(name -> bySpelling.put(spelling(name), name));
        String found = bySpelling.get(spelling(word));
        if (found == null) {
            List<String> spellings = List.copyOf(bySpelling.keySet());
            throw new InvalidRequest(
                    parameter,
                    word,
                    spellings.size() > MOST_LISTED
                            ? "is none of the " + spellings.size() + " known words"
                            : "is none of " + String.join(", ", spellings),
                    "Did you mean " + Nearest.to(spelling(word), spellings) + "?");
        }
        return found;
    }

    private static String spelling(String word) {
        return word.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
