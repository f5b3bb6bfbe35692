package io.readiness.api;

import io.readiness.access.Needs;
import io.readiness.access.Scope;
import io.readiness.api.access.Callers;
import io.readiness.api.body.JsonBody;
import io.readiness.api.webhook.DeliveryEntry;
import io.readiness.api.webhook.WebhookDesk;
import io.readiness.api.webhook.WebhookEndpoint;
import io.readiness.api.webhook.WebhookEndpoint.WebhookEndpoints;
import io.readiness.api.webhook.WebhookRequest;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Who hears of what happens. Leaves the event loop: it waits for the store. */
@Path("/api/v1/webhook-endpoints")
@Produces(MediaType.APPLICATION_JSON)
@Needs(Scope.ADMINISTER)
@Blocking
final class WebhookEndpointResource {
    private static final String ENDPOINTS = "/api/v1/webhook-endpoints/";
    private static final String DELIVERIES = "/api/v1/deliveries/";

    private final WebhookDesk desk;
    private final Callers callers;

    WebhookEndpointResource(WebhookDesk desk, Callers callers) {
        this.desk = desk;
        this.callers = callers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createWebhookEndpoint",
            summary = "Have events sent somewhere",
            description =
                    "From now on, what happens is told there, in messages as Standard Webhooks 1.0.0 has them: ids and nothing personal. The answer has the secret with which they are signed, this once; keep it, or have a new one made.")
    @APIResponse(
            responseCode = "201",
            description = "The endpoint, with its secret.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WebhookEndpoint.class)))
    public RestResponse<WebhookEndpoint> create(JsonBody<WebhookRequest> body) {
        WebhookEndpoint made = desk.create(callers.current(), body);
        return ResponseBuilder.create(RestResponse.Status.CREATED, made)
                .header(HttpHeaders.LOCATION, ENDPOINTS + made.id())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .build();
    }

    @GET
    @Operation(
            operationId = "webhookEndpoints",
            summary = "List where events are sent to",
            description = "All endpoints, oldest first, without their secrets.")
    public RestResponse<WebhookEndpoints> endpoints() {
        return told(desk.list(callers.current()));
    }

    @GET
    @Path("/{endpoint}")
    @Operation(
            operationId = "webhookEndpoint",
            summary = "Read an endpoint",
            description = "Where it is, what it hears of, and whether anything is sent there. The secret is not told.")
    public RestResponse<WebhookEndpoint> endpoint(@RestPath String endpoint) {
        return told(desk.endpoint(callers.current(), endpoint));
    }

    @PUT
    @Path("/{endpoint}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeWebhookEndpoint",
            summary = "Change an endpoint",
            description =
                    "Its address, what it hears of, whether anything is sent there; the secret stays. What waits to be sent to an endpoint that is disabled waits no more; it can be sent again by hand.")
    public RestResponse<WebhookEndpoint> change(@RestPath String endpoint, JsonBody<WebhookRequest> body) {
        return told(desk.change(callers.current(), endpoint, body));
    }

    @DELETE
    @Path("/{endpoint}")
    @Operation(
            operationId = "deleteWebhookEndpoint",
            summary = "Delete an endpoint",
            description = "Nothing is sent there any more, and what was sent there is forgotten.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public RestResponse<Void> delete(@RestPath String endpoint) {
        desk.delete(callers.current(), endpoint);
        return RestResponse.noContent();
    }

    @POST
    @Path("/{endpoint}/secret")
    @Operation(
            operationId = "newWebhookSecret",
            summary = "Change the secret of an endpoint",
            description =
                    "The answer has the new secret, this once. Until earlierSecretUntil each message is signed with both, so that the receiver can change over without missing one.")
    public RestResponse<WebhookEndpoint> secret(@RestPath String endpoint) {
        return told(desk.newSecret(callers.current(), endpoint));
    }

    @POST
    @Path("/{endpoint}/test")
    @Operation(
            operationId = "testWebhookEndpoint",
            summary = "Try an endpoint",
            description =
                    "Sends a message of the type ping, which tells nothing, whatever the endpoint listens to. Location has its delivery, which tells what became of it.")
    @APIResponse(
            responseCode = "202",
            description = "It is on its way.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DeliveryEntry.class)))
    public RestResponse<DeliveryEntry> test(@RestPath String endpoint) {
        DeliveryEntry sent = desk.test(callers.current(), endpoint);
        return ResponseBuilder.create(RestResponse.Status.ACCEPTED, sent)
                .header(HttpHeaders.LOCATION, DELIVERIES + sent.id())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .build();
    }

    private static <T> RestResponse<T> told(T answer) {
        return ResponseBuilder.ok(answer)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .build();
    }
}
