package io.readiness.api;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.vertx.http.Compressed;
import io.readiness.access.Open;
import io.readiness.api.prepared.Accepted;
import io.readiness.api.prepared.OnFirstRequest;
import io.readiness.api.prepared.PreparedDocument;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.io.IOException;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Hands out the description of this API as it was committed. */
@Path("/q/openapi{suffix:(\\.json|\\.ya?ml)?}")
@Open("Whoever is to write a client has to read it first.")
final class OpenApiResource {
    private static final String DOCUMENT = "openapi.yaml";
    private static final String YAML = "application/yaml";
    private static final String JSON = MediaType.APPLICATION_JSON;

    private final OnFirstRequest<PreparedDocument> yaml;
    private final OnFirstRequest<PreparedDocument> json;

    OpenApiResource(Vertx vertx) {
        this.yaml = new OnFirstRequest<>(vertx, () -> prepared(PreparedDocument.packaged(DOCUMENT), YAML));
        this.json = new OnFirstRequest<>(vertx, () -> prepared(asJson(), JSON));
    }

    @GET
    @Compressed
    @Operation(hidden = true)
    public CompletionStage<RestResponse<Buffer>> document(
            @RestPath String suffix,
            @Nullable @RestQuery String format,
            @Context Request request,
            @Context HttpHeaders headers) {
        OnFirstRequest<PreparedDocument> wanted =
                wanted(suffix, format, headers).equals(JSON) ? json : yaml;
        return wanted.get().thenApply(document -> document.answer(request, headers));
    }

    /** The form that the address names; where it names none, the one that is liked best. */
    private static String wanted(String suffix, @Nullable String format, HttpHeaders headers) {
        String named = suffix.isEmpty() ? format : suffix.substring(1);
        if (named != null) {
            return named.equalsIgnoreCase("json") ? JSON : YAML;
        }
        String liked = Accepted.mediaTypes(headers)
                .preferred(YAML, JSON, "text/yaml", "application/x-yaml", "application/vnd.oai.openapi");
        return liked.equals(JSON) ? JSON : YAML;
    }

    private static PreparedDocument prepared(byte[] content, String type) {
        return new PreparedDocument(content, type + ";charset=UTF-8", null, HttpHeaders.ACCEPT);
    }

    private static byte[] asJson() throws IOException {
        return new JsonMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsBytes(new YAMLMapper().readTree(PreparedDocument.packaged(DOCUMENT)));
    }
}
