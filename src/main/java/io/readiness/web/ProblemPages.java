package io.readiness.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.readiness.api.body.Problem;
import io.readiness.api.body.ProblemException;
import io.readiness.api.body.ProblemView;
import io.readiness.api.prepared.Accepted;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows problems to people who look with a browser. */
@Singleton
final class ProblemPages implements ProblemView {
    @CheckedTemplate(basePath = "web")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance met(Problem problem);
    }

    @Override
    public @Nullable ProblemPage of(Problem problem, @Nullable String path, List<String> accept) {
        return isPage(path) && isBrowser(accept)
                ? new ProblemPage(Templates.met(problem).render(), Shown.HTML, Shown.OWN_ONLY)
                : null;
    }

    /** The API tells its problems in one form, whatever else its caller would like. */
    private static boolean isPage(@Nullable String path) {
        return path != null && !path.startsWith("/api/") && !path.startsWith("/q/");
    }

    /** Whoever likes pages no better than data is a tool. */
    private static boolean isBrowser(List<String> accept) {
        if (accept.isEmpty()) {
            return false;
        }
        try {
            return Accepted.mediaTypes(accept)
                    .preferred(Problem.MEDIA_TYPE, MediaType.APPLICATION_JSON, MediaType.TEXT_HTML)
                    .equals(MediaType.TEXT_HTML);
        } catch (ProblemException neither) {
            return false;
        }
    }
}
