package io.readiness.wording;

/** Reads texts by one lexicon. Pure: the same text is always read the same. */
@FunctionalInterface
public interface TextReader {
    Reading read(String text);

    /** Teaches a reader a lexicon: each feature that reads texts brings its own. */
    @FunctionalInterface
    interface TextReaders {
        TextReader of(Lexicon lexicon);
    }
}
