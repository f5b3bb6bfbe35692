package io.readiness.api.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.readiness.assessment.View;
import io.readiness.assessment.View.Viewer;
import io.readiness.judgement.scale.Band;
import io.readiness.judgement.scale.Path;
import io.readiness.profile.Profile;
import io.readiness.screening.Order.OrderStatus;
import java.util.Arrays;
import java.util.Locale;

/** What is asked besides the body. What means the same wherever it is asked for is said once and shared. */
final class Parameters {
    private static final String REFERENCE = "#/components/parameters/";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ObjectNode shared = NODES.objectNode();

    Parameters() {
        ObjectNode asOf = query("asOf", "The day of assessment, at most a day ahead; today in UTC unless given.");
        day(asOf).put("example", "2026-11-22");
        ObjectNode audience = query("audience", "Who reads, which selects the topics; the candidate unless given.");
        words(audience, Viewer.values());
        ObjectNode view = query(
                "view",
                "How much of it: a summary, the full answer, or the trace, which tells of every conclusion its rules, facts and"
                        + " points. An assessment is full unless given, a comparison a summary.");
        words(view, View.Detail.values());
        view.put("example", "summary");
        ObjectNode store = query(
                "store",
                "Whether the decision is kept before it is answered; where the service has a store it is, unless given.");
        store.putObject("schema").put("type", "boolean").put("default", true);
        header(
                "Idempotency-Key",
                "A key of the caller's own making for this request. Sent again with it within 24 hours, unless the operator set another time, the same request gets the same answer and is kept once.",
                255);
        header(
                        "Accept-Language",
                        "The languages that the reader would have, best first (RFC 9110); English unless one of them is"
                                + " spoken here.",
                        200)
                .put("example", "en");
        header("If-None-Match", "The ETag of a copy that is kept; answered by 304 while that is still good.", 200);
        header("If-Match", "The ETag that the request is meant for; answered by 412 where it is another.", 200);
    }

    ObjectNode shared() {
        return shared;
    }

    /** The parameters of one operation: those scanned, and the headers that every operation of its kind reads. */
    ArrayNode of(String path, JsonNode scanned, boolean language, boolean tagged, boolean meantForOne) {
        ArrayNode all = NODES.arrayNode();
        scanned.forEach(parameter -> {
            String name = parameter.path("name").asText();
            all.add(
                    shared.has(key(name)) && !parameter.has("description")
                            ? reference(name)
                            : own(path, name, parameter));
        });
        if (language) {
            all.add(reference("Accept-Language"));
        }
        if (tagged) {
            all.add(reference("If-None-Match"));
        }
        if (meantForOne) {
            all.add(reference("If-Match"));
        }
        return all;
    }

