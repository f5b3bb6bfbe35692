package io.readiness.web.interview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.readiness.interview.Asked;
import io.readiness.interview.Interview.Silence;
import io.readiness.interview.InterviewState.AnswerRange;
import io.readiness.interview.InterviewState.Option;
import io.readiness.judgement.standing.FieldQuestion.Form;
import io.readiness.web.SentForm;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question as a form asks it.
 *
 * @param id by which it is answered
 * @param place the field of the form that has the answer, by which its parts are found on the page as well
 * @param asks the question
 * @param help how to answer it; null: the answers say it
 * @param why what the answer is good for; null: it is asked so that words of a resume count
 * @param words the words of a document that it is about; null: it is about none
 * @param control how it is answered
 * @param unit what a number counts; null: the answer is no number
 * @param options what may be chosen; empty: the answer is written
 * @param none the answer that nothing of it is so; null: that is no answer to it
 * @param range how large an answer may be; null: the options say all
 * @param given what stands in the form
 * @param fault what is wrong with that, as sentences; empty: nothing
 */
public record FormQuestion(
        String id,
        String place,
        String asks,
        @Nullable String help,
        @Nullable String why,
        @Nullable String words,
        Control control,
        @Nullable String unit,
        List<Option> options,
        @Nullable Option none,
        @Nullable AnswerRange range,
        Given given,
        List<String> fault) {

    /** The field of a form that asks nothing else. */
    static final String ANSWER = "answer";

    /** Beside the field of an answer: why there is none. */
    private static final String SILENCE = ".silence";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,15}");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,15}(?:[.,]\\d{1,10})?");

    /** How a question is answered. */
    public enum Control {
        /** One of a few is chosen. */
        ONE,
        /** Any number of a few is chosen. */
        SEVERAL,
        /** A whole number. */
        NUMBER,
        /** A number that may have a fraction. */
        FIGURE,
        /** A line of text. */
        LINE,
        /** A day. */
        DAY,
        /** Lines of text, each an answer of its own. */
        LINES,
        /** Something that has parts, which are asked one by one. */
        PARTS;

        static Control of(Form form) {
            return switch (form) {
                case YES_NO, CHOICE, OWNERSHIP -> ONE;
                case CHOICES -> SEVERAL;
                case NUMBER -> NUMBER;
                case FIGURE -> FIGURE;
                case TEXT -> LINE;
                case DATE -> DAY;
                case TEXTS -> LINES;
                case PIECE, PIECES -> PARTS;
            };
        }
    }

    /**
     * What stands in a form.
     *
     * @param chosen what is chosen
     * @param written what is written
     */
    public record Given(Set<String> chosen, String written) {
        static final Given NOTHING = new Given(Set.of(), "");

        public Given {
            chosen = Set.copyOf(chosen);
        }

        /** What was sent. */
        static Given of(SentForm form, String place) {
            return new Given(
                    Stream.concat(form.texts(place).stream(), form.texts(place + SILENCE).stream())
                            .collect(Collectors.toSet()),
                    String.join("\n", form.texts(place)));
        }

        /** That it was left out. */
        static Given of(Silence silence) {
            return new Given(Set.of(silence.name()), "");
        }

        /** What was answered before. */
        static Given of(@Nullable JsonNode answer) {
            if (answer == null || answer.isNull()) {
                return NOTHING;
            }
            List<String> texts = Stream.of(answer)
                    .flatMap(one -> one.isArray() ? one.valueStream() : Stream.of(one))
                    .map(JsonNode::asText)
                    .toList();
            return new Given(texts.isEmpty() ? Set.of(Asked.NONE) : Set.copyOf(texts), String.join("\n", texts));
        }

        /** Whether it is left out for this reason. */
        public boolean isLeftOut(String silence) {
            return chosen.contains(silence);
        }

        /** Whether one of the options is chosen. */
        public boolean has(Option option) {
            return chosen.contains(option.answer());
        }
    }

    /** The same with what stands in the form. */
    FormQuestion with(Given standing) {
        return new FormQuestion(
                id, place, asks, help, why, words, control, unit, options, none, range, standing, fault);
    }

    /** The same with what is wrong. */
    FormQuestion with(List<String> faults) {
        return new FormQuestion(id, place, asks, help, why, words, control, unit, options, none, range, given, faults);
    }

    /** The same among others. */
    FormQuestion amongOthers() {
        return new FormQuestion(
                id, "q-" + id, asks, help, why, words, control, unit, options, none, range, given, fault);
    }

    /** Whether its page asks nothing else. */
    public boolean isAlone() {
        return place.equals(ANSWER);
    }

    /** Whether one of a few is chosen, so that leaving it out takes the place of an answer. */
    public boolean isChosenOnce() {
        return control == Control.ONE;
    }

    /** Whether a form can answer it at all. */
    public boolean isAnswerable() {
        return control != Control.PARTS;
    }

    /** How deep its heading lies. */
    public int level() {
        return isAlone() ? 1 : 3;
    }

    /** The id of a part of it on its page. */
    public String part(String name) {
        return isAlone() ? name : place + "-" + name;
    }

    /** Whether something is wrong with what stands in the form. */
    public boolean isFaulty() {
        return !fault.isEmpty();
    }

    /** What is read out with the field, by the ids of its parts; null: nothing. */
    public @Nullable String describedBy() {
        String ids = Stream.of(isFaulty() ? part("fault") : "", help == null ? "" : part("help"))
                .filter(id -> !id.isEmpty())
                .collect(Collectors.joining(" "));
        return ids.isEmpty() ? null : ids;
    }

    /** From where to where a number may be; null: that is not said. */
    public @Nullable String bounds() {
        return range == null || range.least() == null || range.most() == null || control == Control.FIGURE
                ? null
                : "From " + range.least() + " to " + range.most() + ".";
    }

    /** How many characters may be written; null: that is not said. */
    public @Nullable Integer longest() {
        return range == null ? null : range.longest();
    }

    /** How many lines are shown for what is written. */
    public int rows() {
        return (int) Math.max(5, Math.min(12, given.written().lines().count() + 1));
    }

    /**
     * What the form answers, as an interview takes it; null: nothing, or what cannot be one.
     *
     * @param form what was sent
     */
    @Nullable
    JsonNode answer(SentForm form) {
        List<String> texts = form.texts(place);
        if (texts.isEmpty()) {
            return null;
        }
        String first = texts.get(0);
        if (none != null && texts.equals(List.of(none.answer()))) {
            return NODES.textNode(none.answer());
        }
        return switch (control) {
            case ONE ->
                first.equals("true") || first.equals("false")
                        ? NODES.booleanNode(Boolean.parseBoolean(first))
                        : NODES.textNode(first);
            case SEVERAL -> list(texts.stream());
            case LINES -> list(texts.stream().flatMap(String::lines));
            case NUMBER, FIGURE -> number(first);
            case LINE, DAY -> NODES.textNode(first);
            case PARTS -> null;
        };
    }

    /** Why the form leaves it out, where it stands among others; null: it does not. */
    @Nullable
    Silence silence(SentForm form) {
        return Stream.concat(
                        form.texts(place + SILENCE).stream(),
                        control == Control.ONE ? form.texts(place).stream() : Stream.empty())
                .flatMap(said ->
                        Arrays.stream(Silence.values()).filter(one -> one.name().equals(said)))
                .findFirst()
                .orElse(null);
    }

    /** Whether the form says anything of it. */
    boolean isIn(SentForm form) {
        return !form.texts(place).isEmpty() || !form.texts(place + SILENCE).isEmpty();
    }

    private static ArrayNode list(Stream<String> texts) {
        ArrayNode list = NODES.arrayNode();
        texts.map(String::strip).filter(text -> !text.isEmpty()).distinct().forEach(list::add);
        return list;
    }

    private @Nullable JsonNode number(String told) {
        String number = told.replaceAll("[\\s\\u00a0\\u202f]", "");
        if (WHOLE.matcher(number).matches()) {
            return NODES.numberNode(Long.parseLong(number));
        }
        return control == Control.FIGURE && DECIMAL.matcher(number).matches()
                ? NODES.numberNode(new BigDecimal(number.replace(',', '.')))
                : null;
    }

    /** What to do where the form answers nothing. */
    String noAnswer(SentForm form) {
        if (!form.texts(place).isEmpty()) {
            return control == Control.NUMBER
                    ? "That is no whole number. Write it in digits, for example 12."
                    : "That is no number. Write it in digits, for example 12.5.";
        }
        return switch (control) {
            case ONE -> "Choose one of the answers, or leave the question out.";
            case SEVERAL -> "Choose all that are so, or leave the question out.";
            default -> "Write your answer, or leave the question out.";
        };
    }
}
