package io.readiness.api;

import io.readiness.access.Caller;
import io.readiness.access.Needs;
import io.readiness.access.Scope;
import io.readiness.api.access.Callers;
import io.readiness.api.access.KeyRequest;
import io.readiness.api.access.KeyRing;
import io.readiness.api.body.JsonBody;
import io.readiness.api.body.Problem;
import io.readiness.api.body.Problem.Fault;
import io.readiness.api.body.ProblemException;
import io.readiness.api.body.ProblemKind;
import io.readiness.api.decision.DecisionLog;
import io.readiness.api.decision.RecordId;
import io.readiness.store.access.AccessReader;
import io.readiness.store.access.AccessWriter.MadeKey;
import io.readiness.store.access.KeptKey;
import io.readiness.store.access.KeptTenant;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
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

/** Gives out keys, and takes them back. */
@Path("/api/v1/keys")
@Produces(MediaType.APPLICATION_JSON)
@Needs(Scope.ADMINISTER)
final class KeyResource {
    private static final String KEYS = "/api/v1/keys/";

    private static final String SAYS_TENANT =
            "Of which tenant, where the operator asks about another one; that of who asks unless given.";

    private final DecisionLog log;
    private final KeyRing ring;
    private final Callers callers;
    private final Clock clock;

    KeyResource(DecisionLog log, KeyRing ring, Callers callers, Clock clock) {
        this.log = log;
        this.ring = ring;
        this.callers = callers;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @NonBlocking
    @Operation(
            operationId = "makeKey",
            summary = "Make a key",
            description =
                    "The answer tells the secret, once: only its hash is kept. Send it as Authorization: Bearer, or by Basic as user name with an empty password. Give each use a key of its own, with the scopes that it needs and no more.")
    @APIResponse(
            responseCode = "201",
            description = "The key, with the secret that nobody can tell again.",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = MadeKey.class)))
    public Uni<RestResponse<MadeKey>> make(JsonBody<KeyRequest> body) {
        Caller caller = callers.current();
        KeyRequest wanted =
                body.checked(told -> told.contradictions(caller, LocalDate.now(clock.withZone(ZoneOffset.UTC))));
        return Uni.createFrom()
                .completionStage(log.store().access().makeKey(wanted.of(caller)))
                .map(made -> ResponseBuilder.create(RestResponse.Status.CREATED, made)
                        .header(HttpHeaders.LOCATION, KEYS + made.key().id())
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                        .build());
    }

    @GET
    @Blocking
    @Operation(
            operationId = "keys",
            summary = "List keys",
            description =
                    "All keys of the tenant, oldest first, also those that were revoked or have expired, each with when it was last used. None tells its secret.")
    @APIResponseSchema(KeyList.class)
    public RestResponse<KeyList> keys(@RestQuery @Parameter(description = SAYS_TENANT) @Nullable String tenant) {
        AccessReader access = log.store().whoMayAsk();
        String asked = whose(tenant);
        KeptTenant known = access.tenant(asked).orElseThrow(() -> TenantResource.unknown(asked));
        return ResponseBuilder.ok(new KeyList(access.keys(known.name())))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .build();
    }

    @GET
    @Path("/{id}")
    @Blocking
    @Operation(
            operationId = "key",
            summary = "Read a key",
            description = "What it allows and whether it is good, without its secret.")
    @APIResponseSchema(KeptKey.class)
    public RestResponse<KeptKey> key(
            @RestPath String id, @RestQuery @Parameter(description = SAYS_TENANT) @Nullable String tenant) {
        UUID wanted = id(id);
        KeptKey found = log.store().whoMayAsk().keys(whose(tenant)).stream()
                .filter(key -> key.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> unknown(id));
        return ResponseBuilder.ok(found)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .build();
    }

    @DELETE
    @Path("/{id}")
    @NonBlocking
    @Operation(
            operationId = "revokeKey",
            summary = "Revoke a key",
            description =
                    "From the answer on it is good for nothing here, and some seconds later nowhere else. It stays in the list, since records tell of it. Done again, it changes nothing.")
    public Uni<RestResponse<KeptKey>> revoke(
            @RestPath String id, @RestQuery @Parameter(description = SAYS_TENANT) @Nullable String tenant) {
        return Uni.createFrom()
                .completionStage(log.store().access().revokeKey(whose(tenant), id(id)))
                .map(revoked -> {
                    ring.forget();
                    return ResponseBuilder.ok(revoked)
                            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                            .build();
                });
    }

    /** Nobody but the operator asks about others; of whom there is nothing to be seen then. */
    private String whose(@Nullable String tenant) {
        Caller caller = callers.current();
        if (tenant == null || tenant.equals(caller.tenant())) {
            return caller.tenant();
        }
        if (!caller.isOperator()) {
            throw TenantResource.unknown(tenant);
        }
        return CandidateResource.candidate("tenant", tenant);
    }

    private static UUID id(String text) {
        try {
            return RecordId.of(text);
        } catch (ProblemException none) {
            throw unknown(text);
        }
    }

    private static ProblemException unknown(String id) {
        return new ProblemException(Problem.of(
                ProblemKind.UNKNOWN_KEY,
                "There is no key " + Fault.shortened(id) + ". GET /api/v1/keys lists them with their ids."));
    }

    /** Keys of a tenant, oldest first. */
    record KeyList(List<KeptKey> keys) {}
}
