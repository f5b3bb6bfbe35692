package io.readiness.web.rulebook;

import io.readiness.access.Open;
import io.readiness.api.start.ServiceMetrics;
import io.readiness.api.start.SpokenRules;
import io.readiness.guide.Citation.Claim;
import io.readiness.judgement.rule.RuleText;
import io.readiness.judgement.scale.Circumstance;
import io.readiness.profile.Signal;
import io.readiness.rulebook.Nearest;
import io.readiness.web.Shown;
import io.readiness.web.rulebook.People.Person;
import io.readiness.web.rulebook.RulebookPages.MissingPage;
import io.readiness.web.rulebook.RulebookPages.RulePage;
import io.readiness.web.rulebook.RulebookPages.SearchPage;
import io.readiness.web.rulebook.RulebookPages.SpokenPage;
import io.readiness.web.rulebook.RulebookPages.SpokenRule;
import io.readiness.web.rulebook.RulebookPages.TablePage;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Shows the rulebook in force to people: to whoever is judged by it, judges by it, or writes it. */
@Path(Ref.ROOT)
@Open("Whoever is judged may read by what.")
@Produces(MediaType.TEXT_HTML)
@Blocking
final class RulebookPageResource {
    private static final int NOT_FOUND = RestResponse.StatusCode.NOT_FOUND;

    /** Nobody looks for more; the rest is not read. */
    private static final int LONGEST_SEARCH = 200;

    private final Explorers explorers;
    private final Examples examples;
    private final People people;
    private final SpokenRules spoken;

    RulebookPageResource(Explorers explorers, Examples examples, People people, ServiceMetrics metrics) {
        this.explorers = explorers;
        this.examples = examples;
        this.people = people;
        this.spoken = metrics.spoken();
    }

    @GET
    @Operation(hidden = true)
    public RestResponse<?> overview(@Context Request request, @Context HttpHeaders headers) {
        return explorers.page("", request, headers, RulebookPages::overview);
    }

    @GET
    @Path("/signals")
    @Operation(hidden = true)
    public RestResponse<?> signals(@Context Request request, @Context HttpHeaders headers) {
        return explorers.page("/signals", request, headers, RulebookPages::signals);
    }

    @GET
    @Path("/signals/{id}")
    @Operation(hidden = true)
    public RestResponse<?> signal(@RestPath String id, @Context Request request, @Context HttpHeaders headers) {
        Signal signal = named(Signal.values(), id);
        return signal == null
                ? missing("signal", id, Ref.SIGNALS, ids(Signal.values()), headers)
                : explorers.page("/signals/" + id, request, headers, book -> RulebookPages.signal(book.signal(signal)));
    }

    @GET
    @Path("/rules")
    @Operation(hidden = true)
    public RestResponse<?> rules(@Context Request request, @Context HttpHeaders headers) {
        return explorers.page("/rules", request, headers, RulebookPages::rules);
    }

    /** It says how often the rule spoke, so it is made anew each time. */
    @GET
    @Path("/rules/{id}")
    @Operation(hidden = true)
    public RestResponse<?> rule(@RestPath String id, @Context HttpHeaders headers) {
        Explorer book = explorers.in(headers);
        RuleText rule = book.rulebook().rules().get(id);
        if (rule == null) {
            return missing("rule", id, Ref.RULES, book.rulebook().rules().keySet(), headers);
        }
        return Shown.toAll(
                RestResponse.StatusCode.OK,
                RulebookPages.rule(new RulePage(
                        book,
                        rule,
                        examples.of(rule),
                        held(headers).getOrDefault(id, List.of()),
                        People.NAMES.size(),
                        spoken.of(id),
                        spoken.runs())));
    }

    private Map<String, List<Person>> held(HttpHeaders headers) {
        return people.holding(explorers.language(headers).assessor());
    }

    @GET
    @Path("/spoken")
    @Operation(hidden = true)
    public RestResponse<?> spoken(@Context HttpHeaders headers) {
        Explorer book = explorers.in(headers);
        Map<String, List<Person>> held = held(headers);
        List<SpokenRule> rules = book.rulebook().rules().values().stream()
                .map(rule -> new SpokenRule(
                        rule, held.getOrDefault(rule.id(), List.of()).size(), spoken.of(rule.id())))
                .sorted(Comparator.comparingLong(SpokenRule::times)
                        .thenComparingInt(SpokenRule::people)
                        .reversed())
                .toList();
        return Shown.toAll(
                RestResponse.StatusCode.OK,
                RulebookPages.spoken(new SpokenPage(book, rules, People.NAMES.size(), spoken.runs())));
    }

