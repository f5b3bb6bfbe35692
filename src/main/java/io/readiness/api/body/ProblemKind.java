package io.readiness.api.body;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Every kind of problem that a request can meet. Whoever refuses a request names one of these, and the page behind its
 * {@code type} is written from it, so that no problem is without its page.
 */
public enum ProblemKind {
    INVALID_REQUEST(
            422,
            "The request cannot be true",
            "The request was read, and something in it is unknown, out of its bounds, or cannot be true together with the rest.",
            "Read faults: each names its place, as a JSON path in the body, as a column of a table or as a parameter of the query, with what was sent there, what is wrong and what to try.",
            "Correct all of them and send the request again. Up to 50 are told at once."),
    UNREADABLE_BODY(
            400,
            "The body is not JSON",
            "The body is empty, breaks off, has a mistake in its JSON, or is not in UTF-8.",
            "Go to the line and column that detail names; the mistake is there or just before.",
            "Send one JSON document and nothing after it, in UTF-8."),
    UNREADABLE_TABLE(
            400,
            "The table cannot be read",
            "The body is no table of comma-separated values, or from some row on it is none: it is empty, in a charset that is not read here, or a quotation mark in it is never closed.",
            "Save it as CSV in UTF-8 and send it again, with the names of the columns in the first row.",
            "GET /api/v1/profiles/table gives a table to begin with."),
    BAD_FRAMING(
            400,
            "This is no HTTP request",
            "The first line of the request, one of its headers or the length of its body is not as HTTP/1.1 has it.",
            "Let a client library of HTTP write the request."),
    BAD_TARGET(
            400,
            "The address cannot be read",
            "The path or the query has a character that stands in no address, or a % without two hexadecimal digits.",
            "Write whatever is not a letter, a digit or one of -._~!$&'()*+,;=:@/? as % and two hexadecimal digits."),
    BAD_HOST(
            400,
            "The request does not say to whom it goes",
            "A request has one Host header, with the name of this service and its port.",
            "Let a client library of HTTP write the request; it sends Host by itself."),
    BODY_TOO_LARGE(
            413,
            "The body is too large",
            "A body, or one line of a batch, may have up to 1 MiB; a table up to 1,000 candidates; one with documents to import up to 8 MiB.",
            "Send many profiles as a batch, in which that holds for each line.",
            "Leave out what no assessment reads; a full profile has well under half of this."),
    WRONG_CONTENT_TYPE(
            415,
            "The body has a form that is not read here",
            "The body came without a content type, with one that is not read here, in a charset that is not read here, or compressed.",
            "Send Content-Type: application/json, application/x-ndjson with a batch, text/csv with a table, or that of the document to import. Accept in the answer says which ones are read here.",
            "Send JSON in UTF-8, and everything without Content-Encoding. Parameters of the content type other than charset are not looked at."),
    NOT_ACCEPTABLE(
            406,
            "The answer has another form",
            "Accept excludes the form that the answer has.",
            "Accept application/json, application/x-ndjson from a batch, text/calendar where the path ends in .ics, or what a table is answered with; */* will do everywhere.",
            "Where only application/problem+json is accepted, an answer without a problem comes in its usual form."),
    UNKNOWN_PATH(
            404,
            "Nothing is here",
            "No resource has this address. Each has just one: without a slash at the end, without empty or dotted segments, and with nothing escaped that needs no escape.",
            "GET /docs shows the addresses to people, and GET /q/openapi to tools."),
    UNKNOWN_RULE(
            404,
            "The rulebook has no such rule",
            "The rulebook in force has no rule of this id.",
            "GET /api/v1/rulebook/rules lists them; the fault names the nearest."),
    UNKNOWN_TABLE(
            404,
            "The rulebook has no such table",
            "The rulebook in force has no table of this name.",
            "GET /api/v1/rulebook lists them; the fault names the nearest."),
    UNKNOWN_DECISION(
            404,
            "There is no such decision",
            "No decision has this id, or it is not yours to see.",
            "Take the id from Location or Readiness-Record of the answer that came when it was kept, or look it up in GET /api/v1/decisions.",
            "What was asked with store=false, or where the store is switched off, is not kept."),
    ERASED(
            410,
            "What is asked about was erased",
            "The content of this decision was erased: somebody asked for it, or the time to keep it was over. Its place in the chain and its hashes stay.",
            "Read what is left at GET /api/v1/decisions/{id}, or assess the candidate again."),
    ALTERED(
            409,
            "The record is not what was written",
            "Somebody changed the record in the store: it does not have the hashes with which it was written. Nothing is made of it, since it would be another decision.",
            "Find the first record that was changed with GET /api/v1/decisions/verify, or with the command verify.",
            "Bring back a copy of the store from before."),
    KEY_IN_FLIGHT(
            409,
            "The same request is being answered",
            "A request with this Idempotency-Key arrived and is not answered yet.",
            "Send it again in a second; it then gets the answer of the first."),
    KEY_REUSED(
            422,
            "The key came with another request",
            "This Idempotency-Key came with another body, query or language before.",
            "Use a new key for each new request, and the same key only to send the same request again."),
    LEGAL_HOLD(
            409,
            "A legal hold keeps it",
            "Nothing on this candidate may be erased as long as a legal hold is in force.",
            "Have the hold released first by whoever set it."),
    NOT_REPEATABLE(
            409,
            "The decision cannot be made again here",
            "The record is there, and this version of the service does not read its profile or its rulebook any more, or a part of it is missing.",
            "Read what was recorded at GET /api/v1/decisions/{id}; it names the version of the service that wrote it.",
            "Ask a service of that version on a copy of the store."),
    STORE_UNAVAILABLE(
            503,
            "The store cannot keep it just now",
            "The decision was made and could not be kept in time, so it is not told: what is told is kept.",
            "Send the request again after the seconds that Retry-After tells, with an Idempotency-Key if it must not be kept twice.",
            "Ask with store=false, if it does not need to be kept."),
    STORE_SWITCHED_OFF(
            501,
            "Nothing is kept here",
            "The service runs without a store, so it keeps no decisions and finds none, and leads no interviews, which have to be kept between their questions.",
            "Leave store=true out: profiles are assessed all the same, and POST /api/v1/assessments/next-question names the question worth asking in place of an interview.",
            "Have the operator set readiness.store.enabled=true."),
    UNKNOWN_INTERVIEW(
            404,
            "There is no such interview",
            "No interview has this id, or it was erased, or it was left alone for longer than interviews are kept.",
            "Take the id whole from Location of the answer that came when the interview was opened.",
            "Open a new one with POST /api/v1/interviews, with the profile if you have exported it."),
    INTERVIEW_OVER(
            409,
            "The interview is over",
            "The interview was ended, and takes no more answers.",
            "Export its profile from GET /api/v1/interviews/{interview}/profile, and open a new interview with it."),
    NOT_SIGNED_IN(
            401,
            "It is not known who asks",
            "The request came without a key or a token, or with one that is not good here: unknown, expired, revoked, or of a tenant that was closed.",
            "Send the key that an administrator gave you: Authorization: Bearer rdn_…, or Basic with the key as user name and no password.",
            "Have a new one made: POST /api/v1/keys, or the command key create."),
    MISSING_SCOPE(
            403,
            "The key does not allow this",
            "It is known who asks, and they were not allowed this.",
            "Use a key that has the scope which detail names, or have an administrator make one."),
    TOO_MANY_REQUESTS(
            429,
            "There are too many requests of this caller",
            "Each key and each person may send so many requests in each period, as RateLimit-Policy of every answer tells; and from each address may come so many keys and links that lead nowhere.",
            "Send it again after the seconds that Retry-After tells; RateLimit tells how many are left.",
            "Send many profiles as a batch, which counts as one request."),
    UNKNOWN_TENANT(
            404,
            "There is no such tenant",
            "No open tenant has this name, or it is not yours to see.",
            "GET /api/v1/tenants lists them."),
    UNKNOWN_KEY(
            404,
            "There is no such key",
            "No key has this id, or it is not yours to see.",
            "GET /api/v1/keys lists them with their ids; the key itself is no id."),
    NAME_TAKEN(
            409,
            "The name is taken",
            "There is or was a key or tenant of this name, and records tell by it who asked.",
            "Choose another name, for example with the month in it."),
    UNKNOWN_ORDER(
            404,
            "There is no such order",
            "No order has this id, or it is not yours to see, or it was erased with its applicant.",
            "Take the id from the answer that came when the order was placed, or look it up in GET /api/v1/orders."),
    ORDER_NOT_OPEN(
            409,
            "The order does not change any more",
            "Only an open order is answered, closed, cancelled or completed; or the order has nothing yet of which a result could be made.",
            "Read how the order stands at GET /api/v1/orders/{id}, and place a new one where the applicant is to be asked again."),
    NO_RESULT(
            409,
            "The order has no result",
            "The applicant is not through yet, or the order ended without a result.",
            "Wait for the event order.completed, or ask again later.",
            "POST /api/v1/orders/{id}/close makes the result of what there is."),
    UNKNOWN_INVITATION(
            404,
            "There is no such invitation",
            "Nobody was invited with this link, or it is not whole, or what it led to was erased.",
            "Copy the whole link from the message that it came with.",
            "Ask whoever invited you for a new one."),
    CONSENT_MISSING(
            409,
            "Nobody has agreed to be asked",
            "An applicant first reads what is stored, for how long and who sees it, and agrees; before that nothing is asked and no answer is taken.",
            "Show what GET /api/v1/invitations/{invitation} tells, and send the consent to /api/v1/invitations/{invitation}/consent."),
    UNKNOWN_ENDPOINT(
            404,
            "There is no such endpoint",
            "No endpoint for events has this id, or it is not yours to see.",
            "GET /api/v1/webhook-endpoints lists them."),
    TOO_MANY_ENDPOINTS(
            409,
            "There are as many endpoints as there may be",
            "Each event is sent to every endpoint that listens, so a tenant has 20 of them at most.",
            "Delete one that is not needed any more, or change one of them with PUT."),
    ENDPOINT_DISABLED(
            409,
            "Nothing is sent to this endpoint",
            "The endpoint is disabled: somebody wanted it so, or it answered 410, by which a receiver says that it wants nothing more.",
            "Enable it with PUT and disabled: false, and do it again."),
    UNKNOWN_DELIVERY(
            404,
            "There is no such delivery",
            "No delivery has this id, or it is not yours to see, or it was forgotten: what is done with is kept for 30 days unless a setting says otherwise.",
            "GET /api/v1/deliveries lists them."),
    WRONG_METHOD(
            405,
            "This is not done here",
            "The resource is there, and does not know this method.",
            "Use one of the methods in Allow. OPTIONS tells them, too."),
    UNKNOWN_METHOD(
            501,
            "The method is not known",
            "The service knows the methods of RFC 9110 and PATCH, and no other.",
            "Write the method in capital letters, for example POST."),
    PRECONDITION_FAILED(
            412,
            "The content is another one",
            "If-Match names the content that the request is meant for, and here is another one by now.",
            "Read it again without If-Match, and go on with the ETag of that answer."),
    UNKNOWN_TRANSFER_CODING(
            501,
            "The body is in a form of transfer that is not read here",
            "Transfer-Encoding names something else than chunked.",
            "Send Content-Length, or Transfer-Encoding: chunked and nothing else."),
    UNKNOWN_EXPECTATION(
            417,
            "Nobody here can do what is expected",
            "Expect may say 100-continue and nothing else.",
            "Leave Expect out."),
    TOO_SLOW(
            408,
            "The request did not arrive in time",
            "Nothing more of the request arrived for too long.",
            "Send it again, without a pause."),
    TARGET_TOO_LONG(
            414,
            "The address is too long",
            "The address with its query is longer than what is read here.",
            "Shorten the query. Profiles are sent in the body, never in the address."),
    HEADERS_TOO_LARGE(
            431,
            "The headers are too large",
            "All headers together are larger than what is read here.",
            "Send fewer or shorter ones; nothing here asks for cookies."),
    UNKNOWN_VERSION(
            505,
            "This version of HTTP is not spoken here",
            "The request is in a version of HTTP that is not spoken here.",
            "Send it in HTTP/1.1."),
    CROSS_SITE(
            403,
            "The request comes from another site",
            "A page of another site had the browser send a form, or a request with its user's session or password, to this one. Both are taken only from the pages of this service.",
            "Open the page here, and send it from there.",
            "A tool sends no Origin and no Sec-Fetch-Site, and is not asked where it comes from."),
    REFUSED(
            400,
            "The request is refused",
            "The request was refused for a reason that its status tells.",
            "Look the status up in RFC 9110, and compare the request with GET /q/openapi."),
    UNREADABLE_DOCUMENT(
            422,
            "The document cannot be read",
            "A document that was sent is empty, broken, or declares what could fetch other files; or the form around it is broken.",
            "Open it in the program it was made with, save it anew and send that.",
            "Send it as plain text."),
    UNKNOWN_DOCUMENT(
            415,
            "The document is of no format that is read here",
            "What a document is was looked at, and not only its content type or name; it is none of those that are read.",
            "Save it as PDF or DOCX and send that. ODT, RTF, HTML, Markdown, plain text, JSON Resume and a LinkedIn export (ZIP) are read as well."),
    PROTECTED_DOCUMENT(
            422,
            "The document is protected",
            "A document opens only with a password.",
            "Save it without a password and send that."),
    DOCUMENT_TOO_LARGE(
            413,
            "There is too much in the document",
            "A document has more pages, characters, files or parts than are read, or becomes too large when it is unpacked; or there are too many documents.",
            "Send the part that tells of work, without pictures and embedded files."),
    DOCUMENT_TOO_SLOW(
            422,
            "The document takes too long to read",
            "Reading a document took longer than it may, and was stopped.",
            "Save it anew in a simpler form: as plain text, or by printing it to PDF."),
    UNEXPECTED(
            500,
            "The service failed",
            "This is a fault of the service, not of the request.",
            "Tell the operator of the service what stands in instance; the log has it, with the X-Request-Id of the answer.",
            "Send the request again; if it fails again, it is the request that shows the fault."),
    BUSY(
            503,
            "There is too much to do",
            "The service has as much to do as it takes on.",
            "Send the request again after the seconds that Retry-After tells."),
    GOING_AWAY(
            503,
            "The service is being stopped",
            "The service finished what it had begun and takes on nothing more. In a batch, the line before this one is the last that was answered.",
            "Send the rest to another instance, or when the service is there again.");

