package io.readiness.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.readiness.access.Open;
import io.readiness.api.AssessmentDay;
import io.readiness.api.body.JsonBinder;
import io.readiness.api.body.Problem.Fault;
import io.readiness.api.body.ProblemException.InvalidRequest;
import io.readiness.api.body.SentBody;
import io.readiness.api.start.Languages;
import io.readiness.assessment.Assessor;
import io.readiness.profile.Profile;
import io.readiness.resume.PracticalTestResult;
import io.readiness.resume.PracticalTestResult.JudgedAnswer;
import io.readiness.resume.PracticalTestTable.AnswerRow;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The practical test by itself: five questions about one backlog item. Nothing of it is kept, so there is nothing to come back to. */
@Path("/practical-test")
@Open("it is judged and forgotten")
@Produces(MediaType.TEXT_HTML)
@Blocking
final class PracticalTestPageResource {
    private static final String ITEM = "item";

    /** What stands for a candidate of whom nothing else is known. */
    private static final String NOBODY = "practical-test";

    private final Languages languages;
    private final AssessmentDay days;
    private final JsonBinder binder;
    private final ObjectMapper json;

    PracticalTestPageResource(Languages languages, AssessmentDay days, JsonBinder binder, ObjectMapper json) {
        this.languages = languages;
        this.days = days;
        this.binder = binder;
        this.json = json;
    }

    @CheckedTemplate(basePath = "web")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance practicalTest(TestPage page);
    }

    /**
     * The test as a page.
     *
     * @param item the backlog item
     * @param questions the questions, with what was answered
     * @param result how it went; null: it is not taken yet, or has faults
     * @param courses what the courses are called that help, by their ids
     */
    record TestPage(
            TestField item,
            List<TestField> questions,
            @Nullable PracticalTestResult result,
            Map<String, String> courses) {
        public boolean isFaulty() {
            return !faults().isEmpty();
        }

        /** The fields that have a fault. */
        public List<TestField> faults() {
            return Stream.concat(Stream.of(item), questions.stream())
                    .filter(field -> field.fault() != null)
                    .toList();
        }
    }

    /**
     * A question of the test.
     *
     * @param name its field in the form, as in a profile
     * @param asks the question
     * @param answer what was answered
     * @param fault what is wrong with that; null: nothing
     * @param judged what the answer is; null: it is not judged
     */
    record TestField(
            String name,
            String asks,
            String answer,
            @Nullable String fault,
            @Nullable JudgedAnswer judged) {
        /** The word of the style for what the answer is. */
        public String mark() {
            return judged == null
                    ? ""
                    : judged.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @GET
    @Operation(hidden = true)
    public RestResponse<String> test(@Context HttpHeaders headers) {
        return Shown.page(Templates.practicalTest(
                page(languages.wanted(headers).assessor(), new SentForm(Map.of()), Map.of(), null)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public RestResponse<String> judge(SentBody body, @Context HttpHeaders headers) {
        SentForm form = SentForm.in(body);
        Assessor assessor = languages.wanted(headers).assessor();
        LocalDate day = days.of(null);
        try {
            Profile profile =
                    binder.bind(written(form, assessor), Profile.class).checked(told -> told.contradictions(day));
            PracticalTestResult result = assessor.judgeTest(profile, day).practicalTest();
            return Shown.page(Templates.practicalTest(page(assessor, form, Map.of(), result)));
        } catch (InvalidRequest refused) {
            Map<String, String> faults = Objects.requireNonNull(
                            refused.problem().faults())
                    .stream()
                    .collect(Collectors.toMap(
                            fault -> fault.path().replaceFirst(".*\\.", ""),
                            PracticalTestPageResource::sentence,
                            (first, second) -> first));
            return Shown.page(refused.problem().status(), Templates.practicalTest(page(assessor, form, faults, null)));
        } catch (IOException e) {
            throw new UncheckedIOException("JSON in memory could not be read.", e);
        }
    }

    private static String sentence(Fault fault) {
        return fault.path().endsWith("." + ITEM)
                        && (fault.value() == null || fault.value().equals(""))
                ? "Name the item that your answers are about."
                : "What you wrote " + fault.message() + ". " + fault.hint();
    }

    private byte[] written(SentForm form, Assessor assessor) throws IOException {
        ObjectNode profile = JsonNodeFactory.instance.objectNode().put("reference", NOBODY);
        ObjectNode test = profile.putObject("practicalTest");
        test.put(ITEM, form.written(ITEM));
        for (AnswerRow row : questions(assessor)) {
            String answer = form.text(field(row));
            if (answer != null) {
                test.put(field(row), answer);
            }
        }
        return json.writeValueAsBytes(profile);
    }

    private static List<AnswerRow> questions(Assessor assessor) {
        return assessor.rulebook().resume().practicalTest().questions();
    }

    /** The field of a profile that has the answer. */
    private static String field(AnswerRow row) {
        String[] words = row.question().name().toLowerCase(Locale.ROOT).split("_", -1);
        StringBuilder name = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            name.append(words[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[i].substring(1));
        }
        return name.toString();
    }

    private static TestPage page(
            Assessor assessor, SentForm form, Map<String, String> faults, @Nullable PracticalTestResult result) {
        return new TestPage(
                new TestField(ITEM, "Which item is it?", form.written(ITEM), faults.get(ITEM), null),
                questions(assessor).stream()
                        .map(row -> new TestField(
                                field(row),
                                row.asks(),
                                form.written(field(row)),
                                faults.get(field(row)),
                                judged(result, row).orElse(null)))
                        .toList(),
                result,
                assessor.rulebook().certification().catalogue().certificates().stream()
                        .collect(Collectors.toMap(one -> one.id(), one -> one.name())));
    }

    private static Optional<JudgedAnswer> judged(@Nullable PracticalTestResult result, AnswerRow row) {
        return result == null
                ? Optional.empty()
                : result.answers().stream()
                        .filter(answer -> answer.question() == row.question())
                        .findFirst();
    }
}
