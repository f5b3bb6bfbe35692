package io.readiness.oracle;

import static io.readiness.profile.Evidence.Quality.BUSINESS_LOGIC;
import static io.readiness.profile.Evidence.Quality.CUSTOMER_LOGIC;
import static io.readiness.profile.Evidence.Quality.FEASIBILITY_LOGIC;
import static io.readiness.profile.Evidence.Quality.NOT_BUILT_LIST;
import static io.readiness.profile.Evidence.Quality.OPTIONS_CONSIDERED;
import static io.readiness.profile.Evidence.Quality.OPTIONS_REJECTED;
import static io.readiness.profile.Evidence.Quality.TRADE_OFF;
import static io.readiness.profile.Evidence.Quality.WHY_NOW;

import io.readiness.profile.Evidence;
import io.readiness.profile.Evidence.Audience;
import io.readiness.profile.Evidence.Horizon;
import io.readiness.profile.Evidence.Outcome;
import io.readiness.profile.Evidence.Ownership;
import io.readiness.profile.Evidence.Quality;
import io.readiness.profile.Profile;
import io.readiness.profile.Signal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work in the words of the scales, or a case that several pieces tell. What was not said of it is not there.
 *
 * @param parts the piece, or those that tell the case: it has what any of them has
 * @param ownership how far it is the candidate's own, as the least of its parts is
 */
record Piece(List<Evidence> parts, @Nullable Ownership ownership) {

    /** Every piece by itself, and every case. */
    static List<Piece> of(Profile profile) {
        List<Evidence> evidence = profile.evidence();
        if (evidence == null || evidence.isEmpty()) {
            return List.of();
        }
        List<Piece> pieces = new ArrayList<>(evidence.size());
        for (Evidence told : evidence) {
            pieces.add(new Piece(List.of(told), told.ownership()));
        }
        Cases.addTo(pieces, evidence);
        return pieces;
    }

    /** Told as one piece, and not put together. */
    boolean isTold() {
        return parts.size() == 1;
    }

    boolean isProductWork() {
        return Kinds.isProduct(parts.get(0).kind());
    }

    boolean shows(Signal signal) {
        return any(part -> Kinds.showsByNature(part.kind(), signal)
                || (Told.among(part.signals(), signal) && Kinds.showsWhereSaid(part.kind(), signal)));
    }

    boolean isLed() {
        return ownership == Ownership.LED;
    }

    /** Taking part is not owning (T7.2), and not saying whose it is says no more than taking part. */
    boolean isTheirOwn() {
        return isLed() || ownership == Ownership.SHARED;
    }

    /** Led, or shared where somebody else can see whose judgement is in it: an assumption of the rulebook. */
    boolean isAnsweredFor() {
        return isLed() || (ownership == Ownership.SHARED && canBeLookedAt());
    }

    /** Linked, or verified by somebody else, the whole of it. */
    private boolean canBeLookedAt() {
        return parts.stream().allMatch(Evidence::checkable);
    }

    boolean gives(Quality reason) {
        return any(part -> Told.among(part.qualities(), reason));
    }

    boolean givesAnyReason() {
        return any(part -> Told.some(part.qualities()));
    }

    boolean givesACustomersOrABusinessReason() {
        return gives(CUSTOMER_LOGIC) || gives(BUSINESS_LOGIC);
    }

    /** Ways that were turned down were compared (T11.6). */
    boolean weighsOptions() {
        return gives(OPTIONS_CONSIDERED) || gives(OPTIONS_REJECTED);
    }

    /** What is not built is given up (T11.2). */
    boolean namesWhatIsGivenUp() {
        return gives(TRADE_OFF) || gives(NOT_BUILT_LIST);
    }

    /** Options, what is given up, what is not built, why now (T10.12, T11.2). */
    int marksOfAChoice() {
        return (weighsOptions() ? 1 : 0)
                + (namesWhatIsGivenUp() ? 1 : 0)
                + (gives(NOT_BUILT_LIST) ? 1 : 0)
                + (gives(WHY_NOW) ? 1 : 0);
    }

    /** The customer's, the business's, and what can be built (T6.3, T10.13). */
    int kindsOfReason() {
        return (gives(CUSTOMER_LOGIC) ? 1 : 0) + (gives(BUSINESS_LOGIC) ? 1 : 0) + (gives(FEASIBILITY_LOGIC) ? 1 : 0);
    }

    /** Nothing was said of what can be read in it, or not all: what it lacks was told by itself. */
    boolean leavesReasonsUntold() {
        return any(part -> part.qualities() == null || part.lacks() != null);
    }

    boolean reachesAQuarter() {
        return any(part -> part.horizon() == Horizon.QUARTER) || reachesAYear();
    }

    boolean reachesAYear() {
        return any(part -> part.horizon() == Horizon.YEAR);
    }

    boolean wasToldTo(Audience audience) {
        return any(part -> Told.among(part.audiences(), audience));
    }

    boolean wasToldToLeadershipAndOneMore() {
        Set<Audience> audiences = EnumSet.noneOf(Audience.class);
        for (Evidence part : parts) {
            if (part.audiences() != null) {
                audiences.addAll(part.audiences());
            }
        }
        return audiences.contains(Audience.LEADERSHIP) && audiences.size() >= 2;
    }

    boolean namesAnOutcome() {
        return anyOutcome(outcome -> true);
    }

    boolean setsATarget() {
        return anyOutcome(outcome -> outcome.target() != null);
    }

    boolean measuresAnOutcome() {
        return anyOutcome(Piece::isMeasured);
    }

    /** A measured result was held against what was meant: a target, or whether it was met (T11.4). */
    boolean reviewsAnOutcome() {
        return anyOutcome(outcome -> isMeasured(outcome) && (outcome.target() != null || outcome.met() != null));
    }

    boolean hasAResultThatCanBeChecked() {
        return measuresAnOutcome() && canBeLookedAt();
    }

    /** A result against where it started, a change in percent, or one that was measured and must not be told. */
    private static boolean isMeasured(Outcome outcome) {
        boolean start = outcome.baseline() != null || Told.yes(outcome.fromNothing());
        boolean keptBack = Told.yes(outcome.confidential()) && (Told.yes(outcome.measured()) || outcome.met() != null);
        return (start && outcome.result() != null) || outcome.changePercent() != null || keptBack;
    }

    private boolean anyOutcome(Predicate<Outcome> wanted) {
        for (Evidence part : parts) {
            if (part.outcome() != null && wanted.test(part.outcome())) {
                return true;
            }
            if (part.otherOutcomes() != null) {
                for (Outcome outcome : part.otherOutcomes()) {
                    if (wanted.test(outcome)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean any(Predicate<Evidence> wanted) {
        for (Evidence part : parts) {
            if (wanted.test(part)) {
                return true;
            }
        }
        return false;
    }
}
