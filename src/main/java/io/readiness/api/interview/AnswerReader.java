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
import io.readiness.interview.Asked;
import io.readiness.interview.Asked.Confirmation;
import io.readiness.interview.Asked.KindOfWork;
import io.readiness.interview.Asked.Part;
import io.readiness.interview.Asked.Whole;
import io.readiness.interview.Interview;
import io.readiness.interview.Interview.Answer;
import io.readiness.interview.Interviewer;
import io.readiness.judgement.standing.FieldQuestion;
import io.readiness.judgement.standing.FieldQuestion.DutyAnswer;
import io.readiness.judgement.standing.FieldQuestion.Form;
import io.readiness.profile.Evidence.Artefact;
import io.readiness.profile.Evidence.Verification;
import io.readiness.profile.Field;
import io.readiness.profile.Profile;
import io.readiness.rulebook.Nearest;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
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

    /** Forms to which it is an answer that there is none. */
    private static final Set<Form> NONE_OF_A_LIST = EnumSet.of(Form.CHOICES, Form.TEXTS, Form.PIECES);

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
            restsOnOthers(request, after, interviewer, faults);
            if (faults.isEmpty()) {
                contradictions(request, after, interviewer, day, faults);
            }
            if (faults.isEmpty()) {
                return after;
            }
        }
        throw new InvalidRequest(faults);
    }

    /** A part belongs to a piece that was begun, and to what it rests on within that. */
    private static void restsOnOthers(
            AnswersRequest request, Interview after, Interviewer interviewer, List<Fault> faults) {
        for (int i = 0; i < request.answers().size(); i++) {
            SentAnswer sent = request.answers().get(i);
            String lacking = sent.silence() == null && interviewer.asked(after, sent.question()) instanceof Part part
                    ? interviewer.lacks(part, after)
                    : null;
            if (lacking != null) {
                faults.add(new Fault(
                        "$.answers[" + i + "].question",
                        sent.question(),
                        "asks for something that depends on " + lacking,
                        "Answer " + lacking
                                + " first, or send it along; GET .../next names the part that is asked now."));
            }
        }
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
        Asked asked = interviewer.asked(interview, sent.question());
        if (asked == null) {
            place.fault(
                    ".question",
                    sent.question(),
                    "is no question of this interview",
                    "Did you mean " + Nearest.to(Fault.shortened(sent.question()), interviewer.answerable(interview))
                            + "?");
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
        return told(place, asked, interview.start().reference());
    }

    private @Nullable Answer told(Place place, Asked asked, String reference) {
        if (asked instanceof Confirmation confirmation) {
            String word = word(
                    place,
                    confirmation.asked().answers().stream()
                            .map(one -> one.answer().name())
                            .toList());
            return word == null ? null : Answer.confirming(asked.id(), ConfirmingAnswer.valueOf(word));
        } else if (asked instanceof KindOfWork kind) {
            String word = word(place, kind.kinds().stream().map(Enum::name).toList());
            return word == null ? null : Answer.telling(asked.id(), kind.telling(reference, Artefact.valueOf(word)));
        } else if (asked instanceof Part part) {
            return told(place, part, reference);
        }
        return told(place, ((Whole) asked).question(), reference);
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
        if (isNone(place) && NONE_OF_A_LIST.contains(question.form())) {
            return Answer.telling(question.id(), question.telling(reference, noneOf(Field.of(field))));
        }
        ObjectNode profile = NODES.objectNode().put("reference", reference);
        set(profile, field, Objects.requireNonNull(place.sent().answer()));
        Profile told = bound(place, profile, "$." + field);
        return told == null || !isClaimed(place, field) ? null : Answer.telling(question.id(), told);
    }

    /** Bound within a piece that has, beside the answer, no more than it needs so as to be one. */
    private @Nullable Answer told(Place place, Part part, String reference) {
        if (isNone(place) && part.isFirst() && part.number() > 0) {
            return Answer.telling(part.id(), part.telling(reference, null));
        } else if (isNone(place) && part.form() == Form.CHOICES) {
            return Answer.telling(part.id(), part.telling(reference, Set.of()));
        }
        ObjectNode piece = NODES.objectNode();
        for (Part needed = part; needed != null; needed = needed.restsOn()) {
            set(piece, needed.part().field(), needed.equals(part) ? answer(place, part) : anyOf(needed));
        }
        String field = Objects.requireNonNull(part.whole().field());
        ObjectNode profile = NODES.objectNode().put("reference", reference);
        set(profile, field, part.number() == 0 ? piece : NODES.arrayNode().add(piece));
        String path =
                "$." + field + (part.number() == 0 ? "." : "[0].") + part.part().field();
        Profile told = bound(place, profile, path);
        return told == null
                ? null
                : Answer.telling(part.id(), part.telling(reference, Objects.requireNonNull(part.in(told))));
    }

    private static JsonNode anyOf(Part needed) {
        return switch (needed.form()) {
            case CHOICE ->
                NODES.textNode(FieldQuestion.words(needed.field()).get(0).name());
            case NUMBER, FIGURE -> NODES.numberNode(1);
            default -> NODES.textNode("any");
        };
    }

    /** Of a day the month is enough. */
    private static JsonNode answer(Place place, Part part) {
        JsonNode answer = Objects.requireNonNull(place.sent().answer());
        return part.form() == Form.DATE && answer.asText().matches("\\d{4}-\\d{2}")
                ? NODES.textNode(answer.asText() + "-01")
                : answer;
    }

    private static boolean isNone(Place place) {
        JsonNode answer = Objects.requireNonNull(place.sent().answer());
        JsonNode only = answer.isArray() && answer.size() == 1 ? answer.get(0) : answer;
        return only.isTextual() && only.asText().equals(Asked.NONE);
    }

    private static Object noneOf(Field field) {
        return field.type().isEnum() ? Set.of() : List.of();
    }

    private static void set(ObjectNode record, String field, JsonNode value) {
        String[] steps = field.split("\\.", -1);
        ObjectNode section = record;
        for (int i = 0; i < steps.length - 1; i++) {
            section = section.withObjectProperty(steps[i]);
        }
        section.set(steps[steps.length - 1], value);
    }

    /** A profile that tells the answer alone, bound as any other profile is. */
    private @Nullable Profile bound(Place place, ObjectNode profile, String path) {
        try {
            JsonBody<Profile> body = binder.bind(json.writeValueAsBytes(profile), Profile.class);
            return body.checked(told -> List.of());
        } catch (InvalidRequest refused) {
            Objects.requireNonNull(refused.problem().faults())
                    .forEach(fault -> place.fault(
                            ".answer" + within(path, fault.path()), fault.value(), fault.message(), fault.hint()));
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

    private static String within(String part, String path) {
        return path.startsWith(part) ? path.substring(part.length()) : "";
    }

    /** What was told is bound once more as a whole, so that whatever an interview comes to can be assessed. */
    private void contradictions(
            AnswersRequest request, Interview after, Interviewer interviewer, LocalDate day, List<Fault> faults) {
        try {
            binder.bind(json.writeValueAsBytes(interviewer.profile(after)), Profile.class)
                    .checked(told -> told.contradictions(day));
        } catch (InvalidRequest refused) {
            for (Fault found : Objects.requireNonNull(refused.problem().faults())) {
                faults.add(new Fault(
                        "$.answers[" + answerAbout(found.path(), request, after, interviewer) + "].answer",
                        found.value(),
                        found.message() + ", at " + found.path() + " of the profile",
                        found.hint()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last of the answers that went to that place; the first, where none did. */
    private static int answerAbout(String path, AnswersRequest request, Interview after, Interviewer interviewer) {
        int about = 0;
        for (int i = 0; i < request.answers().size(); i++) {
            Asked asked = interviewer.asked(after, request.answers().get(i).question());
            String whole = asked instanceof Part part
                    ? part.whole().path()
                    : Objects.requireNonNull(asked).path();
            if (path.startsWith(whole)) {
                about = i;
            }
        }
        return about;
    }
}
