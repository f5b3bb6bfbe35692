package io.readiness.api.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.readiness.api.batch.Batch;
import io.readiness.api.body.JsonBody;
import io.readiness.api.body.JsonBodyReader;
import io.readiness.api.body.Problem;
import io.readiness.api.connection.Connections;
import io.readiness.profile.Profile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The operations in the order in which they are wanted, and the schemas and parameters that they name. */
final class Operations {
    private static final String SENT = JsonBody.class.getSimpleName();
    private static final String JSON = "application/json";
    private static final String QUESTIONNAIRE = "/api/v1/questionnaire";
    private static final String INTERVIEWS_PATH = "/api/v1/interviews";
    private static final String ASSESSMENTS = "/api/v1/assessments";
    private static final String ORDERS_PATH = "/api/v1/orders";
    private static final String PACKAGES = "/api/v1/packages";
    private static final String INVITATIONS_PATH = "/api/v1/invitations";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** What operations are about, the most wanted first; the first that knows a path has it. */
    private enum Tag {
        ASSESSMENTS(
                "Assess a profile: the recommended path, where each signal stands, what to do next.",
                path -> path.matches("/api/v1/assessments(/\\{id})?")
                        || path.endsWith("/plan.ics")
                        || path.equals(Batch.PATH)
                        || path.endsWith("/schema")),
        PROFILES(
                "Take profiles in from the documents that people have, and give them out as one.",
                path -> path.startsWith("/api/v1/profiles")),
        EXPLANATIONS(
                "Explain an assessment: why not, what next, what if, what differs, how steady.",
                path -> path.startsWith("/api/v1/assessments/")),
        TEXTS(
                "Judge texts by themselves: roles on offer, bullets of a resume, practical tests.",
                path -> path.matches("/api/v1/(role-matches|bullets|practical-tests)")),
        INTERVIEWS(
                "Ask a person: all questions for a form, or one at a time, the one that settles most first.",
                path -> path.equals(QUESTIONNAIRE) || path.startsWith(INTERVIEWS_PATH)),
        DECISIONS("Read what was decided, prove it, decide otherwise.", path -> path.startsWith("/api/v1/decisions")),
        CANDIDATES(
                "Tell what became of a candidate, give them all that is held on them, erase it, keep it from being erased.",
                path -> path.startsWith("/api/v1/candidates")),
        ORDERS(
                "Order an assessment of somebody, and get its result: for applicant tracking systems and whoever screens by hand.",
                path -> path.startsWith(ORDERS_PATH) || path.equals(PACKAGES)),
        INVITATIONS(
                "Lead an applicant from their invitation by consent and answers to the end. The address is the key.",
                path -> path.startsWith(INVITATIONS_PATH)),
        ACCESS(
                "Decide who may ask, and see who read what.",
                path -> path.matches("/api/v1/(keys|tenants|readings)(/.*)?")),
        EVENTS(
                "Have others told what happens, and look at what became of it.",
                path -> path.matches("/api/v1/(webhook-endpoints|deliveries).*")),
        INTEGRATIONS(
                "Say with which applicant tracking systems a tenant speaks, and by which keys.",
                path -> path.startsWith("/api/v1/integrations")),
        RULEBOOK("Read what is judged by.", path -> path.startsWith("/api/v1/rulebook"));

        private final String says;
        private final Predicate<String> knows;

        Tag(String says, Predicate<String> knows) {
            this.says = says;
            this.knows = knows;
        }

        String title() {
            return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
        }

        static Tag of(String path) {
            for (Tag tag : values()) {
                if (tag.knows.test(path)) {
                    return tag;
                }
            }
            throw new IllegalStateException(path + " has no tag in the OpenAPI document. Maybe add it to one?");
        }
    }

    private final Map<String, Class<?>> classes;
    private final SchemaNames names = new SchemaNames();
    private final RecordSchemas sent;
    private final RecordSchemas answered;
    private final Parameters parameters = new Parameters();

    Operations(ObjectMapper mapper, Map<String, Class<?>> classes) {
        this.classes = classes;
        this.sent = RecordSchemas.sent(mapper, names);
        this.answered = RecordSchemas.answered(mapper, names, sent);
    }

