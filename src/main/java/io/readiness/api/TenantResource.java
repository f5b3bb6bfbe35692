package io.readiness.api;

import io.readiness.access.Caller;
import io.readiness.access.Needs;
import io.readiness.access.Scope;
import io.readiness.api.access.Callers;
import io.readiness.api.access.KeyRing;
import io.readiness.api.body.JsonBody;
import io.readiness.api.body.Problem;
import io.readiness.api.body.Problem.Fault;
import io.readiness.api.body.ProblemException;
import io.readiness.api.body.ProblemKind;
import io.readiness.api.decision.DecisionLog;
import io.readiness.store.access.KeptTenant;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Makes tenants, whose records are kept apart, and closes them. */
@Path("/api/v1/tenants")
@Produces(MediaType.APPLICATION_JSON)
@Needs(Scope.ADMINISTER)
final class TenantResource {
    private static final String TENANTS = "/api/v1/tenants/";

    private final DecisionLog log;
    private final KeyRing ring;
    private final Callers callers;

    TenantResource(DecisionLog log, KeyRing ring, Callers callers) {
        this.log = log;
        this.ring = ring;
        this.callers = callers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @NonBlocking
    @Operation(
            operationId = "makeTenant",
            summary = "Make a tenant",
            description =
                    "For the operator alone, which is who administers the tenant default. Make keys for it next: POST /api/v1/keys with tenant.")
    @APIResponse(
            responseCode = "201",
            description = "The tenant.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = KeptTenant.class)))
    public Uni<RestResponse<KeptTenant>> make(JsonBody<TenantRequest> body) {
        String name = body.checked(told -> List.of()).name();
        if (!callers.current().isOperator()) {
            throw new ProblemException(Problem.of(
                    ProblemKind.MISSING_SCOPE,
                    "Tenants are made by the operator: by a key of the tenant " + Caller.ONLY_TENANT
                            + " with the scope ADMINISTER."));
        }
        return Uni.createFrom()
                .completionStage(log.store().access().makeTenant(name))
                .map(made -> ResponseBuilder.create(RestResponse.Status.CREATED, made)
                        .header(HttpHeaders.LOCATION, TENANTS + made.name())
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                        .build());
    }

    @GET
    @Blocking
    @Operation(
            operationId = "tenants",
            summary = "List tenants",
            description = "By their names: all of them to the operator, and to others their own.")
    @APIResponseSchema(TenantList.class)
    public RestResponse<TenantList> tenants() {
        Caller caller = callers.current();
        return ResponseBuilder.ok(new TenantList(log.store().whoMayAsk().tenants().stream()
                        .filter(tenant -> sees(caller, tenant.name()))
                        .toList()))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .build();
    }

    @GET
    @Path("/{tenant}")
    @Blocking
    @Operation(
            operationId = "tenant",
            summary = "Read a tenant",
            description = "When it was made, and whether it was closed.")
    @APIResponseSchema(KeptTenant.class)
    public RestResponse<KeptTenant> tenant(@RestPath String tenant) {
        return ResponseBuilder.ok(log.store().whoMayAsk().tenant(seen(tenant)).orElseThrow(() -> unknown(tenant)))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .build();
    }

    @POST
    @Path("/{tenant}/close")
    @NonBlocking
    @Operation(
            operationId = "closeTenant",
            summary = "Close a tenant",
            description =
                    "For ever: none of its keys and people is let in any more. What is kept of it stays until it is erased or too old. The tenant default cannot be closed.")
    public Uni<RestResponse<KeptTenant>> close(@RestPath String tenant) {
        String name = seen(tenant);
        if (name.equals(Caller.ONLY_TENANT)) {
            throw new ProblemException(Problem.of(
                    ProblemKind.INVALID_REQUEST,
                    "The tenant " + name + " is the operator's own, and stays open. Revoke its keys instead.",
                    List.of(new Fault(
                            "tenant", name, "is the operator's own, and stays open", "Revoke its keys instead."))));
        }
        return Uni.createFrom()
                .completionStage(log.store().access().closeTenant(name, Caller.ONLY_TENANT))
                .map(closed -> {
                    ring.forget();
                    return ResponseBuilder.ok(closed)
                            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                            .build();
                });
    }

    private static boolean sees(Caller caller, String tenant) {
        return caller.isOperator() || caller.tenant().equals(tenant);
    }

    private String seen(String tenant) {
        if (!sees(callers.current(), tenant)) {
            throw unknown(tenant);
        }
        return CandidateResource.candidate("tenant", tenant);
    }

    static ProblemException unknown(String tenant) {
        return new ProblemException(Problem.of(
                ProblemKind.UNKNOWN_TENANT,
                "There is no tenant " + Fault.shortened(tenant)
                        + " that you may see. GET /api/v1/tenants lists them."));
    }

    /**
     * A tenant that is wanted.
     *
     * @param name by which its records are told from those of others; required
     */
    record TenantRequest(
            @NotNull
            @Pattern(regexp = Caller.TENANT, message = "must be 1 to 64 letters, digits, dots, dashes or underscores")
            String name) {}

    /** Tenants, by their names. */
    record TenantList(List<KeptTenant> tenants) {}
}
