package io.readiness.store.chain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record of the chain.
 *
 * @param header what stays for ever; nothing in it tells of a candidate
 * @param hash SHA-256 of the canonical header, in hex
 * @param content what tells of a candidate; absent: it was erased
 * @param erasedBy the place of the record that tells of the erasure; absent: nothing was erased
 */
public record StoredRecord(
        Header header,
        String hash,
        @Nullable Content content,
        @Nullable Long erasedBy) {

    /**
     * Whether it is another one than was written, as far as a record tells that by itself, and it was read with its input.
     * Who took its hashes anew as well is found by verifying alone.
     */
    public boolean isAltered() {
        try {
            return !header.hash().equals(hash)
                    || (content == null
                            ? erasedBy == null
                            : erasedBy != null || !content.hash().equals(header.contentHash()));
        } catch (CanonicalJson.NotCanonical unwritable) {
            return true;
        }
    }

    /** What a record tells. */
    public enum Kind {
        /** The service decided. */
        DECISION,
        /** A person decided otherwise, and says who and why. */
        OVERRIDE,
        /** The content of the records that it names was erased. */
        ERASURE,
        /** Nothing of a candidate may be erased until it is released. */
        HOLD,
        /** Ends the hold that it is about, or all holds on a candidate where it names none. */
        RELEASE
    }

    /** Why a record was emptied. */
    public enum Cause {
        /** The person asked for it. */
        REQUEST,
        /** The time to keep it was over. */
        RETENTION
    }

    /**
     * What stays for ever.
     *
     * @param sequence its place in the chain, from 1, without gaps
     * @param id its id, which grows with its time
     * @param tenant whose it is
     * @param kind what it tells
     * @param time when it was written
     * @param caller who asked for it
     * @param service the version of the service that wrote it
     * @param address the kind of call that decided
     * @param edition the hash of the rulebook that decided
     * @param day the day that the decision was made for
     * @param about the decision that it is about; of a release, the hold that it ends
     * @param detail what else it tells, canonical JSON: of an erasure, its cause and the places of the emptied records
     * @param contentHash SHA-256 of salt and canonical content, in hex; without the salt nobody can try candidates against it
     * @param previous the hash of the record before
     */
    public record Header(
            long sequence,
            UUID id,
            String tenant,
            Kind kind,
            Instant time,
            String caller,
            String service,
            @Nullable String address,
            @Nullable String edition,
            @Nullable LocalDate day,
            @Nullable UUID about,
            @Nullable String detail,
            String contentHash,
            String previous) {

        /** The canonical text, whose SHA-256 is the hash of the record. */
        public String canonical() {
            Map<String, @Nullable Object> told = new HashMap<>();
            told.put("sequence", sequence);
            told.put("id", id.toString());
            told.put("tenant", tenant);
            told.put("kind", kind.name());
            told.put("time", time.toString());
            told.put("caller", caller);
            told.put("service", service);
            told.put("address", address);
            told.put("edition", edition);
            told.put("day", day == null ? null : day.toString());
            told.put("about", about == null ? null : about.toString());
            told.put("detail", detail);
            told.put("contentHash", contentHash);
            told.put("previous", previous);
            return CanonicalJson.text(told);
        }

        public String hash() {
            return Sha256.hex(canonical().getBytes(StandardCharsets.UTF_8));
        }

        /** The same record at its place in the chain. */
        public Header after(Head head) {
            return new Header(
                    head.sequence() + 1,
                    id,
                    tenant,
                    kind,
                    time,
                    caller,
                    service,
                    address,
                    edition,
                    day,
                    about,
                    detail,
                    contentHash,
                    head.hash());
        }
    }

    /**
     * What tells of a candidate, and is erased with them.
     *
     * @param salt thirty-two bytes of chance
     * @param candidate the candidate, as the caller named them
     * @param input the input as it was received
     * @param inputHash SHA-256 of the canonical input, in hex
     * @param query what else shaped the answer, a JSON object
     * @param answerHash SHA-256 of the answer as it was written, in hex
     * @param outcome what lists tell
     * @param note of an override, its reviewer, reason and path; of a hold, its reason; canonical JSON
     */
    @SuppressWarnings("ArrayRecordComponent") // The bytes are handed on, and compared by nobody.
    public record Content(
            byte[] salt,
            @Nullable String candidate,
            byte @Nullable [] input,
            @Nullable String inputHash,
            @Nullable String query,
            @Nullable String answerHash,
            @Nullable Outcome outcome,
            @Nullable String note) {

        /** Whether all of it is gone but the salt. */
        boolean isEmpty() {
            return candidate == null
                    && input == null
                    && inputHash == null
                    && query == null
                    && answerHash == null
                    && outcome == null
                    && note == null;
        }

        public String hash() {
            Map<String, @Nullable Object> told = new HashMap<>();
            told.put("candidate", candidate);
            told.put("received", input == null ? null : Sha256.hex(input));
            told.put("inputHash", inputHash);
            told.put("query", query);
            told.put("answerHash", answerHash);
            told.put("note", note);
            if (outcome != null) {
                told.put("path", outcome.path());
                told.put("band", outcome.band());
                told.put("total", outcome.total());
                told.put("low", outcome.low());
                told.put("high", outcome.high());
                told.put("firmness", outcome.firmness());
            }
            return Sha256.hex(salt, CanonicalJson.text(told).getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * Where the chain ends. Kept elsewhere, it proves later that nothing before it was altered or cut off.
     *
     * @param sequence the place of the last record; 0: there is none
     * @param hash its hash
     */
    public record Head(long sequence, String hash) {
        /** A chain without records. */
        public static final Head NONE = new Head(0, Sha256.NOTHING);
    }
}