    /** The paths with their operations, from what was scanned. */
    ObjectNode gathered(JsonNode scanned) {
        List<String> order = new ArrayList<>();
        scanned.fieldNames().forEachRemaining(order::add);
        order.sort(Comparator.<String, Tag>comparing(Tag::of).thenComparing(Comparator.naturalOrder()));
        order.stream()
                .filter(path -> !path.equals(Connections.DOCUMENTS_PATH))
                .flatMap(path -> Stream.of("post", "put").map(scanned.path(path)::path))
                .forEach(method -> method.path("requestBody").path("content").forEach(body -> {
                    if (body.path("schema").has("$ref")) {
                        sent.reference(type(body.path("schema")));
                    }
                }));
        RequestForms.complete(sent);
        ObjectNode paths = NODES.objectNode();
        for (String path : order) {
            ObjectNode item = paths.putObject(path);
            scanned.path(path)
                    .properties()
                    .forEach(method -> item.set(method.getKey(), operation(path, method.getKey(), method.getValue())));
        }
        answered.reference(Problem.class);
        return paths;
    }

    /** What is sent first, then what is answered. */
    Map<String, ObjectNode> schemas() {
        Map<String, ObjectNode> all = new LinkedHashMap<>(sent.byName());
        all.putAll(answered.byName());
        return all;
    }

    ObjectNode parameters() {
        return parameters.shared();
    }

    ArrayNode tags() {
        ArrayNode tags = NODES.arrayNode();
        for (Tag tag : Tag.values()) {
            tags.addObject().put("name", tag.title()).put("description", tag.says);
        }
        return tags;
    }

    private ObjectNode operation(String path, String method, JsonNode scanned) {
        ObjectNode operation = NODES.objectNode();
        operation.putArray("tags").add(Tag.of(path).title());
        operation.set("operationId", scanned.path("operationId"));
        operation.set("summary", scanned.path("summary"));
        if (scanned.has("description")) {
            operation.set("description", scanned.get("description"));
        }
        ArrayNode told = parameters.of(
                path,
                scanned.path("parameters"),
                isInALanguage(path),
                hasTag(path, method),
                hasTag(path, method) || changesAnInterview(path, method));
        operation.set("parameters", told);
        if (scanned.has("requestBody")) {
            operation.set("requestBody", body(path, scanned.path("requestBody")));
        }
        operation.set("responses", responses(path, method, scanned));
        return operation;
    }

    /** Whether something is kept there, or looked for among what is. */
    private static boolean isKept(String path) {
        return path.equals(ASSESSMENTS)
                || path.equals(Batch.PATH)
                || mayNameAssessment(path)
                || path.startsWith("/api/v1/decisions")
                || path.startsWith("/api/v1/candidates")
                || isOrdered(path)
                || Tag.of(path) == Tag.ACCESS
                || Tag.of(path) == Tag.EVENTS
                || Tag.of(path) == Tag.INTEGRATIONS;
    }

    private static boolean isOrdered(String path) {
        return path.startsWith(ORDERS_PATH) || path.startsWith(INVITATIONS_PATH);
    }

    /** Whether what was kept may be asked about by its id, and made again. */
    private static boolean mayNameAssessment(String path) {
        return path.startsWith("/api/v1/assessments/{id}")
                || path.equals("/api/v1/assessments/difference")
                || path.endsWith("/replay");
    }

    /** Whether a query or a body may name a tenant, which may be none of those that the caller sees. */
    private static boolean namesTenant(String path) {
        return path.equals("/api/v1/keys");
    }

    /** A schema is the same whoever reads it, and so is a record. */
    private static boolean isInALanguage(String path) {
        return !path.endsWith("/schema")
                && !path.endsWith("/table")
                && !isOrdered(path)
                && Tag.of(path) != Tag.ACCESS
                && Tag.of(path) != Tag.EVENTS
                && Tag.of(path) != Tag.INTEGRATIONS
                && (!path.matches("/api/v1/(decisions|candidates).*")
                        || path.endsWith("/timeline")
                        || path.endsWith("/replay"));
    }

