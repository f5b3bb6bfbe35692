package io.readiness.web.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.readiness.access.Needs;
import io.readiness.access.Scope;
import io.readiness.api.decision.DecisionLog;
import io.readiness.web.Shown;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** The desk as it opens: everybody whose profile is kept. */
@Path("/desk")
@Needs(Scope.READ)
@Produces(MediaType.TEXT_HTML)
@Blocking
final class ProfilesPageResource {
    private final DecisionLog log;

    ProfilesPageResource(DecisionLog log) {
        this.log = log;
    }

    @CheckedTemplate(basePath = "web/desk")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance profiles(Boolean keeps);
    }

    @GET
    @Operation(hidden = true)
    public RestResponse<String> profiles() {
        return Shown.page(Templates.profiles(log.isOn()));
    }
}
