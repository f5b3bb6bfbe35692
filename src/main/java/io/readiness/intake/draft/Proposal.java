package io.readiness.intake.draft;

import io.readiness.intake.draft.DraftProfile.DraftSource;
import io.readiness.profile.Evidence;
import io.readiness.profile.Evidence.Artefact;
import io.readiness.profile.Evidence.Ownership;
import io.readiness.profile.Exposure.MarketWork;
import io.readiness.profile.Responsibility;
import io.readiness.profile.ScaledWork;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What words of a resume suggest, and the candidate has not said: it is no part of the profile until it is confirmed. One of the
 * four kinds is given.
 *
 * @param id its name in this draft, the same for the same documents
 * @param evidence a piece of evidence as it would be; its id is that of the proposal
 * @param responsibility a duty as it would be
 * @param marketWork work on the market
 * @param scaledWork a part of work at the scale of several teams
 * @param source the words it rests on
 * @param questions one or two questions that settle it
 * @param claims the claims it rests on
 * @param otherKinds what the piece of evidence may be beside what was guessed, as far as the words allow it; absent: nothing else
 */
public record Proposal(
        @NotBlank @Size(max = 100) String id,
        @Nullable @Valid Evidence evidence,
        @Nullable @Valid Responsibility responsibility,
        @Nullable MarketWork marketWork,
        @Nullable ScaledWork scaledWork,
        @NotNull @Valid DraftSource source,
        @NotNull @Size(min = 1, max = 2) List<@NotNull @Valid AskedQuestion> questions,
        @NotNull @Size(max = 20) List<@NotBlank @Size(max = 20) String> claims,
        @Nullable @Size(max = 2) List<@NotNull Artefact> otherKinds) {

    /** A proposal whose words allow one kind of evidence alone, or that proposes none. */
    public Proposal(
            String id,
            @Nullable Evidence evidence,
            @Nullable Responsibility responsibility,
            @Nullable MarketWork marketWork,
            @Nullable ScaledWork scaledWork,
            DraftSource source,
            List<AskedQuestion> questions,
            List<String> claims) {
        this(id, evidence, responsibility, marketWork, scaledWork, source, questions, claims, null);
    }

    /** The kinds of evidence that the words allow, the one that was guessed first; empty: no evidence is proposed. */
    public List<Artefact> kinds() {
        if (evidence == null) {
            return List.of();
        }
        return Stream.concat(Stream.of(evidence.kind()), otherKinds == null ? Stream.of() : otherKinds.stream())
                .distinct()
                .toList();
    }

    /** Whether only the candidate can tell what kind of evidence it is. */
    public boolean hasDoubtfulKind() {
        return kinds().size() > 1;
    }

    /**
     * A question about a proposal.
     *
     * @param question for machines
     * @param asks in plain words
     * @param answers what may be answered
     */
    public record AskedQuestion(
            @NotNull ConfirmingQuestion question,
            @NotNull @Size(max = 500) String asks,
            @NotNull @Size(min = 1, max = 10) List<@NotNull @Valid ConfirmingChoice> answers) {}

    /**
     * What may be answered.
     *
     * @param answer for machines
     * @param says in plain words
     * @param ownership whose it is then; absent: that is not what was asked, or nobody's
     */
    public record ConfirmingChoice(
            @NotNull ConfirmingAnswer answer,
            @NotNull @Size(max = 200) String says,
            @Nullable Ownership ownership) {}

    /**
     * An answer that was given.
     *
     * @param proposal the id of the proposal
     * @param question the question
     * @param answer the answer
     */
    public record GivenAnswer(String proposal, ConfirmingQuestion question, ConfirmingAnswer answer) {}

    /** What is asked about a proposal. */
    public enum ConfirmingQuestion {
        /** Whether a duty is the candidate's. */
        OWN_DUTY,
        /** Whether a decision was the candidate's. */
        OWN_DECISION,
        /** Whether it is so at all. */
        IS_SO,
        /** Whether the figure changed because of it. */
        FIGURE_CHANGED,
        /** Whether something was decided otherwise because of it. */
        CHANGED_COURSE,
        /** Whether something was given up for it. */
        GAVE_UP;

        /** Whether it asks whose something is. */
        boolean asksForOwner() {
            return this == OWN_DUTY || this == OWN_DECISION;
        }

        /** Whether this can be an answer to it. */
        boolean takes(ConfirmingAnswer answer) {
            return switch (answer) {
                case MINE, TOGETHER, TOOK_PART -> asksForOwner();
                case YES -> !asksForOwner();
                case NO, DO_NOT_KNOW, RATHER_NOT_SAY -> true;
            };
        }
    }

    /** What is answered. */
    public enum ConfirmingAnswer {
        MINE,
        TOGETHER,
        TOOK_PART,
        YES,
        NO,
        /** Leaves it unknown. */
        DO_NOT_KNOW,
        /** Leaves it unknown, and is not asked again. */
        RATHER_NOT_SAY
    }
}