    /** Whether an answer tells by a tag whether a copy of it is still good. */
    private static boolean hasTag(String path, String method) {
        return method.equals("get")
                && (path.startsWith("/api/v1/rulebook") && !path.startsWith("/api/v1/rulebook/editions")
                        || path.endsWith("/schema")
                        || path.endsWith("/table")
                        || path.equals(QUESTIONNAIRE)
                        || path.equals(PACKAGES)
                        || path.equals("/api/v1/assessments/{id}"));
    }

    /** Whether what is made there is a record of the chain. */
    private static boolean isARecord(String path) {
        return !path.startsWith(INTERVIEWS_PATH) && Tag.of(path) != Tag.ACCESS && Tag.of(path) != Tag.EVENTS;
    }

    private static boolean changesAnInterview(String path, String method) {
        return path.startsWith(INTERVIEWS_PATH + "/") && !method.equals("get");
    }

    private ObjectNode body(String path, JsonNode scanned) {
        ObjectNode body = NODES.objectNode().put("required", true);
        if (scanned.has("description")) {
            body.set("description", scanned.get("description"));
        }
        ObjectNode content = body.putObject("content");
        if (path.equals(Batch.PATH)) {
            content.set(Batch.NDJSON, lines(false, sent.reference(Profile.class), "Profile"));
        } else if (path.equals(Connections.DOCUMENTS_PATH)) {
            scanned.path("content")
                    .fieldNames()
                    .forEachRemaining(form -> content.putObject(form).set("schema", document(form)));
        } else {
            scanned.path("content")
                    .properties()
                    .forEach(form -> content.set(form.getKey(), sent(form.getKey(), form.getValue())));
        }
        if (path.endsWith("/practical-tests")) {
            // Without an answer there is nothing to judge here; the schema of a profile leaves it open.
            content.path(JSON).withObject("/schema").putArray("required").add("practicalTest");
        }
        return body;
    }

    /** A document is what it is: JSON of a schema that is published elsewhere, a file, or a form with files. */
    private static ObjectNode document(String form) {
        ObjectNode schema = NODES.objectNode();
        if (form.equals(JSON)) {
            return schema.put("type", "object").put("description", "A JSON Resume.");
        }
        if (form.startsWith("multipart/")) {
            // A map and no model: the generator of Java imports models of forms that it does not write.
            schema.put("type", "object")
                    .put("description", "The documents, each in a part of whatever name.")
                    .putObject("additionalProperties")
                    .put("type", "string")
                    .put("format", "binary");
            return schema;
        }
        return schema.put("type", "string").put("format", "binary");
    }

    private ObjectNode sent(String form, JsonNode told) {
        if (form.equals(Batch.NDJSON)) {
            return lines(false, sent.reference(Profile.class), "Profile");
        }
        ObjectNode content = NODES.objectNode();
        if (told.path("schema").has("$ref")) {
            content.set("schema", sent.reference(type(told.path("schema"))));
        } else {
            content.putObject("schema").put("type", "string").put("maxLength", JsonBodyReader.MAX_BYTES);
        }
        return content;
    }

    /**
     * JSON by the line has no schema of its own in OpenAPI 3.1, since the whole is a text. That of a line is named beside it.
     *
     * @param answered an answer is told to be a file, since Java's client reads every other text as if it were JSON
     */
    private static ObjectNode lines(boolean answered, ObjectNode line, String name) {
        ObjectNode lines = NODES.objectNode();
        ObjectNode schema = lines.putObject("schema").put("type", "string");
        if (answered) {
            schema.put("format", "binary");
        }
        schema.put("description", "JSON by the line: in each line one JSON document of the schema " + name + ".");
        lines.set("x-itemSchema", line);
        return lines;
    }

