package io.readiness.api;

import io.readiness.api.body.JsonBody;
import io.readiness.profile.Profile;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * What an assessment costs before it begins: reads, binds and checks the same profile on the same event loop, concludes
 * nothing, and answers with as many bytes as it is asked for, which lie ready.
 */
@Path("/bench/no-op")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Singleton
final class NoOpResource {
    private final Map<Integer, byte[]> ready = new ConcurrentHashMap<>();

    @POST
    @NonBlocking
    @Operation(hidden = true)
    public RestResponse<byte[]> answer(JsonBody<Profile> body, @RestQuery int bytes) {
        body.checked(told -> List.of());
        return RestResponse.ResponseBuilder.ok(ready.computeIfAbsent(bytes, NoOpResource::blank))
                .header(HttpHeaders.CONTENT_LANGUAGE, "en")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    /** An empty JSON object with much room in it. */
    private static byte[] blank(int bytes) {
        byte[] blank = new byte[Math.max(2, bytes)];
        Arrays.fill(blank, (byte) ' ');
        blank[0] = '{';
        blank[blank.length - 1] = '}';
        return blank;
    }
}
