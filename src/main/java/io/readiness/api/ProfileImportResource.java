package io.readiness.api;

import io.readiness.access.Needs;
import io.readiness.access.Scope;
import io.readiness.api.QueryReader.Query;
import io.readiness.api.body.JsonBody;
import io.readiness.api.body.ProblemException.InvalidRequest;
import io.readiness.api.body.SentBody;
import io.readiness.api.connection.Connections;
import io.readiness.api.intake.DocumentIntake;
import io.readiness.api.intake.IntakeWorkers;
import io.readiness.intake.draft.DraftProfile;
import io.readiness.intake.jsonresume.ExportedResume;
import io.readiness.profile.Profile;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.security.SecureRandom;
import java.util.concurrent.CompletionStage;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Takes profiles in from the documents that people have, and gives them out as one. */
@Path("/api/v1/profiles")
@Produces(MediaType.APPLICATION_JSON)
@Needs(Scope.ASSESS)
final class ProfileImportResource {
    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final QueryReader queries;
    private final DocumentIntake intake;
    private final IntakeWorkers workers;
    private final RandomGenerator chance = new SecureRandom();

    ProfileImportResource(QueryReader queries, DocumentIntake intake, IntakeWorkers workers) {
        this.queries = queries;
        this.intake = intake;
        this.workers = workers;
    }

    /** Leaves the event loop for workers of its own: a document may take seconds to read. */
    @POST
    @Path(Connections.IMPORT)
    @NonBlocking
    @Consumes({
        MediaType.APPLICATION_JSON,
        "application/pdf",
        DOCX,
        MediaType.TEXT_HTML,
        "text/markdown",
        MediaType.TEXT_PLAIN,
        "application/zip",
        MediaType.APPLICATION_OCTET_STREAM,
        MediaType.MULTIPART_FORM_DATA
    })
    @Operation(
            operationId = "importProfile",
            summary = "Draft a profile from documents",
            description =
                    "Takes a resume or a LinkedIn export, or both in the parts of a form, and answers with the draft of a profile: where each field comes from and how sure that is, what the words suggest and the candidate confirms or not, and what was not used. What stands among the proposals is not in the profile. Names, addresses, links and the like are dropped, and nothing is kept. To go on, correct the profile, add what was confirmed, and send it to /api/v1/assessments. Content of application/octet-stream is told apart by itself. The same documents on the same day with the same rulebook and reference give the same draft.")
    @APIResponse(
            responseCode = "200",
            description = "The draft",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DraftProfile.class)))
    public CompletionStage<RestResponse<DraftProfile>> importProfile(
            SentBody body,
            @RestQuery
                    @Parameter(
                            description =
                                    "What the candidate is to be called in the draft: an opaque name, and never that of a person. Unless it is given, it is draft- and 32 random hexadecimal digits, another one for each request; or that of the profile, where the document holds one that was exported from here.")
                    @Nullable
                    String reference,
            @RestQuery @Nullable String asOf,
            @Context HttpHeaders headers) {
        Query query = queries.read(asOf, headers);
        check(reference);
        return workers.done(
                () -> query.answer(intake.draft(body, query.language().drafts(), query.day(), reference, chance)));
    }

    private static void check(@Nullable String reference) {
        if (reference != null && !REFERENCE.matcher(reference).matches()) {
            throw new InvalidRequest(
                    "reference",
                    reference,
                    "must be 1 to 64 letters, digits, dots, dashes or underscores",
                    "Give an opaque name, not a person's or an e-mail address.");
        }
    }

    @POST
    @Path("/export")
    @NonBlocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "exportProfile",
            summary = "Export a profile as JSON Resume",
            description =
                    "Gives a profile as a JSON Resume, whose known parts other programs read. The whole profile stands under meta.readiness, and comes back equal when the document is imported. Nothing is kept.")
    public RestResponse<ExportedResume> exportProfile(JsonBody<Profile> body, @Context HttpHeaders headers) {
        Query query = queries.read(null, headers);
        return query.answer(ExportedResume.of(query.profile(body)));
    }
}
