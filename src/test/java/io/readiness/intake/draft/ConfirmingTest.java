package io.readiness.intake.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.readiness.intake.draft.Proposal.ConfirmingAnswer;
import io.readiness.intake.draft.Proposal.ConfirmingQuestion;
import io.readiness.intake.draft.Proposal.GivenAnswer;
import io.readiness.profile.Evidence;
import io.readiness.profile.Evidence.Artefact;
import io.readiness.profile.Evidence.Ownership;
import io.readiness.profile.Evidence.Verification;
import io.readiness.profile.Profile;
import io.readiness.profile.Responsibility;
import io.readiness.profile.Responsibility.Duty;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConfirmingTest {
    private static final DraftProfile DRAFT = Drafts.of("""
            {"work":[{"name":"Tallowgate","position":"Product Owner","startDate":"2021-04","highlights":[
             "Brought early settlements that went wrong from 6.2% down to 1.9% with a calculator borrowers use themselves.",
             "Owns the backlog of the instalment loan."]}]}
            """);

    private static final String PIECE = "evidence-1";

    private static GivenAnswer answer(String proposal, ConfirmingQuestion question, ConfirmingAnswer answer) {
        return new GivenAnswer(proposal, question, answer);
    }

    private static Profile confirmed(GivenAnswer... answers) {
        return Confirming.profile(DRAFT, List.of(answers));
    }

    @Test
    void the_kind_of_a_piece_is_guessed_and_told_with_what_else_the_words_allow() {
        Proposal proposal = Drafts.of("""
                {"work":[{"name":"Tallowgate","position":"Product Owner","startDate":"2021-04","highlights":[
                 "Launched the loan in two countries, from 0 to 3,400 paying workshops in 16 months."]}]}
                """).proposals().stream()
                .filter(one -> one.evidence() != null)
                .findFirst()
                .orElseThrow();

        assertThat(proposal.kinds()).containsExactly(Artefact.LAUNCH_ANALYSIS, Artefact.OUTCOME_REVIEW);
        assertThat(proposal.otherKinds()).containsExactly(Artefact.OUTCOME_REVIEW);
        assertThat(proposal.evidence().outcome().metric()).isEqualTo("paying workshops");
        assertThat(proposal.source().words()).startsWith("Launched the loan");
    }

    @Test
    void what_nobody_confirmed_stays_unknown() {
        assertThat(confirmed()).isEqualTo(DRAFT.profile());
        assertThat(DRAFT.profile().evidence()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"MINE, LED", "TOGETHER, SHARED", "TOOK_PART, TOOK_PART"})
    void a_confirmed_piece_is_claimed_and_as_far_ones_own_as_was_said(ConfirmingAnswer answer, Ownership whose) {
        List<Evidence> evidence = confirmed(answer(PIECE, ConfirmingQuestion.OWN_DECISION, answer))
                .evidence();
        assertThat(evidence).hasSize(1);
        assertThat(evidence.get(0).ownership()).isEqualTo(whose);
        assertThat(evidence.get(0).verification()).isEqualTo(Verification.CLAIMED);
        assertThat(evidence.get(0).outcome()).isNull();
        assertThat(evidence.get(0).qualities()).isNull();
        assertThat(evidence.get(0).horizon()).isNull();
    }

    @ParameterizedTest
    @EnumSource(names = {"NO", "DO_NOT_KNOW", "RATHER_NOT_SAY"})
    void what_was_denied_or_left_open_is_not_there(ConfirmingAnswer answer) {
        assertThat(confirmed(
                        answer(PIECE, ConfirmingQuestion.OWN_DECISION, answer),
                        answer(PIECE, ConfirmingQuestion.FIGURE_CHANGED, ConfirmingAnswer.YES)))
                .isEqualTo(DRAFT.profile());
    }

    @Test
    void a_figure_counts_where_it_changed_because_of_it() {
        Evidence piece = confirmed(
                        answer(PIECE, ConfirmingQuestion.OWN_DECISION, ConfirmingAnswer.MINE),
                        answer(PIECE, ConfirmingQuestion.FIGURE_CHANGED, ConfirmingAnswer.YES))
                .evidence()
                .get(0);
        assertThat(piece.outcome()).isNotNull();
        assertThat(piece.outcome().baseline()).isEqualTo(6.2);
        assertThat(piece.outcome().result()).isEqualTo(1.9);
    }

    @Test
    void a_confirmed_duty_is_ones_own_as_far_as_was_said() {
        assertThat(confirmed(answer("duty-backlog-management", ConfirmingQuestion.OWN_DUTY, ConfirmingAnswer.TOGETHER))
                        .responsibilities())
                .containsExactly(new Responsibility(Duty.BACKLOG_MANAGEMENT, Ownership.SHARED));
    }

    @Test
    void the_last_answer_to_a_question_holds() {
        assertThat(confirmed(
                        answer(PIECE, ConfirmingQuestion.OWN_DECISION, ConfirmingAnswer.MINE),
                        answer(PIECE, ConfirmingQuestion.OWN_DECISION, ConfirmingAnswer.NO)))
                .isEqualTo(DRAFT.profile());
    }

    @Test
    void an_answer_to_nothing_that_was_asked_is_refused() {
        assertThatThrownBy(
                        () -> confirmed(answer("evidence-9", ConfirmingQuestion.OWN_DECISION, ConfirmingAnswer.MINE)))
                .hasMessageContaining("evidence-9");
        assertThatThrownBy(() -> confirmed(answer(PIECE, ConfirmingQuestion.OWN_DECISION, ConfirmingAnswer.YES)))
                .hasMessageContaining("OWN_DECISION");
    }

    @Test
    void each_proposal_asks_one_or_two_questions() {
        assertThat(Stream.of(DRAFT).flatMap(draft -> draft.proposals().stream()))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.questions()).hasSizeBetween(1, 2));
    }
}
