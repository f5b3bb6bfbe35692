package io.readiness.interview;

import static org.assertj.core.api.Assertions.assertThat;

import io.readiness.intake.draft.DraftProfile.DraftSource;
import io.readiness.intake.draft.Proposal;
import io.readiness.intake.draft.Proposal.AskedQuestion;
import io.readiness.intake.draft.Proposal.ConfirmingAnswer;
import io.readiness.intake.draft.Proposal.ConfirmingChoice;
import io.readiness.intake.draft.Proposal.ConfirmingQuestion;
import io.readiness.interview.Interview.Answer;
import io.readiness.interview.Interview.Silence;
import io.readiness.interview.InterviewState.InterviewQuestion;
import io.readiness.interview.InterviewState.Option;
import io.readiness.judgement.scale.Path;
import io.readiness.judgement.standing.FieldQuestion.DutyAnswer;
import io.readiness.judgement.standing.FieldQuestion.Form;
import io.readiness.profile.Evidence;
import io.readiness.profile.Evidence.Artefact;
import io.readiness.profile.Evidence.Horizon;
import io.readiness.profile.Evidence.Outcome;
import io.readiness.profile.Evidence.Ownership;
import io.readiness.profile.Evidence.Quality;
import io.readiness.profile.Evidence.Verification;
import io.readiness.profile.Goal;
import io.readiness.profile.Goal.Aim;
import io.readiness.profile.Profile;
import io.readiness.profile.Records;
import io.readiness.profile.Responsibility.Duty;
import io.readiness.profile.Role;
import io.readiness.rulebook.BuiltIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What an interview makes of answers, of silence, and of the proposals of a draft. */
class InterviewTest {
    private static final Interviewer INTERVIEWER = new Interviewer(BuiltIn.ASSESSOR);
    private static final Interview NOTHING = Interview.from(Profile.untold("somebody"));

    private static final Evidence PIECE = new Evidence(
            "evidence-1",
            Artefact.OUTCOME_REVIEW,
            null,
            null,
            Ownership.LED,
            Horizon.QUARTER,
            Set.of(Quality.CUSTOMER_LOGIC),
            Set.of(),
            null,
            new Outcome("waiting, days", 9.0, 5.0, 4.0),
            null,
            null,
            Verification.CLAIMED,
            null);

    private static InterviewState state(Interview interview) {
        return INTERVIEWER.state(interview, BuiltIn.AS_OF);
    }

    private static Answer telling(String question, Object answer) {
        return Answer.telling(question, INTERVIEWER.question(question).telling("somebody", answer));
    }

    private static Interview withProposal() {
        Proposal proposal = new Proposal(
                "evidence-1",
                PIECE,
                null,
                null,
                null,
                new DraftSource("document 1", "line 4", "Cut waiting from 9 days to 4."),
                List.of(
                        new AskedQuestion(
                                ConfirmingQuestion.OWN_DECISION,
                                "Was this your decision?",
                                List.of(
                                        new ConfirmingChoice(ConfirmingAnswer.MINE, "It was mine", Ownership.LED),
                                        new ConfirmingChoice(ConfirmingAnswer.NO, "No", null))),
                        new AskedQuestion(
                                ConfirmingQuestion.FIGURE_CHANGED,
                                "Did the figure change because of it?",
                                List.of(
                                        new ConfirmingChoice(ConfirmingAnswer.YES, "Yes", null),
                                        new ConfirmingChoice(ConfirmingAnswer.NO, "No", null)))),
                List.of("T11.4"));
        Profile draft = Records.with(
                Profile.untold("somebody").withGoal(new Goal(Aim.PRODUCT_MANAGEMENT, true, true)),
                "role",
                Records.with(Role.UNTOLD, "kind", Role.RoleKind.PRODUCT_OWNER));
        return Interview.from(draft, List.of(proposal));
    }

    /** All that would be asked if each question were left out. */
    private static List<String> askedUntilNothingIsLeft(Interview start) {
        List<String> asked = new ArrayList<>();
        Interview interview = start;
        for (InterviewQuestion next = state(interview).next();
                next != null;
                next = state(interview).next()) {
            asked.add(next.question());
            interview = interview.with(List.of(Answer.leavingOut(next.question(), Silence.DO_NOT_KNOW)));
        }
        return asked;
    }

