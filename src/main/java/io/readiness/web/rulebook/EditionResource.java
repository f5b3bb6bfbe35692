package io.readiness.web.rulebook;

import io.readiness.access.Needs;
import io.readiness.access.Scope;
import io.readiness.api.start.Languages;
import io.readiness.web.rulebook.KnownEditions.EditionList;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Tells tools what {@link EditionPageResource} shows people. */
@Path("/api/v1/rulebook/editions")
@Needs(Scope.READ)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
final class EditionResource {
    private final KnownEditions known;
    private final Explorers explorers;

    EditionResource(KnownEditions known, Explorers explorers) {
        this.known = known;
        this.explorers = explorers;
    }

    @GET
    @Operation(
            operationId = "editions",
            summary = "List the editions of the rulebook",
            description =
                    "The one in force, those that are loaded beside it, and those that are kept since a decision was made under them. Without a store, only those that are loaded.")
    @APIResponseSchema(EditionList.class)
    public RestResponse<EditionList> editions(@Context HttpHeaders headers) {
        return explorers.language(headers).answer(known.all());
    }

    @GET
    @Path("/difference")
    @Operation(
            operationId = "editionDifference",
            summary = "Tell what changed between two editions",
            description =
                    "Signals, rules, numbers, rows of tables, claims and questions that came, went, or are otherwise, with each part as it was and as it is. Where nothing is listed, both judge alike and say the same. An old edition is compiled again for it, which takes seconds.")
    @APIResponseSchema(EditionChanges.class)
    public RestResponse<EditionChanges> difference(
            @RestQuery
                    @Parameter(
                            required = true,
                            description = "The edition to compare from: its version, or the beginning of its hash.")
                    @Nullable
                    String from,
            @RestQuery
                    @Parameter(description = "The edition to compare to, named alike; the one in force unless given.")
                    @Nullable
                    String to,
            @Context HttpHeaders headers) {
        Languages.Language language = explorers.language(headers);
        return language.answer(known.changes(from, to, language.tag()));
    }
}
