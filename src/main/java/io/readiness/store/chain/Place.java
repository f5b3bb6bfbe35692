package io.readiness.store.chain;

import io.readiness.store.chain.StoreRefusal.BrokenCursor;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Where a list goes on: after what was written then and stands there.
 *
 * @param time when it was written, in milliseconds
 * @param sequence its place among all of its kind
 */
public record Place(long time, long sequence) {
    private static final int CURSOR = 3 * Long.BYTES;

    /** As the next page is asked for; good for this list alone. */
    public String cursor(String list) {
        byte[] bytes = ByteBuffer.allocate(CURSOR)
                .putLong(time)
                .putLong(sequence)
                .putLong(check(list))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * The place that a cursor of this list tells.
     *
     * @throws BrokenCursor where it is none
     */
    public static Place of(String cursor, String list) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            if (bytes.length == CURSOR) {
                ByteBuffer parts = ByteBuffer.wrap(bytes);
                Place place = new Place(parts.getLong(), parts.getLong());
                if (parts.getLong() == place.check(list)) {
                    return place;
                }
            }
        } catch (IllegalArgumentException noBase64) {
            throw new BrokenCursor(cursor);
        }
        throw new BrokenCursor(cursor);
    }

    /** Ties a place to its list. Whoever forges it gets another part of what they may read anyway. */
    private long check(String list) {
        String hash = Sha256.hex((time + "\n" + sequence + "\n" + list).getBytes(StandardCharsets.UTF_8));
        return Long.parseUnsignedLong(hash.substring(0, 16), 16);
    }
}
