package io.readiness.lexicon;

import io.readiness.lexicon.PhraseIndex.Found;
import io.readiness.wording.Lexicon;
import io.readiness.wording.Lexicon.Negation;
import io.readiness.wording.Lexicon.WordClass;
import io.readiness.wording.Reading;
import io.readiness.wording.TextReader;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads texts by the stems of their words. Safe to share between threads. */
public final class LexiconReader implements TextReader {
    private final Words words;
    private final PhraseIndex<Boolean> clauses;
    private final PhraseIndex<Kind> phrases;
    private final Patterns patterns;
    private final Map<String, Integer> numbers = new HashMap<>();

    public LexiconReader(Lexicon lexicon) {
        this.words = new Words(lexicon);
        this.clauses = new PhraseIndex<Boolean>(words).add(true, lexicon.clauses(), List.of());
        this.phrases = new PhraseIndex<>(words);
        Map<String, List<Kind>> expressions = new LinkedHashMap<>();
        for (WordClass one : lexicon.classes()) {
            Kind kind = kind(one.name(), null);
            phrases.add(kind, told(one.words()), told(one.except()));
            told(one.patterns())
                    .forEach(expression -> expressions
                            .computeIfAbsent(expression, first -> new ArrayList<>())
                            .add(kind));
        }
        for (Negation one : lexicon.negations()) {
            phrases.add(kind(one.name(), one), one.words(), told(one.except()));
        }
        this.patterns = new Patterns(expressions);
    }

    private Kind kind(String name, @Nullable Negation denial) {
        Integer number = numbers.computeIfAbsent(name, first -> numbers.size());
        return new Kind(number, name, denial);
    }

    private static List<String> told(@Nullable List<String> words) {
        return words == null ? List.of() : words;
    }

    @Override
    public Reading read(String text) {
        Clauses parts = words.of(text);
        clauses.in(parts).forEach(found -> parts.beginAt(found.from()));
        List<Found<Kind>> found = phrases.in(parts);
        Mentions mentions = new Mentions(denied(found, parts));
        for (Found<Kind> one : found) {
            mentions.add(one.kind(), parts.start(one.from()), parts.end(one.to() - 1));
        }
        patterns.find(text, mentions);
        return new Reading(text, parts.stems(), mentions.sorted(), new Said(numbers, mentions.said()));
    }

    /** The characters of which the text says that it is not so. */
    private static BitSet denied(List<Found<Kind>> found, Clauses parts) {
        BitSet denied = new BitSet();
        for (Found<Kind> one : found) {
            Negation denial = one.kind().denial();
            if (denial != null) {
                deny(denial, one, parts, denied);
            }
        }
        return denied;
    }

    private static void deny(Negation denial, Found<Kind> found, Clauses parts, BitSet denied) {
        int from = found.from();
        while (from > 0 && found.from() - from < denial.before() && !parts.begins(from)) {
            from--;
        }
        int to = found.to();
        while (to < parts.size() && to - found.to() < denial.after() && !parts.begins(to)) {
            to++;
        }
        denied.set(parts.start(from), parts.start(found.from()));
        denied.set(parts.end(found.to() - 1), Math.max(parts.end(found.to() - 1), parts.end(to - 1)));
    }
}
