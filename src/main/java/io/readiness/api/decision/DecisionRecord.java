package io.readiness.api.decision;

import io.readiness.api.decision.DecisionEntry.DecisionOverride;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record, as an auditor needs it: of a decision, or of what a person did about one.
 *
 * @param kind DECISION, OVERRIDE, ERASURE, HOLD or RELEASE
 * @param decision what was decided; absent: it is a record of another kind
 * @param override what a person decided otherwise; absent: it is a record of another kind
 * @param reason why a candidate was put on hold or released; absent: it is a record of another kind, or was erased
 * @param shape how the answer was told; absent: it is no decision, was erased, or is not read any more
 * @param inputHash SHA-256 of the canonical input, in hex; absent: it is no decision, or was erased
 * @param answerHash SHA-256 of the answer as it was written, in hex; absent: it is no decision, or was erased
 * @param erasedBy the place in the chain of the record that tells of the erasure; absent: nothing was erased
 * @param chain its place in the chain, and what proves it
 */
public record DecisionRecord(
        String kind,
        @Nullable DecisionEntry decision,
        @Nullable DecisionOverride override,
        @Nullable String reason,
        @Nullable AnswerShape shape,
        @Nullable String inputHash,
        @Nullable String answerHash,
        @Nullable Long erasedBy,
        ChainedHeader chain) {

    /**
     * What stays of a record for ever, whatever is erased.
     *
     * @param sequence its place in the chain, from 1, without gaps
     * @param id its id
     * @param tenant whose it is
     * @param caller who asked for it
     * @param service the version of the service that wrote it
     * @param address the kind of call; absent: it is no decision
     * @param detail of an erasure, its cause and the places of the emptied records, canonical JSON as a text
     * @param contentHash SHA-256 of salt and canonical content, in hex
     * @param previous the hash of the record before
     * @param hash SHA-256 of the canonical header, in hex
     * @param header the header as it is hashed, canonical JSON (RFC 8785) as a text
     */
    public record ChainedHeader(
            long sequence,
            UUID id,
            String tenant,
            String caller,
            String service,
            @Nullable String address,
            @Nullable String detail,
            String contentHash,
            String previous,
            String hash,
            String header) {}
}
