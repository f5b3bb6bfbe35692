package io.readiness.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.readiness.access.Open;
import io.readiness.api.prepared.OnFirstRequest;
import io.readiness.api.prepared.PreparedDocument;
import io.readiness.api.start.Languages;
import io.readiness.api.start.Languages.Language;
import io.readiness.screening.TestPackage;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;

/** Lists the assessments that may be ordered, as the rulebook in force offers them. */
@Path("/api/v1/packages")
@Produces(MediaType.APPLICATION_JSON)
@Open("The rulebook offers everybody the same.")
final class PackageResource {
    private final Languages languages;
    private final Map<String, OnFirstRequest<PreparedDocument>> packages;

    PackageResource(Languages languages, ObjectMapper json, Vertx vertx) {
        this.languages = languages;
        this.packages = languages.all().stream()
                .collect(Collectors.toMap(
                        Language::tag, language -> new OnFirstRequest<>(vertx, () -> prepared(language, json))));
    }

    private static PreparedDocument prepared(Language language, ObjectMapper json) throws JsonProcessingException {
        List<TestPackage> offered =
                language.assessor().rulebook().screening().packages();
        return new PreparedDocument(
                json.writeValueAsBytes(new PackageList(offered)),
                MediaType.APPLICATION_JSON,
                language.tag(),
                HttpHeaders.ACCEPT_LANGUAGE);
    }

    @GET
    @Operation(
            operationId = "packages",
            summary = "List the assessments on offer",
            description = "Each is ordered by its id, which never changes.")
    @APIResponseSchema(PackageList.class)
    public CompletionStage<RestResponse<Buffer>> packages(@Context Request request, @Context HttpHeaders headers) {
        return Objects.requireNonNull(packages.get(languages.wanted(headers).tag()))
                .get()
                .thenApply(document -> document.answer(request, headers));
    }

    /**
     * Assessments on offer.
     *
     * @param packages the assessments
     */
    record PackageList(List<TestPackage> packages) {}
}
