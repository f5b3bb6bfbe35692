package io.readiness.web.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.readiness.access.Caller;
import io.readiness.access.Needs;
import io.readiness.access.Scope;
import io.readiness.api.AwaitedWork;
import io.readiness.api.access.Callers;
import io.readiness.api.decision.DecisionLog;
import io.readiness.api.decision.NewestDecisions;
import io.readiness.api.decision.NewestDecisions.Figures;
import io.readiness.api.decision.NewestDecisions.NewestDecision;
import io.readiness.api.decision.NewestDecisions.Overview;
import io.readiness.api.exchange.AnyQuery;
import io.readiness.api.start.Languages;
import io.readiness.web.Shown;
import io.readiness.web.desk.ProfilesPage.ProfileRow;
import io.readiness.web.report.ReportWords;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The desk as it opens: everybody whose profile is kept, with the newest decision on each, in the order that its reader chooses. */
@Path("/desk")
@Needs(Scope.READ)
@Blocking
final class ProfilesPageResource {
    private static final String CSV = "text/csv;charset=UTF-8";

    private final DecisionLog log;
    private final NewestDecisions newest;
    private final Languages languages;
    private final Callers callers;
    private final AwaitedWork work;

    ProfilesPageResource(
            DecisionLog log, NewestDecisions newest, Languages languages, Callers callers, AwaitedWork work) {
        this.log = log;
        this.newest = newest;
        this.languages = languages;
        this.callers = callers;
        this.work = work;
    }

    @CheckedTemplate(basePath = "web/desk")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance profiles(ProfilesPage page);
    }

    @GET
    @AnyQuery
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public RestResponse<String> profiles(@Context UriInfo asked, @Context HttpHeaders headers) {
        return Shown.page(Templates.profiles(
                work.done(() -> page(asked.getQueryParameters(), ReportWords.of(languages.wanted(headers))))));
    }

    @GET
    @AnyQuery
    @Path("table.csv")
    @Produces(CSV)
    @Operation(hidden = true)
    public RestResponse<String> table(@Context UriInfo asked) {
        ProfileQuery query = ProfileQuery.of(asked.getQueryParameters());
        Caller caller = callers.current();
        Function<NewestDecision, @Nullable Figures> figures = one -> newest.figures(caller, one);
        String table =
                work.done(() -> ProfilesCsv.of(query.among(newest.of(caller).decisions(), figures), figures));
        return ResponseBuilder.ok(table)
                .type(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"readiness-profiles.csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private ProfilesPage page(MultivaluedMap<String, String> asked, ReportWords words) {
        ProfileQuery query = ProfileQuery.of(asked);
        if (!log.isOn()) {
            return new ProfilesPage(false, 0, false, 0, List.of(), 1, query, words);
        }
        Caller caller = callers.current();
        Function<NewestDecision, @Nullable Figures> figures = one -> newest.figures(caller, one);
        Overview overview = newest.of(caller);
        List<NewestDecision> wanted = query.among(overview.decisions(), figures);
        int last = Math.max(1, (wanted.size() + ProfilesPage.ROWS - 1) / ProfilesPage.ROWS);
        int number = Math.min(
                last, Objects.requireNonNullElse(ProfileQuery.number(asked, "page", 1, NewestDecisions.MOST), 1));
        List<ProfileRow> rows = wanted.stream()
                .skip((number - 1L) * ProfilesPage.ROWS)
                .limit(ProfilesPage.ROWS)
                .map(one -> new ProfileRow(one, figures.apply(one), newest.hasEarlier(caller, one), query.signal()))
                .toList();
        return new ProfilesPage(
                true, overview.decisions().size(), overview.more(), wanted.size(), rows, number, query, words);
    }
}
