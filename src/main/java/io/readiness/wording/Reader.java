package io.readiness.wording;

/** Reads texts by one lexicon. Pure: the same text is always read the same. */
@FunctionalInterface
public interface Reader {
    Reading read(String text);
}
