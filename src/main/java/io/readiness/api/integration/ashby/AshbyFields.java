package io.readiness.api.integration.ashby;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.readiness.api.body.Problem.Fault;
import io.readiness.api.body.ProblemException.InvalidRequest;
import io.readiness.api.integration.SentJson;
import io.readiness.api.interview.AnswersRequest.SentAnswer;
import io.readiness.api.interview.InterviewLog;
import io.readiness.api.start.Editions;
import io.readiness.interview.Asked.Whole;
import io.readiness.interview.InterviewState.Option;
import io.readiness.interview.Interviewer;
import io.readiness.judgement.standing.FieldQuestion;
import io.readiness.judgement.standing.FieldQuestion.Form;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fields of which Ashby may tell: the questions of the rulebook in force whose answers are a word, a number, yes or no, or texts. What
 * is told of them is an answer in the interview, and the candidate may still change it.
 */
@Singleton
final class AshbyFields {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** The place of an answer that came with an order. */
    private static final Pattern ANSWER = Pattern.compile("\\$\\.customFields\\[(\\d{1,4})].*");

    private final Editions editions;
    private final InterviewLog interviews;

    AshbyFields(Editions editions, InterviewLog interviews) {
        this.editions = editions;
        this.interviews = interviews;
    }

    private Interviewer interviewer() {
        return interviews.interviewer(editions.inForce().speaking("").assessor());
    }

    /** What Ashby calls the form of an answer; nothing: it has no field of this form. */
    private static Optional<String> type(Form form) {
        return switch (form) {
            case YES_NO -> Optional.of("Boolean");
            case CHOICE, OWNERSHIP -> Optional.of("ValueSelect");
            case CHOICES -> Optional.of("MultiValueSelect");
            case NUMBER, FIGURE -> Optional.of("Number");
            case DATE -> Optional.of("Date");
            case TEXT, TEXTS -> Optional.of("LongText");
            case PIECE, PIECES -> Optional.empty();
        };
    }

    JsonNode offered() {
        Interviewer interviewer = interviewer();
        ObjectNode told = NODES.objectNode().put("success", true);
        ArrayNode fields = told.putArray("fields");
        for (FieldQuestion question : interviewer.rulebook().criteria().fieldQuestions()) {
            type(question.form()).ifPresent(type -> {
                ObjectNode field = fields.addObject()
                        .put("id", question.id())
                        .put("name", question.asks())
                        .put("type", type);
                ArrayNode values = field.putArray("possible_values");
                if (type.endsWith("Select")) {
                    for (Option option : interviewer.options(new Whole(question))) {
                        values.addObject()
                                .put("key", option.answer().toString())
                                .put("value", option.says());
                    }
                }
                field.put("isRequired", false);
            });
        }
        return told;
    }

    /** What fields tell. One of another partner, or without a value, tells nothing; a wrong value is for the interview to refuse. */
    List<SentAnswer> answers(SentJson told) {
        List<SentAnswer> answers = new ArrayList<>();
        for (FieldQuestion question : interviewer().rulebook().criteria().fieldQuestions()) {
            JsonNode value = told.any(question.id());
            if (!value.isMissingNode()
                    && !value.isNull()
                    && type(question.form()).isPresent()) {
                answers.add(new SentAnswer(question.id(), answer(question.form(), value), null));
            }
        }
        return answers;
    }

    /**
     * A refusal of what fields tell, as a recruiter reads it: by the names of the fields.
     *
     * @param told the answers as they were handed on
     */
    InvalidRequest named(InvalidRequest refused, List<SentAnswer> told) {
        List<Fault> faults = refused.problem().faults();
        return faults == null
                ? refused
                : new InvalidRequest(
                        faults.stream().map(fault -> named(fault, told)).toList());
    }

    private Fault named(Fault fault, List<SentAnswer> told) {
        Matcher place = ANSWER.matcher(fault.path());
        if (!place.matches()) {
            return fault;
        }
        String id = told.get(Integer.parseInt(place.group(1))).question();
        String name = interviewer().rulebook().criteria().fieldQuestions().stream()
                .filter(question -> question.id().equals(id))
                .map(FieldQuestion::asks)
                .findFirst()
                .orElse(id);
        return new Fault("The field \"" + name + "\"", fault.value(), fault.message(), fault.hint());
    }

    /** In the form of an answer: several texts come as lines of one. */
    private static JsonNode answer(Form form, JsonNode value) {
        if (form == Form.TEXTS && value.isTextual()) {
            ArrayNode lines = NODES.arrayNode();
            value.asText()
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .forEach(lines::add);
            return lines;
        }
        return value;
    }
}
