package io.readiness.intake.resume;

import io.readiness.intake.document.SourceDocument.Place;

/**
 * A value that a document tells.
 *
 * @param value the value
 * @param source where it was told, and in which words
 * @param sureness how sure it is that the document says so
 */
public record Told<T>(T value, Source source, Sureness sureness) {

    /**
     * Where something was told.
     *
     * @param document what the service calls the document
     * @param place where in it
     * @param words the words, as they stand there
     */
    public record Source(String document, Place place, String words) {}

    /** How sure it is that a document says so. */
    public enum Sureness {
        /** The document says so itself, in a field or column of that name or under such a label. */
        STATED,
        /** Read from its text, which can be read in one way only. */
        READ,
        /** Chosen between several readings. */
        GUESSED
    }
}