    @GET
    @Path("/circumstances")
    @Operation(hidden = true)
    public RestResponse<?> circumstances(@Context Request request, @Context HttpHeaders headers) {
        return explorers.page("/circumstances", request, headers, RulebookPages::circumstances);
    }

    @GET
    @Path("/circumstances/{id}")
    @Operation(hidden = true)
    public RestResponse<?> circumstance(@RestPath String id, @Context Request request, @Context HttpHeaders headers) {
        Circumstance found = named(Circumstance.values(), id);
        return found == null
                ? missing("circumstance", id, Ref.CIRCUMSTANCES, ids(Circumstance.values()), headers)
                : explorers.page(
                        "/circumstances/" + id,
                        request,
                        headers,
                        book -> RulebookPages.circumstance(book.circumstance(found)));
    }

    @GET
    @Path("/tables")
    @Operation(hidden = true)
    public RestResponse<?> tables(@Context Request request, @Context HttpHeaders headers) {
        return explorers.page("/tables", request, headers, RulebookPages::tables);
    }

    @GET
    @Path("/tables/{name}")
    @Operation(hidden = true)
    public RestResponse<?> table(@RestPath String name, @Context Request request, @Context HttpHeaders headers) {
        Explorer shown = explorers.in(headers);
        if (shown.table(name).isEmpty()) {
            return missing(
                    "table",
                    name,
                    Ref.TABLES,
                    shown.tables().stream().map(TableView::name).toList(),
                    headers);
        }
        return explorers.page(
                "/tables/" + name,
                request,
                headers,
                book -> RulebookPages.table(new TablePage(book, book.table(name).orElseThrow())));
    }

    @GET
    @Path("/claims")
    @Operation(hidden = true)
    public RestResponse<?> claims(@Context Request request, @Context HttpHeaders headers) {
        return explorers.page("/claims", request, headers, RulebookPages::claims);
    }

    @GET
    @Path("/claims/{id}")
    @Operation(hidden = true)
    public RestResponse<?> claim(@RestPath String id, @Context Request request, @Context HttpHeaders headers) {
        Map<String, Claim> claims = explorers.in(headers).rulebook().claims();
        return claims.containsKey(id)
                ? explorers.page(
                        "/claims/" + id,
                        request,
                        headers,
                        book -> RulebookPages.claim(book.claim(
                                Objects.requireNonNull(book.rulebook().claims().get(id)))))
                : missing("claim", id, Ref.CLAIMS, claims.keySet(), headers);
    }

    @GET
    @Path("/parameters")
    @Operation(hidden = true)
    public RestResponse<?> parameters(@Context Request request, @Context HttpHeaders headers) {
        return explorers.page("/parameters", request, headers, RulebookPages::parameters);
    }

    @GET
    @Path("/questions")
    @Operation(hidden = true)
    public RestResponse<?> questions(@Context Request request, @Context HttpHeaders headers) {
        return explorers.page("/questions", request, headers, RulebookPages::questions);
    }

    @GET
    @Path("/assumptions")
    @Operation(hidden = true)
    public RestResponse<?> assumptions(@Context Request request, @Context HttpHeaders headers) {
        return explorers.page("/assumptions", request, headers, RulebookPages::assumptions);
    }

    @GET
    @Path("/search")
    @Operation(hidden = true)
    public RestResponse<?> search(@RestQuery @Nullable String q, @Context HttpHeaders headers) {
        String asked = q == null ? "" : q.substring(0, Math.min(q.length(), LONGEST_SEARCH));
        return Shown.toAll(
                RestResponse.StatusCode.OK,
                RulebookPages.search(new SearchPage(
                        explorers.in(headers), explorers.search(headers).find(asked))));
    }

    /** There is no such thing: the nearest that there is may be meant. */
    private RestResponse<String> missing(
            String what, String id, String before, Collection<String> known, HttpHeaders headers) {
        String shown = id.substring(0, Math.min(id.length(), LONGEST_SEARCH));
        String nearest = Nearest.to(shown, known);
        return Shown.toAll(
                NOT_FOUND,
                RulebookPages.missing(new MissingPage(
                        explorers.in(headers),
                        what,
                        shown,
                        before.substring(0, before.length() - 1),
                        new Ref(before + nearest, nearest))));
    }

    private static <E extends Enum<E>> @Nullable E named(E[] constants, String id) {
        return Arrays.stream(constants)
                .filter(one -> Ref.id(one).equals(id))
                .findFirst()
                .orElse(null);
    }

    private static List<String> ids(Enum<?>[] constants) {
        return Stream.of(constants).map(Ref::id).toList();
    }
}
