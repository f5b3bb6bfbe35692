package io.readiness.api;

import io.readiness.access.Needs;
import io.readiness.access.Scope;
import io.readiness.api.access.Callers;
import io.readiness.api.webhook.DeliveryEntry;
import io.readiness.api.webhook.DeliveryEntry.DeliveryList;
import io.readiness.api.webhook.WebhookDesk;
import io.readiness.store.outbox.KeptDelivery.State;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** What was told to receivers, and what became of it. Leaves the event loop: it waits for the store. */
@Path("/api/v1/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@Needs(Scope.ADMINISTER)
@Blocking
final class DeliveryResource {
    private final WebhookDesk desk;
    private final Callers callers;

    DeliveryResource(WebhookDesk desk, Callers callers) {
        this.desk = desk;
        this.callers = callers;
    }

    @GET
    @Operation(
            operationId = "deliveries",
            summary = "List what was told to receivers",
            description =
                    "Newest first: events to endpoints and calls to vendors, with what became of each attempt. Link names the next page and the first one (RFC 8288). What is done with is forgotten after a while.")
    @APIResponseSchema(DeliveryList.class)
    public RestResponse<DeliveryList> deliveries(
            @RestQuery @Parameter(description = "Only those to this endpoint, by its id, or to this address.") @Nullable
                    String endpoint,
            @RestQuery
                    @Parameter(
                            description = "Only those that are so far.",
                            schema = @Schema(implementation = State.class))
                    @Nullable
                    String state,
            @RestQuery @Parameter(description = Pages.SAYS_LIMIT) @Nullable String limit,
            @RestQuery @Parameter(description = Pages.SAYS_CURSOR) @Nullable String cursor,
            @Context UriInfo asked) {
        int most = Pages.limit(limit);
        DeliveryList told = desk.deliveries(callers.current(), endpoint, state(state), cursor, most);
        return ResponseBuilder.ok(told)
                .header(HttpHeaders.LINK, Pages.links(asked, told.next()))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .build();
    }

    private static @Nullable State state(@Nullable String told) {
        String word = QueryReader.word("state", told, State.values());
        return word == null ? null : State.valueOf(word);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "delivery",
            summary = "Read what became of a delivery",
            description = "Each attempt with its time, the status of the answer, and the beginning of what it said.")
    public RestResponse<DeliveryEntry> delivery(@RestPath String id) {
        return ResponseBuilder.ok(desk.delivery(callers.current(), id))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .build();
    }

    @POST
    @Path("/{id}/redeliver")
    @Operation(
            operationId = "redeliver",
            summary = "Send something again",
            description =
                    "At once, and then as often as anything is tried, under the id that the receiver knows: one that has it already does nothing. What is on its way just now stays so.")
    @APIResponse(
            responseCode = "202",
            description = "It is on its way.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DeliveryEntry.class)))
    public RestResponse<DeliveryEntry> redeliver(@RestPath String id) {
        return ResponseBuilder.create(RestResponse.Status.ACCEPTED, desk.redeliver(callers.current(), id))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .build();
    }
}
