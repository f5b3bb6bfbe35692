package io.readiness.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.Compressed;
import io.readiness.access.Open;
import io.readiness.api.body.Problem;
import io.readiness.api.body.ProblemException;
import io.readiness.api.body.ProblemKind;
import io.readiness.api.decision.DecisionLog;
import io.readiness.api.prepared.OnFirstRequest;
import io.readiness.api.prepared.PreparedDocument;
import io.readiness.rulebook.Nearest;
import io.readiness.web.report.Samples;
import io.readiness.web.report.Samples.Sample;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The pages of the service: where to begin, and what each problem means; and the files that pages bring with them. */
@Path("/")
@Open("It tells what is the same for everybody.")
final class PageResource {
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final Assets assets;
    private final PreparedPage start;
    private final PreparedPage problems;
    private final Map<ProblemKind, PreparedPage> problem = new EnumMap<>(ProblemKind.class);

    PageResource(
            Vertx vertx,
            ObjectMapper json,
            Assets assets,
            DecisionLog log,
            Samples samples,
            @ConfigProperty(name = "readiness.management.port") OptionalInt management) {
        this.assets = assets;
        Start beginning = Start.here(management.isEmpty());
        this.start = new PreparedPage(
                vertx,
                json,
                beginning,
                () -> Templates.start(new StartPage(beginning, samples.all(), log.isOn(), "", null)));
        List<ProblemPage> all = Arrays.stream(ProblemKind.values())
                .map(ProblemPage::of)
                .sorted(Comparator.comparingInt(ProblemPage::status))
                .toList();
        this.problems = new PreparedPage(vertx, json, new ProblemList(all), () -> Templates.problems(all));
        for (ProblemKind kind : ProblemKind.values()) {
            ProblemPage told = ProblemPage.of(kind);
            problem.put(kind, new PreparedPage(vertx, json, told, () -> Templates.problem(told)));
        }
    }

    @CheckedTemplate(basePath = "web")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance start(StartPage page);

        static native TemplateInstance problems(List<ProblemPage> problems);

        static native TemplateInstance problem(ProblemPage problem);
    }

    /**
     * Where to begin.
     *
     * @param title what this is
     * @param says what it does
     * @param links what there is to be read
     */
    record Start(String title, String says, List<Link> links) {
        /** What can be read here, which is not what is answered at a port of its own. */
        static Start here(boolean withHealth) {
            List<Link> links = new ArrayList<>(List.of(
                    new Link("/docs", "The API, with examples to be tried"),
                    new Link("/rulebook", "The rulebook, to be read and searched"),
                    new Link("/q/openapi", "The same for tools, as an OpenAPI document"),
                    new Link("/api/v1/rulebook", "The same rulebook for tools, as JSON"),
                    new Link("/problems", "What each problem means, and what to try")));
            if (withHealth) {
                links.add(new Link("/q/health", "Whether the service is ready"));
            }
            return new Start(
                    "Readiness",
                    "Tells whether a Product Owner's profile shows broader product ownership or delivery execution only, and the right next step, each conclusion with its reason.",
                    links);
        }
    }

    /**
     * Where to begin, as a page.
     *
     * @param start the same for tools
     * @param samples reports to look at of people whom nobody is behind
     * @param asks whether interviews are led here
     * @param pasted what was pasted of a resume
     * @param fault why it cannot be read; null: nothing is wrong
     */
    record StartPage(
            Start start,
            List<Sample> samples,
            boolean asks,
            String pasted,
            @Nullable String fault) {}

    /**
     * Something to be read.
     *
     * @param href where it is
     * @param title what it is
     */
    record Link(String href, String title) {}

    /** Every kind of problem that this API answers with. */
    record ProblemList(List<ProblemPage> problems) {}

    /**
     * What a problem means.
     *
     * @param type as a problem has it
     * @param title the kind in words
     * @param status the status it comes with
     * @param meaning what has happened
     * @param remedies what to try, the likeliest first
     */
    record ProblemPage(String type, String title, int status, String meaning, List<String> remedies) {
        static ProblemPage of(ProblemKind kind) {
            return new ProblemPage(kind.type(), kind.title(), kind.status(), kind.meaning(), kind.remedies());
        }
    }

    @GET
    @Operation(hidden = true)
    public CompletionStage<RestResponse<Buffer>> start(@Context Request request, @Context HttpHeaders headers) {
        return start.answer(request, headers);
    }

    @GET
    @Path("/problems")
    @Operation(hidden = true)
    public CompletionStage<RestResponse<Buffer>> problems(@Context Request request, @Context HttpHeaders headers) {
        return problems.answer(request, headers);
    }

    @GET
    @Path("/problems/{kind}")
    @Operation(hidden = true)
    public CompletionStage<RestResponse<Buffer>> problem(
            @RestPath String kind, @Context Request request, @Context HttpHeaders headers) {
        ProblemKind known = ProblemKind.named(kind)
                .orElseThrow(() -> unknown("No problem has this name. Did you mean /problems/"
                        + Nearest.to(
                                kind,
                                Arrays.stream(ProblemKind.values())
                                        .map(ProblemKind::id)
                                        .toList())
                        + "? GET /problems lists them."));
        return Objects.requireNonNull(problem.get(known)).answer(request, headers);
    }

    @GET
    @Compressed
    @Path(Assets.PATH + "{version}/{file}")
    @Operation(hidden = true)
    public CompletionStage<RestResponse<Buffer>> asset(
            @RestPath String version, @RestPath String file, @Context Request request, @Context HttpHeaders headers) {
        OnFirstRequest<PreparedDocument> asset = assets.at(version, file);
        if (asset == null) {
            throw unknown("No page brings such a file with it. Maybe load the page again?");
        }
        return asset.get().thenApply(document -> {
            RestResponse<Buffer> answer = document.answer(request, headers);
            answer.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, FOR_EVER);
            return answer;
        });
    }

    private static ProblemException unknown(String detail) {
        return new ProblemException(Problem.of(ProblemKind.UNKNOWN_PATH, detail));
    }
}
