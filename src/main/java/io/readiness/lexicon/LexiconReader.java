package io.readiness.lexicon;

import io.readiness.lexicon.Mentions.Label;
import io.readiness.lexicon.PhraseIndex.FoundPhrase;
import io.readiness.lexicon.form.FormReader;
import io.readiness.wording.Lexicon;
import io.readiness.wording.Lexicon.Negation;
import io.readiness.wording.Lexicon.WordClass;
import io.readiness.wording.Reading;
import io.readiness.wording.TextReader;
import io.readiness.wording.TextReader.TextReaders;
import io.readiness.wording.WrittenText.LineReader;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Reads texts by the grammar of their words. Safe to share between threads. */
public final class LexiconReader implements TextReader {
    private final TextAnalyzer analyzer;
    private final PhraseIndex<Boolean> clauses;
    private final PhraseIndex<Label> phrases;
    private final Patterns patterns;
    private final Map<String, Integer> numbers = new HashMap<>();

    LexiconReader(Lexicon lexicon) {
        this.analyzer = new TextAnalyzer(lexicon.endings());
        this.clauses = new PhraseIndex<Boolean>(analyzer).add(true, lexicon.clauses(), List.of());
        this.phrases = new PhraseIndex<>(analyzer);
        Map<String, List<Label>> expressions = new LinkedHashMap<>();
        for (WordClass one : lexicon.classes()) {
            Label label = label(one.name(), null);
            phrases.add(label, told(one.words()), told(one.except()));
            told(one.patterns())
                    .forEach(expression -> expressions
                            .computeIfAbsent(expression, first -> new ArrayList<>())
                            .add(label));
        }
        for (Negation one : lexicon.negations()) {
            phrases.add(label(one.name(), one), one.words(), told(one.except()));
        }
        this.patterns = new Patterns(expressions);
    }

    /**
     * Teaches each lexicon to one reader only, since learning takes far longer than reading, and only once there is a text: whoever
     * sends none waits for neither dictionary nor words.
     */
    public static TextReaders oneForEachLexicon() {
        Map<Lexicon, TextReader> readers = new ConcurrentHashMap<>();
        LineReader lines = new FormReader();
        return new TextReaders() {
            @Override
            public TextReader of(Lexicon lexicon) {
                return readers.computeIfAbsent(lexicon, OnceThereIsAText::new);
            }

            @Override
            public LineReader lines() {
                return lines;
            }
        };
    }

    /** Learns at the first text. */
    private static final class OnceThereIsAText implements TextReader {
        private final Lexicon lexicon;
        private volatile @Nullable LexiconReader taught;

        OnceThereIsAText(Lexicon lexicon) {
            this.lexicon = lexicon;
        }

        @Override
        public Reading read(String text) {
            LexiconReader reader = taught;
            return (reader == null ? learn() : reader).read(text);
        }

        private synchronized LexiconReader learn() {
            LexiconReader reader = taught;
            if (reader == null) {
                reader = new LexiconReader(lexicon);
                taught = reader;
            }
            return reader;
        }
    }

    private Label label(String name, @Nullable Negation negation) {
        Integer number = numbers.computeIfAbsent(name, first -> numbers.size());
        return new Label(number, name, negation);
    }

    private static List<String> told(@Nullable List<String> words) {
        return words == null ? List.of() : words;
    }

    @Override
    public Reading read(String text) {
        AnalyzedText parts = analyzer.analyze(text);
        clauses.in(parts).forEach(found -> parts.beginClauseAt(found.from()));
        List<FoundPhrase<Label>> found = phrases.in(parts);
        Mentions mentions = new Mentions(negated(found, parts));
        for (FoundPhrase<Label> one : found) {
            mentions.add(one.label(), parts.start(one.from()), parts.end(one.to() - 1));
        }
        patterns.find(text, mentions);
        return new Reading(text, parts.lemmas(), parts.clauses(), mentions.sorted(), mentions.said(numbers));
    }

    /** The characters of which the text says that it is not so. */
    private static BitSet negated(List<FoundPhrase<Label>> found, AnalyzedText parts) {
        BitSet negated = new BitSet();
        for (FoundPhrase<Label> one : found) {
            Negation negation = one.label().negation();
            if (negation != null) {
                negate(negation, one, parts, negated);
            }
        }
        return negated;
    }

    private static void negate(Negation negation, FoundPhrase<Label> found, AnalyzedText parts, BitSet negated) {
        int from = found.from();
        while (from > 0 && found.from() - from < negation.before() && !parts.beginsClause(from)) {
            from--;
        }
        int to = found.to();
        while (to < parts.size() && to - found.to() < negation.after() && !parts.beginsClause(to)) {
            to++;
        }
        negated.set(parts.start(from), parts.start(found.from()));
        negated.set(parts.end(found.to() - 1), Math.max(parts.end(found.to() - 1), parts.end(to - 1)));
    }
}
