package io.readiness.api.integration.ashby;

import io.readiness.access.Needs;
import io.readiness.access.Scope;
import io.readiness.api.access.Callers;
import io.readiness.api.body.SentBody;
import io.readiness.api.exchange.AnyQuery;
import io.readiness.api.integration.SentJson;
import io.readiness.api.integration.VendorAnswers;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** What Ashby asks of an assessment partner, each by POST and by its name. */
@Path("/integrations/ashby")
@Needs(Scope.ORDER)
@Blocking
final class AshbyResource {
    private final Callers callers;
    private final AshbyPartner partner;
    private final AshbyFields fields;

    AshbyResource(Callers callers, AshbyPartner partner, AshbyFields fields) {
        this.callers = callers;
        this.partner = partner;
        this.fields = fields;
    }

    @POST
    @Path("/assessment.list")
    @AnyQuery
    @Operation(hidden = true)
    public RestResponse<byte[]> list(@Context RoutingContext routing) {
        return VendorAnswers.to(routing, partner::offered);
    }

    @POST
    @Path("/assessment.customField.list")
    @AnyQuery
    @Operation(hidden = true)
    public RestResponse<byte[]> customFields(@Context RoutingContext routing) {
        return VendorAnswers.to(routing, fields::offered);
    }

    @POST
    @Path("/assessment.start")
    @AnyQuery
    @Operation(hidden = true)
    public RestResponse<byte[]> start(SentBody body, @Context RoutingContext routing) {
        return VendorAnswers.to(routing, () -> partner.start(callers.current(), SentJson.of(body.bytes())));
    }

    @POST
    @Path("/assessment.cancel")
    @AnyQuery
    @Operation(hidden = true)
    public RestResponse<byte[]> cancel(SentBody body, @Context RoutingContext routing) {
        return VendorAnswers.to(routing, () -> partner.cancel(callers.current(), SentJson.of(body.bytes())));
    }
}
