package io.readiness.api;

import io.readiness.access.Caller;
import io.readiness.access.Needs;
import io.readiness.access.Scope;
import io.readiness.api.access.Callers;
import io.readiness.api.body.JsonBody;
import io.readiness.api.decision.DecisionKeeper;
import io.readiness.api.decision.OverrideRequest;
import io.readiness.api.decision.RecordId;
import io.readiness.store.ReviewerOverride;
import io.readiness.store.chain.Receipt;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Keeps what people decide: the service recommends, and a person decides. */
@Path("/api/v1/decisions/{id}/overrides")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Needs(Scope.ASSESS)
final class OverrideResource {
    private final Callers callers;
    private final DecisionKeeper keeper;

    OverrideResource(DecisionKeeper keeper, Callers callers) {
        this.callers = callers;
        this.keeper = keeper;
    }

    @POST
    @NonBlocking
    @Parameter(name = DecisionKeeper.KEY, in = ParameterIn.HEADER, schema = @Schema(implementation = String.class))
    @Operation(
            operationId = "overrideDecision",
            summary = "Decide otherwise, with a name and a reason",
            description =
                    "A person decides. What a reviewer decides about a kept decision is a record of its own in the chain, with their name and their reason; the decision itself stays as it was. There may be several, of which the last counts.")
    @APIResponse(
            responseCode = "201",
            description = "The record is on the disk.",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Receipt.class)))
    public Uni<RestResponse<byte[]>> override(
            @RestPath String id, JsonBody<OverrideRequest> body, @Context HttpHeaders headers) {
        UUID decision = RecordId.of(id);
        ReviewerOverride override = body.checked(told -> List.of()).of(decision);
        Caller caller = callers.current();
        return keeper.record(
                caller,
                headers.getRequestHeader(DecisionKeeper.KEY),
                "overrides " + decision,
                body.sent(),
                (store, reply) -> store.override(caller.tenant(), caller.name(), override, reply));
    }
}
