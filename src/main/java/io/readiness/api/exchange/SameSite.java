package io.readiness.api.exchange;

import io.readiness.api.body.Problem;
import io.readiness.api.body.ProblemException;
import io.readiness.api.body.ProblemKind;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Takes a form only from a page of this service. Browsers say where a request comes from, in words that no page can change:
 * {@code Sec-Fetch-Site}, and where they are too old for it {@code Origin}. Who says neither is no browser, and nobody can have it
 * send what its user does not know of.
 */
final class SameSite {
    private static final String FETCH_SITE = "Sec-Fetch-Site";

    private SameSite() {}

    static void check(HttpServerRequest request) {
        String site = request.getHeader(FETCH_SITE);
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        boolean ours = site == null
                ? origin == null || isHost(origin, request.getHeader(HttpHeaders.HOST))
                : site.equals("same-origin") || site.equals("none");
        if (!ours) {
            throw new ProblemException(Problem.of(
                    ProblemKind.CROSS_SITE,
                    "The form was sent by a page of another site. Open the page here, and send the form from there."));
        }
    }

    private static boolean isHost(String origin, @Nullable String host) {
        try {
            String authority = new URI(origin).getRawAuthority();
            return authority != null && authority.equalsIgnoreCase(host);
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }
}
