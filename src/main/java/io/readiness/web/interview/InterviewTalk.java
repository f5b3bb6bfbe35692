package io.readiness.web.interview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.readiness.api.AwaitedWork;
import io.readiness.api.body.JsonBinder;
import io.readiness.api.body.JsonBody;
import io.readiness.api.body.Problem.Fault;
import io.readiness.api.body.ProblemException.InvalidRequest;
import io.readiness.api.interview.AnswersRequest;
import io.readiness.interview.Asked;
import io.readiness.interview.Interview;
import io.readiness.interview.Interview.Silence;
import io.readiness.interview.InterviewState;
import io.readiness.interview.InterviewState.AnswerGiven;
import io.readiness.interview.InterviewState.InterviewQuestion;
import io.readiness.interview.InterviewState.Option;
import io.readiness.interview.Interviewer;
import io.readiness.judgement.phrase.Phrase;
import io.readiness.judgement.phrase.Phrases;
import io.readiness.web.SentForm;
import io.readiness.web.interview.FormQuestion.Control;
import io.readiness.web.interview.FormQuestion.Given;
import io.readiness.web.interview.InterviewPage.GivenLine;
import io.readiness.web.interview.InterviewPage.Narrowed;
import io.readiness.web.interview.InterviewPage.Place;
import io.readiness.web.interview.TopicsPage.TopicQuestions;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes forms of questions, and answers of forms. Where an interview is kept, and who may see it, others know. */
@Singleton
public final class InterviewTalk {
    static final String QUESTION = "question";
    static final String SILENCE = "silence";
    static final String RANGE = "range";

    private static final Pattern RANGE_FORM = Pattern.compile("(\\d{1,3})-(\\d{1,3})");

    /** What tools are told beside, of where something would stand in a profile. */
    private static final Pattern PLACE = Pattern.compile(", at \\$\\S* of the profile$");

    /** What JSON wants, and a field of a form does not. */
    private static final Pattern QUOTES = Pattern.compile(" in double quotes|\"");

    private static final Pattern ANSWER_PLACE = Pattern.compile("^\\$\\.answers\\[(\\d{1,3})\\]");

    /** As many answers as are taken at once; a page asks fewer. */
    private static final int MOST = 100;

    private static final String BOTH = "You answered, and ticked that you leave it out. Clear one of the two.";

    private final ObjectMapper json;
    private final JsonBinder binder;
    private final AwaitedWork work;

    InterviewTalk(ObjectMapper json, JsonBinder binder, AwaitedWork work) {
        this.json = json;
        this.binder = binder;
        this.work = work;
    }

    /**
     * Where an interview stands.
     *
     * @param place where its pages are
     * @param wanted the question that is to be asked, by its id; null, or no question: the one that settles most
     * @param range the range of the score before the last answer; null: there was none
     */
    public InterviewPage page(
            Place place,
            Interview interview,
            Interviewer interviewer,
            LocalDate day,
            @Nullable String wanted,
            @Nullable String range) {
        InterviewState state = work.done(() -> interviewer.state(interview, day));
        Optional<FormQuestion> chosen = wanted == null || interview.ended()
                ? Optional.empty()
                : question(wanted, interview, interviewer).map(question -> question.with(before(question.id(), state)));
        FormQuestion asked =
                chosen.orElseGet(() -> state.next() == null ? null : form(Objects.requireNonNull(state.next())));
        return new InterviewPage(
                place,
                state,
                asked,
                asked != null && interview.answer(asked.id()).isPresent(),
                given(state, interview, interviewer),
                narrowed(range));
    }

    private static @Nullable Narrowed narrowed(@Nullable String range) {
        Matcher told = RANGE_FORM.matcher(range == null ? "" : range);
        return told.matches() ? new Narrowed(Integer.parseInt(told.group(1)), Integer.parseInt(told.group(2))) : null;
    }

    /** The query that takes a range along; empty: it is none. */
    static String rangeQuery(@Nullable String range) {
        return range != null && RANGE_FORM.matcher(range).matches() ? "?" + RANGE + "=" + range : "";
    }

    private Given before(String question, InterviewState state) {
        return state.answers().stream()
                .filter(one -> one.question().equals(question))
                .map(AnswerGiven::answer)
                .filter(Objects::nonNull)
                .findFirst()
                .map(answer -> Given.of(json.<JsonNode>valueToTree(answer)))
                .orElse(Given.NOTHING);
    }

    private static FormQuestion form(InterviewQuestion next) {
        return new FormQuestion(
                next.question(),
                FormQuestion.ANSWER,
                next.asks(),
                next.help(),
                next.why(),
                next.words(),
                Control.of(next.form()),
                next.unit(),
                shown(next.options()),
                next.none(),
                next.range(),
                Given.NOTHING,
                List.of());
    }

    /** The question of an id; empty: this interview has none. */
    static Optional<FormQuestion> question(String id, Interview interview, Interviewer interviewer) {
        return Optional.ofNullable(interviewer.asked(interview, id))
                .map(asked -> question(asked, interview, interviewer));
    }

