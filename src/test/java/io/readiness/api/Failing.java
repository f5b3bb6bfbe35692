package io.readiness.api;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.AbstractList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Fails on purpose. */
@Path(Failing.PATH)
final class Failing {
    static final String PATH = "/failing";

    /** Before any resource is reached. */
    static final String EARLY = PATH + "/early";

    /** While its answer is written, more of which has gone out than is ever held back. */
    static final String LATE = PATH + "/late";

    static final String SECRET = "nobody outside should read this";

    private static final int WRITTEN_BEFORE = 100_000;

    void early(@Observes Router router) {
        // Even before addresses are looked at, of which this is none.
        router.route(EARLY).order(Integer.MIN_VALUE + 15).handler(routing -> {
            throw new IllegalStateException(SECRET + routing.request().uri());
        });
    }

    @GET
    @Operation(hidden = true)
    public String fail() {
        throw new IllegalStateException(SECRET, new IllegalArgumentException(SECRET));
    }

    @GET
    @Path("/late")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public List<String> failLate() {
        return new AbstractList<>() {
            @Override
            public String get(int index) {
                if (index > WRITTEN_BEFORE) {
                    throw new IllegalStateException(SECRET);
                }
                return "word";
            }

            @Override
            public int size() {
                return Integer.MAX_VALUE;
            }
        };
    }
}
