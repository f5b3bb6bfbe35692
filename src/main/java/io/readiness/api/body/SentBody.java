package io.readiness.api.body;

import jakarta.ws.rs.core.MediaType;

/**
 * A body of any form as it was sent, for whoever reads documents.
 *
 * @param bytes all of it
 * @param type its content type, as its caller tells it
 */
public record SentBody(byte[] bytes, MediaType type) {
    /** The resume of a person and an export beside it have well under half of this. */
    public static final int MAX_BYTES = 8 * JsonBodyReader.MAX_BYTES;

    /** A folder of some hundred resumes; whoever has more sends them in several parts. */
    public static final int MAX_FOLDER_BYTES = 3 * MAX_BYTES;
}
