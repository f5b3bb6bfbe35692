package io.readiness.api.decision;

import io.readiness.judgement.standing.Scorecard.Score;
import io.readiness.store.chain.StoredRecord.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list tells of a decision that is kept, or of another record of the chain.
 *
 * @param id its id
 * @param kind what the record tells
 * @param about the decision that an override is about, or the hold that a release ends; absent: it is about none
 * @param time when it was made
 * @param candidate the candidate, as the profile named them; absent: it was erased
 * @param asOf the day of assessment
 * @param rulebook the rulebook that decided
 * @param path the recommended path; absent: it was erased, or the view told none
 * @param band the band; absent: it was erased
 * @param total the weighted total, 0 to 100; absent: it was erased
 * @param firmness whether what is unknown could still overturn the recommendation; absent as the path is
 * @param erased whether its content was erased
 * @param overrides what people decided otherwise, oldest first
 * @param addresses where more is told of it
 */
public record DecisionEntry(
        UUID id,
        Kind kind,
        @Nullable UUID about,
        Instant time,
        @Nullable String candidate,
        @Nullable LocalDate asOf,
        @Nullable DecidingRulebook rulebook,
        @Nullable String path,
        @Nullable String band,
        @Nullable Score total,
        @Nullable String firmness,
        boolean erased,
        List<DecisionOverride> overrides,
        DecisionAddresses addresses) {

    /**
     * The rulebook that decided.
     *
     * @param version the version that it calls itself; absent: it is not in the store
     * @param hash SHA-256 of its content, in hex
     */
    public record DecidingRulebook(@Nullable String version, String hash) {}

    /**
     * A person decided otherwise.
     *
     * @param id the id of its record
     * @param decision the decision that they looked at
     * @param time when they did
     * @param reviewer who they are; absent: it was erased
     * @param reason why; absent: it was erased
     * @param path what they decided instead; absent: something that no path names, or it was erased
     */
    public record DecisionOverride(
            UUID id,
            UUID decision,
            Instant time,
            @Nullable String reviewer,
            @Nullable String reason,
            @Nullable String path) {}

    /**
     * Decisions, newest first.
     *
     * @param decisions those of this page
     * @param next what to give as cursor for the page after it; absent: this is the last one
     */
    public record DecisionList(
            List<DecisionEntry> decisions, @Nullable String next) {}
}
