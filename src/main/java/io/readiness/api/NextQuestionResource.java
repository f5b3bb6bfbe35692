package io.readiness.api;

import io.readiness.api.QueryReader.Query;
import io.readiness.api.body.JsonBody;
import io.readiness.api.body.ProblemException.InvalidRequest;
import io.readiness.explanation.nextquestion.NextQuestionAnswer;
import io.readiness.explanation.nextquestion.NextQuestionFinder;
import io.readiness.profile.Profile;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Tells which question is worth asking next. */
@Path("/api/v1/assessments/next-question")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
final class NextQuestionResource {
    private static final int USUALLY = 5;

    /** More than there are questions. */
    private static final int MOST = 100;

    private final QueryReader queries;

    NextQuestionResource(QueryReader queries) {
        this.queries = queries;
    }

    /** Stays on the event loop: with nothing known at all it takes a third of a millisecond. */
    @POST
    @NonBlocking
    @Operation(
            operationId = "nextQuestion",
            summary = "Find the question worth asking next",
            description =
                    "Tells which unanswered questions would settle most, first of the recommended path and then of the score, why each helps, what its answer can be and where the answer goes in the profile. Nothing is kept. The same profile, day and rulebook give the same answer.")
    public RestResponse<NextQuestionAnswer> next(
            JsonBody<Profile> body,
            @RestQuery @Nullable String asOf,
            @RestQuery
                    @Parameter(
                            description = "How many questions to name, 1 to 100; 5 unless given.",
                            schema = @Schema(implementation = Integer.class))
                    @Nullable
                    String most,
            @Context HttpHeaders headers) {
        Query query = queries.read(asOf, headers);
        int questions = questions(most);
        Profile profile = query.profile(body);
        return query.answer(new NextQuestionFinder(query.assessor()).find(profile, query.day(), questions));
    }

    private static int questions(@Nullable String most) {
        if (most == null) {
            return USUALLY;
        }
        try {
            int questions = Integer.parseInt(most);
            if (questions >= 1 && questions <= MOST) {
                return questions;
            }
            throw refused(most, "is not between 1 and " + MOST);
        } catch (NumberFormatException e) {
            throw refused(most, "is no whole number");
        }
    }

    private static InvalidRequest refused(String most, String message) {
        return new InvalidRequest(
                "most", most, message, "Give a number from 1 to " + MOST + ", or leave it out for " + USUALLY + ".");
    }
}
