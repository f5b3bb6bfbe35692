package io.readiness.api.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.readiness.api.body.Problem;
import java.util.Arrays;
import java.util.List;

/** What every operation can be answered with besides its answer, each said once and shared. */
enum Responses {
    NOT_MODIFIED(304, "The copy named in If-None-Match is still good.", "ETag", "Vary"),
    BAD_REQUEST(400, "The body is no JSON document, or the request is no sound HTTP; the problem tells where."),
    UNAUTHORIZED(401, "Of a gateway: it asks for a token. The service itself asks for none."),
    NOT_FOUND(404, "Nothing has this name; the problem names the nearest."),
    METHOD_NOT_ALLOWED(405, "The path knows other methods only.", "Allow"),
    NOT_ACCEPTABLE(406, "The answer has the form named under 200, and that was not accepted."),
    REQUEST_TIMEOUT(408, "The rest of the request did not come in time. Send it again on a new connection."),
    PRECONDITION_FAILED(412, "If-Match names another edition than the one in force."),
    CONTENT_TOO_LARGE(413, "The body is larger than 1 MiB."),
    URI_TOO_LONG(414, "The address with its query is too long."),
    UNSUPPORTED_MEDIA_TYPE(415, "The body has another form than the one named here, or it is compressed.", "Accept"),
    EXPECTATION_FAILED(417, "Expect says something else than 100-continue."),
    UNPROCESSABLE_CONTENT(
            422,
            "The request is understood and cannot be true: the problem lists all faults, 50 at most, each with its path or"
                    + " query parameter, its value and a hint."),
    TOO_MANY_REQUESTS(429, "Of a gateway: too many requests. The service itself counts none.", "Retry-After"),
    HEADERS_TOO_LARGE(431, "The header fields are too large."),
    INTERNAL_SERVER_ERROR(500, "A fault of the service; the problem names the incident in its log."),
    SERVICE_UNAVAILABLE(503, "The service, or a gateway for it, is not ready or going away; try again.", "Retry-After");

    private static final String REFERENCE = "#/components/headers/";

    /** What every answer says about itself. */
    private static final List<String> ALWAYS = List.of("X-Request-Id", "Server-Timing", "Cache-Control");

    final int status;
    private final String says;
    private final List<String> headers;

    Responses(int status, String says, String... headers) {
        this.status = status;
        this.says = says;
        this.headers = List.of(headers);
    }

    private String title() {
        StringBuilder title = new StringBuilder();
        for (String word : name().split("_")) {
            title.append(word.charAt(0)).append(word.substring(1).toLowerCase(java.util.Locale.ROOT));
        }
        return title.toString();
    }

    void addTo(ObjectNode responses) {
        responses.putObject(String.valueOf(status)).put("$ref", "#/components/responses/" + title());
    }

    static ObjectNode shared() {
        ObjectNode shared = JsonNodeFactory.instance.objectNode();
        Arrays.stream(values()).forEach(one -> {
            ObjectNode response = shared.putObject(one.title()).put("description", one.says);
            addHeaders(response, one.headers);
            if (one.status >= 400) {
                response.putObject("content")
                        .putObject(Problem.MEDIA_TYPE)
                        .putObject("schema")
                        .put("$ref", RecordSchemas.REFERENCE + "Problem");
            }
        });
        return shared;
    }

    static void addHeaders(ObjectNode response, List<String> headers) {
        ObjectNode told = response.putObject("headers");
        headers.forEach(name -> told.putObject(name).put("$ref", REFERENCE + name));
        ALWAYS.forEach(name -> told.putObject(name).put("$ref", REFERENCE + name));
    }

    static ObjectNode headers() {
        ObjectNode headers = JsonNodeFactory.instance.objectNode();
        header(headers, "Content-Language", "The language of the answer, as a BCP 47 tag.", "en");
        header(headers, "Vary", "The header fields of the request that the answer depends on.", "Accept-Language");
        header(headers, "ETag", "The content of the answer in its language and coding; strong.", null);
        header(headers, "Allow", "The methods that the path knows.", "OPTIONS, POST");
        header(headers, "Accept", "The forms in which a body is read here.", "application/json");
        header(headers, "Retry-After", "After how many seconds to try again.", "1");
        header(
                headers,
                "X-Request-Id",
                "The one that the request came with, or one that was made for it; the log has it with every fault of the service.",
                "5f0c9a4be2d17b3800c1d2e3f4a5b6c7");
        header(
                headers,
                "Server-Timing",
                "Milliseconds until the answer began, and those of the rules.",
                "app;dur=3.214");
        header(
                headers,
                "Cache-Control",
                "Whether the answer may be kept: no-store of what was made for one request; no-cache of what may be kept and is asked about before use.",
                "no-store");
        return headers;
    }

    private static void header(ObjectNode headers, String name, String says, String example) {
        ObjectNode header = headers.putObject(name).put("description", says);
        header.putObject("schema").put("type", "string");
        if (example != null) {
            header.put("example", example);
        }
    }
}
