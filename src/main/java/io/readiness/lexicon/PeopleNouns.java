package io.readiness.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * The nouns that name people, "notary" and "seamstress" among them: those whose first and so most usual sense WordNet files
 * under people. Nobody could list whom products are for.
 */
record PeopleNouns(Set<String> nouns) {
    private static final String WORDNET = "/net/sf/extjwnl/data/wordnet/wn31/";
    private static final String COMMENT = " ";
    private static final String FILE_OF_PEOPLE = "18";
    private static final int FILE = 1;
    private static final int POINTERS = 3;

    /** In a line of the index, so many fields stand between the pointers and the senses. */
    private static final int COUNTS = 3;

    /** No acronym names people: an "MVP" is a product. */
    static final PeopleNouns NOBODY = new PeopleNouns(Set.of());

    static PeopleNouns load() {
        Set<String> senses = new HashSet<>();
        Set<String> nouns = new HashSet<>();
        lines("data.noun", line -> {
            String[] fields = line.split(" ", FILE + 2);
            if (fields[FILE].equals(FILE_OF_PEOPLE)) {
                senses.add(fields[0]);
            }
        });
        lines("index.noun", line -> {
            String[] fields = line.split(" ");
            int first = POINTERS + Integer.parseInt(fields[POINTERS]) + COUNTS;
            if (!fields[0].contains("_") && senses.contains(fields[first])) {
                nouns.add(fields[0].toLowerCase(Locale.ROOT));
            }
        });
        return new PeopleNouns(Set.copyOf(nouns));
    }

    private interface Line {
        void read(String line);
    }

    private static void lines(String file, Line each) {
        InputStream data = Objects.requireNonNull(PeopleNouns.class.getResourceAsStream(WORDNET + file), file);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(data, StandardCharsets.US_ASCII))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith(COMMENT)) {
                    each.read(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("WordNet on the class path cannot be read.", e);
        }
    }

    boolean contains(String lemma) {
        return nouns.contains(lemma);
    }
}
