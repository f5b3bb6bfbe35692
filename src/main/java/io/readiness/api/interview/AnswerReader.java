package io.readiness.api.interview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.readiness.api.body.JsonBinder;
import io.readiness.api.body.JsonBody;
import io.readiness.api.body.Problem.Fault;
import io.readiness.api.body.ProblemException.InvalidRequest;
import io.readiness.api.interview.AnswersRequest.SentAnswer;
import io.readiness.intake.draft.Proposal.ConfirmingAnswer;
import io.readiness.interview.Interview;
import io.readiness.interview.Interview.Answer;
import io.readiness.interview.Interview.Confirmation;
import io.readiness.interview.Interviewer;
import io.readiness.judgement.standing.FieldQuestion;
import io.readiness.judgement.standing.FieldQuestion.DutyAnswer;
import io.readiness.profile.Contradiction;
import io.readiness.profile.Evidence.Verification;
import io.readiness.profile.Profile;
import io.readiness.rulebook.Nearest;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads answers as strictly as the profile that they become part of, and tells of a fault to which answer it belongs. */
@Singleton
public final class AnswerReader {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Whose something is, in the words of proposals and in those of duties. */
    private static final List<List<String>> ALIKE =
            List.of(List.of("MINE", "LED"), List.of("TOGETHER", "SHARED"), List.of("NO", "SOMEBODY_ELSES"));

    private final JsonBinder binder;
    private final ObjectMapper json;

    public AnswerReader(JsonBinder binder, ObjectMapper json) {
        this.binder = binder;
        this.json = json;
    }

