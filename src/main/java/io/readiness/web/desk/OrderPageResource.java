package io.readiness.web.desk;

import static io.readiness.web.TemplateWords.inQuery;
import static io.readiness.web.desk.OrderPages.mayOrder;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.readiness.access.Caller;
import io.readiness.access.Needs;
import io.readiness.access.Scope;
import io.readiness.api.AssessmentDay;
import io.readiness.api.access.Callers;
import io.readiness.api.body.JsonBinder;
import io.readiness.api.body.ProblemException;
import io.readiness.api.body.SentBody;
import io.readiness.api.decision.DecisionLog;
import io.readiness.api.exchange.AnyQuery;
import io.readiness.api.order.OrderDesk;
import io.readiness.api.order.OrderDesk.OrderList;
import io.readiness.api.order.OrderProblems;
import io.readiness.api.order.OrderRequest;
import io.readiness.api.order.OrderRequest.SentApplicant;
import io.readiness.api.order.OrderRequest.SentJob;
import io.readiness.api.start.Languages;
import io.readiness.api.start.Languages.Language;
import io.readiness.screening.Order;
import io.readiness.screening.Order.OrderStatus;
import io.readiness.screening.OrderRefusal;
import io.readiness.screening.OrderRefusal.UnknownOrder;
import io.readiness.screening.TestPackage;
import io.readiness.store.order.OrderFilter;
import io.readiness.web.SentForm;
import io.readiness.web.Shown;
import io.readiness.web.desk.OrderPages.NewOrderPage;
import io.readiness.web.desk.OrderPages.OrderRow;
import io.readiness.web.desk.OrderPages.OrderView;
import io.readiness.web.desk.OrderPages.OrdersPage;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Orders of assessments, for whoever screens by hand: what each waits for, and what can be done about it. */
@Path("/desk/orders")
@Needs(Scope.READ)
@Produces(MediaType.TEXT_HTML)
@Blocking
final class OrderPageResource {
    private static final String ORDERS = "/desk/orders";

    /** What may stand in the address of the list; a form that nobody filled in sends all of it empty. */
    private static final List<String> FILTERS = List.of("status", "candidate", "package", "job", "cursor");

    private static final int MOST = 50;
    private static final int LONGEST_REASON = 500;

    private final DecisionLog log;
    private final OrderDesk desk;
    private final Callers callers;
    private final Languages languages;
    private final JsonBinder binder;
    private final AssessmentDay days;

    OrderPageResource(
            DecisionLog log,
            OrderDesk desk,
            Callers callers,
            Languages languages,
            JsonBinder binder,
            AssessmentDay days) {
        this.log = log;
        this.desk = desk;
        this.callers = callers;
        this.languages = languages;
        this.binder = binder;
        this.days = days;
    }

    @CheckedTemplate(basePath = "web/desk")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance orders(OrdersPage page);

        static native TemplateInstance newOrder(NewOrderPage page);

