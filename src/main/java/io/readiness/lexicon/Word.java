package io.readiness.lexicon;

/**
 * A word of a text.
 *
 * @param form the word itself, in small letters and one spelling
 * @param stem what all its forms have in common
 * @param start the place of its first character
 * @param end the place after its last character
 */
record Word(String form, String stem, int start, int end) {}
