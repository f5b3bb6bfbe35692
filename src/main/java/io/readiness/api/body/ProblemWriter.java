package io.readiness.api.body;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.readiness.api.body.ProblemView.ProblemPage;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Writes a problem where no resource has been reached yet, or none can answer any longer. */
@Singleton
public final class ProblemWriter {
    static final String POLICY = "Content-Security-Policy";

    private final ObjectWriter json;
    private final ProblemView view;

    public ProblemWriter(ObjectMapper json, ProblemView view) {
        this.json = json.writerFor(Problem.class);
        this.view = view;
    }

    /**
     * Answers with a problem, unless something has been answered already: in the form of the address where it has one of its own, else
     * as the caller accepts it.
     */
    public void write(RoutingContext routing, Problem problem) {
        HttpServerResponse response = routing.response();
        if (response.headWritten() || response.closed()) {
            return;
        }
        response.setStatusCode(problem.status());
        ProblemForm form = ProblemForm.at(routing.request().path());
        if (form != null) {
            response.putHeader(HttpHeaders.CONTENT_TYPE, ProblemForm.MEDIA_TYPE).end(Buffer.buffer(form.told(problem)));
            return;
        }
        ProblemPage page = view.of(
                problem, routing.request().path(), routing.request().headers().getAll(HttpHeaders.ACCEPT));
        if (page == null) {
            response.putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE).end(Buffer.buffer(bytes(problem)));
        } else {
            response.putHeader(HttpHeaders.CONTENT_TYPE, page.type())
                    .putHeader(POLICY, page.policy())
                    .end(page.html());
        }
    }

    /** A problem as it is sent. */
    public byte[] bytes(Problem problem) {
        try {
            return json.writeValueAsBytes(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
