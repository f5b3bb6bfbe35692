package io.readiness.api;

import io.readiness.access.Caller;
import io.readiness.access.Needs;
import io.readiness.access.Scope;
import io.readiness.api.access.Callers;
import io.readiness.api.body.JsonBody;
import io.readiness.api.body.ProblemException.InvalidRequest;
import io.readiness.api.decision.DecisionKeeper;
import io.readiness.api.decision.DecisionLog;
import io.readiness.api.decision.ReadingLog;
import io.readiness.profile.Profile;
import io.readiness.store.DecisionStore.Erasure;
import io.readiness.store.chain.Fit;
import io.readiness.store.chain.Receipt;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
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
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** What a candidate may ask of whoever keeps records on them, and what a lawyer may: all of it, none of it, nothing lost. */
@Path("/api/v1/candidates/{reference}")
@Produces(MediaType.APPLICATION_JSON)
final class CandidateResource {
    private static final java.util.regex.Pattern REFERENCE = java.util.regex.Pattern.compile(Profile.REFERENCE);

    private final Callers callers;
    private final DecisionLog log;
    private final DecisionKeeper keeper;
    private final ReadingLog readings;

    CandidateResource(DecisionLog log, DecisionKeeper keeper, ReadingLog readings, Callers callers) {
        this.callers = callers;
        this.log = log;
        this.keeper = keeper;
        this.readings = readings;
    }

    /** Leaves the event loop: it reads for as long as there is something. */
    @GET
    @Path("/export")
    @Needs(Scope.READ)
    @Blocking
    @Operation(
            operationId = "exportCandidate",
            summary = "All that is held on a candidate",
            description =
                    "One JSON file with every record on the candidate, whole: decisions with their input, overrides, holds and releases, and the answers that are kept for idempotency keys. Where nothing is held, its lists are empty.")
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                                            .OBJECT)))
    public RestResponse<StreamingOutput> export(@RestPath String reference) {
        String candidate = candidate(reference);
        var store = log.store();
        Caller caller = callers.current();
        readings.readAll(caller, candidate);
        StreamingOutput file = out -> store.export(caller.tenant(), candidate, out);
        return ResponseBuilder.ok(file)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + candidate + ".json\"")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .build();
    }

    @DELETE
    @Needs(Scope.ADMINISTER)
    @NonBlocking
    @Operation(
            operationId = "eraseCandidate",
            summary = "Erase a candidate",
            description =
                    "Empties every record on the candidate of all that tells of them, and forgets the answers kept for idempotency keys. The chain keeps the hashes and can still be verified; a record tells that something was erased, and not of whom. Refused as long as a legal hold is in force. Done again, it finds nothing to erase.")
    public Uni<Erasure> erase(@RestPath String reference) {
        String candidate = candidate(reference);
        Caller caller = callers.current();
        return Uni.createFrom().completionStage(log.store().erase(caller.tenant(), caller.name(), candidate));
    }

    @POST
    @Path("/hold")
    @Needs(Scope.ADMINISTER)
    @Consumes(MediaType.APPLICATION_JSON)
    @NonBlocking
    @Parameter(name = DecisionKeeper.KEY, in = ParameterIn.HEADER, schema = @Schema(implementation = String.class))
    @Operation(
            operationId = "holdCandidate",
            summary = "Put a legal hold on a candidate",
            description =
                    "Nothing on the candidate is erased until the hold is released, whoever asks and however old it is. There may be several, each with an id in the answer: keep it, since a release may name the hold that it ends, and ends all of them otherwise.")
    @APIResponse(
            responseCode = "201",
            description = "The record is on the disk.",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Receipt.class)))
    public Uni<RestResponse<byte[]>> hold(
            @RestPath String reference, JsonBody<ReasonRequest> body, @Context HttpHeaders headers) {
        String candidate = candidate(reference);
        String reason = body.checked(said -> List.of()).reason();
        Caller caller = callers.current();
        return keeper.record(
                caller,
                headers.getRequestHeader(DecisionKeeper.KEY),
                "hold " + candidate,
                body.sent(),
                (store, reply) -> store.hold(caller.tenant(), caller.name(), candidate, reason, reply));
    }

    @POST
    @Path("/release")
    @Needs(Scope.ADMINISTER)
    @Consumes(MediaType.APPLICATION_JSON)
    @NonBlocking
    @Parameter(name = DecisionKeeper.KEY, in = ParameterIn.HEADER, schema = @Schema(implementation = String.class))
    @Operation(
            operationId = "releaseCandidate",
            summary = "Release a candidate from legal hold",
            description =
                    "Ends the hold that is named by hold, or ALL holds on the candidate where none is named, also those that somebody else set for another case. They can be erased again when no hold is left.")
    @APIResponse(
            responseCode = "201",
            description = "The record is on the disk.",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Receipt.class)))
    public Uni<RestResponse<byte[]>> release(
            @RestPath String reference, JsonBody<ReleaseRequest> body, @Context HttpHeaders headers) {
        String candidate = candidate(reference);
        ReleaseRequest release = body.checked(said -> List.of());
        Caller caller = callers.current();
        return keeper.record(
                caller,
                headers.getRequestHeader(DecisionKeeper.KEY),
                "release " + candidate,
                body.sent(),
                (store, reply) -> store.release(
                        caller.tenant(), caller.name(), candidate, release.reason(), release.hold(), reply));
    }

    static String candidate(String reference) {
        return candidate("reference", reference);
    }

    /** The candidate that a parameter names. */
    static String candidate(String parameter, String reference) {
        if (!REFERENCE.matcher(reference).matches()) {
            throw new InvalidRequest(
                    parameter,
                    reference,
                    "is no name that a profile may have",
                    "Give the reference of the profile: 1 to 64 letters, digits, dots, dashes or underscores.");
        }
        return reference;
    }

    /**
     * Why something is done.
     *
     * @param reason in words that hold later; required
     */
    record ReasonRequest(
            @NotBlank @Size(max = Fit.REASON) @Pattern(regexp = Fit.WORDS, message = Fit.WORDS_SAY)
            String reason) {}

    /**
     * Why a hold ends, and which.
     *
     * @param reason in words that hold later; required
     * @param hold the id of the hold that ends, as the answer told it when it was set; absent: all holds on the candidate end
     */
    record ReleaseRequest(
            @NotBlank @Size(max = Fit.REASON) @Pattern(regexp = Fit.WORDS, message = Fit.WORDS_SAY)
            String reason,

            @Nullable UUID hold) {}
}
