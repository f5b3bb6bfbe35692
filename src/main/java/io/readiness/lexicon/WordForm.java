package io.readiness.lexicon;

import io.readiness.lexicon.EnglishDictionary.WordReading;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A form and all that it can be, wherever it stands; shared between texts.
 *
 * @param form the form itself, in small letters
 * @param lemma the word that it is a form of; the verb, where it can be one of a verb and of a noun
 * @param isKnown whether a dictionary lists it
 * @param parts what kinds of word it can be
 * @param keys by its place in a clause, what a phrase of the lexicon can call it
 */
record WordForm(String form, String lemma, boolean isKnown, Set<PartOfSpeech> parts, List<List<String>> keys) {
    static final String FORM = "=";
    static final String DEED = "^";
    static final String LEADING_DEED = "^^";
    static final String VERB = "/v";
    static final String NOUN = "/n";
    static final String CLASS = "@";
    static final String PERSON = CLASS + "person";
    static final String ANY_DEED = CLASS + "deed";
    static final String COMPARATIVE = CLASS + "comparative";
    static final String ANY_VERB = CLASS + "verb";
    static final List<String> MARKS_BEFORE = List.of(LEADING_DEED, DEED, FORM);
    static final List<String> MARKS_AFTER = List.of(VERB, NOUN);

    /** What a word is in its clause. */
    enum Place {
        /** A thing or a quality. */
        NO_VERB,
        /** What is to be done: "to raise". It is not told to have been. */
        AIM,
        /** What somebody does or did. */
        VERB,
        /** What the writer does or did. */
        DEED,
        /** The first deed of a line, which says whose work the line tells of. */
        LEADING_DEED
    }

    /** A word that no dictionary lists is taken for a name. */
    static WordForm unknown(String form) {
        PartOfSpeech part = Character.isDigit(form.charAt(0)) ? PartOfSpeech.NUMBER : PartOfSpeech.NOUN;
        List<String> keys = List.of(FORM + form, form, form + NOUN);
        return new WordForm(form, form, false, Set.of(part), List.of(keys, keys, keys, keys, keys));
    }

    static WordForm of(String form, List<WordReading> readings, PeopleNouns people) {
        EnumSet<PartOfSpeech> parts = EnumSet.noneOf(PartOfSpeech.class);
        readings.forEach(reading -> parts.add(reading.part()));
        if (parts.contains(PartOfSpeech.COMPARATIVE)) {
            parts.add(PartOfSpeech.ADJECTIVE);
        }
        List<List<String>> keys = new ArrayList<>();
        for (Place place : Place.values()) {
            keys.add(keys(form, readings, place, people));
        }
        String lemma = readings.stream()
                .filter(reading -> reading.part().isVerb())
                .findFirst()
                .orElse(readings.get(0))
                .lemma();
        return new WordForm(form, lemma, true, parts, List.copyOf(keys));
    }

    private static List<String> keys(String form, List<WordReading> readings, Place place, PeopleNouns people) {
        boolean asVerb = place != Place.NO_VERB;
        boolean either = readings.stream().noneMatch(reading -> reading.part().isVerb() == asVerb);
        boolean asPerson = readings.stream().noneMatch(WordForm::isSomethingElse);
        Set<String> keys = new LinkedHashSet<>();
        keys.add(FORM + form);
        for (WordReading reading : readings) {
            if (either || reading.part().isVerb() == asVerb) {
                addKeys(reading, place, keys);
                if (asPerson && reading.part().isNoun() && people.contains(reading.lemma())) {
                    keys.add(PERSON);
                }
            }
        }
        if (readings.stream().anyMatch(reading -> reading.part() == PartOfSpeech.COMPARATIVE)) {
            keys.add(COMPARATIVE);
        }
        if (place.compareTo(Place.VERB) >= 0) {
            keys.add(ANY_VERB);
        }
        if (place.compareTo(Place.DEED) >= 0) {
            keys.add(ANY_DEED);
        }
        return List.copyOf(keys);
    }

    /** "same" and "guide" can name people, and hardly ever do; "nurses" does. */
    private static boolean isSomethingElse(WordReading reading) {
        return switch (reading.part()) {
            case ADJECTIVE, COMPARATIVE, ADVERB, DETERMINER, PRONOUN, PREPOSITION, NUMBER, MODAL, BASE -> true;
            default -> false;
        };
    }

    private static void addKeys(WordReading reading, Place place, Set<String> keys) {
        String lemma = reading.lemma();
        keys.add(lemma);
        if (reading.part().isNoun()) {
            keys.add(lemma + NOUN);
        }
        if (reading.part().isVerb() && place.compareTo(Place.VERB) >= 0) {
            keys.add(lemma + VERB);
            if (place.compareTo(Place.DEED) >= 0) {
                keys.add(DEED + lemma);
            }
            if (place == Place.LEADING_DEED) {
                keys.add(LEADING_DEED + lemma);
            }
        }
    }

    /** What a phrase means by it: the word itself where it is listed so, and else the word that it is a form of. */
    String named() {
        return keys(Place.NO_VERB).contains(form) || keys(Place.VERB).contains(form) ? form : lemma;
    }

    boolean can(PartOfSpeech part) {
        return parts.contains(part);
    }

    boolean canBeVerb() {
        for (PartOfSpeech part : parts) {
            if (part.isVerb()) {
                return true;
            }
        }
        return false;
    }

    /** Whether both can be the same form of a verb: "plan" and "ship", "planned" and "shipped". */
    boolean sharesVerbForm(WordForm other) {
        for (PartOfSpeech part : parts) {
            if (part.isVerb() && other.can(part)) {
                return true;
            }
        }
        return false;
    }

    boolean canBeNoun() {
        return can(PartOfSpeech.NOUN) || can(PartOfSpeech.PLURAL);
    }

    /** What a phrase of the lexicon calls it, where it stands as told. */
    List<String> keys(Place place) {
        return keys.get(place.ordinal());
    }
}
