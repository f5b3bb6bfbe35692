package io.readiness.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.readiness.access.Needs;
import io.readiness.access.Scope;
import io.readiness.api.access.Callers;
import io.readiness.api.batch.Batch;
import io.readiness.api.body.Incident;
import io.readiness.api.body.Problem;
import io.readiness.api.body.ProblemException;
import io.readiness.api.decision.ChainProof;
import io.readiness.api.decision.KeptDecision;
import io.readiness.api.decision.KeptDecisions;
import io.readiness.api.decision.Replay;
import io.readiness.api.decision.Replayer;
import io.readiness.api.decision.StoreProblems;
import io.readiness.api.prepared.Accepted;
import io.readiness.api.start.Languages;
import io.readiness.judgement.rule.Awaited;
import io.readiness.store.ChainVerification;
import io.readiness.store.chain.StoredRecord.Head;
import io.readiness.store.database.StoreUnavailable;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CancellationException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Proves what was kept: makes a decision again, and walks along the chain of all of them. */
@Path("/api/v1/decisions")
@Needs(Scope.READ)
final class ProofResource {
    private final Callers callers;
    private final KeptDecisions decisions;
    private final Replayer replayer;
    private final ChainProof chain;
    private final Languages languages;
    private final AwaitedWork work;
    private final ObjectWriter json;

    ProofResource(
            KeptDecisions decisions,
            Replayer replayer,
            ChainProof chain,
            Languages languages,
            AwaitedWork work,
            ObjectMapper json,
            Callers callers) {
        this.callers = callers;
        this.decisions = decisions;
        this.replayer = replayer;
        this.chain = chain;
        this.languages = languages;
        this.work = work;
        this.json = json.writerFor(VerificationLine.class);
    }

    /** Takes no body: all that it needs was kept. */
    @POST
    @Path("/{id}/replay")
    @Blocking
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replayDecision",
            summary = "Make a decision again",
            description =
                    "Makes the decision again from the input that was kept, under the rulebook that decided, and holds the SHA-256 of the answer against the one that was kept. Where another rulebook is in force by now, it also tells what that one would say, and the difference. Nothing is kept. The first replay under an old rulebook may take some seconds, in which that is compiled.")
    public RestResponse<Replay> replay(@RestPath String id) {
        KeptDecision kept = decisions.find(callers.current(), id);
        return languages.speaking(kept.shape().language()).answer(work.done(() -> replayer.replay(kept, true)));
    }

    /**
     * Names no form of the answer, so that it is chosen here. Walks on a worker, and stops once its caller has hung up: a line
     * that cannot be written ends the walk, and so does the interrupt of {@link AwaitedWork}.
     */
    @GET
    @Path("/verify")
    @Blocking
    @Operation(
            operationId = "verifyDecisions",
            summary = "Prove that nothing kept was changed",
            description =
                    "Walks along the chain from its first record and names the first that is missing, does not follow the one before, or is not what was written. Whoever kept the end of the chain elsewhere (its place and hash, as an earlier walk told them) gives both, and learns whether the chain still passes through it; nothing else shows that its end was cut off, or that all of it was written anew. Accept: application/x-ndjson tells every few hundred records how far it has come, and what was found in the last line. All tenants share one chain, and nothing of any record is told but its place and id.")
    @APIResponse(
            responseCode = "200",
            description = "What was found; as JSON by the line, with the progress before it.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ChainVerification.class)),
                @Content(mediaType = Batch.NDJSON, schema = @Schema(implementation = VerificationLine.class))
            })
    public RestResponse<Object> verify(
            @RestQuery
                    @Parameter(description = "The place of the record that once was the last; with its hash.")
                    @Nullable
                    String sequence,
            @RestQuery @Parameter(description = "The hash of that record, in hex.") @Nullable String hash,
            @Context HttpHeaders headers) {
        String form = Accepted.mediaTypes(headers).preferred(MediaType.APPLICATION_JSON, Batch.NDJSON);
        Head kept = ChainProof.kept(sequence, hash);
        Object found = form.equals(Batch.NDJSON)
                ? (StreamingOutput) lines -> work.done(() -> walk(kept, lines))
                : work.done(() -> chain.walk(kept, (at, last) -> Awaited.check()));
        return ResponseBuilder.ok(found)
                .type(form)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_ENCODING)
                .build();
    }

    /** What befalls a walk is told in its last line; only who may not begin is refused. */
    private Void walk(@Nullable Head kept, OutputStream lines) {
        try {
            write(new VerificationLine(null, chain.walk(kept, (at, last) -> tell(at, last, lines)), null), lines);
        } catch (ProblemException | CancellationException e) {
            throw e;
        } catch (StoreUnavailable unavailable) {
            write(new VerificationLine(null, null, StoreProblems.of(unavailable)), lines);
        } catch (RuntimeException fault) {
            write(new VerificationLine(null, null, Incident.of(fault)), lines);
        }
        return null;
    }

    private void tell(long at, long last, OutputStream lines) {
        Awaited.check();
        write(new VerificationLine(new VerificationLine.Walked(at, last), null, null), lines);
    }

    private void write(VerificationLine line, OutputStream lines) {
        try {
            lines.write(json.writeValueAsBytes(line));
            lines.write('\n');
            lines.flush();
        } catch (IOException nobodyReads) {
            throw new CancellationException("Nobody reads this any more.");
        }
    }

    /**
     * A line of a walk along the chain; one of its parts.
     *
     * @param walked how far it has come
     * @param found what it found; nothing follows
     * @param problem why it could not go on; nothing follows
     */
    record VerificationLine(
            @Nullable Walked walked,
            @Nullable ChainVerification found,
            @Nullable Problem problem) {
        /**
         * How far a walk has come.
         *
         * @param at the place of the last record that was found whole
         * @param last the place of the last record of the chain
         */
        record Walked(long at, long last) {}
    }
}
