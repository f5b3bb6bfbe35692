package io.readiness.api.decision;

import io.readiness.api.start.Languages.Language;
import io.readiness.assessment.Assessment;
import io.readiness.profile.Profile;
import io.readiness.store.StoredRecord;
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

    /** Its id. */
    public UUID id() {
        return record.header().id();
    }

    /** The assessment made again, under the rulebook of this language. */
    public Assessment assess(Language language, AnswerShape told) {
        return language.assessor()
                .assess(profile, day, told.topics(language.assessor().rulebook()));
    }
}
