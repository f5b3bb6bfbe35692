package io.readiness.profile;

import org.jspecify.annotations.Nullable;

/**
 * What the organisation gives (C4). It is the organisation's and never lowers a rating of the person.
 *
 * @param roomToDecide whether a Product Owner may take product decisions (C4.1); absent: not said
 * @param overriddenByLoudestStakeholder whether the loudest stakeholder overrides every priority (C4.2); absent: not
 *     said
 * @param accessToUsers whether users can be reached (C4.3); absent: not said
 * @param accessToData whether usage and outcome data can be seen (C4.4); absent: not said
 * @param commercialContext whether goals, revenue and cost are shared (C4.5); absent: not said
 * @param canWidenScope whether the role may grow here within the year; absent: not said
 */
public record Room(
        @Nullable Boolean roomToDecide,
        @Nullable Boolean overriddenByLoudestStakeholder,
        @Nullable Boolean accessToUsers,
        @Nullable Boolean accessToData,
        @Nullable Boolean commercialContext,
        @Nullable Boolean canWidenScope) {
    /** How many of users, data and commercial context are known to be within reach. */
    public int withinReach() {
        return Profile.count(true, accessToUsers, accessToData, commercialContext);
    }

    /** How many of users, data and commercial context were said to be out of reach. */
    public int outOfReach() {
        return Profile.count(false, accessToUsers, accessToData, commercialContext);
    }

    /** The room with what was not said taken at its best. */
    static Room atBest(@Nullable Room room) {
        return room == null
                ? new Room(true, false, true, true, true, true)
                : new Room(
                        Profile.yesUnlessSaid(room.roomToDecide),
                        room.overriddenByLoudestStakeholder != null && room.overriddenByLoudestStakeholder,
                        Profile.yesUnlessSaid(room.accessToUsers),
                        Profile.yesUnlessSaid(room.accessToData),
                        Profile.yesUnlessSaid(room.commercialContext),
                        Profile.yesUnlessSaid(room.canWidenScope));
    }
}
