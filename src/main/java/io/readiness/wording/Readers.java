package io.readiness.wording;

/** Teaches a reader a lexicon: each feature that reads texts brings its own. */
@FunctionalInterface
public interface Readers {
    Reader of(Lexicon lexicon);
}
