package io.readiness.api.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.readiness.api.body.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What every operation can be answered with besides its answer, each said once and shared. */
enum Responses {
    NOT_MODIFIED(304, "The copy named in If-None-Match is still good.", "ETag", "Vary"),
    BAD_REQUEST(400, "The body is no JSON document, or the request is no sound HTTP; the problem tells where."),
    UNAUTHORIZED(
            401,
            "It is not known who asks: where the service asks for keys, or a gateway for a token of its own.",
            "WWW-Authenticate"),
    FORBIDDEN(403, "It is known who asks, and they are not allowed this; the problem names the scope it takes."),
    NOT_FOUND(404, "Nothing has this name or id; the problem says what to try."),
    METHOD_NOT_ALLOWED(405, "The path knows other methods only.", "Allow"),
    NOT_ACCEPTABLE(406, "The answer has the form named under 200, and that was not accepted."),
    REQUEST_TIMEOUT(408, "The rest of the request did not come in time. Send it again on a new connection."),
    CONFLICT(
            409,
            "The same request is being answered, a legal hold keeps what is to be erased, an interview is over, or what is kept"
                    + " cannot be made again by this version of the service."),
    GONE(410, "What was kept was erased; its place in the chain is left."),
    PRECONDITION_FAILED(412, "If-Match names another content than what is there."),
    CONTENT_TOO_LARGE(413, "The body is larger than 1 MiB, or than 8 MiB with documents to import."),
    URI_TOO_LONG(414, "The address with its query is too long."),
    UNSUPPORTED_MEDIA_TYPE(415, "The body has another form than the one named here, or it is compressed.", "Accept"),
    EXPECTATION_FAILED(417, "Expect says something else than 100-continue."),
    UNPROCESSABLE_CONTENT(
            422,
            "The request is understood and cannot be true: the problem lists all faults, 50 at most, each with its path or"
                    + " query parameter, its value and a hint."),
    TOO_MANY_REQUESTS(
            429, "Too many requests of this caller in this period, or by the count of a gateway.", "Retry-After"),
    HEADERS_TOO_LARGE(431, "The header fields are too large."),
    INTERNAL_SERVER_ERROR(500, "A fault of the service; the problem names the incident in its log."),
    NOT_IMPLEMENTED(501, "The service runs without a store, so nothing is kept and nothing found."),
    SERVICE_UNAVAILABLE(
            503,
            "The service, its store, or a gateway for it, is not ready, has too much to do or is going away; try again.",
            "Retry-After");

    private static final String REFERENCE = "#/components/headers/";

    /** What every answer of the service says about itself. */
    private static final List<String> ALWAYS = List.of("X-Request-Id", "Cache-Control");

    /** What only an answer says that came of working on the request. */
    private static final String WORKED_ON = "Server-Timing";

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
            title.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
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
            addHeaders(response, one.headers, one.always());
            if (one.status >= 400) {
                response.putObject("content")
                        .putObject(Problem.MEDIA_TYPE)
                        .putObject("schema")
                        .put("$ref", RecordSchemas.REFERENCE + "Problem");
            }
        });
        return shared;
    }

    /** What an answer says about itself. A gateway says what it likes; and what is refused early has cost nothing. */
    private List<String> always() {
        return switch (this) {
            case UNAUTHORIZED, FORBIDDEN, TOO_MANY_REQUESTS -> List.of();
            case BAD_REQUEST,
                    REQUEST_TIMEOUT,
                    CONTENT_TOO_LARGE,
                    URI_TOO_LONG,
                    EXPECTATION_FAILED,
                    HEADERS_TOO_LARGE,
                    SERVICE_UNAVAILABLE -> ALWAYS;
            default -> workedOn();
        };
    }

    private static List<String> workedOn() {
        return Stream.concat(ALWAYS.stream(), Stream.of(WORKED_ON)).toList();
    }

    /** Adds the headers of an answer that came of working on the request. */
    static void addHeaders(ObjectNode response, List<String> headers) {
        addHeaders(response, headers, workedOn());
    }

    private static void addHeaders(ObjectNode response, List<String> headers, List<String> further) {
        if (!headers.isEmpty() || !further.isEmpty()) {
            ObjectNode told = response.putObject("headers");
            Stream.concat(headers.stream(), further.stream())
                    .forEach(name -> told.putObject(name).put("$ref", REFERENCE + name));
        }
    }

    static ObjectNode headers() {
        ObjectNode headers = JsonNodeFactory.instance.objectNode();
        header(headers, "Content-Language", "The language of the answer, as a BCP 47 tag.", "en");
        header(headers, "Vary", "The header fields of the request that the answer depends on.", "Accept-Language");
        header(
                headers,
                "ETag",
                "The content of the answer in its language and coding; strong. Of an assessment that is kept it is weak, and the same in each coding.",
                null);
        header(headers, "WWW-Authenticate", "How to say who asks (RFC 9110).", "Bearer realm=\"readiness\"");
        header(
                headers,
                "Link",
                "Where more is told (RFC 8288): of a list its next and first page, of an assessment its record and timeline.",
                "</api/v1/decisions?limit=20>; rel=\"first\"");
        header(
                headers,
                "Location",
                "Where it is found from now on.",
                "/api/v1/assessments/01a22cbc-310c-78e2-86f2-0645f95f4e96");
        header(
                headers,
                "Readiness-Record",
                "The id of the record that was kept, or none.",
                "01a22cbc-310c-78e2-86f2-0645f95f4e96");
        header(
                headers,
                "Idempotent-Replayed",
                "Is true where the same request was answered before, and this is that answer.",
                "true");
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
