package io.readiness.api.integration.greenhouse;

import io.readiness.access.Needs;
import io.readiness.access.Open;
import io.readiness.access.Scope;
import io.readiness.api.access.Callers;
import io.readiness.api.body.SentBody;
import io.readiness.api.exchange.AnyQuery;
import io.readiness.api.integration.SentJson;
import io.readiness.api.integration.VendorAnswers;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What Greenhouse asks of an assessment partner: four calls, and the webhooks by which it has candidates erased. */
@Path("/integrations/greenhouse")
@Blocking
final class GreenhouseResource {
    private final Callers callers;
    private final GreenhousePartner partner;
    private final GreenhouseErasure erasure;

    GreenhouseResource(Callers callers, GreenhousePartner partner, GreenhouseErasure erasure) {
        this.callers = callers;
        this.partner = partner;
        this.erasure = erasure;
    }

    @GET
    @Path("/list_tests")
    @AnyQuery
    @Needs(Scope.ORDER)
    @Operation(hidden = true)
    public RestResponse<byte[]> listTests(@Context RoutingContext routing) {
        return VendorAnswers.to(routing, partner::tests);
    }

    @POST
    @Path("/send_test")
    @AnyQuery
    @Needs(Scope.ORDER)
    @Operation(hidden = true)
    public RestResponse<byte[]> sendTest(SentBody body, @Context RoutingContext routing) {
        return VendorAnswers.to(routing, () -> partner.send(callers.current(), SentJson.of(body.bytes())));
    }

    @GET
    @Path("/test_status")
    @AnyQuery
    @Needs(Scope.ORDER)
    @Operation(hidden = true)
    public RestResponse<byte[]> testStatus(
            @RestQuery("partner_interview_id") @Nullable String interview, @Context RoutingContext routing) {
        return VendorAnswers.to(routing, () -> partner.status(callers.current(), interview));
    }

    @POST
    @Path("/response_error")
    @AnyQuery
    @Needs(Scope.ORDER)
    @Operation(hidden = true)
    public RestResponse<byte[]> responseError(SentBody body, @Context RoutingContext routing) {
        return VendorAnswers.to(routing, () -> partner.complain(SentJson.of(body.bytes())));
    }

    @POST
    @Path("/webhooks/{tenant}")
    @AnyQuery
    @Open("what it is asked to do is signed with a secret of the tenant")
    @Operation(hidden = true)
    public RestResponse<byte[]> webhook(
            @RestPath String tenant,
            @RestHeader("Signature") @Nullable String signature,
            @RestHeader("Greenhouse-Event-ID") @Nullable String event,
            SentBody body,
            @Context RoutingContext routing) {
        return VendorAnswers.to(routing, () -> erasure.hear(tenant, body.bytes(), signature, event));
    }
}
