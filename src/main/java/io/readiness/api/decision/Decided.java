package io.readiness.api.decision;

import io.readiness.access.Caller;
import io.readiness.assessment.Assessment;
import io.readiness.judgement.Recommendation;
import io.readiness.rulebook.RulebookSource;
import io.readiness.store.chain.Decision;
import io.readiness.store.chain.Outcome;
import java.util.HexFormat;
import java.util.UUID;

/**
 * A decision that was made, and is not kept yet.
 *
 * @param assessment what was concluded
 * @param answer the same as it is written to the caller
 * @param input what was sent, byte for byte
 * @param shape what else shaped the answer
 */
@SuppressWarnings("ArrayRecordComponent") // The bytes are handed on, and compared by nobody.
public record Decided(Assessment assessment, byte[] answer, byte[] input, AnswerShape shape) {

    /** As it is kept. */
    public Decision record(UUID id, Caller caller, String address) {
        return new Decision(
                id,
                caller.tenant(),
                caller.name(),
                address,
                assessment.rulebook().hash(),
                assessment.asOf(),
                assessment.reference(),
                input,
                shape.kept(),
                hash(answer),
                outcome());
    }

    /** What a replay is held against. */
    static String hash(byte[] answer) {
        return HexFormat.of().formatHex(RulebookSource.sha256().digest(answer));
    }

    private Outcome outcome() {
        Recommendation told = assessment.recommendation();
        return new Outcome(
                told == null ? null : told.primary().path().name(),
                assessment.band().point().name(),
                assessment.total().point(),
                assessment.total().low(),
                assessment.total().high(),
                told == null ? null : told.firmness().name());
    }
}