    private static FormQuestion question(Asked asked, Interview interview, Interviewer interviewer) {
        return new FormQuestion(
                asked.id(),
                FormQuestion.ANSWER,
                interviewer.asks(asked, interview),
                interviewer.help(asked),
                interviewer.why(asked),
                asked.words(),
                Control.of(asked.form()),
                asked.unit(),
                shown(interviewer.options(asked)),
                asked.none(interviewer.rulebook().phrases()),
                asked.range(),
                Given.NOTHING,
                List.of());
    }

    /** A silence has a button of its own, whatever is asked. */
    private static List<Option> shown(List<Option> options) {
        return options.stream()
                .filter(one -> Arrays.stream(Silence.values())
                        .noneMatch(silence -> silence.name().equals(one.answer())))
                .toList();
    }

    private List<GivenLine> given(InterviewState state, Interview interview, Interviewer interviewer) {
        List<GivenLine> lines = new ArrayList<>();
        for (AnswerGiven one : state.answers()) {
            if (one.asks() != null) {
                lines.add(new GivenLine(
                        one.question(),
                        one.asks(),
                        one.silence() == null ? says(one, interview, interviewer) : says(one.silence()),
                        one.silence() != null));
            }
        }
        Collections.reverse(lines);
        return List.copyOf(lines);
    }

    private static String says(Silence silence) {
        return silence == Silence.DO_NOT_KNOW ? "Left out: not known" : "Left out: rather not said";
    }

    private String says(AnswerGiven given, Interview interview, Interviewer interviewer) {
        Phrases phrases = interviewer.rulebook().phrases();
        Asked asked = interviewer.asked(interview, given.question());
        if (given.answer() == null) {
            Option none = asked == null ? null : asked.none(phrases);
            return none == null ? phrases.text(Phrase.NONE_OF_THEM) : none.says();
        }
        String unit = asked == null ? null : asked.unit();
        return says(given.answer(), asked == null ? List.of() : interviewer.options(asked), phrases)
                + (unit == null ? "" : " " + unit);
    }

    private String says(Object answer, List<Option> options, Phrases phrases) {
        if (answer instanceof Collection<?> several) {
            return several.isEmpty()
                    ? phrases.text(Phrase.NONE_OF_THEM)
                    : several.stream().map(one -> says(one, options, phrases)).collect(Collectors.joining("; "));
        } else if (answer instanceof Record piece) {
            return partsOf(piece).map(one -> says(one, options, phrases)).orElse("");
        }
        String word = answer instanceof Enum<?> constant ? constant.name() : answer.toString();
        return options.stream()
                .filter(one -> one.answer().equals(word))
                .map(Option::says)
                .findFirst()
                .orElseGet(() -> answer instanceof Enum<?> constant ? phrases.option(constant) : word);
    }

