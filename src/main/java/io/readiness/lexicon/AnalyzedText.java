package io.readiness.lexicon;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The words of a text, and where clauses begin. */
final class AnalyzedText {
    /** What ends a clause where it stands between two words; a dash does between spaces, and not within a word. */
    private static final String PUNCTUATION = ",;:.!?()\u2013\u2014\n\u2022";

    private static final String DASH = " - ";

    /**
     * A word, wherever it stands.
     *
     * @param form the word itself, in small letters and one spelling
     * @param stem what all its forms have in common
     */
    record WordForm(String form, String stem) {}

    /**
     * A word of a text.
     *
     * @param word the word, wherever it stands
     * @param start the place of its first character
     * @param end the place after its last character
     */
    private record Token(WordForm word, int start, int end) {}

    private final String text;
    private final List<Token> words = new ArrayList<>();
    private final BitSet begins = new BitSet();

    AnalyzedText(String text) {
        this.text = text;
    }

    /** Adds the next word. */
    void add(WordForm form, int start, int end) {
        int size = words.size();
        if (size > 0 && ended(words.get(size - 1).end(), start)) {
            begins.set(size);
        }
        words.add(new Token(form, start, end));
    }

    private boolean ended(int from, int to) {
        for (int i = from; i < to; i++) {
            if (PUNCTUATION.indexOf(text.charAt(i)) >= 0 || (i + DASH.length() <= to && text.startsWith(DASH, i))) {
                return true;
            }
        }
        return false;
    }

    int size() {
        return words.size();
    }

    WordForm word(int place) {
        return words.get(place).word();
    }

    String form(int place) {
        return word(place).form();
    }

    String stem(int place) {
        return word(place).stem();
    }

    /** The stems of all words, in their order. */
    List<String> stems() {
        List<String> stems = new ArrayList<>(words.size());
        for (Token token : words) {
            stems.add(token.word().stem());
        }
        return stems;
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
