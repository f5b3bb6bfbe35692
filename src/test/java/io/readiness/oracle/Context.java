package io.readiness.oracle;

import static io.readiness.profile.Responsibility.DecisionRight.CHOOSE_PROBLEMS;
import static io.readiness.profile.Responsibility.DecisionRight.DECIDE_RELEASE_SCOPE;
import static io.readiness.profile.Responsibility.DecisionRight.ORDER_BACKLOG;
import static io.readiness.profile.Responsibility.DecisionRight.REFUSE_REQUESTS;
import static io.readiness.profile.Responsibility.DecisionRight.SET_OUTCOME_TARGETS;
import static io.readiness.profile.Responsibility.DecisionRight.SET_ROADMAP;
import static io.readiness.profile.Responsibility.DecisionRight.STOP_WORK;

import io.readiness.judgement.fact.TextFacts.TestResult;
import io.readiness.judgement.scale.Rating;
import io.readiness.profile.Evidence.Quality;
import io.readiness.profile.Evidence.Verification;
import io.readiness.profile.Exposure;
import io.readiness.profile.Maturity;
import io.readiness.profile.Profile;
import io.readiness.profile.Responsibility.DecisionRight;
import io.readiness.profile.Role;
import io.readiness.profile.Role.Framework;
import io.readiness.profile.RoleClarity;
import io.readiness.profile.Room;
import io.readiness.profile.ScaledWork;
import io.readiness.profile.Signal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What surrounds the work: it is rated, and adds no points. */
final class Context {
    /** The conversations in a quarter of the scale of exposure (T2.3). */
    private static final int REGULAR_CONVERSATIONS = 3;

    private static final int MANY_CONVERSATIONS = 6;

    /** "Half of the parts" and "most of the parts" of the six that make a SAFe context (C1.5), and the three duties (C1.7). */
    private static final int HALF_OF_THE_PARTS = 3;

    private static final int MOST_OF_THE_PARTS = 4;
    private static final int ALL_PARTS = 6;
    private static final int ALL_DUTIES = 3;

    /** The four practices of C1.1, the five questions of C2 and the four signs of C3.6. */
    private static final int FOUR = 4;

    /** So many that are denied are an answer: an assumption of the rulebook. */
    private static final int MOST_OF_FOUR = 3;

    private static final int ALL_QUESTIONS = 5;

    private Context() {}

    static void rate(Profile profile, WordsAsRead texts, List<Piece> pieces, Ratings ratings) {
        decisionsTogether(profile.sharedDecisionRights(), ratings);
        decisionAuthority(profile, pieces, ratings);
        exposure(profile.exposure(), pieces, ratings);
        safeContext(profile.role(), profile.scaledWork(), ratings);
        roleClarity(profile.roleClarity(), texts.practicalTest(), ratings);
        roleMaturity(profile.maturity(), ratings);
        room(profile.room(), ratings);
    }

    /** Taking part is not owning (T7.2): what is decided together is practice at most. */
    private static void decisionsTogether(@Nullable Set<DecisionRight> shared, Ratings ratings) {
        if (Told.some(shared)) {
            boolean theOrderAlone = shared.size() == 1 && shared.contains(ORDER_BACKLOG);
            ratings.atLeast(Signal.DECISION_AUTHORITY, theOrderAlone ? Rating.EXPOSED : Rating.PRACTISED);
        }
    }

    private static void decisionAuthority(Profile profile, List<Piece> pieces, Ratings ratings) {
        Set<DecisionRight> rights = profile.decisionRights();
        if (rights == null) {
            return;
        }
        if (rights.isEmpty() && !Told.some(profile.sharedDecisionRights())) {
            ratings.atLeast(Signal.DECISION_AUTHORITY, Rating.ABSENT);
        } else if (rights.contains(CHOOSE_PROBLEMS)
                || rights.contains(SET_ROADMAP)
                || rights.contains(SET_OUTCOME_TARGETS)) {
            ratings.atLeast(
                    Signal.DECISION_AUTHORITY, aFarChoiceChangedTheCourse(pieces) ? Rating.PROVEN : Rating.OWNED);
        } else if (rights.contains(DECIDE_RELEASE_SCOPE)
                || rights.contains(REFUSE_REQUESTS)
                || rights.contains(STOP_WORK)) {
            ratings.atLeast(Signal.DECISION_AUTHORITY, Rating.PRACTISED);
        } else if (rights.contains(ORDER_BACKLOG)) {
            ratings.atLeast(Signal.DECISION_AUTHORITY, Rating.EXPOSED);
        }
    }

