package io.readiness.lexicon;

import java.util.Arrays;

/** Tells a whole sentence from a fragment: something in it is, has, or does something. */
public final class Verbs {
    private Verbs() {}

    /** Whether a word of it can be a verb that stands with its subject, as "is" and "shows" can, and "shown" cannot. */
    public static boolean standIn(String sentence) {
        return Arrays.stream(sentence.split("[^\\p{L}']+"))
                .filter(word -> !word.isEmpty())
                .map(EnglishDictionary.get()::word)
                .anyMatch(word -> word.can(PartOfSpeech.THIRD_PERSON)
                        || word.can(PartOfSpeech.PAST)
                        || word.can(PartOfSpeech.PRESENT)
                        || word.can(PartOfSpeech.MODAL));
    }
}
