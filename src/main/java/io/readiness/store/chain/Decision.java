package io.readiness.store.chain;

import io.readiness.store.DecisionStore;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision to be kept.
 *
 * @param id its id, drawn from {@link DecisionStore#newId()}
 * @param tenant whose it is
 * @param caller who asked for it
 * @param address the kind of call, for example {@code assessments}
 * @param edition the hash of the rulebook that decided, kept before by {@link DecisionStore#keepEdition}
 * @param day the day that the decision was made for
 * @param candidate the candidate, as the caller named them; absent: they named nobody
 * @param input the input as it was received, JSON in UTF-8
 * @param query what else shaped the answer (view, audience, language …), a JSON object
 * @param answerHash SHA-256 of the answer as it was written, in hex; a replay has to come to the same
 * @param outcome what lists tell; absent: there is nothing to list
 */
@SuppressWarnings("ArrayRecordComponent") // The bytes are handed on, and compared by nobody.
public record Decision(
        UUID id,
        String tenant,
        String caller,
        String address,
        String edition,
        LocalDate day,
        @Nullable String candidate,
        byte[] input,
        String query,
        String answerHash,
        @Nullable Outcome outcome) {}