    private static boolean aFarChoiceChangedTheCourse(List<Piece> pieces) {
        for (Piece piece : pieces) {
            if (piece.isProductWork()
                    && piece.isAnsweredFor()
                    && piece.reachesAQuarter()
                    && piece.gives(Quality.CHANGED_A_DECISION)) {
                return true;
            }
        }
        return false;
    }

    private static void exposure(@Nullable Exposure exposure, List<Piece> pieces, Ratings ratings) {
        if (exposure == null) {
            return;
        }
        boolean marketWork = Told.some(exposure.marketWork());
        int direct = Customers.directConversations(exposure);
        if (direct >= MANY_CONVERSATIONS && marketWork) {
            ratings.atLeast(Signal.EXPOSURE, customersChangedADecision(pieces) ? Rating.PROVEN : Rating.OWNED);
        } else if (direct >= REGULAR_CONVERSATIONS
                || Customers.areMetAllAlong(exposure)
                || (Customers.areMet(exposure) && anOwnPieceGivesTheirReasons(pieces))) {
            ratings.atLeast(Signal.EXPOSURE, Rating.PRACTISED);
        } else if (Customers.areHeardOf(exposure) || marketWork) {
            ratings.atLeast(Signal.EXPOSURE, Rating.EXPOSED);
        } else if (Customers.areNotSpokenTo(exposure)) {
            ratings.atLeast(Signal.EXPOSURE, Rating.ABSENT);
        }
    }

    private static boolean anOwnPieceGivesTheirReasons(List<Piece> pieces) {
        for (Piece piece : pieces) {
            if (piece.isProductWork() && piece.isTheirOwn() && piece.gives(Quality.CUSTOMER_LOGIC)) {
                return true;
            }
        }
        return false;
    }

    private static boolean customersChangedADecision(List<Piece> pieces) {
        for (Piece piece : pieces) {
            if (piece.isProductWork()
                    && piece.isAnsweredFor()
                    && piece.gives(Quality.CUSTOMER_LOGIC)
                    && piece.gives(Quality.CHANGED_A_DECISION)) {
                return true;
            }
        }
        return false;
    }

    private static void safeContext(@Nullable Role role, @Nullable Set<ScaledWork> work, Ratings ratings) {
        if (role != null && role.framework() != null) {
            ratings.atLeast(Signal.SAFE_CONTEXT, role.framework() == Framework.SAFE ? Rating.EXPOSED : Rating.ABSENT);
        }
        if (work == null) {
            return;
        }
        int duties = 0;
        for (ScaledWork one : work) {
            if (isDuty(one)) {
                duties++;
            }
        }
        int parts = work.size() - duties;
        if (duties == ALL_DUTIES && parts == ALL_PARTS) {
            ratings.atLeast(Signal.SAFE_CONTEXT, Rating.PROVEN);
        } else if (duties >= 2 && parts >= MOST_OF_THE_PARTS) {
            ratings.atLeast(Signal.SAFE_CONTEXT, Rating.OWNED);
        } else if (duties >= 1 || parts >= HALF_OF_THE_PARTS) {
            ratings.atLeast(Signal.SAFE_CONTEXT, Rating.PRACTISED);
        } else {
            ratings.atLeast(Signal.SAFE_CONTEXT, parts >= 1 ? Rating.EXPOSED : Rating.ABSENT);
        }
    }

    /** What the candidate does (C1.7), beside what is around (C1.5). */
    static boolean isDuty(ScaledWork work) {
        return work == ScaledWork.PREPARES_FEATURES
                || work == ScaledWork.WORKS_WITH_PRODUCT_MANAGERS
                || work == ScaledWork.ALIGNS_WITH_ART_OBJECTIVES;
    }

