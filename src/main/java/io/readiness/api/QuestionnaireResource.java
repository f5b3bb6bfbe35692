package io.readiness.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.readiness.access.Open;
import io.readiness.api.interview.Questionnaire;
import io.readiness.api.prepared.OnFirstRequest;
import io.readiness.api.prepared.PreparedDocument;
import io.readiness.api.start.Languages;
import io.readiness.api.start.Languages.Language;
import io.readiness.interview.Interviewer;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;

/** Tells all that a person can be asked, for whoever writes a form. */
@Path("/api/v1/questionnaire")
@Produces(MediaType.APPLICATION_JSON)
@Open("The questions are the same for everybody, and a page may show them before anybody signs in.")
final class QuestionnaireResource {
    private final Languages languages;
    private final Map<String, OnFirstRequest<PreparedDocument>> questionnaires;

    QuestionnaireResource(Languages languages, ObjectMapper json, Vertx vertx) {
        this.languages = languages;
        this.questionnaires = languages.all().stream()
                .collect(Collectors.toMap(
                        Language::tag, language -> new OnFirstRequest<>(vertx, () -> prepared(language, json))));
    }

    private static PreparedDocument prepared(Language language, ObjectMapper json) throws IOException {
        return new PreparedDocument(
                json.writeValueAsBytes(questionnaire(language, json)),
                MediaType.APPLICATION_JSON,
                language.tag(),
                HttpHeaders.ACCEPT_LANGUAGE);
    }

    static Questionnaire questionnaire(Language language, ObjectMapper json) throws IOException {
        return Questionnaire.of(
                new Interviewer(language.assessor()),
                json.readTree(PreparedDocument.packaged(ProfileSchemaResource.FILE)));
    }

    @GET
    @Operation(
            operationId = "questionnaire",
            summary = "All that a person can be asked",
            description =
                    "Each question fills one field of a profile, or tells whose a duty is. It comes with its form, the JSON Schema of its answer, how to answer it, and why it is asked. Which is asked first of whom is told by an interview.")
    @APIResponseSchema(Questionnaire.class)
    public CompletionStage<RestResponse<Buffer>> questionnaire(@Context Request request, @Context HttpHeaders headers) {
        return Objects.requireNonNull(
                        questionnaires.get(languages.wanted(headers).tag()))
                .get()
                .thenApply(document -> document.answer(request, headers));
    }
}
