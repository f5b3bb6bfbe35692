package io.readiness.profile;

import org.jspecify.annotations.Nullable;

/**
 * The four questions by which a backlog is told from a product (C1.1).
 *
 * @param choosesByValue whether the candidate chooses by value; absent: not said
 * @param settlesTradeOffs whether they settle what stakeholders want against each other; absent: not said
 * @param learnsFromUsers whether they learn from users; absent: not said
 * @param helpsTeamSeeWhy whether they help the team to see why the work matters; absent: not said
 */
public record RoleClarity(
        @Nullable Boolean choosesByValue,
        @Nullable Boolean settlesTradeOffs,
        @Nullable Boolean learnsFromUsers,
        @Nullable Boolean helpsTeamSeeWhy) {
    /** How many of the four are known to be done. */
    public int practices() {
        return Profile.count(true, choosesByValue, settlesTradeOffs, learnsFromUsers, helpsTeamSeeWhy);
    }

    /** How many of the four were said to be missing. */
    public int denied() {
        return Profile.count(false, choosesByValue, settlesTradeOffs, learnsFromUsers, helpsTeamSeeWhy);
    }

    /** The answers with what was not said taken at its best. */
    static RoleClarity atBest(@Nullable RoleClarity clarity) {
        return clarity == null
                ? new RoleClarity(true, true, true, true)
                : new RoleClarity(
                        Profile.yesUnlessSaid(clarity.choosesByValue),
                        Profile.yesUnlessSaid(clarity.settlesTradeOffs),
                        Profile.yesUnlessSaid(clarity.learnsFromUsers),
                        Profile.yesUnlessSaid(clarity.helpsTeamSeeWhy));
    }
}
