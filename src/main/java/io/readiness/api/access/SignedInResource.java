package io.readiness.api.access;

import io.readiness.access.Open;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Where an identity provider sends browsers back to. {@link AccessGate} sends them on to the page that they wanted, so nobody comes
 * here but who asks for it by hand.
 */
@Path("/signed-in")
@Produces(MediaType.TEXT_HTML)
@Open("Who comes back from an identity provider is not known yet.")
final class SignedInResource {
    /** As {@link io.readiness.api.body.Asked} tells it. */
    static final String OPERATION = "GET /signed-in";

    @GET
    @Operation(hidden = true)
    public RestResponse<Void> signedIn(
            @RestQuery @Nullable String code,
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String iss,
            @RestQuery("session_state") @Nullable String session,
            @RestQuery @Nullable String error,
            @RestQuery("error_description") @Nullable String description) {
        return ResponseBuilder.<Void>create(RestResponse.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/")
                .build();
    }
}
