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

    /** Whether a text shows something in one of these ways. */
    static boolean any(List<Wording> ways, Reading reading) {
        for (int i = 0; i < ways.size(); i++) {
            if (ways.get(i).in(reading)) {
                return true;
            }
        }
        return false;
    }

    boolean in(Reading reading) {
        for (int i = 0; i < words.size(); i++) {
            if (!reading.says(words.get(i))) {
                return false;
            }
        }
        return !excludes(reading) && (times == null || places(reading) >= times);
    }

    private boolean excludes(Reading reading) {
        for (int i = 0; without != null && i < without.size(); i++) {
            if (reading.says(without.get(i))) {
                return true;
            }
        }
        return false;
    }

    private int places(Reading reading) {
        int places = 0;
        for (Mention mention : reading.mentions()) {
            places += isMeantBy(mention) ? 1 : 0;
        }
        return places;
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
