package io.readiness.web.docs;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.readiness.access.Open;
import io.readiness.api.body.Problem;
import io.readiness.api.body.ProblemException;
import io.readiness.api.body.ProblemKind;
import io.readiness.api.prepared.OnFirstRequest;
import io.readiness.api.prepared.PreparedDocument;
import io.readiness.rulebook.Nearest;
import io.readiness.web.Shown;
import io.readiness.web.docs.ApiReference.ApiOperation;
import io.readiness.web.docs.ApiReference.Group;
import io.readiness.web.docs.ApiReference.Shape;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Shows the API to people who write against it, without a script; {@code /docs/try} sends requests from the browser. */
@Path("/docs")
@Open("Whoever is to write a client has to read it first.")
final class ApiPageResource {
    /** The viewer draws its marks from data that is in its style, and asks this service and no other. */
    private static final String VIEWER =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Vertx vertx;
    private final OnFirstRequest<PreparedDocument> viewer;
    private final OnFirstRequest<ApiReference> reference;
    private final Map<String, OnFirstRequest<PreparedDocument>> pages = new ConcurrentHashMap<>();

    ApiPageResource(Vertx vertx) {
        this.vertx = vertx;
        this.viewer = new OnFirstRequest<>(vertx, () -> prepared(Templates.viewer()));
        this.reference = new OnFirstRequest<>(vertx, ApiReference::packaged);
    }

    @CheckedTemplate(basePath = "web/docs")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance operations(ApiPage page);

        static native TemplateInstance operation(ApiOperation operation);

        static native TemplateInstance shape(Shape shape);

        static native TemplateInstance viewer();
    }

    /**
     * All of the API.
     *
     * @param says what it says of itself, as HTML
     * @param shapes the names of what is sent and answered
     */
    record ApiPage(String title, String version, String says, List<Group> groups, List<String> shapes) {
        public int size() {
            return groups.stream().mapToInt(group -> group.operations().size()).sum();
        }
    }

    @GET
    @Operation(hidden = true)
    public CompletionStage<RestResponse<Buffer>> all(@Context Request request, @Context HttpHeaders headers) {
        return page(
                "",
                request,
                headers,
                api -> Templates.operations(new ApiPage(
                        api.title(),
                        api.version(),
                        api.says(),
                        api.groups(),
                        List.copyOf(api.shapes().keySet()))));
    }

    @GET
    @Path("/operations/{id}")
    @Operation(hidden = true)
    public CompletionStage<RestResponse<Buffer>> operation(
            @RestPath String id, @Context Request request, @Context HttpHeaders headers) {
        return known(
                        id,
                        "operation",
                        "/docs/operations/",
                        api -> api.operations().keySet())
                .thenCompose(api ->
                        page("/operations/" + id, request, headers, told -> Templates.operation(told.operation(id))));
    }

    @GET
    @Path("/schemas/{name}")
    @Operation(hidden = true)
    public CompletionStage<RestResponse<Buffer>> shape(
            @RestPath String name, @Context Request request, @Context HttpHeaders headers) {
        return known(name, "schema", "/docs/schemas/", api -> api.shapes().keySet())
                .thenCompose(
                        api -> page("/schemas/" + name, request, headers, told -> Templates.shape(told.shape(name))));
    }

    /** Sends requests from the browser, which needs a script. */
    @GET
    @Path("/try")
    @Operation(hidden = true)
    public CompletionStage<RestResponse<Buffer>> viewer(@Context Request request, @Context HttpHeaders headers) {
        return viewer.get().thenApply(page -> Shown.prepared(page, request, headers, VIEWER));
    }

    private static PreparedDocument prepared(TemplateInstance page) {
        return new PreparedDocument(page.render().getBytes(StandardCharsets.UTF_8), Shown.HTML, null);
    }

    private CompletionStage<ApiReference> known(
            String name, String what, String before, Function<ApiReference, Collection<String>> known) {
        return reference.get().thenApply(api -> {
            if (!known.apply(api).contains(name)) {
                throw new ProblemException(Problem.of(
                        ProblemKind.UNKNOWN_PATH,
                        "The API has no such " + what + ". Did you mean " + before + Nearest.to(name, known.apply(api))
                                + "?"));
            }
            return api;
        });
    }

    private CompletionStage<RestResponse<Buffer>> page(
            String path, Request request, HttpHeaders headers, Function<ApiReference, TemplateInstance> shown) {
        return reference
                .get()
                .thenCompose(api -> pages.computeIfAbsent(
                                path, first -> new OnFirstRequest<>(vertx, () -> prepared(shown.apply(api))))
                        .get())
                .thenApply(page -> Shown.prepared(page, request, headers));
    }
}
