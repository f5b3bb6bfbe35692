package io.readiness.api.decision;

import io.readiness.assessment.Rulebook.Edition;
import io.readiness.explanation.difference.DifferenceAnswer;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision that was made again, under the rulebook that decided.
 *
 * @param id the decision
 * @param identical whether the answer is the same, byte for byte
 * @param answerHash SHA-256 of the answer as it was given, in hex
 * @param replayedHash SHA-256 of the answer that comes out now, in hex
 * @param answer where the answer that comes out now is read
 * @param day the day that the decision was made for
 * @param edition the rulebook that decided
 * @param writtenBy the version of the service that decided
 * @param replayedBy the version of this service
 * @param today what differs under the rulebook in force now; absent: that is the one that decided
 */
public record Replay(
        UUID id,
        boolean identical,
        String answerHash,
        String replayedHash,
        String answer,
        LocalDate day,
        Edition edition,
        String writtenBy,
        String replayedBy,
        @Nullable DifferenceAnswer today) {

    /** What differs under the rulebook in force now, in sentences; none where that is the one that decided. */
    public List<String> sayingToday() {
        return today == null ? List.of() : today.difference().says();
    }
}