    /** A parameter that one operation has alone. */
    private static ObjectNode own(String path, String name, JsonNode scanned) {
        ObjectNode own = NODES.objectNode()
                .put("name", name)
                .put("in", scanned.path("in").asText());
        if (scanned.has("description")) {
            own.set("description", scanned.get("description"));
        }
        if (scanned.path("required").asBoolean()) {
            own.put("required", true);
        }
        if (path.startsWith("/api/v1/rulebook")) {
            if (path.contains("/editions")) {
                // A version has dots.
                ObjectNode schema = own.putObject("schema");
                word(schema);
                schema.put("pattern", "^[A-Za-z0-9._+-]+$");
                return own;
            }
            own.put("description", "Its " + name + ", as the list of them tells it.");
            word(own.putObject("schema"));
            return own;
        }
        switch (name) {
            case "interview" -> {
                own.put("description", "The id of the interview, as Location told it when it was opened.");
                word(own.putObject("schema"));
            }
            case "invitation" -> {
                own.put("description", "The unguessable end of the address that the applicant got.");
                word(own.putObject("schema"));
            }
            case "status" -> constants(own, OrderStatus.values());
            case "id" -> {
                own.put("description", "Its id, as the answer told it when it was kept.");
                own.putObject("schema")
                        .put("type", "string")
                        .put("format", "uuid")
                        .put("maxLength", 36);
            }
            case "reference" -> {
                candidate(own);
                if (own.path("in").asText().equals("query")) {
                    own.put("example", "c-0019");
                } else {
                    own.put("description", "The candidate, as the profile names them.");
                }
            }
            case "candidate" -> candidate(own);
            case "tenant" -> {
                candidate(own);
                if (own.path("in").asText().equals("path")) {
                    own.put("description", "The name of the tenant.");
                }
            }
            case "package", "job" ->
                own.putObject("schema")
                        .put("type", "string")
                        .put("minLength", 1)
                        .put("maxLength", 200)
                        .put("pattern", "^[^\\x00-\\x1f\\x7f]{1,200}$");
            case "decision" ->
                own.putObject("schema")
                        .put("type", "string")
                        .put("format", "uuid")
                        .put("maxLength", 36);
            case "audience" -> words(own, Viewer.values());
            case "view" -> words(own, View.Detail.values());
            case "path" -> constants(own, Path.values());
            case "band" -> constants(own, Band.values());
            case "from", "before" -> {
                own.putObject("schema")
                        .put("type", "string")
                        .put("format", "date-time")
                        .put("maxLength", "2026-11-22T09:30:00.999999999+18:00".length())
                        .put(
                                "pattern",
                                RecordSchemas.DAY_OF_YEARS
                                        + "T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?"
                                        + "(Z|[+-](0[0-9]|1[0-7]):[0-5][0-9]|[+-]18:00)$");
                own.put("example", "2026-11-22T09:30:00Z");
            }
            case "limit" -> whole(own, 20);
            case "asOf" -> day(own);
            case "start" -> day(own).put("example", "2026-12-01");
            case "most" -> whole(own, 5).put("example", 1);
            case "sequence" ->
                own.putObject("schema")
                        .put("type", "integer")
                        .put("format", "int64")
                        .put("minimum", 1)
                        .put("maximum", Long.MAX_VALUE);
            case "hash" ->
                own.putObject("schema")
                        .put("type", "string")
                        .put("minLength", 64)
                        .put("maxLength", 64)
                        .put("pattern", "^[0-9a-fA-F]{64}$");
            case "draft", "attachments" ->
                own.putObject("schema").put("type", "boolean").put("default", false);
            case "about" -> {
                ObjectNode list = own.putObject("schema").put("type", "array").put("maxItems", 100);
                word(list.putObject("items"));
                own.putArray("example").add("apply-for-pm");
            }
            default -> word(own.putObject("schema"));
        }
        return own;
    }

    private static void candidate(ObjectNode parameter) {
        parameter
                .putObject("schema")
                .put("type", "string")
                .put("maxLength", 64)
                .put("pattern", "^" + Profile.REFERENCE + "$");
    }

    private static ObjectNode whole(ObjectNode parameter, int unlessGiven) {
        parameter
                .putObject("schema")
                .put("type", "integer")
                .put("format", "int32")
                .put("minimum", 1)
                .put("maximum", 100)
                .put("default", unlessGiven);
        return parameter;
    }

    /** Words as answers name them. */
    private static void constants(ObjectNode parameter, Enum<?>[] words) {
        ArrayNode all = parameter.putObject("schema").put("type", "string").putArray("enum");
        Arrays.stream(words).forEach(word -> all.add(word.name()));
    }

    /** A name as the rulebook gives them. */
    private static void word(ObjectNode schema) {
        schema.put("type", "string").put("minLength", 1).put("maxLength", 100).put("pattern", "^[A-Za-z0-9_-]+$");
    }

    private static ObjectNode day(ObjectNode parameter) {
        parameter
                .putObject("schema")
                .put("type", "string")
                .put("format", "date")
                .put("maxLength", 10)
                .put("pattern", RecordSchemas.DAY_OF_YEARS + "$");
        return parameter;
    }

    private static void words(ObjectNode parameter, Enum<?>[] words) {
        ArrayNode all = parameter.putObject("schema").put("type", "string").putArray("enum");
        Arrays.stream(words).forEach(word -> all.add(word.name().toLowerCase(Locale.ROOT)));
    }

    private ObjectNode query(String name, String says) {
        return shared.putObject(key(name)).put("name", name).put("in", "query").put("description", says);
    }

    private ObjectNode header(String name, String says, int longest) {
        ObjectNode header = shared.putObject(key(name))
                .put("name", name)
                .put("in", "header")
                .put("description", says);
        header.putObject("schema")
                .put("type", "string")
                .put("maxLength", longest)
                .put("pattern", "^[\\x20-\\x7e]*$");
        return header;
    }

    private static String key(String name) {
        return (name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1)).replace("-", "");
    }

    private static ObjectNode reference(String name) {
        return NODES.objectNode().put("$ref", REFERENCE + key(name));
    }
}
