package io.readiness.action;

import io.readiness.judgement.standing.DecisionTable.Need;
import io.readiness.profile.Goal;
import io.readiness.profile.Signal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a candidate can do. It adds something, improves a piece of work or chooses what is wanted.
 *
 * @param key its name
 * @param weeks how long it takes beside a full job, an estimate; 0 for a choice
 * @param closes the signals whose gap it closes by itself
 * @param adds what the profile has afterwards that it had not; absent: nothing
 * @param improves a piece of work that is better afterwards; absent: none
 * @param chooses what is wanted afterwards; absent: as before
 * @param presumed what has to be so before one can begin; all of it is the situation's and nobody's ability
 * @param title what to do, as an invitation
 * @param claims the claims it rests on
 * @param assumption what of it no claim says
 */
public record ActionRow(
        String key,
        int weeks,
        List<Signal> closes,
        @Nullable Addition adds,
        @Nullable Improvement improves,
        @Nullable Goal chooses,
        List<Need> presumed,
        String title,
        List<String> claims,
        @Nullable String assumption) {}
