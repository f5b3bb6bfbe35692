package io.readiness.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.TemplateInstance;
import io.readiness.api.prepared.Accepted;
import io.readiness.api.prepared.OnFirstRequest;
import io.readiness.api.prepared.PreparedDocument;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;

/** What is told at one address, to people as a page and to tools as JSON. It is the same for everybody, and made once. */
final class PreparedPage {
    private final OnFirstRequest<PreparedDocument> html;
    private final OnFirstRequest<PreparedDocument> json;

    /**
     * A page.
     *
     * @param told what tools are told
     * @param shown the same for people
     */
    PreparedPage(Vertx vertx, ObjectMapper mapper, Object told, Supplier<TemplateInstance> shown) {
        this.html = new OnFirstRequest<>(vertx, () -> html(shown.get(), HttpHeaders.ACCEPT));
        this.json = new OnFirstRequest<>(
                vertx,
                () -> new PreparedDocument(
                        mapper.writeValueAsBytes(told), MediaType.APPLICATION_JSON, null, HttpHeaders.ACCEPT));
    }

    /** What a browser is shown. */
    static PreparedDocument html(TemplateInstance shown, String... chosenBy) {
        return new PreparedDocument(shown.render().getBytes(StandardCharsets.UTF_8), Shown.HTML, null, chosenBy);
    }

    /** Whoever has no preference is a tool: browsers have one. */
    CompletionStage<RestResponse<Buffer>> answer(Request request, HttpHeaders headers) {
        String liked = Accepted.mediaTypes(headers).preferred(MediaType.APPLICATION_JSON, MediaType.TEXT_HTML);
        return (liked.equals(MediaType.TEXT_HTML) ? html : json)
                .get()
                .thenApply(document -> guarded(document.answer(request, headers), Shown.OWN_ONLY));
    }

    static RestResponse<Buffer> guarded(RestResponse<Buffer> answer, String policy) {
        answer.getHeaders().putSingle(Shown.POLICY, policy);
        answer.getHeaders().putSingle(Shown.REFERRER_POLICY, Shown.TO_NOBODY_ELSE);
        return answer;
    }
}
