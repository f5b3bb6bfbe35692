package io.readiness.web;

import io.quarkus.qute.TemplateInstance;
import io.readiness.api.prepared.PreparedDocument;
import io.vertx.core.buffer.Buffer;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** How a page is answered that is for one reader: it may be kept by nobody, is found by no search, and tells nobody where it is. */
public final class Shown {
    public static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    /** With which a form is shown again that has faults. */
    public static final int FAULTY = 422;

    static final String POLICY = "Content-Security-Policy";

    /** A page has its own style, script and forms, and nothing from anywhere else. */
    static final String OWN_ONLY =
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    static final String REFERRER_POLICY = "Referrer-Policy";

    /** Others are not told an address that nobody can guess; our own forms still say where they come from. */
    static final String TO_NOBODY_ELSE = "same-origin";

    private static final String ROBOTS = "X-Robots-Tag";

    private Shown() {}

    /** A page. */
    public static RestResponse<String> page(TemplateInstance page) {
        return page(RestResponse.StatusCode.OK, page);
    }

    /** A page with the status that tools look at, such as that a form has faults. */
    public static RestResponse<String> page(int status, TemplateInstance page) {
        return ResponseBuilder.<String>create(status)
                .entity(page.render())
                .type(HTML)
                .header(POLICY, OWN_ONLY)
                .header(REFERRER_POLICY, TO_NOBODY_ELSE)
                .header(ROBOTS, "noindex, nofollow")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** A page that tells the same to everybody and changes while the service runs: whoever has a copy asks again. */
    public static RestResponse<String> toAll(int status, TemplateInstance page) {
        return ResponseBuilder.<String>create(status)
                .entity(page.render())
                .type(HTML)
                .header(POLICY, OWN_ONLY)
                .header(REFERRER_POLICY, TO_NOBODY_ELSE)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    /** A page that was prepared. It is the same for everybody until another edition is in force, so a copy is asked about. */
    public static RestResponse<Buffer> prepared(PreparedDocument page, Request request, HttpHeaders headers) {
        return prepared(page, request, headers, OWN_ONLY);
    }

    /** The same for a page that may do something else. */
    public static RestResponse<Buffer> prepared(
            PreparedDocument page, Request request, HttpHeaders headers, String policy) {
        return PreparedPage.guarded(page.answer(request, headers), policy);
    }

    /** After a form: the page to be read next. Loading that again sends nothing again. */
    public static <T> RestResponse<T> next(String address) {
        return ResponseBuilder.<T>create(RestResponse.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, address)
                .build();
    }
}
