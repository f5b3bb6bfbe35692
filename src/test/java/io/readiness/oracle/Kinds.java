package io.readiness.oracle;

import static io.readiness.profile.Signal.BACKLOG_OWNERSHIP;
import static io.readiness.profile.Signal.CROSS_FUNCTIONAL_COLLABORATION;
import static io.readiness.profile.Signal.DECISIONS_UNDER_PRESSURE;
import static io.readiness.profile.Signal.DELIVERY_PRIORITISATION;
import static io.readiness.profile.Signal.DELIVERY_REALITY;
import static io.readiness.profile.Signal.DISCOVERY_DEPTH;
import static io.readiness.profile.Signal.ENGINEERING_AND_DESIGN;
import static io.readiness.profile.Signal.GO_TO_MARKET;
import static io.readiness.profile.Signal.MARKET_CONTEXT;
import static io.readiness.profile.Signal.OUTCOME_OWNERSHIP;
import static io.readiness.profile.Signal.PORTFOLIO_TRADE_OFFS;
import static io.readiness.profile.Signal.PROBLEM_FRAMING;
import static io.readiness.profile.Signal.PRODUCT_STORYTELLING;
import static io.readiness.profile.Signal.SCOPE_CLARIFICATION;
import static io.readiness.profile.Signal.STAKEHOLDER_ALIGNMENT;
import static io.readiness.profile.Signal.STRATEGIC_PRIORITISATION;
import static io.readiness.profile.Signal.VALUE_FIRST_NO;

import io.readiness.profile.Evidence.Artefact;
import io.readiness.profile.Responsibility.Duty;
import io.readiness.profile.Signal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What each kind of evidence and each duty stands for, as {@code rules/catalogue/} lists it. */
final class Kinds {
    /** The eight product kinds of T10.4 to T10.11; what is left is administration and delivery (T10.14, T10.15). */
    private static final Set<Artefact> PRODUCT = EnumSet.range(Artefact.DISCOVERY_BRIEF, Artefact.INSIGHT_SUMMARY);

    private static final Map<Artefact, Set<Signal>> BY_NATURE = new EnumMap<>(Artefact.class);
    private static final Map<Artefact, Set<Signal>> WHERE_SAID = new EnumMap<>(Artefact.class);

    static {
        kind(
                Artefact.DISCOVERY_BRIEF,
                EnumSet.of(DISCOVERY_DEPTH, PROBLEM_FRAMING),
                scopeBut(PORTFOLIO_TRADE_OFFS),
                EnumSet.of(SCOPE_CLARIFICATION, STAKEHOLDER_ALIGNMENT, ENGINEERING_AND_DESIGN));
        kind(
                Artefact.PRIORITISATION_MEMO,
                EnumSet.of(STRATEGIC_PRIORITISATION),
                scope(),
                EnumSet.of(
                        BACKLOG_OWNERSHIP,
                        DELIVERY_PRIORITISATION,
                        STAKEHOLDER_ALIGNMENT,
                        DECISIONS_UNDER_PRESSURE,
                        DELIVERY_REALITY));
        kind(
                Artefact.ROADMAP_RATIONALE,
                EnumSet.of(STRATEGIC_PRIORITISATION),
                scope(),
                EnumSet.of(
                        DELIVERY_PRIORITISATION,
                        CROSS_FUNCTIONAL_COLLABORATION,
                        STAKEHOLDER_ALIGNMENT,
                        DELIVERY_REALITY));
        kind(
                Artefact.PRODUCT_SPEC,
                EnumSet.of(SCOPE_CLARIFICATION),
                scopeBut(PORTFOLIO_TRADE_OFFS),
                EnumSet.of(
                        DELIVERY_PRIORITISATION,
                        CROSS_FUNCTIONAL_COLLABORATION,
                        ENGINEERING_AND_DESIGN,
                        DELIVERY_REALITY));
        kind(
                Artefact.LAUNCH_ANALYSIS,
                EnumSet.of(GO_TO_MARKET, OUTCOME_OWNERSHIP),
                scopeBut(PORTFOLIO_TRADE_OFFS),
                EnumSet.of(
                        CROSS_FUNCTIONAL_COLLABORATION,
                        STAKEHOLDER_ALIGNMENT,
                        DECISIONS_UNDER_PRESSURE,
                        DELIVERY_REALITY));
        kind(
                Artefact.OUTCOME_REVIEW,
                EnumSet.of(OUTCOME_OWNERSHIP),
                scope(),
                EnumSet.of(STAKEHOLDER_ALIGNMENT, DELIVERY_REALITY));
        kind(
                Artefact.CASE_ANALYSIS,
                EnumSet.of(PROBLEM_FRAMING),
                scope(),
                EnumSet.of(SCOPE_CLARIFICATION, ENGINEERING_AND_DESIGN, DECISIONS_UNDER_PRESSURE));
        kind(
                Artefact.INSIGHT_SUMMARY,
                EnumSet.of(DISCOVERY_DEPTH),
                scopeBut(PORTFOLIO_TRADE_OFFS),
                EnumSet.of(SCOPE_CLARIFICATION, STAKEHOLDER_ALIGNMENT));
        kind(
                Artefact.DELIVERY_ARTEFACT,
                EnumSet.of(DELIVERY_REALITY),
                nothing(),
                EnumSet.range(BACKLOG_OWNERSHIP, DECISIONS_UNDER_PRESSURE));
        kind(
                Artefact.BACKLOG_SNAPSHOT,
                EnumSet.of(BACKLOG_OWNERSHIP),
                nothing(),
                EnumSet.of(DELIVERY_PRIORITISATION, SCOPE_CLARIFICATION));
        kind(
                Artefact.CEREMONY_NOTES,
                EnumSet.of(CROSS_FUNCTIONAL_COLLABORATION),
                nothing(),
                EnumSet.of(SCOPE_CLARIFICATION, STAKEHOLDER_ALIGNMENT, DELIVERY_REALITY));
    }

