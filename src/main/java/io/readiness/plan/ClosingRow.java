package io.readiness.plan;

import io.readiness.judgement.standing.DecisionTable.Need;
import io.readiness.profile.Evidence.Artefact;
import io.readiness.profile.Signal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the gap of one signal is closed.
 *
 * @param signal the signal
 * @param strength the delivery strength that it builds on; absent: the strongest there is
 * @param artefact the piece of work that it leaves behind
 * @param weeks how long it takes
 * @param blockedBy what the organisation has to give first, where it holds
 * @param to what is reached, as part of a sentence
 * @param by the action, as part of a sentence
 * @param outside the action where the organisation blocks it; absent: nothing blocks it
 * @param claims the claims it rests on
 * @param assumption what of it no claim says
 */
public record ClosingRow(
        Signal signal,
        @Nullable Signal strength,
        Artefact artefact,
        WeeksOfWork weeks,
        List<Need> blockedBy,
        String to,
        String by,
        @Nullable String outside,
        List<String> claims,
        @Nullable String assumption) {}
