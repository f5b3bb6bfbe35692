package io.readiness.api.connection;

import io.readiness.api.body.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Why a request does not reach REST.
 *
 * @param problem what its caller is told
 * @param retryAfter the seconds after which it might be answered; null: it never will
 */
record Refusal(Problem problem, @Nullable String retryAfter) {
    static final Refusal BAD_FRAMING = of(
            "bad-framing",
            "This is no HTTP request",
            400,
            "The request breaks the rules of HTTP/1.1 for its first line, its headers or the length of its body. Let an HTTP client write it.");

    static final Refusal BAD_TARGET = of(
            "bad-target",
            "The address cannot be read",
            400,
            "The path and the query may have letters, digits and -._~!$&'()*+,;=:@/?; write everything else as % and two hexadecimal digits.");

    static final Refusal BAD_HOST = of(
            "bad-host",
            "The request does not say to whom it goes",
            400,
            "A request has one header Host with the name of this service and its port, for example Host: localhost:8080. A client that knows HTTP/1.1 sends it by itself.");

    static final Refusal UNKNOWN_VERSION = of(
            "unknown-version",
            "This version of HTTP is not spoken here",
            505,
            "HTTP/1.1 and HTTP/1.0 are. Send the request in one of them.");

    static final Refusal UNKNOWN_CODING = of(
            "unknown-transfer-coding",
            "The body is in a form of transfer that is not read here",
            501,
            "A body has a Content-Length or comes with Transfer-Encoding: chunked, and nothing else.");

    static final Refusal TARGET_TOO_LONG = of(
            "target-too-long",
            "The address is too long",
            414,
            "The first line of a request may have up to 4096 bytes. No query here is that long; send what is long as the body.");

    static final Refusal HEADERS_TOO_LARGE = of(
            "headers-too-large",
            "The headers are too large",
            431,
            "All headers together may have up to 20480 bytes. Send fewer or shorter ones; nothing here asks for cookies.");

    static final Refusal UNKNOWN_EXPECTATION = of(
            "unknown-expectation",
            "Nobody here can do what is expected",
            417,
            "The header Expect may say 100-continue and nothing else. Leave it out.");

    static final Refusal TOO_SLOW = of(
            "too-slow",
            "The request did not arrive in time",
            408,
            "Send the head within some seconds and the body within half a minute, and send it again.");

    static final Refusal NO_ROOM = busy("The bodies of other requests take all the memory that there is for them.");

    static final Refusal NO_WORKER = busy("As many requests as are taken on wait for somebody to work on them.");

    private static Refusal of(String name, String title, int status, String detail) {
        return new Refusal(new Problem("/problems/" + name, title, status, detail, null, null), null);
    }

    private static Refusal busy(String detail) {
        return new Refusal(
                new Problem(
                        "/problems/busy",
                        "There is too much to do",
                        503,
                        detail + " Send it again after the seconds that Retry-After tells.",
                        null,
                        null),
                "1");
    }
}
