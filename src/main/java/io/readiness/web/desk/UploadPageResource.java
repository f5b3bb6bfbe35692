package io.readiness.web.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.readiness.access.Needs;
import io.readiness.access.Scope;
import io.readiness.api.AssessmentDay;
import io.readiness.api.access.Callers;
import io.readiness.api.body.ProblemException;
import io.readiness.api.body.SentBody;
import io.readiness.api.connection.Connections;
import io.readiness.api.decision.DecisionLog;
import io.readiness.api.intake.SentFiles;
import io.readiness.api.start.Languages;
import io.readiness.intake.document.GivenFile;
import io.readiness.web.Shown;
import io.readiness.web.desk.ProfileUploads.SentFolder;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Takes many candidates at once. The files themselves are read and kept nowhere. */
@Path(Connections.FOLDER_PATH)
@Needs(Scope.ASSESS)
@Produces(MediaType.TEXT_HTML)
@Blocking
final class UploadPageResource {
    private static final String BY_FILE = "file";

    private final DecisionLog log;
    private final Languages languages;
    private final AssessmentDay days;
    private final ProfileUploads uploads;
    private final Callers callers;

    UploadPageResource(
            DecisionLog log, Languages languages, AssessmentDay days, ProfileUploads uploads, Callers callers) {
        this.log = log;
        this.languages = languages;
        this.days = days;
        this.uploads = uploads;
        this.callers = callers;
    }

    @CheckedTemplate(basePath = "web/desk")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance upload(UploadPage page);
    }

    /**
     * Where profiles are added.
     *
     * @param keeps whether anything is kept here
     * @param most how many megabytes may be sent at once
     * @param fault why nothing was read of what was sent; absent: nothing is wrong
     */
    record UploadPage(boolean keeps, int most, @Nullable String fault) {
        static UploadPage of(boolean keeps, @Nullable String fault) {
            return new UploadPage(keeps, SentBody.MAX_FOLDER_BYTES >> 20, fault);
        }
    }

    @GET
    @Operation(hidden = true)
    public RestResponse<String> upload() {
        return Shown.page(Templates.upload(UploadPage.of(log.isOn(), null)));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public RestResponse<String> take(SentBody body, @RestQuery @Nullable String name, @Context HttpHeaders headers) {
        log.store();
        List<GivenFile> files;
        try {
            files = SentFiles.in(body).stream()
                    .filter(file -> !isHidden(file.fileName()))
                    .toList();
        } catch (ProblemException refused) {
            return faulty(
                    "There is neither a file nor a text in what was sent. Choose files, a folder, or paste profiles.");
        }
        if (files.isEmpty()) {
            return faulty("The folder has no file that could be read. Choose another one.");
        }
        SentFolder sent = new SentFolder(
                callers.current(), files, BY_FILE.equals(name), languages.wanted(headers), days.of(null));
        return Shown.next("/desk/uploads/" + uploads.begin(sent).id());
    }

    private RestResponse<String> faulty(String fault) {
        return Shown.page(Shown.FAULTY, Templates.upload(UploadPage.of(true, fault)));
    }

    /** What systems put into folders, and no person did. */
    private static boolean isHidden(@Nullable String name) {
        return name != null && name.substring(name.lastIndexOf('/') + 1).startsWith(".");
    }
}
