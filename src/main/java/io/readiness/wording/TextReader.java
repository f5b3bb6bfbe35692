package io.readiness.wording;

import io.readiness.wording.WrittenText.LineReader;

/** Reads texts by one lexicon. Pure: the same text is always read the same. */
@FunctionalInterface
public interface TextReader {
    Reading read(String text);

    /** Reads texts of any form, by any lexicon: each feature that reads texts brings its own. */
    interface TextReaders {
        /** A reader that was taught a lexicon. */
        TextReader of(Lexicon lexicon);

        /** Takes texts apart into lines. */
        LineReader lines();
    }
}
