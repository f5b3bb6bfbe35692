package io.readiness.lexicon;

import io.readiness.lexicon.Word.Term;
import io.readiness.wording.Lexicon;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * Takes a text apart into its words. Stems are Porter's, which know every form of a verb; a word that they would take for
 * another one, such as "custom" for "customer", is kept whole. Safe to share: what Lucene changes, each thread has for itself.
 */
final class Words {
    /** The words of the lexicon, stemmed once. */
    private final CharArrayMap<Term> known = new CharArrayMap<>(0, false);

    private final ThreadLocal<Tokens> tokens;

    Words(Lexicon lexicon) {
        this.tokens = ThreadLocal.withInitial(() -> new Tokens(lexicon.endings()));
        lexicon.whole().forEach(word -> known.put(word, new Term(word, whole(word))));
        lexicon.phrases().forEach(this::learn);
    }

    /** A stem that no other word can have. */
    private static String whole(String word) {
        return word + ".";
    }

    private void learn(String phrase) {
        Clauses words = of(phrase);
        for (int i = 0; i < words.size(); i++) {
            known.putIfAbsent(words.form(i), words.term(i));
        }
    }

    /** The words of a text. */
    Clauses of(String text) {
        return tokens.get().read(text, known);
    }

    /** What one thread reads texts with. */
    private static final class Tokens {
        private final Tokenizer tokenizer = new StandardTokenizer();
        private final TokenStream words;
        private final CharTermAttribute form;
        private final OffsetAttribute place;
        private final EnglishStemmer stemmer = new EnglishStemmer();

        Tokens(Map<String, String> endings) {
            this.words = new Spelling(new EnglishPossessiveFilter(new LowerCaseFilter(tokenizer)), endings);
            this.form = words.getAttribute(CharTermAttribute.class);
            this.place = words.getAttribute(OffsetAttribute.class);
        }

        Clauses read(String text, CharArrayMap<Term> known) {
            Clauses clauses = new Clauses(text);
            tokenizer.setReader(new StringReader(text.replace('\u2019', '\'')));
            try (words) {
                words.reset();
                while (words.incrementToken()) {
                    Term term = known.get(form.buffer(), 0, form.length());
                    clauses.add(term == null ? stemmed() : term, place.startOffset(), place.endOffset());
                }
                words.end();
            } catch (IOException e) {
                throw new UncheckedIOException("A text in memory is always there.", e);
            }
            return clauses;
        }

        /** The stemmer works in place, so the form is taken first. */
        private Term stemmed() {
            String word = form.toString();
            stemmer.setCurrent(form.buffer(), form.length());
            stemmer.stem();
            String stem = new String(stemmer.getCurrentBuffer(), 0, stemmer.getCurrentBufferLength());
            return new Term(word, stem);
        }
    }
}
