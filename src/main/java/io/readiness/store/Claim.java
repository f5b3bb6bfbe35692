package io.readiness.store;

import java.util.Map;

/** What became of a request that named an idempotency key. */
public sealed interface Claim {

    /**
     * Nobody sent it before: it is this caller's to answer, and to give back where nothing is answered.
     *
     * @param tenant whose key it is
     * @param key the key
     * @param address where it was sent to
     * @param fingerprint SHA-256 of what was sent, in hex
     */
    record Fresh(String tenant, String key, String address, String fingerprint) implements Claim {}

    /**
     * It was answered before, and gets the same answer.
     *
     * @param status the HTTP status
     * @param headers the headers that belong to the answer
     * @param body the body
     */
    @SuppressWarnings("ArrayRecordComponent") // The bytes are handed on, and compared by nobody.
    record Answer(int status, Map<String, String> headers, byte[] body) implements Claim {}
}
