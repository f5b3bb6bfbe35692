package io.readiness.lexicon;

/**
 * A word of a text.
 *
 * @param term the word, wherever it stands
 * @param start the place of its first character
 * @param end the place after its last character
 */
record Word(Term term, int start, int end) {
    /**
     * A word, wherever it stands.
     *
     * @param form the word itself, in small letters and one spelling
     * @param stem what all its forms have in common
     */
    record Term(String form, String stem) {}
}
