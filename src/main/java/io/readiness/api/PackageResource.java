package io.readiness.api;

import io.readiness.api.QueryReader.Query;
import io.readiness.api.order.OrderDesk;
import io.readiness.screening.TestPackage;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;

/** Lists the assessments that may be ordered, as the rulebook in force offers them. */
@Path("/api/v1/packages")
@Produces(MediaType.APPLICATION_JSON)
final class PackageResource {
    private final QueryReader queries;
    private final OrderDesk desk;

    PackageResource(QueryReader queries, OrderDesk desk) {
        this.queries = queries;
        this.desk = desk;
    }

    @GET
    @Operation(
            operationId = "packages",
            summary = "List the assessments on offer",
            description = "Each is ordered by its id, which never changes.")
    @APIResponseSchema(PackageList.class)
    public RestResponse<PackageList> packages(@Context HttpHeaders headers) {
        Query query = queries.read(null, headers);
        return query.answer(new PackageList(desk.packages(query.language())));
    }

    /**
     * Assessments on offer.
     *
     * @param packages the assessments
     */
    record PackageList(List<TestPackage> packages) {}
}
