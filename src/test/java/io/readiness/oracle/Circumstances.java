package io.readiness.oracle;

import io.readiness.judgement.Circumstance;
import io.readiness.judgement.ResumeResult;
import io.readiness.judgement.TestResult;
import io.readiness.profile.Aim;
import io.readiness.profile.Framework;
import io.readiness.profile.Goal;
import io.readiness.profile.Learning;
import io.readiness.profile.LearningFormat;
import io.readiness.profile.OrganisationKind;
import io.readiness.profile.Profile;
import io.readiness.profile.Role;
import io.readiness.profile.RoleKind;
import io.readiness.profile.Room;
import io.readiness.profile.ScaledWork;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The situation: what is wanted, where from, what the organisation allows. What was not said leaves both answers open. */
final class Circumstances {
    /** Below it somebody is new to the role, from it on settled in it (T1.9). */
    private static final int A_YEAR = 12;

    /** The questions of the practical test (C2.1 to C2.5). */
    private static final int ALL_QUESTIONS = 5;

    private final Set<Circumstance> concluded = EnumSet.noneOf(Circumstance.class);

    private Circumstances() {}

    static Set<Circumstance> of(Profile profile, WordsAsRead texts, Piece[] pieces) {
        Circumstances circumstances = new Circumstances();
        if (profile.goal() != null) {
            circumstances.whatIsWanted(profile.goal());
        }
        if (profile.role() != null) {
            circumstances.whereFrom(profile.role());
            circumstances.whatIsAroundTheRole(profile.role());
        }
        if (profile.room() != null) {
            circumstances.whatTheOrganisationAllows(profile.room());
        }
        if (profile.learning() != null) {
            circumstances.howTheyLearn(profile.learning());
        }
        circumstances.whetherItIsSafe(profile.role(), profile.scaledWork());
        circumstances.whatTextsShow(texts);
        Search.concludeFrom(profile, circumstances.concluded);
        PiecesTogether.concludeFrom(profile, pieces, circumstances.concluded);
        return circumstances.concluded;
    }

    /** The goal (T1.8), and what the guides are not for (T1.7). */
    private void whatIsWanted(Goal goal) {
        if (goal.aim() == null) {
            return;
        }
        switch (goal.aim()) {
            case PRODUCT_MANAGEMENT -> concluded.add(Circumstance.WANTS_PRODUCT_MANAGEMENT);
            case TECHNICAL_PRODUCT_MANAGEMENT -> concluded.add(Circumstance.WANTS_TECHNICAL_PRODUCT_MANAGEMENT);
            case DELIVERY_EXCELLENCE -> concluded.add(Circumstance.WANTS_DELIVERY_EXCELLENCE);
            case UNDECIDED ->
                concluded.add(
                        wouldRatherNotBroaden(goal)
                                ? Circumstance.WANTS_DELIVERY_EXCELLENCE
                                : Circumstance.OPEN_TO_EITHER);
            case TITLE_ONLY -> {
                concluded.add(Circumstance.WANTS_ONLY_A_TITLE);
                concluded.add(Circumstance.WANTS_THE_TITLE_ALONE);
                concluded.add(Circumstance.NOT_SERVED_BY_THE_GUIDES);
            }
            case SCRUM_SUMMARY -> {
                concluded.add(Circumstance.WANTS_A_SCRUM_SUMMARY);
                concluded.add(Circumstance.NOT_SERVED_BY_THE_GUIDES);
            }
        }
        if (isAMove(goal.aim())) {
            whatAMoveAsksForAndIsDeclined(goal);
        }
    }

    private static boolean isAMove(Aim aim) {
        return aim == Aim.PRODUCT_MANAGEMENT || aim == Aim.TECHNICAL_PRODUCT_MANAGEMENT;
    }

    private static boolean wouldRatherNotBroaden(Goal goal) {
        return Told.no(goal.willBuildDiscovery()) || Told.no(goal.willBuildBusinessReasoning());
    }

    private void whatAMoveAsksForAndIsDeclined(Goal goal) {
        if (wouldRatherNotBroaden(goal)) {
            concluded.add(Circumstance.NOT_SERVED_BY_THE_GUIDES);
        }
        if (Told.no(goal.willBuildDiscovery())) {
            concluded.add(Circumstance.DECLINES_DISCOVERY);
        }
        if (Told.no(goal.willBuildBusinessReasoning())) {
            concluded.add(Circumstance.DECLINES_BUSINESS_REASONING);
        }
    }

    /** The work a role consists of (T1.6, T1.9, C1.2), whatever its title. */
    private void whereFrom(Role role) {
        if (role.kind() != null) {
            switch (role.kind()) {
                case TECHNICAL_PRODUCT_OWNER -> concluded.add(Circumstance.TECHNICAL_PRODUCT_OWNER);
                case PRODUCT_OWNER -> concluded.add(Circumstance.PRODUCT_OWNER);
                default -> {
                    concluded.add(Circumstance.NOT_A_PRODUCT_OWNER);
                    concluded.add(Circumstance.NEW_TO_THE_ROLE);
                }
            }
            if (isNextToProductOwnership(role.kind())) {
                concluded.add(Circumstance.NEXT_TO_PRODUCT_OWNERSHIP);
            }
        }
        Integer months = Tenure.monthsAsProductOwner(role);
        if (months != null) {
            concluded.add(months < A_YEAR ? Circumstance.NEW_TO_THE_ROLE : Circumstance.SETTLED_IN_THE_ROLE);
        }
    }

    private static boolean isNextToProductOwnership(RoleKind kind) {
        return kind == RoleKind.BUSINESS_ANALYST || kind == RoleKind.SCRUM_MASTER || kind == RoleKind.PROJECT_MANAGER;
    }

