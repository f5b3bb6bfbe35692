package io.readiness.lexicon;

/**
 * A word of a text.
 *
 * @param stem what it is compared by
 * @param start the place of its first character
 * @param end the place after its last character
 */
record Word(String stem, int start, int end) {}
