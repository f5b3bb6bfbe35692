package io.readiness.lexicon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * Takes a text apart into its words. Stems are Porter's, which know every form of a verb; a word that they would take for
 * another one, such as "custom" for "customer", is kept whole. Safe to share: what Lucene keeps, it keeps by thread.
 */
final class Words {
    private final Analyzer analyzer;

    /**
     * Reads words.
     *
     * @param endings endings that are spelled in two ways: one, and the one it is read as
     * @param whole words that have no other form, in small letters
     */
    Words(Map<String, String> endings, Collection<String> whole) {
        StemmerOverrideFilter.StemmerOverrideMap kept = kept(whole);
        this.analyzer = new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer words = new StandardTokenizer();
                TokenStream lower = new EnglishPossessiveFilter(new LowerCaseFilter(words));
                return new TokenStreamComponents(
                        words,
                        new SnowballFilter(
                                new StemmerOverrideFilter(new KeywordRepeatFilter(new Spelling(lower, endings)), kept),
                                new EnglishStemmer()));
            }
        };
    }

    /** A whole word has a stem that no other can have. */
    private static StemmerOverrideFilter.StemmerOverrideMap kept(Collection<String> whole) {
        StemmerOverrideFilter.Builder kept = new StemmerOverrideFilter.Builder();
        whole.forEach(word -> kept.add(word, word + "."));
        try {
            return kept.build();
        } catch (IOException e) {
            throw new UncheckedIOException("A few words are held in memory.", e);
        }
    }

    /** The words of a text; the stream tells each twice, as it is and as its stem. */
    List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text.replace('\u2019', '\''))) {
            CharTermAttribute stem = stream.getAttribute(CharTermAttribute.class);
            OffsetAttribute place = stream.getAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                String form = stem.toString();
                stream.incrementToken();
                words.add(new Word(form, stem.toString(), place.startOffset(), place.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory is always there.", e);
        }
        return words;
    }
}
