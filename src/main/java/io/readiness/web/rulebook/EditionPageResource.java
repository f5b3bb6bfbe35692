package io.readiness.web.rulebook;

import io.readiness.access.Needs;
import io.readiness.access.Scope;
import io.readiness.api.body.Problem.Fault;
import io.readiness.api.body.ProblemException.InvalidRequest;
import io.readiness.web.Shown;
import io.readiness.web.rulebook.KnownEditions.KnownEdition;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The editions of the rulebook that are known here, and what changed between two. */
@Path(Ref.ROOT + "/editions")
@Needs(Scope.READ)
@Produces(MediaType.TEXT_HTML)
@Blocking
final class EditionPageResource {
    private final Explorers explorers;
    private final KnownEditions known;

    EditionPageResource(Explorers explorers, KnownEditions known) {
        this.explorers = explorers;
        this.known = known;
    }

    /** The editions. */
    record EditionsPage(Explorer book, List<KnownEdition> editions, boolean keeps) {}

    /**
     * What changed.
     *
     * @param changes between which, and what; null: one of the two is not known or not read any more
     * @param fault what is wrong; null: nothing
     */
    record DifferencePage(
            Explorer book,
            List<KnownEdition> editions,
            String from,
            String to,
            @Nullable EditionChanges changes,
            @Nullable Fault fault) {}

    @GET
    @Operation(hidden = true)
    public RestResponse<String> editions(@Context HttpHeaders headers) {
        return Shown.toAll(
                RestResponse.StatusCode.OK,
                RulebookPages.editions(
                        new EditionsPage(explorers.in(headers), known.all().editions(), known.keeps())));
    }

    @GET
    @Path("/difference")
    @Operation(hidden = true)
    public RestResponse<String> difference(
            @RestQuery @Nullable String from, @RestQuery @Nullable String to, @Context HttpHeaders headers) {
        Explorer book = explorers.in(headers);
        List<KnownEdition> all = known.all().editions();
        try {
            EditionChanges changes = known.changes(from, to, book.language());
            return Shown.toAll(
                    RestResponse.StatusCode.OK,
                    RulebookPages.difference(new DifferencePage(
                            book, all, changes.from().hash(), changes.to().hash(), changes, null)));
        } catch (InvalidRequest refused) {
            return Shown.toAll(
                    Shown.FAULTY,
                    RulebookPages.difference(new DifferencePage(
                            book,
                            all,
                            Objects.requireNonNullElse(from, ""),
                            Objects.requireNonNullElse(to, ""),
                            null,
                            Objects.requireNonNull(refused.problem().faults()).get(0))));
        }
    }
}
