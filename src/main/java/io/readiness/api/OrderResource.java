package io.readiness.api;

import io.readiness.access.Needs;
import io.readiness.access.Scope;
import io.readiness.api.QueryReader.Query;
import io.readiness.api.access.Callers;
import io.readiness.api.body.JsonBody;
import io.readiness.api.decision.DecisionKeeper;
import io.readiness.api.order.OrderDesk;
import io.readiness.api.order.OrderDesk.OrderList;
import io.readiness.api.order.OrderReplies;
import io.readiness.api.order.OrderRequest;
import io.readiness.api.order.OrderResult;
import io.readiness.screening.Order;
import io.readiness.screening.Order.OrderStatus;
import io.readiness.screening.OrderRefusal.UnknownOrder;
import io.readiness.store.order.OrderFilter;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Takes orders of assessments, for applicant tracking systems and whoever screens by hand. Waits for the store. */
@Path("/api/v1/orders")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Needs(Scope.ORDER)
final class OrderResource {
    private static final String JSON = MediaType.APPLICATION_JSON;

    private final Callers callers;
    private final QueryReader queries;
    private final OrderDesk desk;
    private final OrderReplies replies;

    OrderResource(Callers callers, QueryReader queries, OrderDesk desk, OrderReplies replies) {
        this.callers = callers;
        this.queries = queries;
        this.desk = desk;
        this.replies = replies;
    }

    @POST
    @Consumes(JSON)
    @Parameter(name = DecisionKeeper.KEY, in = ParameterIn.HEADER, schema = @Schema(implementation = String.class))
    @Operation(
            operationId = "placeOrder",
            summary = "Order an assessment",
            description =
                    "The applicant is led to an interview by a link that nobody can guess. Where invitations are sent by mail and the applicant has an address, they get it so; otherwise, and with inline, the answer has it as links.invitation: hand it to them and to nobody else. With a profile, a draft, a resume or custom fields the interview begins with what these tell; a resume is read and not kept. The same reference again, or the same Idempotency-Key, is the same order.")
    @APIResponse(
            responseCode = "200",
            description = "The order of this reference, which was placed before.",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = Order.class)))
    @APIResponse(
            responseCode = "201",
            description = "The order, which is kept.",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = Order.class)))
    public RestResponse<byte[]> place(JsonBody<OrderRequest> body, @Context HttpHeaders headers) {
        Query query = queries.read(null, headers);
        OrderRequest request = body.checked(told -> told.contradictions(query.day()));
        return replies.placed(callers.current(), headers.getRequestHeader(DecisionKeeper.KEY), body.sent(), request);
    }

    @GET
    @Needs(Scope.READ)
    @Operation(
            operationId = "orders",
            summary = "List orders",
            description = "Newest first. Link names the next page and the first one (RFC 8288).")
    @APIResponseSchema(OrderList.class)
    public RestResponse<OrderList> orders(
            @RestQuery
                    @Parameter(
                            description = "Only those that are so far.",
                            schema = @Schema(implementation = OrderStatus.class))
                    @Nullable
                    String status,
            @RestQuery @Parameter(description = "Only those about this applicant, by the reference.") @Nullable
                    String candidate,
            @RestQuery("package")
                    @Parameter(
                            description =
                                    "Only those of this package, by its id, also where it is not on offer any more.")
                    @Nullable
                    String packageId,
            @RestQuery
                    @Parameter(
                            description =
                                    "Only those for this job, by its reference or its title, each as it was told.")
                    @Nullable
                    String job,
            @RestQuery @Parameter(description = Pages.SAYS_LIMIT) @Nullable String limit,
            @RestQuery @Parameter(description = Pages.SAYS_CURSOR) @Nullable String cursor,
            @Context UriInfo asked) {
        int most = Pages.limit(limit);
        OrderFilter filter = new OrderFilter(
                QueryReader.word("status", status, OrderStatus.values()),
                candidate == null ? null : CandidateResource.candidate("candidate", candidate),
                OrderRequest.line("package", packageId),
                OrderRequest.line("job", job));
        OrderList told = desk.list(callers.current(), filter, cursor, most);
        return ResponseBuilder.ok(told)
                .header(HttpHeaders.LINK, Pages.links(asked, told.next()))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .build();
    }

    @GET
    @Path("/{id}")
    @Needs(Scope.READ)
    @Operation(
            operationId = "order",
            summary = "See how far an order is",
            description =
                    "OPEN until the applicant is through or somebody closes or cancels it; invitation.progress tells how far they are. CANCELLED tells in reason why it ended without a result. A person is never rejected.")
    @APIResponseSchema(Order.class)
    public RestResponse<Order> order(@RestPath String id) {
        return answer(found(id));
    }

    private Order found(String id) {
        return desk.find(callers.current(), id).orElseThrow(() -> new UnknownOrder(id));
    }

    @POST
    @Path("/{id}/cancel")
    @Consumes(JSON)
    @Operation(
            operationId = "cancelOrder",
            summary = "Cancel an order",
            description =
                    "The link leads nowhere from then on but to a page that says so. Refused where the order is not open any more.")
    @APIResponseSchema(Order.class)
    public RestResponse<Order> cancel(@RestPath String id, JsonBody<CancelRequest> body) {
        String reason = body.checked(said -> List.of()).reason();
        return answer(desk.cancel(callers.current(), id, reason));
    }

    @POST
    @Path("/{id}/close")
    @Operation(
            operationId = "closeOrder",
            summary = "Close an order with what there is",
            description =
                    "Makes the result of what is known by now, without waiting for the applicant; what was not answered stays unknown. Refused where nothing is known: nobody agreed to be asked, and the order brought nothing.")
    @APIResponseSchema(Order.class)
    public RestResponse<Order> close(@RestPath String id) {
        return answer(desk.complete(callers.current(), id));
    }

    @GET
    @Path("/{id}/result")
    @Needs(Scope.READ)
    @Operation(
            operationId = "orderResult",
            summary = "Read what an order came to",
            description =
                    "Score and range, the signals one by one, the address of the report, and, where the order named a job with a description, how profile and role match. What is unknown has no score and counts neither for nor against. Nothing here rejects anybody: a person decides.")
    @APIResponseSchema(OrderResult.class)
    public RestResponse<OrderResult> result(
            @RestPath String id,
            @RestQuery
                    @Parameter(
                            description =
                                    "Whether the bytes of the report stand in the answer, in base64; its address always does. False unless given.",
                            schema = @Schema(implementation = Boolean.class))
                    @Nullable
                    String attachments) {
        boolean withFiles = QueryReader.isTrue("attachments", attachments);
        return answer(desk.result(callers.current(), found(id), withFiles));
    }

    @GET
    @Path("/{id}/attachments/" + OrderDesk.REPORT)
    @Produces("application/pdf")
    @Needs(Scope.READ)
    @Operation(
            operationId = "orderReport",
            summary = "Read the report of an order as a document",
            description = "The recruiter's report as PDF, made again under the rulebook that decided.")
    public RestResponse<byte[]> report(@RestPath String id) {
        return ResponseBuilder.ok(desk.report(callers.current(), found(id)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + OrderDesk.REPORT + "\"")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .build();
    }

    private static <T> RestResponse<T> answer(T told) {
        return ResponseBuilder.ok(told)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .build();
    }

    /**
     * Why an order is cancelled.
     *
     * @param reason in words that hold later; whoever reads the order reads them; required
     */
    record CancelRequest(@NotBlank @Size(max = 500) String reason) {}
}
