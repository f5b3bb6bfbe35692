package io.readiness.api;

import io.readiness.access.Needs;
import io.readiness.access.Scope;
import io.readiness.api.access.Callers;
import io.readiness.api.body.JsonBody;
import io.readiness.api.integration.AshbySettings;
import io.readiness.api.integration.GreenhouseSettings;
import io.readiness.api.integration.IntegrationDesk;
import io.readiness.api.integration.IntegrationEntry;
import io.readiness.api.integration.IntegrationEntry.IntegrationList;
import io.readiness.api.integration.Vendor;
import io.readiness.api.integration.ashby.AshbyDesk;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Says with which applicant tracking systems a tenant speaks, and by which keys. Waits for the store. */
@Path("/api/v1/integrations")
@Produces(MediaType.APPLICATION_JSON)
@Needs(Scope.ADMINISTER)
@Blocking
final class IntegrationResource {
    private final Callers callers;
    private final IntegrationDesk desk;
    private final AshbyDesk ashby;

    IntegrationResource(Callers callers, IntegrationDesk desk, AshbyDesk ashby) {
        this.callers = callers;
        this.desk = desk;
        this.ashby = ashby;
    }

    @GET
    @Operation(
            operationId = "integrations",
            summary = "List applicant tracking systems",
            description =
                    "Those with which this tenant speaks, with the addresses that are entered there. Keys are never told.")
    @APIResponseSchema(IntegrationList.class)
    public RestResponse<IntegrationList> integrations() {
        return answer(new IntegrationList(desk.entries(callers.current().tenant())));
    }

    @PUT
    @Path("/greenhouse")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "keepGreenhouse",
            summary = "Speak with Greenhouse",
            description =
                    "Takes the place of what was said before, and holds at once. Give as apiKey the same key that is entered in Greenhouse: by it Greenhouse knows who tells it that a test is done. The keys have to be sent, so the service can read them; they are sealed in the store where the operator has set readiness.secrets.key.")
    @APIResponseSchema(IntegrationEntry.class)
    public RestResponse<IntegrationEntry> greenhouse(JsonBody<GreenhouseSettings> body) {
        return answer(desk.keepGreenhouse(callers.current().tenant(), body));
    }

    @PUT
    @Path("/ashby")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "keepAshby",
            summary = "Speak with Ashby",
            description =
                    "Takes the place of what was said before, and holds at once. Give as apiKey the key that Ashby made for this partner. It has to be sent, so the service can read it; it is sealed in the store where the operator has set readiness.secrets.key.")
    @APIResponseSchema(IntegrationEntry.class)
    public RestResponse<IntegrationEntry> ashby(JsonBody<AshbySettings> body) {
        return answer(desk.keepAshby(callers.current().tenant(), body));
    }

    @DELETE
    @Path("/greenhouse")
    @Operation(
            operationId = "forgetGreenhouse",
            summary = "Speak with Greenhouse no more",
            description = "Forgets its keys. Orders that came from there stay; Greenhouse is told nothing of them.")
    @APIResponse(responseCode = "204", description = "It is forgotten, or was not known.")
    public RestResponse<Void> forgetGreenhouse() {
        return forgotten(Vendor.GREENHOUSE);
    }

    @DELETE
    @Path("/ashby")
    @Operation(
            operationId = "forgetAshby",
            summary = "Speak with Ashby no more",
            description = "Forgets its key. Orders that came from there stay; Ashby is told nothing of them.")
    @APIResponse(responseCode = "204", description = "It is forgotten, or was not known.")
    public RestResponse<Void> forgetAshby() {
        return forgotten(Vendor.ASHBY);
    }

    private RestResponse<Void> forgotten(Vendor vendor) {
        desk.forget(callers.current().tenant(), vendor);
        return RestResponse.noContent();
    }

    @POST
    @Path("/ashby/completed")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Scope.ORDER)
    @Operation(
            operationId = "addCompletedToAshby",
            summary = "Add a result to a candidate of Ashby",
            description =
                    "Of an order that has a result and that Ashby had not asked for. It is sent soon, and again where that fails; the answer names the delivery.")
    @APIResponse(
            responseCode = "202",
            description = "It is kept, and will be sent.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AddingToAshby.class)))
    public RestResponse<AddingToAshby> add(JsonBody<CompletedRequest> body) {
        CompletedRequest request = body.checked(said -> List.of());
        String delivery = ashby.add(callers.current(), request.order(), request.candidateId());
        return ResponseBuilder.create(RestResponse.Status.ACCEPTED, new AddingToAshby(delivery))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .build();
    }

    private static <T> RestResponse<T> answer(T told) {
        return ResponseBuilder.ok(told)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .build();
    }

    /**
     * Which result goes to whom.
     *
     * @param order the id of an order that is completed; required
     * @param candidateId the candidate's id in Ashby; required
     */
    record CompletedRequest(
            @NotNull @Pattern(regexp = "[A-Za-z0-9._-]{1,64}")
            String order,

            @NotNull UUID candidateId) {}

    /**
     * A result on its way.
     *
     * @param delivery the id of the delivery
     */
    record AddingToAshby(String delivery) {}
}
