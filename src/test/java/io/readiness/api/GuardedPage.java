package io.readiness.api;

import io.readiness.access.Needs;
import io.readiness.access.Scope;
import io.readiness.api.access.Callers;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A page for those who may read; and an operation that does not say whom it is for. */
@Path(GuardedPage.PATH)
final class GuardedPage {
    static final String PATH = "/guarded-page";

    private final Callers callers;

    GuardedPage(Callers callers) {
        this.callers = callers;
    }

    @GET
    @Needs(Scope.READ)
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public String page() {
        return "<p>" + callers.current().name() + " of " + callers.current().tenant() + "</p>";
    }

    @GET
    @Path("/unsaid")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(hidden = true)
    public String unsaid() {
        return "told";
    }
}
