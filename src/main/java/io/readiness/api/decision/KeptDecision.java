package io.readiness.api.decision;

import io.readiness.api.start.Languages.Language;
import io.readiness.assessment.Assessment;
import io.readiness.profile.Profile;
import io.readiness.store.chain.StoredRecord;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A decision that was kept, with all that it takes to make it again.
 *
 * @param record as it is kept
 * @param profile what was sent
 * @param input the same, byte for byte
 * @param day the day of assessment
 * @param edition the hash of the rulebook that decided
 * @param shape how it was told
 * @param answerHash SHA-256 of the answer as it was written, in hex
 */
@SuppressWarnings("ArrayRecordComponent") // The bytes are handed on, and compared by nobody.
public record KeptDecision(
        StoredRecord record,
        Profile profile,
        byte[] input,
        LocalDate day,
        String edition,
        AnswerShape shape,
        String answerHash) {

    /** Half of a hash tells contents apart as surely as anybody needs. */
    private static final int TAG_DIGITS = 32;

    /** Its id. */
    public UUID id() {
        return record.header().id();
    }

    /**
     * Tells the content of an answer from every other one: what is kept never changes, nor does what is made of it.
     *
     * @param service the version of the service, which may write the same in another way
     */
    public String tag(AnswerShape told, String service) {
        String content = id() + " " + told.kept() + " " + service;
        return "\"" + Decided.hash(content.getBytes(StandardCharsets.UTF_8)).substring(0, TAG_DIGITS) + "\"";
    }

    /** The assessment made again, under the rulebook of this language. */
    public Assessment assess(Language language, AnswerShape told) {
        return told.assess(language.assessor(), profile, day);
    }
}
