package io.readiness.intake.document;

import java.time.Duration;

/**
 * How much is read. All of them are technical: no resume comes near.
 *
 * @param files in one request
 * @param bytes of one file
 * @param pages of one document
 * @param entries of a packed file
 * @param unpacked bytes of all that is unpacked in one document
 * @param font bytes of one font, unpacked; a larger one is left out
 * @param characters of one document
 * @param depth of nested parts
 * @param elements of markup in one document
 * @param time for one document
 */
public record DocumentLimits(
        int files,
        int bytes,
        int pages,
        int entries,
        long unpacked,
        int font,
        int characters,
        int depth,
        int elements,
        Duration time) {
    private static final int MEBIBYTE = 1 << 20;

    /** What the service reads. */
    public static final DocumentLimits USUAL = new DocumentLimits(
            5, 8 * MEBIBYTE, 50, 1_000, 64L * MEBIBYTE, 4 * MEBIBYTE, 400_000, 200, 100_000, Duration.ofSeconds(10));

    /** The same within another time. */
    public DocumentLimits within(Duration other) {
        return new DocumentLimits(files, bytes, pages, entries, unpacked, font, characters, depth, elements, other);
    }
}
