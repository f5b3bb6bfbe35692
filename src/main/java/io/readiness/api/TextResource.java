package io.readiness.api;

import io.readiness.access.Needs;
import io.readiness.access.Scope;
import io.readiness.api.QueryReader.Query;
import io.readiness.api.body.JsonBody;
import io.readiness.assessment.BulletAnswer;
import io.readiness.assessment.PracticalTestAnswer;
import io.readiness.profile.Contradiction;
import io.readiness.profile.Profile;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Judges texts by themselves: bullets of a resume, and practical tests. */
@Path("/api/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Needs(Scope.ASSESS)
final class TextResource {
    private final QueryReader queries;

    TextResource(QueryReader queries) {
        this.queries = queries;
    }

    @POST
    @Path("/bullets")
    @NonBlocking
    @Operation(
            operationId = "judgeBullets",
            summary = "Judge bullets of a resume",
            description =
                    "Tells for each bullet whether it is strong, some of it or weak and why, which parts are there and where, and what to ask oneself for the missing ones. No bullet is rewritten and no fact is made up. Nothing is kept.")
    public RestResponse<BulletAnswer> judgeBullets(JsonBody<ResumeBullets> body, @Context HttpHeaders headers) {
        Query query = queries.read(null, headers);
        return query.answer(
                query.assessor().judge(body.checked(told -> List.of()).bullets()));
    }

    /** Leaves the event loop: five long answers take longer to read than anybody else is to wait for them. */
    @POST
    @Path("/practical-tests")
    @Blocking
    @Operation(
            operationId = "judgePracticalTest",
            summary = "Judge a practical test",
            description =
                    "Tells for five questions about one backlog item whether each answer is whole, what is missing in it, what there is to learn, and which course of the candidate's route helps, or what helps instead. The profile's practicalTest is required here. It is judged whether an answer says what was asked, not whether it is true. Nothing is kept.")
    public RestResponse<PracticalTestAnswer> judgePracticalTest(JsonBody<Profile> body, @Context HttpHeaders headers) {
        Query query = queries.read(null, headers);
        Profile profile = body.checked(told -> faults(told, query.day()));
        return query.answer(query.assessor().judgeTest(profile, query.day()));
    }

    private static List<Contradiction> faults(Profile told, LocalDate today) {
        List<Contradiction> faults = new ArrayList<>(told.contradictions(today));
        if (told.practicalTest() == null) {
            faults.add(new Contradiction(
                    "$.practicalTest",
                    null,
                    "is what this address judges, and it is not there",
                    "Give the item and your answers, or send the profile to /api/v1/assessments."));
        }
        return faults;
    }

    /**
     * Bullets of a resume by themselves, to be judged one by one.
     *
     * @param bullets the bullets as written, or blocks with a bullet in each line; at least one is required. The first 100 bullets
     *     and the first 1,000 characters of each are read, markup not counted
     */
    public record ResumeBullets(
            @NotEmpty @Size(max = Profile.BULLETS) List<@NotBlank @Size(max = Profile.BULLET) String> bullets) {}
}