    /** What a thing is mostly known by: the first of its parts that was told. */
    private static Optional<Object> partsOf(Record piece) {
        return Arrays.stream(piece.getClass().getRecordComponents())
                .map(part -> {
                    try {
                        return (Object) part.getAccessor().invoke(piece);
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** What came of an answer: nothing is wrong, or the question with what is. */
    public sealed interface Heard {
        /** It was taken. */
        record Taken() implements Heard {}

        /**
         * It was not taken.
         *
         * @param question the question with what was sent, and what is wrong with it
         */
        record Faulty(FormQuestion question) implements Heard {}
    }

    /**
     * Takes what a form answers.
     *
     * @param interview the interview that is asked, to know the question
     * @param take takes the answer, and refuses what is wrong with it
     */
    public Heard hear(
            SentForm form, Interview interview, Interviewer interviewer, Consumer<JsonBody<AnswersRequest>> take) {
        FormQuestion question =
                question(form.written(QUESTION), interview, interviewer).orElse(null);
        if (question == null) {
            // The rulebook asks it no more, or somebody made the form up; the page asks what is to be asked.
            return new Heard.Taken();
        }
        FormQuestion sent = question.with(Given.of(form, question.place()));
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("question", question.id());
        String silence = form.text(SILENCE);
        if (silence != null) {
            answer.put("silence", silence);
        } else {
            JsonNode told = question.answer(form);
            if (told == null) {
                return new Heard.Faulty(sent.with(List.of(question.noAnswer(form))));
            }
            answer.set("answer", told);
        }
        try {
            take.accept(bound(List.of(answer)));
            return new Heard.Taken();
        } catch (InvalidRequest refused) {
            return new Heard.Faulty(
                    sent.with(Objects.requireNonNull(refused.problem().faults()).stream()
                            .map(InterviewTalk::sentence)
                            .distinct()
                            .toList()));
        }
    }

    /**
     * Where an interview stands that asks by topics.
     *
     * @param place where its pages are
     * @param name the topic that is shown, or {@link Topic#ALL}; null: the list of them
     * @param range the range of the score before the last answers; null: there were none
     * @param faulty what was sent and not taken, instead of what is known
     */
    TopicsPage topics(
            Place place,
            Interview interview,
            Interviewer interviewer,
            LocalDate day,
            @Nullable String name,
            @Nullable String range,
            List<FormQuestion> faulty) {
        InterviewPage talk = page(place, interview, interviewer, day, null, range);
        return new TopicsPage(
                talk,
                name,
                topics(interview, interviewer).stream()
                        .map(topic -> topic.with(faulty))
                        .toList());
    }

    /** What can be asked beside each other, by topic, with what is known. */
    List<TopicQuestions> topics(Interview interview, Interviewer interviewer) {
        Map<Topic, List<FormQuestion>> topics = new EnumMap<>(Topic.class);
        Set<String> open = new HashSet<>();
        Map<String, Given> given = given(interviewer.answers(interview));
        for (Asked asked : work.done(() -> interviewer.atOnce(interview))) {
            FormQuestion question = question(asked, interview, interviewer);
            if (question.control() != Control.PARTS) {
                Given standing = given.get(question.id());
                if (standing == null) {
                    open.add(question.id());
                }
                topics.computeIfAbsent(Topic.of(asked), topic -> new ArrayList<>())
                        .add(question.amongOthers().with(Objects.requireNonNullElse(standing, Given.NOTHING)));
            }
        }
        return topics.entrySet().stream()
                .map(topic -> new TopicQuestions(topic.getKey(), topic.getValue(), (int) topic.getValue().stream()
                        .filter(one -> open.contains(one.id()))
                        .count()))
                .toList();
    }

    private Map<String, Given> given(List<AnswerGiven> answers) {
        return answers.stream()
                .collect(Collectors.toMap(
                        AnswerGiven::question,
                        one -> one.silence() == null
                                ? Given.of(json.<JsonNode>valueToTree(
                                        Objects.requireNonNullElse(one.answer(), Asked.NONE)))
                                : Given.of(one.silence())));
    }

    /**
     * Takes what a form answers of many questions: all that is right, whatever is wrong beside it.
     *
     * @param asked the questions that it may answer
     * @param take takes answers, and refuses what is wrong with them
     * @return the questions that are answered wrongly, with what was sent and what is wrong
     */
    List<FormQuestion> hear(SentForm form, List<FormQuestion> asked, Consumer<JsonBody<AnswersRequest>> take) {
        List<FormQuestion> faulty = new ArrayList<>();
        Map<FormQuestion, ObjectNode> right = new LinkedHashMap<>();
        for (FormQuestion question : asked) {
            if (question.isIn(form)) {
                FormQuestion sent = question.with(Given.of(form, question.place()));
                ObjectNode answer = JsonNodeFactory.instance.objectNode().put("question", question.id());
                Silence silence = question.silence(form);
                JsonNode told = silence == null ? question.answer(form) : null;
                if (silence != null
                        && question.control() != Control.ONE
                        && !form.texts(question.place()).isEmpty()) {
                    faulty.add(sent.with(List.of(BOTH)));
                } else if (silence != null) {
                    right.put(sent, answer.put("silence", silence.name()));
                } else if (told != null) {
                    right.put(sent, answer.set("answer", told));
                } else {
                    faulty.add(sent.with(List.of(question.noAnswer(form))));
                }
            }
        }
        while (!right.isEmpty()) {
            List<FormQuestion> refused = taken(right, take);
            if (refused.isEmpty()) {
                break;
            }
            faulty.addAll(refused);
            right.keySet()
                    .removeIf(sent -> refused.stream().anyMatch(one -> one.id().equals(sent.id())));
        }
        return faulty;
    }

    /** Those of the answers for which none of them is taken; empty: all were. */
    private List<FormQuestion> taken(Map<FormQuestion, ObjectNode> answers, Consumer<JsonBody<AnswersRequest>> take) {
        List<FormQuestion> sent = answers.keySet().stream().limit(MOST).toList();
        try {
            take.accept(bound(answers.values().stream().limit(MOST).toList()));
            return List.of();
        } catch (InvalidRequest refused) {
            Map<Integer, List<String>> faults = Objects.requireNonNull(
                            refused.problem().faults())
                    .stream()
                    .collect(Collectors.groupingBy(
                            InterviewTalk::which, Collectors.mapping(InterviewTalk::sentence, Collectors.toList())));
            return faults.entrySet().stream()
                    .map(one -> sent.get(one.getKey())
                            .with(one.getValue().stream().distinct().toList()))
                    .toList();
        }
    }

    /** To which of the answers that were sent a fault belongs. */
    private static int which(Fault fault) {
        Matcher place = ANSWER_PLACE.matcher(fault.path());
        return place.find() ? Integer.parseInt(place.group(1)) : 0;
    }

    private JsonBody<AnswersRequest> bound(List<ObjectNode> answers) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.putArray("answers").addAll(answers);
        try {
            return binder.bind(json.writeValueAsBytes(request), AnswersRequest.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer cannot be written.", e);
        } catch (IOException e) {
            throw new UncheckedIOException("JSON in memory could not be read.", e);
        }
    }

    private static String sentence(Fault fault) {
        return "What you gave " + PLACE.matcher(fault.message()).replaceFirst("") + ". "
                + QUOTES.matcher(fault.hint()).replaceAll("");
    }
}
