package io.readiness.organisation;

import io.readiness.profile.Maturity;
import io.readiness.profile.Profile;
import io.readiness.profile.Room;
import org.jspecify.annotations.Nullable;

/** One thing that a manager can see in a Product Owner's work, or give to it. */
public enum CheckItem {
    /** The team is protected from random demand (C3.2). */
    PROTECTED_TEAM("$.maturity.protectsTeamFromRandomDemand"),
    /** Stakeholders know why some requests wait (C3.3). */
    UNDERSTOOD_WAITING("$.maturity.stakeholdersKnowWhyRequestsWait"),
    /** The Sprint Review changes the backlog (C3.4). */
    REVIEW_THAT_CHANGES("$.maturity.reviewChangesBacklog"),
    /** Outcomes are spoken of unaided (C3.5). */
    OUTCOMES_UNAIDED("$.maturity.speaksOfOutcomesUnaided"),
    /** Room to take product decisions (C4.1). */
    ROOM_TO_DECIDE("$.room.roomToDecide"),
    /** Priorities that the loudest stakeholder does not override (C4.2). */
    PRIORITIES_THAT_STAND("$.room.overriddenByLoudestStakeholder"),
    /** Users can be reached (C4.3). */
    ACCESS_TO_USERS("$.room.accessToUsers"),
    /** Data can be seen (C4.4). */
    ACCESS_TO_DATA("$.room.accessToData"),
    /** Goals, revenue and cost are shared (C4.5). */
    COMMERCIAL_CONTEXT("$.room.commercialContext");

    private final String path;

    CheckItem(String path) {
        this.path = path;
    }

    /** Where it is told in a profile, as a JSON path. */
    String path() {
        return path;
    }

    /** Whether it is the organisation's to give; otherwise it is a sign in the work. */
    boolean isGiven() {
        return compareTo(ROOM_TO_DECIDE) >= 0;
    }

    /** How it stands in this profile. */
    CheckState state(Profile profile) {
        Boolean answer = isGiven() ? in(profile.room()) : in(profile.maturity());
        if (answer == null) {
            return CheckState.UNKNOWN;
        }
        if (isGiven()) {
            return answer ? CheckState.GIVEN : CheckState.WITHHELD;
        }
        return answer ? CheckState.SEEN : CheckState.NOT_SEEN;
    }

    private @Nullable Boolean in(@Nullable Maturity maturity) {
        if (maturity == null) {
            return null;
        }
        return switch (this) {
            case PROTECTED_TEAM -> maturity.protectsTeamFromRandomDemand();
            case UNDERSTOOD_WAITING -> maturity.stakeholdersKnowWhyRequestsWait();
            case REVIEW_THAT_CHANGES -> maturity.reviewChangesBacklog();
            case OUTCOMES_UNAIDED -> maturity.speaksOfOutcomesUnaided();
            default -> null;
        };
    }

    private @Nullable Boolean in(@Nullable Room room) {
        if (room == null) {
            return null;
        }
        return switch (this) {
            case ROOM_TO_DECIDE -> room.roomToDecide();
            case PRIORITIES_THAT_STAND -> not(room.overriddenByLoudestStakeholder());
            case ACCESS_TO_USERS -> room.accessToUsers();
            case ACCESS_TO_DATA -> room.accessToData();
            case COMMERCIAL_CONTEXT -> room.commercialContext();
            default -> null;
        };
    }

    private static @Nullable Boolean not(@Nullable Boolean answer) {
        return answer == null ? null : !answer;
    }
}