    /** The interview with the answers, all of them or none. */
    public Interview answered(AnswersRequest request, Interview interview, Interviewer interviewer, LocalDate day) {
        List<Fault> faults = new ArrayList<>();
        List<Answer> answers = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < request.answers().size(); i++) {
            SentAnswer sent = request.answers().get(i);
            Place place = new Place("$.answers[" + i + "]", sent, faults);
            if (!seen.add(sent.question())) {
                place.fault(".question", sent.question(), "is answered twice", "Keep one of the two answers.");
            }
            Answer answer = answer(place, interview, interviewer);
            if (answer != null) {
                answers.add(answer);
            }
        }
        if (faults.isEmpty()) {
            Interview after = interview.with(answers);
            contradictions(request, after, interviewer, day, faults);
            if (faults.isEmpty()) {
                return after;
            }
        }
        throw new InvalidRequest(faults);
    }

    /** One of the answers that were sent, and where what is wrong with it goes. */
    private record Place(String path, SentAnswer sent, List<Fault> faults) {
        void fault(String part, @Nullable Object value, String message, String hint) {
            faults.add(new Fault(path + part, value, message, hint));
        }

        boolean isTold() {
            return sent.answer() != null && !sent.answer().isNull();
        }
    }

    private @Nullable Answer answer(Place place, Interview interview, Interviewer interviewer) {
        SentAnswer sent = place.sent();
        List<String> known = interviewer.answerable(interview);
        if (!known.contains(sent.question())) {
            place.fault(
                    ".question",
                    sent.question(),
                    "is no question of this interview",
                    "Did you mean " + Nearest.to(Fault.shortened(sent.question()), known) + "?");
            return null;
        }
        if (place.isTold() == (sent.silence() != null)) {
            place.fault(
                    "",
                    null,
                    "has to have one of answer and silence",
                    "Give the answer, or leave it out and give silence: DO_NOT_KNOW or RATHER_NOT_SAY.");
            return null;
        }
        if (sent.silence() != null) {
            return Answer.leavingOut(sent.question(), sent.silence());
        }
        FieldQuestion question = interviewer.question(sent.question());
        return question == null
                ? confirmed(place, interview)
                : told(place, question, interview.start().reference());
    }

    private static @Nullable Answer confirmed(Place place, Interview interview) {
        Confirmation asked = interview.confirmations().stream()
                .filter(one -> one.id().equals(place.sent().question()))
                .findFirst()
                .orElseThrow();
        List<String> words =
                asked.asked().answers().stream().map(one -> one.answer().name()).toList();
        String word = word(place, words);
        return word == null ? null : Answer.confirming(place.sent().question(), ConfirmingAnswer.valueOf(word));
    }

    /** The word that was answered, where it is one of these or means the same. */
    private static @Nullable String word(Place place, List<String> words) {
        JsonNode answer = Objects.requireNonNull(place.sent().answer());
        for (String word : words) {
            if (answer.isTextual() && isSaid(answer.asText(), word)) {
                return word;
            }
        }
        place.fault(
                ".answer",
                answer.isTextual() ? answer.asText() : answer,
                "is none of " + String.join(", ", words),
                "Did you mean " + Nearest.to(Fault.shortened(answer.asText()), words) + "?");
        return null;
    }

    private static boolean isSaid(String answer, String word) {
        return answer.equals(word) || ALIKE.stream().anyMatch(alike -> alike.contains(answer) && alike.contains(word));
    }

    private @Nullable Answer told(Place place, FieldQuestion question, String reference) {
        if (question.duty() != null) {
            String whose = word(
                    place, Arrays.stream(DutyAnswer.values()).map(Enum::name).toList());
            return whose == null
                    ? null
                    : Answer.telling(question.id(), question.telling(reference, DutyAnswer.valueOf(whose)));
        }
        String field = Objects.requireNonNull(question.field());
        Profile told = bound(place, field, reference);
        return told == null || !isClaimed(place, field) ? null : Answer.telling(question.id(), told);
    }

    /** A profile that tells the answer alone, bound as any other profile is. */
    private @Nullable Profile bound(Place place, String field, String reference) {
        ObjectNode profile = NODES.objectNode().put("reference", reference);
        String[] steps = field.split("\\.", -1);
        ObjectNode section = profile;
        for (int i = 0; i < steps.length - 1; i++) {
            section = section.putObject(steps[i]);
        }
        section.set(steps[steps.length - 1], place.sent().answer());
        try {
            JsonBody<Profile> body = binder.bind(json.writeValueAsBytes(profile), Profile.class);
            return body.checked(told -> List.of());
        } catch (InvalidRequest refused) {
            Objects.requireNonNull(refused.problem().faults())
                    .forEach(fault -> place.fault(
                            ".answer" + within(field, fault.path()), fault.value(), fault.message(), fault.hint()));
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nobody vouches for themselves, and what a piece of work bears on is read from it. */
    private static boolean isClaimed(Place place, String field) {
        int before = place.faults().size();
        JsonNode answer = Objects.requireNonNull(place.sent().answer());
        for (int i = 0; i < answer.size(); i++) {
            JsonNode piece = answer.path(i);
            String verification = piece.path("verification").asText("");
            if (piece.hasNonNull("verification") && !verification.equals(Verification.CLAIMED.name())) {
                place.fault(
                        ".answer[" + i + "].verification",
                        verification,
                        "is not for the candidate to say",
                        "Leave verification out: what is answered in an interview is CLAIMED.");
            }
            if (field.equals("evidence") && piece.path("signals").size() > 0) {
                place.fault(
                        ".answer[" + i + "].signals",
                        null,
                        "is not for the candidate to say",
                        "Leave signals out: a piece bears on those of its kind.");
            }
        }
        return place.faults().size() == before;
    }

    private static String within(String field, String path) {
        String root = "$." + field;
        return path.startsWith(root) ? path.substring(root.length()) : "";
    }

    private static void contradictions(
            AnswersRequest request, Interview after, Interviewer interviewer, LocalDate day, List<Fault> faults) {
        for (Contradiction found : interviewer.profile(after).contradictions(day)) {
            int at = 0;
            for (int i = 0; i < request.answers().size(); i++) {
                FieldQuestion question =
                        interviewer.question(request.answers().get(i).question());
                if (question != null && found.path().startsWith(question.path())) {
                    at = i;
                }
            }
            faults.add(new Fault(
                    "$.answers[" + at + "].answer",
                    found.value(),
                    found.message() + ", at " + found.path() + " of the profile",
                    found.hint()));
        }
    }
}
