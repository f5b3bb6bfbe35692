package io.readiness.api;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Hands out the description of this API as it was committed, read anew for the few who ask. */
@Path("/q/openapi{suffix:(\\.json|\\.ya?ml)?}")
final class OpenApiResource {
    private static final String DOCUMENT = "openapi.yaml";

    @GET
    @Blocking
    @Operation(hidden = true)
    public RestResponse<byte[]> document(
            @RestPath String suffix,
            @Nullable @RestQuery String format,
            @Nullable @RestHeader(HttpHeaders.ACCEPT) String accept)
            throws IOException {
        if (isJson(suffix, format, accept)) {
            return answer(asJson(), MediaType.APPLICATION_JSON);
        }
        try (InputStream yaml = open()) {
            return answer(yaml.readAllBytes(), "application/yaml");
        }
    }

    private static boolean isJson(String suffix, @Nullable String format, @Nullable String accept) {
        return suffix.isEmpty()
                ? "json".equalsIgnoreCase(format) || (accept != null && accept.contains(MediaType.APPLICATION_JSON))
                : suffix.equals(".json");
    }

    private static byte[] asJson() throws IOException {
        ObjectWriter json = new JsonMapper().writerWithDefaultPrettyPrinter();
        try (InputStream yaml = open()) {
            return json.writeValueAsBytes(new YAMLMapper().readTree(yaml));
        }
    }

    private static InputStream open() {
        return Objects.requireNonNull(
                Thread.currentThread().getContextClassLoader().getResourceAsStream(DOCUMENT),
                "The description of the API is missing. Maybe package the service again?");
    }

    private static RestResponse<byte[]> answer(byte[] document, String type) {
        return RestResponse.ResponseBuilder.ok(document)
                .header(HttpHeaders.CONTENT_TYPE, type + ";charset=UTF-8")
                .build();
    }
}
