package io.readiness.web.rulebook;

import io.readiness.access.Needs;
import io.readiness.access.Scope;
import io.readiness.api.AwaitedWork;
import io.readiness.api.decision.DecisionLog;
import io.readiness.api.start.Editions;
import io.readiness.api.start.Languages;
import io.readiness.assessment.Rulebook.Edition;
import io.readiness.rulebook.RulebookSource.RulebookFault;
import io.readiness.store.Archive;
import io.readiness.store.KeptEdition;
import io.readiness.web.Shown;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The editions of the rulebook that are known here, and what changed between two. An old one is compiled again for it. */
@Path(Ref.ROOT + "/editions")
@Needs(Scope.READ)
@Produces(MediaType.TEXT_HTML)
@Blocking
final class EditionPageResource {
    private final Explorers explorers;
    private final Editions editions;
    private final DecisionLog log;
    private final AwaitedWork work;

    EditionPageResource(Explorers explorers, Editions editions, DecisionLog log, AwaitedWork work) {
        this.explorers = explorers;
        this.editions = editions;
        this.log = log;
        this.work = work;
    }

    /**
     * An edition that is known here.
     *
     * @param version as its authors numbered it
     * @param hash of its files
     * @param since the day since when it is kept; null: it is not
     * @param inForce whether it judges
     */
    record KnownEdition(
            String version, String hash, @Nullable LocalDate since, boolean inForce) {
        /** As much of the hash as tells it from the others. */
        public String mark() {
            return hash.substring(0, 12);
        }
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
            @Nullable String fault) {}

    @GET
    @Operation(hidden = true)
    public RestResponse<String> editions(@Context HttpHeaders headers) {
        return Shown.toAll(
                RestResponse.StatusCode.OK,
                RulebookPages.editions(new EditionsPage(explorers.in(headers), known(), log.isOn())));
    }

    @GET
    @Path("/difference")
    @Operation(hidden = true)
    public RestResponse<String> difference(
            @RestQuery @Nullable String from, @RestQuery @Nullable String to, @Context HttpHeaders headers) {
        List<KnownEdition> known = known();
        Optional<KnownEdition> first = named(from, known);
        Optional<KnownEdition> second = named(to, known);
        if (first.isEmpty() || second.isEmpty()) {
            return faulty(known, from, to, "Choose two editions of the list.", headers);
        }
        String tag = explorers.in(headers).language();
        try {
            EditionChanges changes = work.done(() -> with(
                    first.get().hash(),
                    old -> with(
                            second.get().hash(),
                            later -> EditionChanges.of(explorers.of(old, tag), explorers.of(later, tag)))));
            return Shown.toAll(
                    RestResponse.StatusCode.OK,
                    RulebookPages.difference(new DifferencePage(
                            explorers.in(headers),
                            known,
                            first.get().hash(),
                            second.get().hash(),
                            changes,
                            null)));
        } catch (RulebookFault outgrown) {
            return faulty(known, from, to, "One of the two is not read any more: " + outgrown.getMessage(), headers);
        }
    }

    private RestResponse<String> faulty(
            List<KnownEdition> known, @Nullable String from, @Nullable String to, String fault, HttpHeaders headers) {
        return Shown.toAll(
                Shown.FAULTY,
                RulebookPages.difference(new DifferencePage(
                        explorers.in(headers),
                        known,
                        Objects.requireNonNullElse(from, ""),
                        Objects.requireNonNullElse(to, ""),
                        null,
                        fault)));
    }

    /** The one that is meant by its hash. */
    private static Optional<KnownEdition> named(@Nullable String hash, List<KnownEdition> known) {
        return known.stream().filter(one -> one.hash().equals(hash)).findFirst();
    }

    private <T> T with(String hash, Function<Languages, T> use) {
        for (Languages loaded : editions.inForce().loaded()) {
            if (loaded.edition().hash().equals(hash)) {
                return use.apply(loaded);
            }
        }
        Archive archive = log.store().archive();
        return editions.with(hash, () -> archive.edition(hash).orElseThrow(), use);
    }

    /** The one in force first, then what else is loaded, then what is kept, the latest first. */
    private List<KnownEdition> known() {
        Map<String, KnownEdition> known = new LinkedHashMap<>();
        String inForce = editions.inForce().edition().hash();
        for (Languages loaded : editions.inForce().loaded()) {
            Edition edition = loaded.edition();
            known.put(
                    edition.hash(),
                    new KnownEdition(
                            edition.version(),
                            edition.hash(),
                            null,
                            edition.hash().equals(inForce)));
        }
        if (log.isOn()) {
            for (KeptEdition kept : log.store().archive().editions()) {
                known.put(
                        kept.hash(),
                        new KnownEdition(
                                kept.version(),
                                kept.hash(),
                                LocalDate.ofInstant(kept.since(), ZoneOffset.UTC),
                                kept.hash().equals(inForce)));
            }
        }
        return List.copyOf(known.values());
    }
}