    @Test
    void who_leaves_out_everything_is_asked_each_question_once_and_stands_where_they_stood() {
        List<String> asked = askedUntilNothingIsLeft(NOTHING);
        assertThat(asked).doesNotHaveDuplicates();
        Interview silent = NOTHING.with(asked.stream()
                .map(one -> Answer.leavingOut(one, Silence.RATHER_NOT_SAY))
                .toList());
        assertThat(INTERVIEWER.profile(silent)).isEqualTo(Profile.untold("somebody"));
        assertThat(state(silent).total()).isEqualTo(state(NOTHING).total());
        assertThat(state(silent).next()).isNull();
        assertThat(state(silent).says()).contains("nothing left to ask");
    }

    @Test
    void before_nothing_is_left_all_is_asked_that_can_still_lead_elsewhere() {
        Interview wanting = NOTHING.with(List.of(telling("aim", Aim.PRODUCT_MANAGEMENT)));
        List<String> asked = askedUntilNothingIsLeft(wanting);
        assertThat(asked)
                .contains("discovery-wanted", "business-reasoning-wanted", "scrum-basics")
                .doesNotHaveDuplicates();
        Interview silent = wanting.with(asked.stream()
                .map(one -> Answer.leavingOut(one, Silence.DO_NOT_KNOW))
                .toList());
        Path path = state(silent).path().path();
        assertThat(INTERVIEWER.rulebook().criteria().fieldQuestions())
                .filteredOn(never -> never.form() == Form.YES_NO && !asked.contains(never.id()))
                .allSatisfy(never -> {
                    for (boolean answer : new boolean[] {true, false}) {
                        Interview told = silent.with(List.of(telling(never.id(), answer)));
                        assertThat(state(told).path().path()).isEqualTo(path);
                    }
                });
    }

    @Test
    void an_effect_is_what_the_answer_then_brings() {
        InterviewState before = state(NOTHING);
        before.next().effects().forEach(effect -> {
            InterviewState after = state(NOTHING.with(List.of(telling("aim", Aim.valueOf(effect.answer())))));
            assertThat(after.couldBecome()).as(effect.answer()).hasSize(effect.leaves());
            assertThat(after.total()).isEqualTo(effect.total());
        });
    }

    @Test
    void a_changed_answer_leaves_nothing_behind() {
        Interview led = NOTHING.with(List.of(telling("duty-launch", DutyAnswer.LED)));
        Interview others = led.with(List.of(telling("duty-launch", DutyAnswer.SOMEBODY_ELSES)));
        assertThat(INTERVIEWER.profile(others).outsideMyRole()).containsExactly(Duty.LAUNCH);
        assertThat(INTERVIEWER.profile(others).responsibilities()).isNull();
        Interview silent = others.with(List.of(Answer.leavingOut("duty-launch", Silence.DO_NOT_KNOW)));
        assertThat(INTERVIEWER.profile(silent)).isEqualTo(Profile.untold("somebody"));
    }

    @Test
    void nobody_is_asked_in_a_way_that_has_no_answer() {
        Interview without = NOTHING.with(List.of(telling("conversations", 0)));
        assertThat(askedUntilNothingIsLeft(NOTHING)).contains("contact");
        assertThat(askedUntilNothingIsLeft(without)).doesNotContain("contact", "role-months-as-product-owner");
    }

    @Test
    void the_second_question_about_a_proposal_comes_only_where_the_first_was_answered_so() {
        Interview draft = withProposal();
        String first = "evidence-1.own-decision";
        String second = "evidence-1.figure-changed";
        assertThat(askedUntilNothingIsLeft(draft)).contains(first).doesNotContain(second);
        Interview denied = draft.with(List.of(Answer.confirming(first, ConfirmingAnswer.NO)));
        assertThat(askedUntilNothingIsLeft(denied)).doesNotContain(first, second);
        assertThat(INTERVIEWER.profile(denied).evidence()).isNull();
        Interview confirmed = draft.with(List.of(Answer.confirming(first, ConfirmingAnswer.MINE)));
        assertThat(askedUntilNothingIsLeft(confirmed)).contains(second).doesNotContain(first);
        assertThat(INTERVIEWER.profile(confirmed).evidence())
                .singleElement()
                .satisfies(piece -> assertThat(piece.outcome()).isNull());
    }

    @Test
    void what_else_there_is_of_the_work_is_asked_after_what_a_resume_suggests() {
        List<String> asked = askedUntilNothingIsLeft(withProposal());
        assertThat(asked).containsSubsequence("evidence-1.own-decision", "evidence");
        Interview confirmed =
                withProposal().with(List.of(Answer.confirming("evidence-1.own-decision", ConfirmingAnswer.MINE)));
        assertThat(askedUntilNothingIsLeft(confirmed)).containsSubsequence("evidence-1.figure-changed", "evidence");
    }

