package io.readiness.web.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.readiness.access.Needs;
import io.readiness.access.Scope;
import io.readiness.api.access.Callers;
import io.readiness.api.body.Problem;
import io.readiness.api.body.ProblemException;
import io.readiness.api.body.ProblemKind;
import io.readiness.web.Shown;
import io.readiness.web.desk.ProfileUpload.UploadState;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Tells how far an upload is, and what became of each candidate in it. */
@Path("/desk/uploads")
@Needs(Scope.ASSESS)
@Produces(MediaType.TEXT_HTML)
@Blocking
final class UploadProgressPageResource {
    private final ProfileUploads uploads;
    private final Callers callers;

    UploadProgressPageResource(ProfileUploads uploads, Callers callers) {
        this.uploads = uploads;
        this.callers = callers;
    }

    @CheckedTemplate(basePath = "web/desk")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance progress(UploadState upload);
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public RestResponse<String> progress(@RestPath String id) {
        ProfileUpload upload = uploads.find(callers.current(), id)
                .orElseThrow(
                        () -> new ProblemException(
                                Problem.of(
                                        ProblemKind.UNKNOWN_PATH,
                                        "Nothing is known of this upload any more. What was kept of it stands on the desk, at /desk.")));
        return Shown.page(Templates.progress(upload.state()));
    }
}
