package io.readiness.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Fails on purpose. */
@Path(Failing.PATH)
final class Failing {
    static final String PATH = "/failing";
    static final String SECRET = "nobody outside should read this";

    @GET
    @Operation(hidden = true)
    public String fail() {
        throw new IllegalStateException(SECRET);
    }
}