    private ObjectNode responses(String path, String method, JsonNode scanned) {
        ObjectNode responses = NODES.objectNode();
        scanned.path("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .sorted(Map.Entry.comparingByKey())
                .forEach(response -> answer(
                        path, method, response.getKey(), response.getValue(), responses.putObject(response.getKey())));
        possible(path, method, scanned.has("requestBody")).forEach((response, also) -> response.addTo(responses));
        return responses;
    }

    private void answer(String path, String method, String status, JsonNode ok, ObjectNode answer) {
        answer.put(
                "description",
                ok.path("description").asText("OK").equals("OK")
                        ? "The answer."
                        : ok.path("description").asText());
        Responses.addHeaders(
                answer,
                Stream.of(
                                "Content-Language",
                                "ETag",
                                "Vary",
                                "Link",
                                "Location",
                                "Readiness-Record",
                                "Idempotent-Replayed")
                        .filter(name -> switch (name) {
                            case "ETag" -> hasTag(path, method) || path.startsWith(INTERVIEWS_PATH);
                            case "Link" ->
                                path.matches(
                                                "/api/v1/(assessments/\\{id}|decisions|deliveries|readings|candidates/.*/timeline)")
                                        || (path.equals(ORDERS_PATH) && method.equals("get"));
                            case "Content-Language" -> isInALanguage(path);
                            case "Vary" -> method.equals("get") || !path.endsWith("/table");
                            case "Location" -> status.equals("201") || path.endsWith("/test");
                            case "Idempotent-Replayed" -> status.equals("201") && isARecord(path);
                            case "Readiness-Record" ->
                                (status.equals("201") && isARecord(path) && !isOrdered(path))
                                        || path.matches("/api/v1/assessments(/\\{id})?");
                            default -> true;
                        })
                        .toList());
        ObjectNode content = answer.putObject("content");
        ok.path("content")
                .properties()
                .forEach(form -> content.set(
                        form.getKey().replaceAll(";.*", ""),
                        answer(form.getKey(), form.getValue().path("schema"))));
    }

    private ObjectNode answer(String form, JsonNode schema) {
        if (form.equals(Batch.NDJSON)) {
            return lines(true, answered.reference(type(schema)), type(schema).getSimpleName());
        }
        ObjectNode answer = NODES.objectNode();
        answer.set("schema", answerOf(schema));
        return answer;
    }

    private JsonNode answerOf(JsonNode schema) {
        if (schema.path("type").asText().equals("array")) {
            ObjectNode list = NODES.objectNode().put("type", "array");
            list.set("items", answerOf(schema.path("items")));
            return list;
        }
        if (schema.has("$ref")) {
            return answered.reference(type(schema));
        }
        if (schema.path("type").asText().equals("object")) {
            return schema;
        }
        // A calendar is a file, for the reason that lines are.
        return NODES.objectNode().put("type", "string").put("format", "binary");
    }

    private static Map<Responses, Boolean> possible(String path, String method, boolean hasBody) {
        Map<Responses, Boolean> possible = new EnumMap<>(Responses.class);
        for (Responses one : Responses.values()) {
            boolean can = switch (one) {
                case NOT_MODIFIED -> hasTag(path, method);
                case PRECONDITION_FAILED -> hasTag(path, method) || changesAnInterview(path, method);
                case NOT_FOUND -> path.contains("{") || mayNameAssessment(path) || namesTenant(path);
                case CONTENT_TOO_LARGE -> hasBody && !path.equals(Batch.PATH);
                case UNSUPPORTED_MEDIA_TYPE -> hasBody;
                case CONFLICT ->
                    mayNameAssessment(path)
                            || changesAnInterview(path, method)
                            || (isKept(path) && !method.equals("get"))
                            || isOrdered(path);
                case GONE -> mayNameAssessment(path) || path.endsWith("/overrides");
                case NOT_IMPLEMENTED -> isKept(path);
                default -> true;
            };
            if (can) {
                possible.put(one, true);
            }
        }
        return possible;
    }

    private Class<?> type(JsonNode schema) {
        String name = schema.path("$ref").asText().substring(RecordSchemas.REFERENCE.length());
        String simple = name.startsWith(SENT) ? name.substring(SENT.length()) : name.replaceAll("_.*", "");
        Class<?> type = classes.get(simple);
        if (type == null || type == Void.class) {
            throw new IllegalStateException("There is no type, or more than one, called " + simple + ".");
        }
        return type;
    }
}
