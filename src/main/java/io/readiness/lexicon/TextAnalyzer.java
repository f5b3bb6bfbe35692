package io.readiness.lexicon;

import io.readiness.lexicon.AnalyzedText.WordForm;
import io.readiness.wording.Lexicon;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenFilter;
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
final class TextAnalyzer {
    /** The words of the lexicon, stemmed once. */
    private final CharArrayMap<WordForm> known = new CharArrayMap<>(0, false);

    private final ThreadLocal<Tokens> tokens;

    TextAnalyzer(Lexicon lexicon) {
        this.tokens = ThreadLocal.withInitial(() -> new Tokens(lexicon.endings()));
        lexicon.whole().forEach(word -> known.put(word, new WordForm(word, whole(word))));
        lexicon.phrases().forEach(this::learn);
    }

    /** A stem that no other word can have. */
    private static String whole(String word) {
        return word + ".";
    }

    private void learn(String phrase) {
        AnalyzedText words = analyze(phrase);
        for (int i = 0; i < words.size(); i++) {
            known.putIfAbsent(words.form(i), words.word(i));
        }
    }

    /** The words of a text. */
    AnalyzedText analyze(String text) {
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
            this.words = new SpellingFilter(new EnglishPossessiveFilter(new LowerCaseFilter(tokenizer)), endings);
            this.form = words.getAttribute(CharTermAttribute.class);
            this.place = words.getAttribute(OffsetAttribute.class);
        }

        AnalyzedText read(String text, CharArrayMap<WordForm> known) {
            AnalyzedText analyzed = new AnalyzedText(text);
            tokenizer.setReader(new StringReader(text.replace('\u2019', '\'')));
            try (words) {
                words.reset();
                while (words.incrementToken()) {
                    WordForm word = known.get(form.buffer(), 0, form.length());
                    analyzed.add(word == null ? stemmed() : word, place.startOffset(), place.endOffset());
                }
                words.end();
            } catch (IOException e) {
                throw new UncheckedIOException("A text in memory is always there.", e);
            }
            return analyzed;
        }

        /** The stemmer works in place, so the form is taken first. */
        private WordForm stemmed() {
            String word = form.toString();
            stemmer.setCurrent(form.buffer(), form.length());
            stemmer.stem();
            String stem = new String(stemmer.getCurrentBuffer(), 0, stemmer.getCurrentBufferLength());
            return new WordForm(word, stem);
        }
    }

    /** Reads endings that are spelled in two ways as one: {@code prioritisation} as {@code prioritization}. */
    private static final class SpellingFilter extends TokenFilter {
        /** Shorter words only happen to end so: "rise" is not spelled "rize". */
        private static final int SHORTEST = 6;

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final List<Map.Entry<String, String>> endings;

        SpellingFilter(TokenStream input, Map<String, String> endings) {
            super(input);
            this.endings = endings.entrySet().stream()
                    .sorted(Map.Entry.<String, String>comparingByKey(Comparator.comparingInt(String::length))
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .toList();
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            if (term.length() >= SHORTEST) {
                respell();
            }
            return true;
        }

        private void respell() {
            for (int i = 0; i < endings.size(); i++) {
                String ending = endings.get(i).getKey();
                if (endsWith(ending)) {
                    term.setLength(term.length() - ending.length())
                            .append(endings.get(i).getValue());
                    return;
                }
            }
        }

        private boolean endsWith(String ending) {
            int from = term.length() - ending.length();
            if (from <= 0) {
                return false;
            }
            for (int i = ending.length() - 1; i >= 0; i--) {
                if (term.charAt(from + i) != ending.charAt(i)) {
                    return false;
                }
            }
            return true;
        }
    }
}
