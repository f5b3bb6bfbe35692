package io.readiness.oracle;

import static io.readiness.judgement.scale.Circumstance.LEARNS_THE_BASICS;
import static io.readiness.judgement.scale.Circumstance.NEW_TO_THE_ROLE;
import static io.readiness.judgement.scale.Circumstance.NOT_A_PRODUCT_OWNER;
import static io.readiness.judgement.scale.Circumstance.NOT_SERVED_BY_THE_GUIDES;
import static io.readiness.judgement.scale.Circumstance.NO_ROOM_TO_WIDEN;
import static io.readiness.judgement.scale.Circumstance.OPEN_TO_EITHER;
import static io.readiness.judgement.scale.Circumstance.ROLE_IS_NARROW;
import static io.readiness.judgement.scale.Circumstance.ROOM_TO_WIDEN;
import static io.readiness.judgement.scale.Circumstance.SETTLED_IN_THE_ROLE;
import static io.readiness.judgement.scale.Circumstance.WANTS_DELIVERY_EXCELLENCE;
import static io.readiness.judgement.scale.Circumstance.WITHOUT_A_JOB;
import static io.readiness.judgement.scale.Circumstance.WORKED_AS_PRODUCT_MANAGER;

import io.readiness.judgement.Recommendation.Firmness;
import io.readiness.judgement.scale.Circumstance;
import io.readiness.judgement.scale.Path;
import io.readiness.judgement.scale.Rating;
import io.readiness.judgement.standing.Criteria.PathRow.Way;
import io.readiness.profile.Goal.Aim;
import io.readiness.profile.Profile;
import io.readiness.profile.Role.RoleKind;
import io.readiness.profile.Signal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The paths of {@code rules/paths/paths.yaml}, from the first to the last: the goal decides first (T1.8), then the gates, then
 * the score.
 */
enum Paths {
    NOT_SERVED(Path.NOT_SERVED, null),
    BECOME_AN_OWNER(Path.BUILD_PO_FUNDAMENTALS, null),
    STAY(Path.STAY_PRODUCT_OWNER, null),
    GROW_BY_THE_FUNDAMENTALS(Path.BUILD_PO_FUNDAMENTALS, null),
    GROW_ELSEWHERE(Path.BROADEN_PO_SCOPE, Way.BROADER_PO_ROLE),
    GROW_HERE(Path.BROADEN_PO_SCOPE, Way.CURRENT_ORGANISATION),
    APPLY_FOR_TECHNICAL_PM(Path.APPLY_FOR_TECHNICAL_PM, null),
    APPLY_FOR_PM(Path.APPLY_FOR_PM, null),
    LEAVE_A_SHORT_POST(Path.BROADEN_PO_SCOPE, Way.BROADER_PO_ROLE),
    FUNDAMENTALS(Path.BUILD_PO_FUNDAMENTALS, null),
    PROOF_OUTSIDE(Path.BUILD_PM_PROOF, Way.OUTSIDE_THE_ROLE),
    PROOF_HERE(Path.BUILD_PM_PROOF, Way.CURRENT_ORGANISATION),
    TECHNICAL_PROOF_OUTSIDE(Path.BUILD_PM_PROOF, Way.OUTSIDE_THE_ROLE),
    TECHNICAL_PROOF_HERE(Path.BUILD_PM_PROOF, Way.CURRENT_ORGANISATION),
    PROOF_OF_MANAGEMENT_OUTSIDE(Path.BUILD_PM_PROOF, Way.OUTSIDE_THE_ROLE),
    PROOF_OF_MANAGEMENT_HERE(Path.BUILD_PM_PROOF, Way.CURRENT_ORGANISATION),
    NO_EXPERIENCE(Path.NO_EXPERIENCE_PM_ROUTE, null),
    BROADEN_ELSEWHERE(Path.BROADEN_PO_SCOPE, Way.BROADER_PO_ROLE),
    BROADEN_HERE(Path.BROADEN_PO_SCOPE, Way.CURRENT_ORGANISATION);

    /** Below it the fundamentals come first for somebody new to them (T1.9): an assumption of the rulebook. */
    private static final int GROWN_FOUNDATION = 60;

    /** Below it the scope is narrow (T6.7): an assumption of the rulebook. */
    private static final int WIDE_SCOPE = 25;

    private static final List<Paths> IN_ORDER = List.of(values());

    /** The answers to each question that circumstances answer. Until one of them is known, any could turn out to be the one. */
    private static final List<Set<Circumstance>> QUESTIONS =
            List.of(EnumSet.of(NEW_TO_THE_ROLE, SETTLED_IN_THE_ROLE), EnumSet.of(ROOM_TO_WIDEN, NO_ROOM_TO_WIDEN));

    private static final Set<Circumstance> OF_THE_GOAL =
            EnumSet.of(WANTS_DELIVERY_EXCELLENCE, OPEN_TO_EITHER, NOT_SERVED_BY_THE_GUIDES);

    private final Path path;
    private final @Nullable Way way;

    Paths(Path path, @Nullable Way way) {
        this.path = path;
        this.way = way;
    }

    Path path() {
        return path;
    }

    @Nullable
    Way way() {
        return way;
    }

    /** The first of them that is open on this ground. */
    static Paths first(Ground shown) {
        for (Paths one : IN_ORDER) {
            if (one.leadsFrom(shown)) {
                return one;
            }
        }
        throw new IllegalStateException("The last path asks for nothing.");
    }

