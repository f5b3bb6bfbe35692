package io.readiness.api.decision;

import org.jspecify.annotations.Nullable;

/**
 * The record of a decision, as an auditor needs it.
 *
 * @param decision what was decided
 * @param shape how the answer was told; absent: it was erased, or is not read any more
 * @param inputHash SHA-256 of the canonical input, in hex; absent: it was erased
 * @param answerHash SHA-256 of the answer as it was written, in hex; absent: it was erased
 * @param erasedBy the place in the chain of the record that tells of the erasure; absent: nothing was erased
 * @param chain its place in the chain, and what proves it
 */
public record DecisionRecord(
        DecisionEntry decision,
        @Nullable AnswerShape shape,
        @Nullable String inputHash,
        @Nullable String answerHash,
        @Nullable Long erasedBy,
        ChainedHeader chain) {

    /**
     * What stays of a record for ever, whatever is erased.
     *
     * @param sequence its place in the chain, from 1, without gaps
     * @param tenant whose it is
     * @param caller who asked for it
     * @param service the version of the service that wrote it
     * @param address the kind of call
     * @param contentHash SHA-256 of salt and canonical content, in hex
     * @param previous the hash of the record before
     * @param hash SHA-256 of the canonical header, in hex
     * @param header the header as it is hashed, canonical JSON (RFC 8785) as a text
     */
    public record ChainedHeader(
            long sequence,
            String tenant,
            String caller,
            String service,
            @Nullable String address,
            String contentHash,
            String previous,
            String hash,
            String header) {}
}
