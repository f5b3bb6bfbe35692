package io.readiness.api;

import com.fasterxml.jackson.annotation.JsonView;
import io.readiness.assessment.RuleText;
import io.readiness.assessment.Rulebook;
import io.readiness.rulebook.Nearest;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Opens the rulebook in force to whoever wants to check a judgement. */
@Path("/api/v1/rulebook")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
final class RulebookResource {
    private final Rulebook rulebook;
    private final Map<String, RuleText> rules;

    /** The same edition always reads the same, so its content's hash tells whether a copy is still good. */
    private final EntityTag edition;

    RulebookResource(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.rules = rulebook.rules().values().stream().collect(Collectors.toMap(RuleText::id, Function.identity()));
        this.edition = new EntityTag(rulebook.edition().hash());
    }

    @GET
    @Operation(
            operationId = "rulebook",
            summary = "Read the rulebook in force",
            description =
                    "Edition, claims, scales, weights, gates, bands, paths, targets, headlines and questions: all that an assessment is judged by, besides the rules.")
    public RestResponse<Rulebook> rulebook(@Context Request request) {
        return answer(request, rulebook);
    }

    @GET
    @Path("/rules")
    @JsonView(JsonForm.InList.class)
    @Operation(
            operationId = "rules",
            summary = "List the rules in force",
            description = "Every rule by its sentence, with the claims it rests on, and without its text.")
    public RestResponse<Collection<RuleText>> rules(@Context Request request) {
        return answer(request, rulebook.rules().values());
    }

    @GET
    @Path("/rules/{id}")
    @Operation(operationId = "rule", summary = "Read one rule as its author wrote it")
    public RestResponse<RuleText> rule(@RestPath String id, @Context Request request) {
        RuleText rule = rules.get(id);
        if (rule == null) {
            throw new Refused(new Problem(
                    "/problems/unknown-rule",
                    "The rulebook has no such rule",
                    404,
                    "The rulebook in force has no rule of this id. GET /api/v1/rulebook/rules lists them.",
                    null,
                    List.of(new Fault(
                            "id",
                            id,
                            "is no rule of this rulebook",
                            "Did you mean " + Nearest.to(id, rules.keySet()) + "?"))));
        }
        return answer(request, rule);
    }

    private <T> RestResponse<T> answer(Request request, T entity) {
        return request.evaluatePreconditions(edition) != null
                ? RestResponse.ResponseBuilder.<T>notModified(edition).build()
                : RestResponse.ResponseBuilder.ok(entity).tag(edition).build();
    }
}