    /** What Retry-After tells with {@link #BUSY}. */
    public static final String SECONDS_UNTIL_LESS_TO_DO = "1";

    private final int status;
    private final String title;
    private final String meaning;
    private final String remedy;
    private final String otherwise;

    ProblemKind(int status, String title, String meaning, String remedy) {
        this(status, title, meaning, remedy, "");
    }

    ProblemKind(int status, String title, String meaning, String remedy, String otherwise) {
        this.status = status;
        this.title = title;
        this.meaning = meaning;
        this.remedy = remedy;
        this.otherwise = otherwise;
    }

    /** As it stands in addresses: in lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The address of its page, which is its {@code type}. */
    public String type() {
        return "/problems/" + id();
    }

    /** The status it usually comes with. */
    public int status() {
        return status;
    }

    /** The kind in words. */
    public String title() {
        return title;
    }

    /** What has happened. */
    public String meaning() {
        return meaning;
    }

    /** What to try, the likeliest first. */
    public List<String> remedies() {
        return otherwise.isEmpty() ? List.of(remedy) : List.of(remedy, otherwise);
    }

    /** The kind that an address names. */
    public static Optional<ProblemKind> named(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }

    /** The kind of a refusal that tells only its status, as that of a library does. */
    static ProblemKind of(int status) {
        return switch (status) {
            case 400 -> BAD_FRAMING;
            case 404 -> UNKNOWN_PATH;
            default ->
                Arrays.stream(values())
                        .filter(kind -> kind.status == status)
                        .findFirst()
                        .orElse(status >= 500 ? UNEXPECTED : REFUSED);
        };
    }
}
