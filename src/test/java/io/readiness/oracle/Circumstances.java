package io.readiness.oracle;

import io.readiness.judgement.fact.TextFacts.ResumeResult;
import io.readiness.judgement.fact.TextFacts.TestResult;
import io.readiness.judgement.scale.Circumstance;
import io.readiness.profile.Goal;
import io.readiness.profile.Learning;
import io.readiness.profile.Profile;
import io.readiness.profile.Responsibility.Duty;
import io.readiness.profile.Role;
import io.readiness.profile.Role.Framework;
import io.readiness.profile.Room;
import io.readiness.profile.ScaledWork;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The situation: what is wanted, where from, what the organisation allows. What was not said leaves both answers open. */
final class Circumstances {
    /** Below it somebody is new to the role, from it on settled in it (T1.9). */
    private static final int A_YEAR = 12;

    /** Half of the six parts of a SAFe context (C1.5). */
    private static final int HALF_OF_THE_PARTS = 3;

    /** The questions of the practical test (C2.1 to C2.5). */
    private static final int ALL_QUESTIONS = 5;

    /** Bullets with a decision or an outcome that stands alone, which are more than delivery (T7.5, T13.7). */
    private static final int TWO_PARTS_ALONE = 2;

    private final Set<Circumstance> concluded = EnumSet.noneOf(Circumstance.class);

    private Circumstances() {}

