package io.readiness.api.connection;

import io.readiness.api.body.Problem;
import io.readiness.api.body.ProblemKind;

/**
 * Why a request does not reach REST.
 *
 * @param problem what its caller is told
 */
record Refusal(Problem problem) {
    static final Refusal BAD_FRAMING = of(
            ProblemKind.BAD_FRAMING,
            "The request breaks the rules of HTTP/1.1 for its first line, its headers or the length of its body. Let an HTTP client write it.");

    static final Refusal BAD_TARGET = of(
            ProblemKind.BAD_TARGET,
            "The path and the query may have letters, digits and -._~!$&'()*+,;=:@/?; write everything else as % and two hexadecimal digits.");

    static final Refusal BAD_HOST = of(
            ProblemKind.BAD_HOST,
            "A request has one header Host with the name of this service and its port, for example Host: localhost:8080. A client that knows HTTP/1.1 sends it by itself.");

    static final Refusal UNKNOWN_VERSION =
            of(ProblemKind.UNKNOWN_VERSION, "HTTP/1.1 and HTTP/1.0 are. Send the request in one of them.");

    static final Refusal UNKNOWN_CODING = of(
            ProblemKind.UNKNOWN_TRANSFER_CODING,
            "A body has a Content-Length or comes with Transfer-Encoding: chunked, and nothing else.");

    static final Refusal TARGET_TOO_LONG = of(
            ProblemKind.TARGET_TOO_LONG,
            "The first line of a request may have up to 4096 bytes. No query here is that long; send what is long as the body.");

    static final Refusal HEADERS_TOO_LARGE = of(
            ProblemKind.HEADERS_TOO_LARGE,
            "All headers together may have up to 20480 bytes. Send fewer or shorter ones; nothing here asks for cookies.");

    static final Refusal UNKNOWN_EXPECTATION = of(
            ProblemKind.UNKNOWN_EXPECTATION, "The header Expect may say 100-continue and nothing else. Leave it out.");

    static final Refusal TOO_SLOW = of(
            ProblemKind.TOO_SLOW,
            "Send the head within some seconds and the body within half a minute, and send it again.");

    static final Refusal NO_ROOM = busy("The bodies of other requests take all the memory that there is for them.");

    static final Refusal NO_WORKER = busy("As many requests as are taken on wait for somebody to work on them.");

    private static Refusal of(ProblemKind kind, String detail) {
        return new Refusal(Problem.of(kind, detail));
    }

    private static Refusal busy(String detail) {
        return of(ProblemKind.BUSY, detail + " Send it again after the seconds that Retry-After tells.");
    }
}
