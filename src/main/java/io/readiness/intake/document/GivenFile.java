package io.readiness.intake.document;

import org.jspecify.annotations.Nullable;

/**
 * A file as it was sent.
 *
 * @param bytes its content
 * @param fileName the name it came with, looked at for its ending only; absent: none was told
 * @param declaredType the content type it came with; absent: none was told
 */
@SuppressWarnings("ArrayRecordComponent") // read once and never compared
public record GivenFile(
        byte[] bytes, @Nullable String fileName, @Nullable String declaredType) {
    /** Says nothing of what is in it or of its name. */
    @Override
    public String toString() {
        return "a file of " + bytes.length + " bytes";
    }
}
