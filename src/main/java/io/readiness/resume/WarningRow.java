package io.readiness.resume;

import java.util.List;

/**
 * Something that weakens a bullet, and by which words it is known.
 *
 * @param warning what it is
 * @param says what it means for the reader of a resume
 * @param words the word classes and negations of the lexicon that show it
 * @param claims the claims it rests on
 */
public record WarningRow(Warning warning, String says, List<String> words, List<String> claims) {}
