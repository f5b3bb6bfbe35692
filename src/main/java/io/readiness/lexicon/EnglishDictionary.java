package io.readiness.lexicon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/**
 * Every form of an English word with all its readings, by the full-form dictionary of LanguageTool. It is loaded when the first
 * text is read and never twice. A word that it does not know is taken apart once: "reprioritised" is a form of "prioritise".
 */
final class EnglishDictionary {
    private static final String FILE = "/org/languagetool/resource/en/english.dict";

    /** So many words of the dictionary are kept once they were met; more are looked up each time. */
    private static final int KEPT = 5_000;

    /** A prefix changes what is done, and not which form of the verb it is. */
    private static final List<String> PREFIXES = List.of("re", "de", "pre", "co", "un", "over", "under", "out");

    private static final int SHORTEST_AFTER_PREFIX = 4;

    /**
     * One way to read a form.
     *
     * @param lemma the form a dictionary lists
     * @param part what kind of word it then is
     */
    record WordReading(String lemma, PartOfSpeech part) {}

    private final ThreadLocal<DictionaryLookup> lookup;
    private final PeopleNouns people = PeopleNouns.load();
    private final Map<String, WordForm> kept = new ConcurrentHashMap<>();

    private EnglishDictionary(Dictionary dictionary) {
        this.lookup = ThreadLocal.withInitial(() -> new DictionaryLookup(dictionary));
    }

    /** The one dictionary of this process. */
    static EnglishDictionary get() {
        return Loaded.DICTIONARY;
    }

    private static final class Loaded {
        static final EnglishDictionary DICTIONARY = load();

        private static EnglishDictionary load() {
            try {
                return new EnglishDictionary(
                        Dictionary.read(Objects.requireNonNull(EnglishDictionary.class.getResource(FILE), FILE)));
            } catch (IOException e) {
                throw new UncheckedIOException("The dictionary on the class path cannot be read.", e);
            }
        }
    }

    /**
     * What a form can be.
     *
     * @param written the form as it was written, since "US" is not "us"
     */
    WordForm word(String written) {
        WordForm known = kept.get(written);
        return known == null ? lookUp(written) : known;
    }

    private WordForm lookUp(String written) {
        String form = written.toLowerCase(Locale.ROOT);
        List<WordReading> readings = readings(form);
        PeopleNouns whoever = people;
        if (readings.isEmpty() && !written.equals(form)) {
            readings = readings(written);
            whoever = PeopleNouns.NOBODY;
        }
        if (readings.isEmpty()) {
            readings = withoutPrefix(form);
        }
        boolean isKnown = !readings.isEmpty();
        WordForm word = isKnown ? WordForm.of(form, readings, whoever) : WordForm.unknown(form);
        if (isKnown && kept.size() < KEPT) {
            kept.put(written, word);
        }
        return word;
    }

    private List<WordReading> withoutPrefix(String form) {
        for (String prefix : PREFIXES) {
            if (form.startsWith(prefix) && form.length() >= prefix.length() + SHORTEST_AFTER_PREFIX) {
                List<WordReading> rest = readings(form.substring(prefix.length()));
                if (!rest.isEmpty()) {
                    return rest.stream()
                            .map(reading -> new WordReading(prefix + reading.lemma(), reading.part()))
                            .toList();
                }
            }
        }
        return List.of();
    }

    private List<WordReading> readings(String form) {
        List<WordData> found = lookup.get().lookup(form);
        List<WordReading> readings = new ArrayList<>(found.size());
        for (int i = 0; i < found.size(); i++) {
            WordData one = found.get(i);
            PartOfSpeech part = PartOfSpeech.of(one.getTag());
            readings.add(new WordReading(one.getStem().toString().toLowerCase(Locale.ROOT), part));
        }
        return readings;
    }
}
