package io.readiness.lexicon;

import io.readiness.lexicon.Word.Term;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The words of a text, and where clauses begin. */
final class Clauses {
    /** What ends a clause where it stands between two words; a dash does between spaces, and not within a word. */
    private static final String PUNCTUATION = ",;:.!?()\u2013\u2014\n\u2022";

    private static final String DASH = " - ";

    private final String text;
    private final List<Word> words = new ArrayList<>();
    private final BitSet begins = new BitSet();

    Clauses(String text) {
        this.text = text;
    }

    /** Adds the next word. */
    void add(Term term, int start, int end) {
        int size = words.size();
        if (size > 0 && ended(words.get(size - 1).end(), start)) {
            begins.set(size);
        }
        words.add(new Word(term, start, end));
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

    Term term(int place) {
        return words.get(place).term();
    }

    String form(int place) {
        return term(place).form();
    }

    String stem(int place) {
        return term(place).stem();
    }

    /** The stems of all words, in their order. */
    List<String> stems() {
        List<String> stems = new ArrayList<>(words.size());
        for (Word word : words) {
            stems.add(word.term().stem());
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
