package io.readiness.lexicon;

import io.readiness.lexicon.WordForm.Place;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The words of a text, where its sentences and clauses begin, and what each word is in its clause. */
final class AnalyzedText {
    /** What ends a sentence where it stands between two words; a line ends one too. */
    private static final String ENDS_SENTENCE = ".!?\n\r\u2022\u00b7\u2023\u25cf";

    /** What ends a clause there; a dash does between spaces, and not within a word. */
    private static final String ENDS_CLAUSE = ",;()\u2013\u2014|";

    private static final String DASH = " - ";

    private final String text;
    private final List<WordForm> words;
    private final int[] spans;
    private final BitSet sentences = new BitSet();
    private final BitSet clauses = new BitSet();
    private final Place[] places;

    /**
     * Takes the words of a text.
     *
     * @param text the text
     * @param words its words
     * @param spans for each word the places of its first character and after its last
     */
    AnalyzedText(String text, List<WordForm> words, int[] spans) {
        this.text = text;
        this.words = words;
        this.spans = spans;
        this.places = new Place[words.size()];
        for (int i = 0; i < words.size(); i++) {
            split(i);
        }
        new VerbFinder(this).find(places);
    }

    private void split(int place) {
        if (place == 0) {
            sentences.set(0);
            clauses.set(0);
            return;
        }
        for (int i = end(place - 1); i < start(place); i++) {
            char between = text.charAt(i);
            if (ENDS_SENTENCE.indexOf(between) >= 0) {
                sentences.set(place);
                clauses.set(place);
            } else if (ENDS_CLAUSE.indexOf(between) >= 0 || text.startsWith(DASH, i)) {
                clauses.set(place);
            }
        }
    }

    int size() {
        return words.size();
    }

    WordForm word(int place) {
        return words.get(place);
    }

    /** What a phrase of the lexicon can call the word there. */
    List<String> keys(int place) {
        return words.get(place).keys(places[place]);
    }

    /** The lemmas of all words, in their order. */
    List<String> lemmas() {
        List<String> lemmas = new ArrayList<>(words.size());
        for (WordForm word : words) {
            lemmas.add(word.lemma());
        }
        return lemmas;
    }

    int start(int place) {
        return spans[2 * place];
    }

    int end(int place) {
        return spans[2 * place + 1];
    }

    boolean beginsSentence(int place) {
        return sentences.get(place);
    }

    boolean beginsClause(int place) {
        return clauses.get(place);
    }

    void beginClauseAt(int place) {
        clauses.set(place);
    }

    /** The places in the text where its clauses begin. */
    BitSet clauses() {
        BitSet starts = new BitSet(text.length());
        for (int i = clauses.nextSetBit(0); i >= 0; i = clauses.nextSetBit(i + 1)) {
            starts.set(start(i));
        }
        return starts;
    }
}
