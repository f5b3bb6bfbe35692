package io.readiness.api;

import io.readiness.access.Needs;
import io.readiness.access.Scope;
import io.readiness.api.access.Callers;
import io.readiness.api.body.ProblemException.InvalidRequest;
import io.readiness.api.decision.DecisionEntry.DecisionList;
import io.readiness.api.decision.DecisionReader;
import io.readiness.api.decision.DecisionRecord;
import io.readiness.judgement.scale.Band;
import io.readiness.store.DecisionFilter;
import io.readiness.store.chain.StoredRecord.Kind;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Reads decisions that are kept: some as a list, one as its record. It leaves the event loop, since it waits for the store. */
@Path("/api/v1/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Needs(Scope.READ)
final class DecisionResource {
    /** RFC 3339, whose years have four digits. */
    private static final Pattern TIME = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?([Zz]|[+-][0-9]{2}:[0-9]{2})");

    private final Callers callers;
    private final DecisionReader reader;

    DecisionResource(DecisionReader reader, Callers callers) {
        this.callers = callers;
        this.reader = reader;
    }

    @GET
    @Blocking
    @Operation(
            operationId = "decisions",
            summary = "List decisions that are kept",
            description =
                    "Newest first, with what people decided otherwise; or, by kind, what else stands in the chain: overrides, erasures, holds and releases. Link names the next page and the first one (RFC 8288). What was erased stays in the list by its header, and no candidate, path or band finds it.")
    @APIResponseSchema(DecisionList.class)
    public RestResponse<DecisionList> decisions(
            @RestQuery @Parameter(description = "Only those on this candidate, as the profile named them.") @Nullable
                    String candidate,
            @RestQuery
                    @Parameter(
                            description = "Only those that were kept then or later (RFC 3339).",
                            schema = @Schema(implementation = Instant.class))
                    @Nullable
                    String from,
            @RestQuery
                    @Parameter(
                            description = "Only those that were kept earlier (RFC 3339).",
                            schema = @Schema(implementation = Instant.class))
                    @Nullable
                    String before,
            @RestQuery
                    @Parameter(
                            description = "Only those with this recommended path.",
                            schema = @Schema(implementation = io.readiness.judgement.scale.Path.class))
                    @Nullable
                    String path,
            @RestQuery
                    @Parameter(
                            description = "Only those with this band.",
                            schema = @Schema(implementation = Band.class))
                    @Nullable
                    String band,
            @RestQuery
                    @Parameter(
                            description =
                                    "Only records of this kind; left out: decisions. A path and a band are those of decisions.",
                            schema = @Schema(implementation = Kind.class))
                    @Nullable
                    String kind,
            @RestQuery @Parameter(description = Pages.SAYS_LIMIT) @Nullable String limit,
            @RestQuery @Parameter(description = Pages.SAYS_CURSOR) @Nullable String cursor,
            @Context UriInfo asked) {
        int most = Pages.limit(limit);
        DecisionFilter filter = new DecisionFilter(
                candidate == null ? null : CandidateResource.candidate("candidate", candidate),
                time("from", from),
                time("before", before),
                QueryReader.word("path", path, io.readiness.judgement.scale.Path.values()),
                QueryReader.word("band", band, Band.values()),
                kind(kind));
        DecisionList told = reader.list(callers.current(), filter, cursor, most);
        return ResponseBuilder.ok(told)
                .header(HttpHeaders.LINK, Pages.links(asked, told.next()))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .build();
    }

    @GET
    @Path("/{id}")
    @Blocking
    @Operation(
            operationId = "decision",
            summary = "Read the record of a decision",
            description =
                    "What was decided, how it was told, what people decided otherwise, and the place of the record in the chain with the hashes that prove it. The hash is SHA-256 of the header, which is told as it is hashed. The record of an erased decision is there as well, without what told of the candidate.")
    @APIResponseSchema(DecisionRecord.class)
    public RestResponse<DecisionRecord> decision(@RestPath String id) {
        return ResponseBuilder.ok(reader.record(callers.current(), id))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .build();
    }

    private static Kind kind(@Nullable String told) {
        String word = QueryReader.word("kind", told, Kind.values());
        return word == null ? Kind.DECISION : Kind.valueOf(word);
    }

    /** Records have their time in whole milliseconds, so a moment between two of them is as good as the later one. */
    private static @Nullable Instant time(String parameter, @Nullable String told) {
        if (told == null) {
            return null;
        }
        try {
            if (TIME.matcher(told).matches()) {
                return OffsetDateTime.parse(told).toInstant().plusNanos(999_999).truncatedTo(ChronoUnit.MILLIS);
            }
        } catch (DateTimeException noSuchTime) {
            throw noTime(parameter, told);
        }
        throw noTime(parameter, told);
    }

    private static InvalidRequest noTime(String parameter, String told) {
        return new InvalidRequest(
                parameter,
                told,
                "is no time with its distance from UTC",
                "Write it as RFC 3339 has it, for example 2026-11-22T09:30:00Z; a + stands in an address as %2B.");
    }
}
