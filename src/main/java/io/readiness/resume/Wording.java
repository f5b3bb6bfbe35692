package io.readiness.resume;

import io.readiness.wording.Mention;
import io.readiness.wording.Reading;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One way in which words show something.
 *
 * @param words the word classes of the lexicon that have to be there, all of them
 * @param without the word classes that must not be there
 * @param times how often they have to be there, taken together; absent: once each
 */
public record Wording(
        List<String> words,
        @Nullable List<String> without,
        @Nullable Integer times) {

    boolean in(Reading reading) {
        for (String word : words) {
            if (!reading.says(word)) {
                return false;
            }
        }
        return (without == null || without.stream().noneMatch(reading::says))
                && (times == null || mentions(reading).count() >= times);
    }

    /** The places where it shows. */
    Stream<Mention> mentions(Reading reading) {
        return reading.mentions().stream().filter(this::isMeantBy);
    }

    /** Whether a place is one where it shows. */
    boolean isMeantBy(Mention mention) {
        return !mention.negated() && words.contains(mention.wordClass());
    }

    /** The word classes it names. */
    public Stream<String> names() {
        return Stream.concat(words.stream(), without == null ? Stream.empty() : without.stream());
    }
}