    private Kinds() {}

    static boolean isProduct(Artefact kind) {
        return PRODUCT.contains(kind);
    }

    /** What a piece of this kind shows by its nature, whether the candidate says so or not. */
    static boolean showsByNature(Artefact kind, Signal signal) {
        return BY_NATURE.get(kind).contains(signal);
    }

    /** What a piece of this kind can show, where the candidate says so. */
    static boolean showsWhereSaid(Artefact kind, Signal signal) {
        return WHERE_SAID.get(kind).contains(signal);
    }

    static Signal signalOf(Duty duty) {
        return switch (duty) {
            case BACKLOG_MANAGEMENT -> BACKLOG_OWNERSHIP;
            case SPRINT_PRIORITISATION -> DELIVERY_PRIORITISATION;
            case TEAM_COORDINATION -> CROSS_FUNCTIONAL_COLLABORATION;
            case STORY_AND_SCOPE_DEFINITION -> SCOPE_CLARIFICATION;
            case STAKEHOLDER_MEDIATION -> STAKEHOLDER_ALIGNMENT;
            case ENGINEERING_AND_DESIGN_PARTNERING -> ENGINEERING_AND_DESIGN;
            case RELEASE_DECISIONS -> DECISIONS_UNDER_PRESSURE;
            case CAPACITY_AND_DEPENDENCY_PLANNING -> DELIVERY_REALITY;
            case CUSTOMER_DISCOVERY -> DISCOVERY_DEPTH;
            case PROBLEM_DEFINITION -> PROBLEM_FRAMING;
            case MARKET_RESEARCH -> MARKET_CONTEXT;
            case ROADMAP_PRIORITISATION -> STRATEGIC_PRIORITISATION;
            case OUTCOME_TRACKING -> OUTCOME_OWNERSHIP;
            case LAUNCH -> GO_TO_MARKET;
            case DEMAND_REFUSAL -> VALUE_FIRST_NO;
            case LEADERSHIP_COMMUNICATION -> PRODUCT_STORYTELLING;
            case PORTFOLIO_PLANNING -> PORTFOLIO_TRADE_OFFS;
        };
    }

    private static void kind(
            Artefact kind, Set<Signal> byNature, Set<Signal> scopeWhereSaid, Set<Signal> foundationWhereSaid) {
        BY_NATURE.put(kind, byNature);
        Set<Signal> whereSaid = EnumSet.copyOf(foundationWhereSaid);
        whereSaid.addAll(scopeWhereSaid);
        WHERE_SAID.put(kind, whereSaid);
    }

    private static Set<Signal> scope() {
        return EnumSet.range(DISCOVERY_DEPTH, PORTFOLIO_TRADE_OFFS);
    }

    private static Set<Signal> scopeBut(Signal one) {
        Set<Signal> others = scope();
        others.remove(one);
        return others;
    }

    private static Set<Signal> nothing() {
        return EnumSet.noneOf(Signal.class);
    }
}
