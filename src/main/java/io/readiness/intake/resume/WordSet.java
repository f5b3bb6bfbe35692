package io.readiness.intake.resume;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Words and phrases that are looked for in plain texts, each by itself or as the beginning of a longer one. */
final class WordSet {
    private static final int MOST_WORDS = 5;
    private static final int LONGEST_ENDING = 3;
    private static final int SHORTEST_STEM = 5;

    private final Set<String> phrases = new HashSet<>();

    WordSet(Collection<String> words) {
        words.forEach(word -> phrases.add(ResumeWords.plain(word).strip()));
    }

    /** Whether the text is one of them. */
    boolean is(String text) {
        return phrases.contains(ResumeWords.plain(text).strip());
    }

    /** Whether one of them stands in the text. */
    boolean isIn(String text) {
        return count(text) > 0;
    }

    /** How many words of the text begin one of them. */
    int count(String text) {
        String[] words = ResumeWords.plain(text).strip().split(" ");
        int count = 0;
        for (int i = 0; i < words.length; i++) {
            for (int j = Math.min(words.length, i + MOST_WORDS); j > i; j--) {
                if (phrases.contains(String.join(" ", Arrays.copyOfRange(words, i, j)))) {
                    count++;
                    break;
                }
            }
        }
        return count;
    }

    /** As {@link #isIn}, and endings do not matter: plurals and what German and French put behind a word. */
    boolean isInWithEndings(String text) {
        if (isIn(text)) {
            return true;
        }
        for (String word : ResumeWords.plain(text).strip().split(" ")) {
            for (int cut = 1; cut <= LONGEST_ENDING && word.length() - cut >= SHORTEST_STEM; cut++) {
                if (phrases.contains(word.substring(0, word.length() - cut))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The words as alternatives of a pattern, the longest first. */
    static String alternatives(Collection<String> words) {
        return words.stream()
                .sorted((one, other) -> other.length() - one.length())
                .map(word -> java.util.regex.Pattern.quote(word).replace(" ", "\\E\\s+\\Q"))
                .reduce((one, other) -> one + "|" + other)
                .orElse("(?!)");
    }
}
