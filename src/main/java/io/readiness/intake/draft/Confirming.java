package io.readiness.intake.draft;

import io.readiness.intake.draft.Proposal.AskedQuestion;
import io.readiness.intake.draft.Proposal.ConfirmingAnswer;
import io.readiness.intake.draft.Proposal.ConfirmingChoice;
import io.readiness.intake.draft.Proposal.ConfirmingQuestion;
import io.readiness.intake.draft.Proposal.GivenAnswer;
import io.readiness.profile.Evidence;
import io.readiness.profile.Evidence.Ownership;
import io.readiness.profile.Evidence.Verification;
import io.readiness.profile.Exposure;
import io.readiness.profile.Exposure.MarketWork;
import io.readiness.profile.Profile;
import io.readiness.profile.Records;
import io.readiness.profile.Responsibility;
import io.readiness.profile.ScaledWork;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts into a profile what the candidate confirmed of a draft's proposals, and nothing else. What was denied, left open or not
 * answered stays unknown. Pure: the same draft and answers always give the same profile.
 */
public final class Confirming {
    private final List<GivenAnswer> answers;
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<Responsibility> duties = new ArrayList<>();
    private final Set<MarketWork> marketWork = EnumSet.noneOf(MarketWork.class);
    private final Set<ScaledWork> scaledWork = EnumSet.noneOf(ScaledWork.class);

    private Confirming(List<GivenAnswer> answers) {
        this.answers = answers;
    }

    /**
     * The profile of a draft with what was confirmed.
     *
     * @param answers what was answered; of several answers to one question the last one holds
     * @throws IllegalArgumentException where an answer is none to its question, or names no proposal
     */
    public static Profile profile(DraftProfile draft, List<GivenAnswer> answers) {
        return profile(draft.profile(), draft.proposals(), answers);
    }

    /** The same of a draft of which only its profile and its proposals were kept. */
    public static Profile profile(Profile told, List<Proposal> proposals, List<GivenAnswer> answers) {
        answers.forEach(answer -> check(proposals, answer));
        Confirming confirmed = new Confirming(answers);
        proposals.forEach(confirmed::add);
        return confirmed.in(told);
    }

    private static void check(List<Proposal> proposals, GivenAnswer answer) {
        Proposal proposal = proposals.stream()
                .filter(one -> one.id().equals(answer.proposal()))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("The draft has no proposal " + answer.proposal() + "."));
        if (proposal.questions().stream().noneMatch(asked -> asked.question() == answer.question())
                || !answer.question().takes(answer.answer())) {
            throw new IllegalArgumentException(
                    answer.answer() + " is no answer to " + answer.question() + " of " + answer.proposal() + ".");
        }
    }

    private @Nullable ConfirmingAnswer answer(Proposal proposal, ConfirmingQuestion question) {
        ConfirmingAnswer last = null;
        for (GivenAnswer one : answers) {
            if (one.proposal().equals(proposal.id()) && one.question() == question) {
                last = one.answer();
            }
        }
        return last;
    }

    private void add(Proposal proposal) {
        AskedQuestion first = proposal.questions().get(0);
        ConfirmingAnswer answer = answer(proposal, first.question());
        Ownership whose = first.answers().stream()
                .filter(possible -> possible.answer() == answer)
                .findFirst()
                .map(ConfirmingChoice::ownership)
                .orElse(null);
        if (proposal.responsibility() != null && whose != null) {
            duties.add(Records.with(proposal.responsibility(), "ownership", whose));
        } else if (proposal.evidence() != null && whose != null) {
            evidence.add(confirmed(proposal, proposal.evidence(), whose));
        } else if (proposal.marketWork() != null && answer == ConfirmingAnswer.YES) {
            marketWork.add(proposal.marketWork());
        } else if (proposal.scaledWork() != null && answer == ConfirmingAnswer.YES) {
            scaledWork.add(proposal.scaledWork());
        }
    }

    /** Only with what was confirmed of it: a figure that did not change because of it is no outcome of it. */
    private Evidence confirmed(Proposal proposal, Evidence piece, Ownership whose) {
        Evidence owned = Records.with(Records.with(piece, "ownership", whose), "verification", Verification.CLAIMED);
        boolean figure = isYes(proposal, ConfirmingQuestion.FIGURE_CHANGED);
        boolean quality =
                isYes(proposal, ConfirmingQuestion.CHANGED_COURSE) || isYes(proposal, ConfirmingQuestion.GAVE_UP);
        Evidence measured = figure ? owned : Records.with(owned, "outcome", null);
        return quality ? measured : Records.with(Records.with(measured, "qualities", null), "lacks", null);
    }

    private boolean isYes(Proposal proposal, ConfirmingQuestion question) {
        return answer(proposal, question) == ConfirmingAnswer.YES;
    }

    private Profile in(Profile told) {
        Profile profile = told;
        if (!evidence.isEmpty()) {
            profile = Records.with(profile, "evidence", joined(told.evidence(), evidence));
        }
        if (!duties.isEmpty()) {
            profile = Records.with(profile, "responsibilities", joined(told.responsibilities(), duties));
        }
        if (!marketWork.isEmpty()) {
            profile = profile.withExposure(Exposure.atLeast(told.exposure(), new Exposure(null, null, marketWork)));
        }
        if (!scaledWork.isEmpty()) {
            scaledWork.addAll(told.scaledWork() == null ? Set.of() : told.scaledWork());
            profile = Records.with(profile, "scaledWork", scaledWork);
        }
        return profile;
    }

    private static <T> List<T> joined(@Nullable List<T> told, List<T> confirmed) {
        List<T> all = new ArrayList<>(told == null ? List.of() : told);
        all.addAll(confirmed);
        return List.copyOf(all);
    }
}
