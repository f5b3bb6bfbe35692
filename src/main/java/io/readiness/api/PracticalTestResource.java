package io.readiness.api;

import io.readiness.api.QueryReader.Query;
import io.readiness.api.body.JsonBody;
import io.readiness.assessment.PracticalTestAnswer;
import io.readiness.profile.Contradiction;
import io.readiness.profile.Profile;
import io.smallrye.common.annotation.NonBlocking;
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

/** Judges practical tests. */
@Path("/api/v1/practical-tests")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
final class PracticalTestResource {
    private final QueryReader queries;

    PracticalTestResource(QueryReader queries) {
        this.queries = queries;
    }

    @POST
    @NonBlocking
    @Operation(
            operationId = "judgePracticalTest",
            summary = "Judge a practical test",
            description =
                    "Tells for five questions about one backlog item whether each answer is whole, what is missing in it, what there is to learn, and which course of the candidate's route helps, or what helps instead. The profile's practicalTest is required here. It is judged whether an answer says what was asked, not whether it is true. Nothing is kept.")
    public RestResponse<PracticalTestAnswer> judge(JsonBody<Profile> body, @Context HttpHeaders headers) {
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
}