    private static void roleClarity(@Nullable RoleClarity told, @Nullable TestResult test, Ratings ratings) {
        int practices = told == null
                ? 0
                : yes(told.choosesByValue(), told.settlesTradeOffs(), told.learnsFromUsers(), told.helpsTeamSeeWhy());
        int whole = test == null ? 0 : test.answered();
        if (whole >= ALL_QUESTIONS) {
            ratings.atLeast(Signal.ROLE_CLARITY, practices == FOUR ? Rating.PROVEN : Rating.OWNED);
        } else if (whole >= 3 || practices >= 3) {
            ratings.atLeast(Signal.ROLE_CLARITY, Rating.PRACTISED);
        } else if (whole >= 1 || practices >= 1) {
            ratings.atLeast(Signal.ROLE_CLARITY, Rating.EXPOSED);
        } else if (told != null
                && no(told.choosesByValue(), told.settlesTradeOffs(), told.learnsFromUsers(), told.helpsTeamSeeWhy())
                        >= MOST_OF_FOUR) {
            ratings.atLeast(Signal.ROLE_CLARITY, Rating.ABSENT);
        }
    }

    private static void roleMaturity(@Nullable Maturity told, Ratings ratings) {
        if (told == null) {
            return;
        }
        int signs = yes(
                told.protectsTeamFromRandomDemand(),
                told.stakeholdersKnowWhyRequestsWait(),
                told.reviewChangesBacklog(),
                told.speaksOfOutcomesUnaided());
        if (signs == FOUR && told.verification() == Verification.VERIFIED) {
            ratings.atLeast(Signal.ROLE_MATURITY, Rating.PROVEN);
        } else if (signs >= 3) {
            ratings.atLeast(Signal.ROLE_MATURITY, Rating.OWNED);
        } else if (signs == 2) {
            ratings.atLeast(Signal.ROLE_MATURITY, Rating.PRACTISED);
        } else if (signs == 1) {
            ratings.atLeast(Signal.ROLE_MATURITY, Rating.EXPOSED);
        } else if (no(
                        told.protectsTeamFromRandomDemand(),
                        told.stakeholdersKnowWhyRequestsWait(),
                        told.reviewChangesBacklog(),
                        told.speaksOfOutcomesUnaided())
                >= MOST_OF_FOUR) {
            ratings.atLeast(Signal.ROLE_MATURITY, Rating.ABSENT);
        }
    }

    private static void room(@Nullable Room room, Ratings ratings) {
        if (room == null) {
            return;
        }
        int withinReach = Rooms.withinReach(room);
        if (Rooms.takesTheWholeRoleAway(room)) {
            ratings.atLeast(Signal.ROOM, Rating.ABSENT);
        } else if (!Rooms.prioritiesStand(room) || withinReach == 0) {
            if (Told.yes(room.roomToDecide()) || withinReach > 0) {
                ratings.atLeast(Signal.ROOM, Rating.EXPOSED);
            }
        } else if (withinReach < Rooms.ALL) {
            ratings.atLeast(Signal.ROOM, Rating.PRACTISED);
        } else {
            ratings.atLeast(Signal.ROOM, Told.yes(room.canWidenScope()) ? Rating.PROVEN : Rating.OWNED);
        }
    }

    private static int yes(
            @Nullable Boolean one, @Nullable Boolean two, @Nullable Boolean three, @Nullable Boolean four) {
        return (Told.yes(one) ? 1 : 0) + (Told.yes(two) ? 1 : 0) + (Told.yes(three) ? 1 : 0) + (Told.yes(four) ? 1 : 0);
    }

    private static int no(
            @Nullable Boolean one, @Nullable Boolean two, @Nullable Boolean three, @Nullable Boolean four) {
        return (Told.no(one) ? 1 : 0) + (Told.no(two) ? 1 : 0) + (Told.no(three) ? 1 : 0) + (Told.no(four) ? 1 : 0);
    }
}
