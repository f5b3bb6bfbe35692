package io.readiness.lexicon;

import java.util.BitSet;
import java.util.List;

/** The words of a text, and where clauses begin. */
final class Clauses {
    /** What ends a clause where it stands between two words; a dash does between spaces, and not within a word. */
    private static final String PUNCTUATION = ",;:.!?()\u2013\u2014\n\u2022";

    private final List<Word> words;
    private final BitSet begins = new BitSet();

    Clauses(String text, List<Word> words) {
        this.words = words;
        for (int i = 1; i < words.size(); i++) {
            String between = text.substring(words.get(i - 1).end(), words.get(i).start());
            if (between.contains(" - ") || between.codePoints().anyMatch(c -> PUNCTUATION.indexOf(c) >= 0)) {
                begins.set(i);
            }
        }
    }

    int size() {
        return words.size();
    }

    String form(int place) {
        return words.get(place).form();
    }

    String stem(int place) {
        return words.get(place).stem();
    }

    int start(int place) {
        return words.get(place).start();
    }

    int end(int place) {
        return words.get(place).end();
    }

    /** Whether a clause begins with this word. */
    boolean begins(int place) {
        return begins.get(place);
    }

    void beginAt(int place) {
        begins.set(place);
    }
}
