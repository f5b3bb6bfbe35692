package io.readiness.screening.delivery;

import org.jspecify.annotations.Nullable;

/**
 * What a carrier gets.
 *
 * @param id which it is, the same at each attempt
 * @param tenant whose it is
 * @param target where to: what the channel understands by it
 * @param message the id under which the receiver knows it, the same at each attempt
 * @param about the order that it is about; absent: none
 * @param payload what is carried
 * @param tries which attempt it is, from 1
 */
@SuppressWarnings("ArrayRecordComponent") // The bytes are handed on, and compared by nobody.
public record Delivery(
        String id,
        String tenant,
        String target,
        String message,
        @Nullable String about,
        byte[] payload,
        int tries) {}
