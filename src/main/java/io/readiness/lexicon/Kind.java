package io.readiness.lexicon;

import io.readiness.wording.Lexicon.Negation;
import org.jspecify.annotations.Nullable;

/**
 * What words can say, by a lexicon.
 *
 * @param number its place among the names of the lexicon
 * @param name its name there
 * @param denial how far it reaches; absent: it denies nothing
 */
record Kind(int number, String name, @Nullable Negation denial) {}
