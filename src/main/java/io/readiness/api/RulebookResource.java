package io.readiness.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.readiness.access.Open;
import io.readiness.api.body.Problem;
import io.readiness.api.body.Problem.Fault;
import io.readiness.api.body.ProblemException;
import io.readiness.api.body.ProblemKind;
import io.readiness.api.prepared.OnFirstRequest;
import io.readiness.api.prepared.PreparedDocument;
import io.readiness.api.rulebook.RulebookDocuments;
import io.readiness.api.rulebook.RulebookIndex;
import io.readiness.api.rulebook.RulebookIndex.ClaimList;
import io.readiness.api.rulebook.RulebookIndex.ParameterList;
import io.readiness.api.rulebook.RulebookIndex.QuestionList;
import io.readiness.api.rulebook.RulebookIndex.RuleList;
import io.readiness.api.rulebook.RulebookIndex.ScaleList;
import io.readiness.api.rulebook.RulebookTable;
import io.readiness.api.start.Languages;
import io.readiness.judgement.rule.RuleText;
import io.readiness.rulebook.Nearest;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Opens the rulebook in force to whoever wants to check a judgement. */
@Path(RulebookDocuments.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Open("Whoever is judged may read by what.")
final class RulebookResource {
    private final Languages languages;
    private final Map<String, OnFirstRequest<RulebookDocuments>> documents;

    RulebookResource(Languages languages, ObjectMapper json, Vertx vertx) {
        this.languages = languages;
        this.documents = languages.all().stream()
                .collect(Collectors.toMap(
                        Languages.Language::tag,
                        language -> new OnFirstRequest<>(
                                vertx,
                                () -> new RulebookDocuments(
                                        language.assessor().rulebook(),
                                        language.tag(),
                                        languages.all().stream()
                                                .map(Languages.Language::tag)
                                                .toList(),
                                        json))));
    }

    @GET
    @Operation(
            operationId = "rulebook",
            summary = "See what there is of the rulebook in force",
            description = "Its edition, and the address of everything that an assessment is judged by.")
    @APIResponseSchema(RulebookIndex.class)
    public CompletionStage<RestResponse<Buffer>> rulebook(@Context Request request, @Context HttpHeaders headers) {
        return answer("", request, headers);
    }

    @GET
    @Path("/tables/{name}")
    @Operation(
            operationId = "table",
            summary = "Read one table",
            description =
                    "Every table has the same shape: what a row asks for stands under when, and what it tells under tells, each by the name of its column.")
    @APIResponseSchema(RulebookTable.class)
    public CompletionStage<RestResponse<Buffer>> table(
            @RestPath String name, @Context Request request, @Context HttpHeaders headers) {
        return answer(
                RulebookDocuments.TABLES + name,
                request,
                headers,
                documents -> unknown(
                        ProblemKind.UNKNOWN_TABLE,
                        "table",
                        "name",
                        name,
                        documents.names(RulebookDocuments.TABLES),
                        ""));
    }

    @GET
    @Path("/claims")
    @Operation(
            operationId = "claims",
            summary = "List the claims of the guides",
            description = "All that may be cited.")
    @APIResponseSchema(ClaimList.class)
    public CompletionStage<RestResponse<Buffer>> claims(@Context Request request, @Context HttpHeaders headers) {
        return answer("/claims", request, headers);
    }

    @GET
    @Path("/scales")
    @Operation(
            operationId = "scales",
            summary = "List the signals and their scales",
            description = "What each level of each signal looks like in the work.")
    @APIResponseSchema(ScaleList.class)
    public CompletionStage<RestResponse<Buffer>> scales(@Context Request request, @Context HttpHeaders headers) {
        return answer("/scales", request, headers);
    }

    @GET
    @Path("/questions")
    @Operation(
            operationId = "questions",
            summary = "List the questions about the situation",
            description = "What is asked, what the answers can be, and what follows from each.")
    @APIResponseSchema(QuestionList.class)
    public CompletionStage<RestResponse<Buffer>> questions(@Context Request request, @Context HttpHeaders headers) {
        return answer("/questions", request, headers);
    }

    @GET
    @Path("/parameters")
    @Operation(
            operationId = "parameters",
            summary = "List the numbers with a meaning",
            description = "Rules, tables and sentences take them from here.")
    @APIResponseSchema(ParameterList.class)
    public CompletionStage<RestResponse<Buffer>> parameters(@Context Request request, @Context HttpHeaders headers) {
        return answer("/parameters", request, headers);
    }

    @GET
    @Path("/rules")
    @Operation(
            operationId = "rules",
            summary = "List the rules in force",
            description = "Every rule as its author wrote it, with its sentence and the claims it rests on.")
    @APIResponseSchema(RuleList.class)
    public CompletionStage<RestResponse<Buffer>> rules(@Context Request request, @Context HttpHeaders headers) {
        return answer("/rules", request, headers);
    }

    @GET
    @Path("/rules/{id}")
    @Operation(
            operationId = "rule",
            summary = "Read one rule as its author wrote it",
            description = "The key that answers name a rule by is its id.")
    @APIResponseSchema(RuleText.class)
    public CompletionStage<RestResponse<Buffer>> rule(
            @RestPath String id, @Context Request request, @Context HttpHeaders headers) {
        return answer(
                RulebookDocuments.RULES + id,
                request,
                headers,
                documents -> unknown(
                        ProblemKind.UNKNOWN_RULE,
                        "rule",
                        "id",
                        id,
                        documents.names(RulebookDocuments.RULES),
                        "/rules"));
    }

    private CompletionStage<RestResponse<Buffer>> answer(String path, Request request, HttpHeaders headers) {
        return answer(
                path, request, headers, documents -> new IllegalStateException("Nothing is told at " + path + "."));
    }

    private CompletionStage<RestResponse<Buffer>> answer(
            String path, Request request, HttpHeaders headers, Function<RulebookDocuments, RuntimeException> missing) {
        OnFirstRequest<RulebookDocuments> wanted =
                Objects.requireNonNull(documents.get(languages.wanted(headers).tag()));
        return wanted.get().thenApply(documents -> {
            PreparedDocument told = documents.at(path);
            if (told == null) {
                throw missing.apply(documents);
            }
            return told.answer(request, headers);
        });
    }

    private static ProblemException unknown(
            ProblemKind kind, String what, String parameter, String value, List<String> known, String listed) {
        return new ProblemException(Problem.of(
                kind,
                "The rulebook in force has no " + what + " of this " + parameter + ". GET " + RulebookDocuments.PATH
                        + listed + " lists them.",
                List.of(new Fault(
                        parameter,
                        value,
                        "is no " + what + " of this rulebook",
                        "Did you mean " + Nearest.to(Fault.shortened(value), known) + "?"))));
    }
}
