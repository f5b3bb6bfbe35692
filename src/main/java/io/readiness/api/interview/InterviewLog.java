package io.readiness.api.interview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.readiness.api.access.Callers;
import io.readiness.api.body.JsonBody;
import io.readiness.api.body.Problem;
import io.readiness.api.body.ProblemException;
import io.readiness.api.body.ProblemKind;
import io.readiness.api.decision.DecisionLog;
import io.readiness.api.prepared.Preconditions;
import io.readiness.assessment.Assessor;
import io.readiness.interview.Interview;
import io.readiness.interview.Interviewer;
import io.readiness.store.DecisionStore;
import io.readiness.store.chain.StoreRefusal.ChangedMeanwhile;
import io.readiness.store.interview.Interviews;
import io.readiness.store.interview.KeptInterview;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Leads interviews whose answers are on the disk before the next question is asked. */
@Singleton
public final class InterviewLog {
    /** Two who change the same interview at once are rare, and hardly ever meet again and again. */
    private static final int ATTEMPTS = 5;

    private final Callers callers;
    private final DecisionLog log;
    private final AnswerReader answers;
    private final ObjectMapper json;
    private final Map<Assessor, Interviewer> interviewers = new ConcurrentHashMap<>();

    InterviewLog(DecisionLog log, AnswerReader answers, ObjectMapper json, Callers callers) {
        this.callers = callers;
        this.log = log;
        this.answers = answers;
        this.json = json;
    }

    /**
     * An interview as it is kept.
     *
     * @param id by which it is found
     * @param interview what was said in it
     * @param kept the same as the store has it
     */
    public record Found(String id, Interview interview, KeptInterview kept) {
        /** The entity tag by which a change names what it is made of. */
        public String tag() {
            return "\"" + kept.revision() + "\"";
        }
    }

    /** Who asks by the judgement of this assessor. */
    public Interviewer interviewer(Assessor assessor) {
        return interviewers.computeIfAbsent(assessor, Interviewer::new);
    }

    private Interviews interviews() {
        return log.store().interviews();
    }

    /** Opens an interview. */
    public Found open(JsonBody<InterviewRequest> body, LocalDate day) {
        interviews();
        return open(body.checked(told -> told.contradictions(day)));
    }

    /** Opens an interview with what is known to be possible. */
    public Found open(InterviewRequest request) {
        Interviews interviews = interviews();
        Interview interview = request.interview();
        String id = interviews.newId();
        KeptInterview kept = DecisionStore.written(
                interviews.open(callers.current().tenant(), id, request.candidate(), written(interview)));
        return new Found(id, interview, kept);
    }

    /** An interview by its id, unless it is that of an order, to which the invitation alone leads. */
    public Found find(String id) {
        KeptInterview kept = interviews()
                .find(id)
                .filter(found -> callers.current().mayFollowLinkOf(found.tenant()))
                .filter(found -> !log.store().orders().haveInterview(id))
                .orElseThrow(
                        () -> new ProblemException(
                                Problem.of(
                                        ProblemKind.UNKNOWN_INTERVIEW,
                                        "There is no interview of this id. Take it whole from the Location of the answer that came when the interview was opened, or open a new one.")));
        return new Found(id, read(kept), kept);
    }

    /** The interview of an order, whoever asks; nothing: it is not there any more. */
    public Optional<Found> ofOrder(String id) {
        return interviews().find(id).map(kept -> new Found(id, read(kept), kept));
    }

    /**
     * Takes answers.
     *
     * @param finding finds the interview, again where it was changed meanwhile
     */
    public Found answer(
            Supplier<Found> finding,
            JsonBody<AnswersRequest> body,
            Interviewer interviewer,
            LocalDate day,
            Preconditions conditions) {
        AnswersRequest request = body.checked(told -> List.of());
        return change(finding, conditions, false, before -> {
            if (before.ended()) {
                throw new ProblemException(
                        Problem.of(
                                ProblemKind.INTERVIEW_OVER,
                                "The interview is over and takes no more answers. Its profile is at /api/v1/interviews/{interview}/profile; open a new interview with it to go on."));
            }
            return answers.answered(request, before, interviewer, day);
        });
    }

    /** Ends an interview; what is over stays so. */
    public Found end(String id, Preconditions conditions) {
        return change(() -> find(id), conditions, true, Interview::end);
    }

    /** Who does not say what a change is made of has it made of whatever is there. */
    private Found change(
            Supplier<Found> finding, Preconditions conditions, boolean ends, UnaryOperator<Interview> change) {
        for (int attempt = 1; ; attempt++) {
            Found before = finding.get();
            if (!conditions.allow(before.tag())) {
                throw new ProblemException(Problem.of(
                        ProblemKind.PRECONDITION_FAILED,
                        "If-Match names what the change is made of, and here is " + before.tag()
                                + " by now. Read the interview again, and make the change once more."));
            }
            Interview after = change.apply(before.interview());
            if (after.equals(before.interview())) {
                return before;
            }
            try {
                return new Found(
                        before.id(),
                        after,
                        DecisionStore.written(interviews().change(before.id(), before.kept(), written(after), ends)));
            } catch (ChangedMeanwhile meanwhile) {
                if (attempt == ATTEMPTS) {
                    throw meanwhile;
                }
            }
        }
    }

    private byte[] written(Interview interview) {
        try {
            return json.writeValueAsBytes(interview);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An interview cannot be written.", e);
        }
    }

    private Interview read(KeptInterview kept) {
        try {
            return json.readValue(kept.state(), Interview.class);
        } catch (IOException e) {
            throw new IllegalStateException("A kept interview cannot be read.", e);
        }
    }
}