    @Test
    void that_there_is_no_work_beside_it_leaves_what_was_confirmed() {
        Answer none = telling("evidence", List.of());
        Answer mine = Answer.confirming("evidence-1.own-decision", ConfirmingAnswer.MINE);
        Interview confirmed = withProposal().with(List.of(mine));
        for (Interview one :
                List.of(confirmed.with(List.of(none)), withProposal().with(List.of(none, mine)))) {
            assertThat(INTERVIEWER.profile(one).evidence())
                    .extracting(Evidence::id)
                    .containsExactly("evidence-1");
            assertThat(state(one).total().low())
                    .isEqualTo(state(confirmed).total().low());
            assertThat(state(one).total().high())
                    .isLessThan(state(confirmed).total().high());
        }
        Interview more = confirmed.with(List.of(telling("evidence", List.of(Records.with(PIECE, "id", "other")))));
        assertThat(INTERVIEWER.profile(more).evidence())
                .extracting(Evidence::id)
                .containsExactly("evidence-1", "other");
    }

    @Test
    void one_confirmed_piece_is_not_read_as_if_there_were_no_other() {
        Interview confirmed =
                withProposal().with(List.of(Answer.confirming("evidence-1.own-decision", ConfirmingAnswer.MINE)));
        Interview whole = confirmed.with(
                List.of(telling("evidence", INTERVIEWER.profile(confirmed).evidence())));
        assertThat(askedUntilNothingIsLeft(confirmed)).contains("evidence");
        assertThat(state(confirmed).total().low())
                .isEqualTo(state(whole).total().low());
        assertThat(state(confirmed).total().high())
                .isGreaterThan(state(whole).total().high());
    }

    @Test
    void an_interview_and_an_assessment_of_its_profile_come_to_the_same_path() {
        Interview confirmed =
                withProposal().with(List.of(Answer.confirming("evidence-1.own-decision", ConfirmingAnswer.MINE)));
        for (Interview one : List.of(NOTHING, withProposal(), confirmed)) {
            assertThat(state(one).path().path())
                    .isEqualTo(BuiltIn.ASSESSOR
                            .assess(INTERVIEWER.profile(one), BuiltIn.AS_OF)
                            .recommendation()
                            .primary()
                            .path());
        }
    }

    @Test
    void each_way_to_go_on_is_told_once_by_its_title() {
        InterviewState open = state(NOTHING);
        assertThat(open.couldBecome())
                .extracting(way -> List.of(way.path(), String.valueOf(way.way())))
                .doesNotHaveDuplicates();
        assertThat(open.couldBecome()).allSatisfy(way -> assertThat(way.title()).isNotBlank());
        assertThat(open.says()).contains("There are " + open.couldBecome().size() + " ways to go on");
    }

    @Test
    void where_to_go_is_said_in_a_sentence_that_is_one() {
        Interview staying = NOTHING.with(
                List.of(telling("aim", Aim.STAY_PRODUCT_OWNER), telling("role-kind", Role.RoleKind.PRODUCT_OWNER)));
        assertThat(state(staying).says())
                .startsWith("As far as you have told, this comes next for you: Stay a Product Owner, by choice.");
        Interview unserved = NOTHING.with(List.of(telling("aim", Aim.TITLE_ONLY)));
        assertThat(state(unserved).says()).startsWith("The guides that this rests on do not speak to what you want.");
        assertThat(state(NOTHING.end()).says()).contains("Too little is told yet");
    }

    @Test
    void an_answer_to_choose_says_what_it_means() {
        assertThat(INTERVIEWER.options(INTERVIEWER.asked(NOTHING, "refusal-reasons")))
                .extracting(Option::says)
                .containsExactly("Because they would bring too little", "Because there is no time or nobody for them");
        assertThat(INTERVIEWER.rulebook().criteria().fieldQuestions())
                .flatMap(question -> INTERVIEWER.options(new Asked.Whole(question)))
                .allSatisfy(option -> assertThat(option.says()).matches("[\\p{Lu}].*|yes|no"));
    }

    @Test
    void what_is_over_asks_nothing() {
        InterviewState over = state(NOTHING.end());
        assertThat(over.ended()).isTrue();
        assertThat(over.next()).isNull();
        assertThat(over.left()).isZero();
        assertThat(over.says()).startsWith("The interview is over.");
    }
}