    static Set<Circumstance> of(Profile profile, WordsAsRead texts, List<Piece> pieces) {
        Circumstances circumstances = new Circumstances();
        if (profile.goal() != null) {
            circumstances.whatIsWanted(profile.goal());
        }
        circumstances.whereFrom(Career.of(profile), profile);
        if (profile.room() != null) {
            circumstances.whatTheOrganisationAllows(profile.room());
        }
        circumstances.whatTheTeamLevelIsFor(profile, Career.of(profile), texts);
        circumstances.whatScaledWorkCallsFor(profile.role(), profile.scaledWork());
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
            case PRODUCT_MANAGEMENT, TECHNICAL_PRODUCT_MANAGEMENT -> {
                if (wouldRatherNotBroaden(goal)) {
                    concluded.add(Circumstance.NOT_SERVED_BY_THE_GUIDES);
                }
            }
            case DELIVERY_EXCELLENCE, STAY_PRODUCT_OWNER -> concluded.add(Circumstance.WANTS_DELIVERY_EXCELLENCE);
            case UNDECIDED ->
                concluded.add(
                        wouldRatherNotBroaden(goal)
                                ? Circumstance.WANTS_DELIVERY_EXCELLENCE
                                : Circumstance.OPEN_TO_EITHER);
            case TITLE_ONLY -> {
                concluded.add(Circumstance.RESTS_ON_A_TITLE);
                concluded.add(Circumstance.NOT_SERVED_BY_THE_GUIDES);
            }
            case SCRUM_SUMMARY, ELSEWHERE -> concluded.add(Circumstance.NOT_SERVED_BY_THE_GUIDES);
            case GROW_AS_PRODUCT_OWNER, BECOME_PRODUCT_OWNER -> {
                // Asked for by itself: where it leads does not hang on what would be learnt.
            }
        }
    }

    private static boolean wouldRatherNotBroaden(Goal goal) {
        return Told.no(goal.willBuildDiscovery()) || Told.no(goal.willBuildBusinessReasoning());
    }

    /** The work that roles consist of (T1.9, C1.2), whatever their titles, the time in them, and what they leave to others. */
    private void whereFrom(Career career, Profile profile) {
        if (career.isElsewhereToday() && !career.wasEverWithAProduct()) {
            concluded.add(Circumstance.NOT_A_PRODUCT_OWNER);
            concluded.add(Circumstance.NEW_TO_THE_ROLE);
        }
        Integer months = career.monthsWithAProduct();
        if (career.isOrWasAProductManager() || Told.atLeast(A_YEAR, months)) {
            concluded.add(Circumstance.SETTLED_IN_THE_ROLE);
        } else if (career.tellsAllMonths() || career.isStartingOut()) {
            concluded.add(Circumstance.NEW_TO_THE_ROLE);
        }
        boolean discoveryIsOthers = Told.among(profile.outsideMyRole(), Duty.CUSTOMER_DISCOVERY);
        if (career.wasAProductManager() || (career.isAProductManagerToday() && !discoveryIsOthers)) {
            concluded.add(Circumstance.WORKED_AS_PRODUCT_MANAGER);
        }
        if (career.hasEnded()) {
            concluded.add(Circumstance.WITHOUT_A_JOB);
        }
        if (discoveryIsOthers
                && Told.among(profile.outsideMyRole(), Duty.ROADMAP_PRIORITISATION)
                && Told.among(profile.outsideMyRole(), Duty.OUTCOME_TRACKING)) {
            concluded.add(Circumstance.ROLE_IS_NARROW);
        }
        if (profile.learning() != null && Told.no(profile.learning().knowsScrumBasics())) {
            concluded.add(Circumstance.LEARNS_THE_BASICS);
        }
    }

    /** Whether there is room to widen the role (C4.1, C4.2, C4.6, C4.7, T14.4). */
    private void whatTheOrganisationAllows(Room room) {
        if (Rooms.takesTheWholeRoleAway(room) || Told.no(room.canWidenScope())) {
            concluded.add(Circumstance.NO_ROOM_TO_WIDEN);
        } else if (Rooms.prioritiesStand(room) && Told.yes(room.canWidenScope()) && Rooms.withinReach(room) > 0) {
            concluded.add(Circumstance.ROOM_TO_WIDEN);
        }
    }

    /** An entry to the role, or a second look at it (C1.2 to C1.4), and help from AI where the test allows it (C1.8, C1.9). */
    private void whatTheTeamLevelIsFor(Profile profile, Career career, WordsAsRead texts) {
        Learning learning = profile.learning();
        boolean newcomer = !career.isOrWasAProductManager()
                && ((career.isElsewhereToday() && !career.wasEverWithAProduct())
                        || (career.tellsAllMonths() && Told.fewerThan(A_YEAR, career.monthsWithAProduct()))
                        || career.isStartingOut());
        boolean chosen = learning != null && learning.format() != null;
        if (newcomer || (learning != null && Told.no(learning.knowsScrumBasics()))) {
            concluded.add(Circumstance.CALLS_FOR_TEAM_LEVEL);
        }
        if (chosen && texts.holdsATeamLevelCertificate()) {
            concluded.add(Circumstance.CALLS_FOR_A_SECOND_LOOK);
        }
        TestResult test = texts.practicalTest();
        boolean failed = test != null && test.answered() < test.given();
        if (learning != null && Told.some(learning.helpFromAi()) && !failed) {
            concluded.add(Circumstance.CALLS_FOR_AI_LEARNING);
        } else if (learning != null && Told.none(learning.helpFromAi())) {
            concluded.add(Circumstance.CALLS_FOR_NO_AI_LEARNING);
        }
    }

    /** SAFe by its name or by its train, and enough of it around (C1.5), or a duty in it (C1.7). */
    private void whatScaledWorkCallsFor(@Nullable Role role, @Nullable Set<ScaledWork> work) {
        Framework framework = role == null ? null : role.framework();
        boolean safe = framework == Framework.SAFE || isOnATrain(work);
        boolean reaches = work != null && (hasADuty(work) || work.size() >= HALF_OF_THE_PARTS);
        if (safe && reaches) {
            concluded.add(Circumstance.CALLS_FOR_SCALED_WORK);
        } else if ((work != null && !reaches) || (framework != null && !safe)) {
            concluded.add(Circumstance.CALLS_FOR_NO_SCALED_WORK);
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
        if (resume.strong() > 0) {
            concluded.add(all ? Circumstance.RESUME_SHOWS_SCOPE : Circumstance.RESUME_SHOWS_PART_OF_SCOPE);
        } else {
            boolean parts = resume.some() >= TWO_PARTS_ALONE;
            concluded.add(parts ? Circumstance.RESUME_SHOWS_PART_OF_SCOPE : Circumstance.RESUME_IS_DELIVERY);
        }
    }
}
