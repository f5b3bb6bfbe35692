package io.readiness.api;

import com.fasterxml.jackson.annotation.JsonView;
import io.readiness.api.body.JsonConfig;
import io.readiness.api.body.Problem;
import io.readiness.api.body.Problem.Fault;
import io.readiness.api.body.ProblemException;
import io.readiness.api.body.ProblemKind;
import io.readiness.api.start.Languages;
import io.readiness.api.start.Languages.Language;
import io.readiness.assessment.Rulebook;
import io.readiness.judgement.rule.RuleText;
import io.readiness.rulebook.Nearest;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Opens the rulebook in force to whoever wants to check a judgement. */
@Path("/api/v1/rulebook")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
final class RulebookResource {
    private final Languages languages;

    RulebookResource(Languages languages) {
        this.languages = languages;
    }

    @GET
    @Operation(
            operationId = "rulebook",
            summary = "Read the rulebook in force",
            description =
                    "Edition, claims, scales, weights, gates, bands, paths, targets, headlines and questions: all that an assessment is judged by, besides the rules.")
    public RestResponse<Rulebook> rulebook(@Context Request request, @Context HttpHeaders headers) {
        return answer(request, headers, Function.identity());
    }

    @GET
    @Path("/rules")
    @JsonView(JsonConfig.InList.class)
    @Operation(
            operationId = "rules",
            summary = "List the rules in force",
            description = "Every rule by its key, with its sentence and the claims it rests on, and without its text.")
    public RestResponse<Collection<RuleText>> rules(@Context Request request, @Context HttpHeaders headers) {
        return answer(request, headers, rulebook -> rulebook.rules().values());
    }

    @GET
    @Path("/rules/{id}")
    @Operation(operationId = "rule", summary = "Read one rule as its author wrote it")
    public RestResponse<RuleText> rule(@RestPath String id, @Context Request request, @Context HttpHeaders headers) {
        return answer(request, headers, rulebook -> rule(rulebook, id));
    }

    private static RuleText rule(Rulebook rulebook, String id) {
        return rulebook.rules().values().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ProblemException(Problem.of(
                        ProblemKind.UNKNOWN_RULE,
                        "The rulebook in force has no rule of this id. GET /api/v1/rulebook/rules lists them.",
                        List.of(new Fault(
                                "id",
                                id,
                                "is no rule of this rulebook",
                                "Did you mean " + Nearest.to(id, ids(rulebook)) + "?")))));
    }

    private static List<String> ids(Rulebook rulebook) {
        return rulebook.rules().values().stream().map(RuleText::id).toList();
    }

    /** The same edition always reads the same in one language, so its hash tells whether a copy is still good. */
    private <T> RestResponse<T> answer(Request request, HttpHeaders headers, Function<Rulebook, T> read) {
        Language language = languages.wanted(headers);
        Rulebook rulebook = language.assessor().rulebook();
        T entity = read.apply(rulebook);
        EntityTag edition = new EntityTag(rulebook.edition().hash() + "-" + language.tag());
        return language.headed(
                        request.evaluatePreconditions(edition) != null
                                ? RestResponse.ResponseBuilder.<T>notModified(edition)
                                : RestResponse.ResponseBuilder.ok(entity).tag(edition))
                .build();
    }
}