    /** Firm where only one of them could turn out to be the first. */
    static Firmness firmness(Ground sure, Ground possible) {
        int candidates = 0;
        for (Paths one : IN_ORDER) {
            if (one.leadsFrom(possible)) {
                candidates++;
            }
            if (one.leadsFrom(sure)) {
                break;
            }
        }
        return candidates == 1 ? Firmness.FIRM : Firmness.PROVISIONAL;
    }

    /** What is given, and every answer to a question of which none is. */
    static Set<Circumstance> possible(Profile profile, Set<Circumstance> given) {
        Set<Circumstance> possible = EnumSet.noneOf(Circumstance.class);
        possible.addAll(given);
        for (Set<Circumstance> answers : QUESTIONS) {
            if (Collections.disjoint(answers, given)) {
                possible.addAll(answers);
            }
        }
        if (profile.goal() == null || profile.goal().aim() == null) {
            possible.addAll(OF_THE_GOAL);
        }
        if (profile.role() == null || profile.role().kind() == null) {
            possible.add(NOT_A_PRODUCT_OWNER);
        }
        return possible;
    }

    private boolean leadsFrom(Ground ground) {
        return switch (this) {
            case NOT_SERVED -> ground.is(NOT_SERVED_BY_THE_GUIDES);
            case BECOME_AN_OWNER ->
                (ground.wants(Aim.BECOME_PRODUCT_OWNER)
                                || (ground.is(WANTS_DELIVERY_EXCELLENCE) && ground.is(NOT_A_PRODUCT_OWNER)))
                        && ground.isNot(SETTLED_IN_THE_ROLE);
            case STAY -> ground.is(WANTS_DELIVERY_EXCELLENCE) || ground.wants(Aim.STAY_PRODUCT_OWNER);
            case GROW_BY_THE_FUNDAMENTALS ->
                ground.wants(Aim.GROW_AS_PRODUCT_OWNER)
                        && ground.is(NEW_TO_THE_ROLE)
                        && ground.notAbove().foundation() < GROWN_FOUNDATION;
            case GROW_ELSEWHERE -> GROW_HERE.leadsFrom(ground) && leavesTheRole(ground);
            case GROW_HERE -> ground.wants(Aim.GROW_AS_PRODUCT_OWNER, Aim.BECOME_PRODUCT_OWNER);
            case APPLY_FOR_TECHNICAL_PM ->
                (ground.wants(Aim.TECHNICAL_PRODUCT_MANAGEMENT) || ground.is(OPEN_TO_EITHER))
                        && ground.isA(RoleKind.TECHNICAL_PRODUCT_OWNER)
                        && ground.stands(Signal.ENGINEERING_AND_DESIGN, Rating.OWNED)
                        && ground.hasStrategicTradeOffs(Rating.OWNED)
                        && ground.hasMeasurableOutcomes(Rating.PRACTISED)
                        && ground.hasAStrongPiece();
            case APPLY_FOR_PM -> ground.hasAllThree() && ground.hasAStrongPiece();
            case LEAVE_A_SHORT_POST ->
                ground.is(NO_ROOM_TO_WIDEN)
                        && ground.isA(RoleKind.PRODUCT_OWNER, RoleKind.TECHNICAL_PRODUCT_OWNER)
                        && ground.is(NEW_TO_THE_ROLE)
                        && !ground.said().earlierRoles()
                        && ground.isNot(LEARNS_THE_BASICS)
                        && ground.wants(Aim.PRODUCT_MANAGEMENT, Aim.TECHNICAL_PRODUCT_MANAGEMENT);
            case FUNDAMENTALS ->
                (ground.is(NOT_A_PRODUCT_OWNER) || ground.is(NEW_TO_THE_ROLE) || ground.is(LEARNS_THE_BASICS))
                        && ground.notAbove().foundation() < GROWN_FOUNDATION;
            case PROOF_OUTSIDE -> PROOF_HERE.leadsFrom(ground) && leavesTheRole(ground);
            case PROOF_HERE -> ground.hasTwoOfThree(Rating.PRACTISED);
            case TECHNICAL_PROOF_OUTSIDE -> TECHNICAL_PROOF_HERE.leadsFrom(ground) && leavesTheRole(ground);
            case TECHNICAL_PROOF_HERE ->
                ground.wants(Aim.TECHNICAL_PRODUCT_MANAGEMENT)
                        && ground.isA(RoleKind.TECHNICAL_PRODUCT_OWNER)
                        && ground.stands(Signal.ENGINEERING_AND_DESIGN, Rating.PRACTISED)
                        && ground.hasStrategicTradeOffs(Rating.PRACTISED);
            case PROOF_OF_MANAGEMENT_OUTSIDE -> PROOF_OF_MANAGEMENT_HERE.leadsFrom(ground) && leavesTheRole(ground);
            case PROOF_OF_MANAGEMENT_HERE -> ground.is(WORKED_AS_PRODUCT_MANAGER);
            case NO_EXPERIENCE ->
                ground.is(NO_ROOM_TO_WIDEN)
                        && (ground.is(NOT_A_PRODUCT_OWNER) || ground.is(ROLE_IS_NARROW))
                        && ground.notAbove().scope() < WIDE_SCOPE;
            case BROADEN_ELSEWHERE -> leavesTheRole(ground);
            case BROADEN_HERE -> true;
        };
    }

    /** No room in it, or no role at present (T14.4). */
    private static boolean leavesTheRole(Ground ground) {
        return ground.is(NO_ROOM_TO_WIDEN) || ground.is(WITHOUT_A_JOB);
    }
}
