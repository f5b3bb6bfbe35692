package io.readiness.api.interview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.readiness.assessment.Rulebook.Edition;
import io.readiness.guide.Citation;
import io.readiness.interview.Asked.Part;
import io.readiness.interview.Asked.Whole;
import io.readiness.interview.InterviewState.AnswerRange;
import io.readiness.interview.InterviewState.Option;
import io.readiness.interview.Interviewer;
import io.readiness.judgement.phrase.Phrases;
import io.readiness.judgement.standing.Condition;
import io.readiness.judgement.standing.ConditionWords;
import io.readiness.judgement.standing.FieldQuestion;
import io.readiness.judgement.standing.FieldQuestion.Form;
import io.readiness.profile.Signal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that a person can be asked, in the order of the rulebook: what a form is made of.
 *
 * @param rulebook which rulebook asks
 * @param questions the questions
 * @param citations every claim that they rest on, by guide and section
 */
public record Questionnaire(Edition rulebook, List<Entry> questions, List<Citation> citations) {

    /**
     * A question.
     *
     * @param question its id, by which it is answered in an interview
     * @param asks the question
     * @param help how to answer it
     * @param why what the answer is good for
     * @param form what an answer looks like
     * @param unit what a number counts; absent: the answer is no number
     * @param options what may be answered; empty: anything of that form
     * @param none the answer that there is none of it; absent: that is no answer to this question
     * @param range how large an answer may be; absent: the options, or the parts, say all
     * @param where of whom it is asked, in words; absent: of everybody
     * @param tells where the answer goes in a profile, as a JSON path
     * @param signals the signals that it bears on
     * @param bearsOn the questions about the situation that it bears on, as the rulebook names them
     * @param claims the claims it rests on
     * @param schema the JSON Schema of an answer, complete in itself: that of the field without what is not for the candidate to
     *     say, or of a duty whose it is
     * @param parts what is asked of one piece after the other by an interview, where nobody could answer at once; empty: it is
     *     asked at once
     */
    public record Entry(
            String question,
            String asks,
            String help,
            String why,
            Form form,
            @Nullable String unit,
            List<Option> options,
            @Nullable Option none,
            @Nullable AnswerRange range,
            @Nullable String where,
            String tells,
            Set<Signal> signals,
            List<String> bearsOn,
            List<String> claims,
            JsonNode schema,
            List<QuestionPart> parts) {}

    /**
     * A part of a question. It is answered by the question, the number of the piece and the part, {@code evidence/2/ownership}; where
     * there is only one piece, without the number, {@code practical-test/item}.
     *
     * @param part its name within the question
     * @param asks the question
     * @param again the question of each further piece; absent: the same
     * @param help how to answer it
     * @param why what the answer is good for
     * @param form what an answer looks like
     * @param unit what a number counts; absent: the answer is no number, or one of the piece's own unit
     * @param options what may be answered; empty: anything of that form
     * @param none the answer that there is none, or no other; absent: that is no answer to this part
     * @param range how large an answer may be; absent: the options say all
     * @param of the answers to the first part with which it is asked; empty: with any
     * @param after the part without which it is not asked; absent: none but the first
     * @param instead the parts in whose place it is asked, once they were left out; empty: in the place of none
     * @param tells where the answer goes in a profile, as a JSON path
     * @param schema the JSON Schema of an answer, complete in itself
     */
    public record QuestionPart(
            String part,
            String asks,
            @Nullable String again,
            String help,
            String why,
            Form form,
            @Nullable String unit,
            List<Option> options,
            @Nullable Option none,
            @Nullable AnswerRange range,
            List<String> of,
            @Nullable String after,
            List<String> instead,
            String tells,
            JsonNode schema) {}

    /**
     * The questionnaire of a rulebook in one language.
     *
     * @param profile the JSON Schema of a profile
     */
    public static Questionnaire of(Interviewer interviewer, JsonNode profile) {
        ConditionWords words = new ConditionWords(interviewer.rulebook().criteria());
        List<FieldQuestion> questions = interviewer.rulebook().criteria().fieldQuestions();
        return new Questionnaire(
                interviewer.rulebook().edition(),
                questions.stream()
                        .map(one -> entry(new Whole(one), interviewer, words, profile))
                        .toList(),
                Citation.of(questions.stream(), interviewer.rulebook().claims()));
    }

    private static Entry entry(Whole whole, Interviewer interviewer, ConditionWords words, JsonNode profile) {
        FieldQuestion one = whole.question();
        Phrases phrases = interviewer.rulebook().criteria().phrases();
        List<Option> options = interviewer.options(whole);
        JsonNode schema = one.field() == null ? whose(options) : claimed(schema(profile, one.field()), one.field());
        return new Entry(
                one.id(),
                one.asks(),
                one.help(),
                one.why(),
                one.form(),
                one.unit(),
                options,
                whole.none(phrases),
                whole.range(),
                one.where() == null ? null : words.asks(one.where()),
                one.path(),
                one.signals(),
                one.questions(),
                one.claims(),
                schema,
                one.parts().stream()
                        .map(part -> part(new Part(one, one.form() == Form.PIECES ? 1 : 0, part), interviewer, schema))
                        .toList());
    }

    private static QuestionPart part(Part one, Interviewer interviewer, JsonNode whole) {
        JsonNode schema = one.number() == 0 ? whole : whole.path("items");
        for (String step : one.part().field().split("\\.", -1)) {
            schema = schema.path("properties").path(step);
        }
        return new QuestionPart(
                one.part().id(),
                one.part().asks(),
                one.part().again(),
                one.part().help(),
                one.part().why(),
                one.form(),
                one.unit(),
                interviewer.options(one),
                one.none(interviewer.rulebook().criteria().phrases()),
                one.range(),
                one.part().of().stream().map(Condition.Told::constant).toList(),
                one.part().after(),
                one.part().instead(),
                one.path(),
                schema);
    }

    private static JsonNode whose(List<Option> options) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "string");
        ArrayNode words = schema.putArray("enum");
        options.forEach(option -> words.add(option.answer()));
        return schema;
    }

    /** Without what is not for the candidate to say. */
    private static JsonNode claimed(JsonNode schema, String field) {
        if (schema.path("items").path("properties") instanceof ObjectNode piece) {
            piece.remove("verification");
            if (field.equals("evidence")) {
                piece.remove("signals");
            }
        }
        return schema;
    }

    private static JsonNode schema(JsonNode profile, String field) {
        JsonNode at = profile;
        for (String step : field.split("\\.", -1)) {
            at = whole(at, profile).path("properties").path(step);
        }
        return whole(at, profile);
    }

    /** The same schema with what it refers to in its place; a profile refers to nothing that refers back. */
    private static JsonNode whole(JsonNode schema, JsonNode profile) {
        if (schema instanceof ArrayNode list) {
            ArrayNode all = JsonNodeFactory.instance.arrayNode();
            list.forEach(one -> all.add(whole(one, profile)));
            return all;
        }
        if (!(schema instanceof ObjectNode object)) {
            return schema;
        }
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        JsonNode reference = object.get("$ref");
        if (reference != null) {
            all.setAll((ObjectNode) whole(profile.at(reference.asText().substring(1)), profile));
        }
        object.properties().forEach(one -> {
            if (!one.getKey().equals("$ref")) {
                all.set(one.getKey(), whole(one.getValue(), profile));
            }
        });
        return all;
    }
}
