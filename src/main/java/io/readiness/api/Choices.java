package io.readiness.api;

import io.readiness.rulebook.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Words of a query that stand for a constant, in lower case as addresses are written, or as in the body. */
final class Choices {
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
        List<String> known = Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
        int at = known.indexOf(word.toLowerCase(Locale.ROOT).replace('_', '-'));
        if (at < 0) {
            throw new InvalidRequest(List.of(new Fault(
                    parameter,
                    word,
                    "is none of " + String.join(", ", known),
                    "Did you mean " + Nearest.to(word, known) + "?")));
        }
        return type.getEnumConstants()[at];
    }
}
