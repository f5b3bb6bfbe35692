package io.readiness.lexicon;

import io.readiness.lexicon.Phrases.Found;
import io.readiness.wording.Lexicon;
import io.readiness.wording.Lexicon.Negation;
import io.readiness.wording.Lexicon.WordClass;
import io.readiness.wording.Mention;
import io.readiness.wording.Reader;
import io.readiness.wording.Reading;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads texts by the stems of their words. Safe to share between threads. */
public final class LexiconReader implements Reader {
    private static final Comparator<Mention> FROM_LEFT_TO_RIGHT =
            Comparator.comparingInt(Mention::start).thenComparing(Mention::end).thenComparing(Mention::wordClass);

    private final Words words;
    private final Phrases<String> classes;
    private final Phrases<String> exceptions;
    private final Phrases<Negation> negations;
    private final Phrases<Negation> noNegations;
    private final Phrases<Boolean> clauses;
    private final Map<String, List<Pattern>> patterns = new LinkedHashMap<>();

    public LexiconReader(Lexicon lexicon) {
        this.words = new Words(lexicon.endings(), lexicon.whole());
        this.classes = new Phrases<>(words);
        this.exceptions = new Phrases<>(words);
        this.negations = new Phrases<>(words);
        this.noNegations = new Phrases<>(words);
        this.clauses = new Phrases<Boolean>(words).add(true, lexicon.clauses());
        for (WordClass one : lexicon.classes()) {
            classes.add(one.name(), told(one.words()));
            exceptions.add(one.name(), told(one.except()));
            patterns.put(
                    one.name(),
                    told(one.patterns()).stream()
                            .map(pattern -> Pattern.compile(pattern, Pattern.CASE_INSENSITIVE))
                            .toList());
        }
        for (Negation one : lexicon.negations()) {
            negations.add(one, one.words());
            noNegations.add(one, told(one.except()));
        }
    }

    private static List<String> told(@Nullable List<String> words) {
        return words == null ? List.of() : words;
    }

    @Override
    public Reading read(String text) {
        List<Word> all = words.of(text);
        Clauses parts = new Clauses(text, all);
        clauses.in(parts).forEach(found -> parts.beginAt(found.from()));
        List<Found<Negation>> denials = without(noNegations.in(parts), negations.in(parts));
        BitSet denied = denied(denials, parts, text.length());
        List<Mention> mentions = new ArrayList<>();
        for (Found<String> found : without(exceptions.in(parts), classes.in(parts))) {
            mentions.add(mention(found.kind(), parts.start(found.from()), parts.end(found.to() - 1), denied));
        }
        patterns.forEach((name, forms) -> forms.forEach(form -> {
            Matcher figure = form.matcher(text);
            while (figure.find()) {
                mentions.add(mention(name, figure.start(), figure.end(), denied));
            }
        }));
        for (Found<Negation> found : denials) {
            mentions.add(new Mention(found.kind().name(), parts.start(found.from()), parts.end(found.to() - 1), false));
        }
        mentions.sort(FROM_LEFT_TO_RIGHT);
        return new Reading(text, all.stream().map(Word::stem).toList(), List.copyOf(mentions));
    }

    private static Mention mention(String name, int start, int end, BitSet denied) {
        return new Mention(name, start, end, denied.get(start));
    }

    /** What was found, besides what lies within an exception of its kind. */
    private static <K> List<Found<K>> without(List<Found<K>> exceptions, List<Found<K>> found) {
        if (exceptions.isEmpty()) {
            return found;
        }
        return found.stream()
                .filter(one -> exceptions.stream()
                        .noneMatch(exception -> exception.kind().equals(one.kind())
                                && exception.from() <= one.from()
                                && one.to() <= exception.to()))
                .toList();
    }

    /** The characters of which the text says that it is not so. */
    private static BitSet denied(List<Found<Negation>> denials, Clauses parts, int length) {
        BitSet denied = new BitSet(length);
        for (Found<Negation> found : denials) {
            int from = found.from();
            while (from > 0 && found.from() - from < found.kind().before() && !parts.begins(from)) {
                from--;
            }
            int to = found.to();
            while (to < parts.size() && to - found.to() < found.kind().after() && !parts.begins(to)) {
                to++;
            }
            denied.set(parts.start(from), parts.start(found.from()));
            denied.set(parts.end(found.to() - 1), Math.max(parts.end(found.to() - 1), parts.end(to - 1)));
        }
        return denied;
    }
}
