package io.readiness.api;

import io.quarkus.vertx.http.Compressed;
import io.readiness.access.Open;
import io.readiness.api.prepared.OnFirstRequest;
import io.readiness.api.prepared.PreparedDocument;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

/** Tells by itself what can be told of a candidate, for forms and for checks before anything is sent. */
@Path("/api/v1/profiles/schema")
@Produces(ProfileSchemaResource.MEDIA_TYPE)
@Open("Whoever is to write a client has to read it first.")
final class ProfileSchemaResource {
    static final String MEDIA_TYPE = "application/schema+json";

    static final String FILE = "profile.schema.json";

    private final OnFirstRequest<PreparedDocument> schema;

    ProfileSchemaResource(Vertx vertx) {
        this.schema = new OnFirstRequest<>(
                vertx, () -> new PreparedDocument(PreparedDocument.packaged(FILE), MEDIA_TYPE, null));
    }

    @Compressed
    @GET
    @Operation(
            operationId = "profileSchema",
            summary = "The JSON Schema of a profile",
            description = "The input alone, complete in itself, in the dialect that it names.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = MEDIA_TYPE, schema = @Schema(type = SchemaType.OBJECT)))
    public CompletionStage<RestResponse<Buffer>> schema(@Context Request request, @Context HttpHeaders headers) {
        return schema.get().thenApply(document -> document.answer(request, headers));
    }
}