        static native TemplateInstance order(OrderView page);
    }

    @GET
    @AnyQuery
    @Operation(hidden = true)
    public RestResponse<String> orders(@Context UriInfo asked, @Context HttpHeaders headers) {
        Caller caller = callers.current();
        MultivaluedMap<String, String> told = asked.getQueryParameters();
        ProfileQuery.check(told, FILTERS);
        OrderStatus wanted = ProfileQuery.word("status", ProfileQuery.text(told, "status"), OrderStatus.class);
        OrderFilter filter = new OrderFilter(
                wanted == null ? null : wanted.name(),
                OrderRequest.line("candidate", ProfileQuery.text(told, "candidate")),
                OrderRequest.line("package", ProfileQuery.text(told, "package")),
                OrderRequest.line("job", ProfileQuery.text(told, "job")));
        List<TestPackage> packages = desk.packages(languages.wanted(headers));
        if (!log.isOn()) {
            return Shown.page(Templates.orders(new OrdersPage(false, false, List.of(), packages, filter, null)));
        }
        OrderList found = desk.list(caller, filter, ProfileQuery.text(told, "cursor"), MOST);
        return Shown.page(Templates.orders(new OrdersPage(
                true,
                mayOrder(caller),
                found.orders().stream()
                        .map(order -> OrderRow.of(order, packages))
                        .toList(),
                packages,
                filter,
                found.next() == null ? null : after(filter, found.next()))));
    }

    private static String after(OrderFilter filter, String cursor) {
        return ORDERS + "?status=" + written(filter.status()) + "&candidate=" + written(filter.candidate())
                + "&package=" + written(filter.packageId()) + "&job=" + written(filter.job()) + "&cursor="
                + inQuery(cursor);
    }

    private static String written(@Nullable String told) {
        return told == null ? "" : inQuery(told);
    }

    @GET
    @Path("/new")
    @Needs(Scope.ORDER)
    @Operation(hidden = true)
    public RestResponse<String> begin(@RestQuery @Nullable String candidate, @Context HttpHeaders headers) {
        log.store();
        SentForm known = new SentForm(candidate == null ? Map.of() : Map.of("candidate", List.of(candidate)));
        return Shown.page(Templates.newOrder(form(known, FieldFaults.NONE, headers)));
    }

    private NewOrderPage form(SentForm form, FieldFaults faults, HttpHeaders headers) {
        Language language = languages.wanted(headers);
        return new NewOrderPage(
                desk.packages(language),
                languages.all().stream().map(Language::tag).toList(),
                form,
                faults);
    }

    @POST
    @Path("/new")
    @Needs(Scope.ORDER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public RestResponse<String> place(SentBody body, @Context HttpHeaders headers) {
        SentForm form = SentForm.in(body);
        try {
            OrderRequest asked = binder.written(request(form)).checked(told -> told.contradictions(days.of(null)));
            Order placed = desk.place(callers.current(), asked.order()).order();
            return Shown.next(ORDERS + "/" + placed.id());
        } catch (OrderRefusal refusal) {
            return faulty(form, new ProblemException(OrderProblems.of(refusal)), headers);
        } catch (ProblemException refused) {
            return faulty(form, refused, headers);
        }
    }

    private RestResponse<String> faulty(SentForm form, ProblemException refused, HttpHeaders headers) {
        return Shown.page(Shown.FAULTY, Templates.newOrder(form(form, FieldFaults.of(refused), headers)));
    }

    private static OrderRequest request(SentForm form) {
        SentJob job = new SentJob(form.text("job"), form.text("title"), form.text("description"));
        return new OrderRequest(
                form.written("package"),
                null,
                new SentApplicant(form.text("candidate"), form.text("name"), form.text("email"), form.text("language")),
                job.equals(new SentJob(null, null, null)) ? null : job,
                null,
                null,
                null,
                null,
                "link".equals(form.text("by")));
    }

    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    public RestResponse<String> order(@RestPath String id, @Context HttpHeaders headers) {
        return Shown.page(Templates.order(view(id, null, null, headers)));
    }

    private OrderView view(String id, @Nullable String fault, @Nullable String reason, HttpHeaders headers) {
        Caller caller = callers.current();
        Order order = desk.find(caller, id).orElseThrow(() -> new UnknownOrder(id));
        return new OrderView(
                OrderRow.of(order, desk.packages(languages.wanted(headers))),
                mayOrder(caller),
                order.decision() == null ? null : desk.result(caller, order, false),
                fault,
                reason);
    }

    @POST
    @Path("/{id}/cancel")
    @Needs(Scope.ORDER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public RestResponse<String> cancel(@RestPath String id, SentBody body, @Context HttpHeaders headers) {
        String reason = SentForm.in(body).text("reason");
        if (reason == null || reason.length() > LONGEST_REASON) {
            String fault = "Say why, in up to " + LONGEST_REASON + " characters: whoever reads the order reads it.";
            return Shown.page(Shown.FAULTY, Templates.order(view(id, fault, reason, headers)));
        }
        return done(id, headers, () -> desk.cancel(callers.current(), id, reason));
    }

    @POST
    @Path("/{id}/close")
    @Needs(Scope.ORDER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public RestResponse<String> close(@RestPath String id, SentBody body, @Context HttpHeaders headers) {
        return done(id, headers, () -> desk.complete(callers.current(), id));
    }

    /** Does it; where the order is not so far, or not open any more, it says so beside what can be done instead. */
    private RestResponse<String> done(String id, HttpHeaders headers, Supplier<Order> act) {
        try {
            return Shown.next(ORDERS + "/" + act.get().id());
        } catch (UnknownOrder unknown) {
            throw unknown;
        } catch (OrderRefusal refusal) {
            return Shown.page(
                    OrderProblems.of(refusal).status(), Templates.order(view(id, refusal.getMessage(), null, headers)));
        }
    }
}