    /** A start-up, where both roles may overlap (T6.5), and Scrum in one of its forms (T6.2, T14.5). */
    private void whatIsAroundTheRole(Role role) {
        if (role.organisation() != null) {
            concluded.add(
                    role.organisation() == OrganisationKind.STARTUP
                            ? Circumstance.IN_A_STARTUP
                            : Circumstance.NOT_IN_A_STARTUP);
        }
        if (role.framework() != null) {
            concluded.add(
                    switch (role.framework()) {
                        case SCRUM, SAFE, LESS -> Circumstance.SCRUM_HEAVY_ORGANISATION;
                        case KANBAN, OTHER, NONE -> Circumstance.NOT_SCRUM_HEAVY;
                    });
        }
    }

    /** Each blocker by itself (C4.1 to C4.5), and whether there is room to widen the role (C4.6, C4.7, T14.4). */
    private void whatTheOrganisationAllows(Room room) {
        either(
                room.overriddenByLoudestStakeholder(),
                Circumstance.OVERRIDDEN_BY_THE_LOUDEST,
                Circumstance.PRIORITIES_HOLD);
        either(room.roomToDecide(), Circumstance.MAY_DECIDE, Circumstance.MAY_NOT_DECIDE);
        either(room.accessToUsers(), Circumstance.USERS_WITHIN_REACH, Circumstance.USERS_OUT_OF_REACH);
        either(room.accessToData(), Circumstance.DATA_WITHIN_REACH, Circumstance.DATA_OUT_OF_REACH);
        if (Told.no(room.commercialContext())) {
            concluded.add(Circumstance.NO_COMMERCIAL_CONTEXT);
        }
        if (Told.no(room.canWidenScope())) {
            concluded.add(Circumstance.ROLE_CANNOT_GROW);
        }
        if (Rooms.takesTheWholeRoleAway(room) || Told.no(room.canWidenScope())) {
            concluded.add(Circumstance.NO_ROOM_TO_WIDEN);
        } else if (Rooms.prioritiesStand(room) && Told.yes(room.canWidenScope()) && Rooms.withinReach(room) > 0) {
            concluded.add(Circumstance.ROOM_TO_WIDEN);
        }
    }

    /** C1.2, C1.3 and C1.8. */
    private void howTheyLearn(Learning learning) {
        either(learning.knowsScrumBasics(), Circumstance.KNOWS_SCRUM_BASICS, Circumstance.LEARNS_SCRUM_BASICS);
        if (learning.format() != null) {
            concluded.add(
                    learning.format() == LearningFormat.TRAINER_LED
                            ? Circumstance.PREFERS_A_TRAINER
                            : Circumstance.PREFERS_AN_ASSESSMENT);
        }
        if (learning.helpFromAi() != null) {
            concluded.add(
                    learning.helpFromAi().isEmpty()
                            ? Circumstance.WANTS_NO_HELP_FROM_AI
                            : Circumstance.WANTS_HELP_FROM_AI);
        }
    }

    /** A release train and its PI Planning make SAFe, and so does its name (C1.5); the duties in it are C1.7's. */
    private void whetherItIsSafe(@Nullable Role role, @Nullable Set<ScaledWork> work) {
        Framework framework = role == null ? null : role.framework();
        if (framework == Framework.SAFE || isOnATrain(work)) {
            concluded.add(Circumstance.IN_SAFE);
        } else if (framework != null || Told.none(work)) {
            concluded.add(Circumstance.NOT_IN_SAFE);
        }
        if (work != null) {
            concluded.add(hasADuty(work) ? Circumstance.HAS_DUTIES_AT_SCALE : Circumstance.NO_DUTIES_AT_SCALE);
        }
    }

    private static boolean isOnATrain(@Nullable Set<ScaledWork> work) {
        return Told.among(work, ScaledWork.ART_BACKLOG)
                || Told.among(work, ScaledWork.PI_PLANNING)
                || Told.among(work, ScaledWork.PREPARES_FEATURES)
                || Told.among(work, ScaledWork.ALIGNS_WITH_ART_OBJECTIVES);
    }

    private static boolean hasADuty(Set<ScaledWork> work) {
        return work.contains(ScaledWork.PREPARES_FEATURES)
                || work.contains(ScaledWork.WORKS_WITH_PRODUCT_MANAGERS)
                || work.contains(ScaledWork.ALIGNS_WITH_ART_OBJECTIVES);
    }

    /** The practical test (C2.6), and whether the bullets show scope or delivery (T7.5, T8.1, T13.4). */
    private void whatTextsShow(WordsAsRead texts) {
        TestResult test = texts.practicalTest();
        if (test != null && test.answered() >= ALL_QUESTIONS) {
            concluded.add(Circumstance.PRACTICAL_TEST_PASSED);
        } else if (test != null && test.answered() < test.given()) {
            concluded.add(Circumstance.PRACTICAL_TEST_NOT_PASSED);
        }
        ResumeResult resume = texts.resume();
        if (resume == null || resume.bullets() == 0) {
            return;
        }
        boolean all = resume.showsDiscovery() && resume.showsPrioritisation() && resume.showsOutcome();
        concluded.add(all ? Circumstance.RESUME_SHOWS_SCOPE : Circumstance.RESUME_IS_DELIVERY);
        if (!resume.showsDiscovery() && !resume.showsPrioritisation() && !resume.showsOutcome()) {
            concluded.add(Circumstance.RESUME_TELLS_DELIVERY_ONLY);
        }
    }

    private void either(@Nullable Boolean answer, Circumstance yes, Circumstance no) {
        if (answer != null) {
            concluded.add(answer ? yes : no);
        }
    }
}
