package io.readiness.api.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.readiness.assessment.Rulebook;

/** What is sent in another form than that of the record it is read into, and what no annotation says of it. */
final class RequestForms {
    private RequestForms() {}

    /** What is sent, completed; how many actions are looked for says the rulebook. */
    static void complete(RecordSchemas sent, Rulebook rulebook) {
        jobPosting(sent);
        // A band or a path, one of the two.
        sent.named("Wanted").put("minProperties", 1).put("maxProperties", 1);
        property(sent, "NextStepRequest", "atMost")
                .put("minimum", 1)
                .put("maximum", rulebook.actions().actionsAtMost().most());
        property(sent, "RoleMatchRequest", "roles").put("minItems", 1);
    }

    private static ObjectNode property(RecordSchemas sent, String schema, String name) {
        return (ObjectNode) sent.named(schema).path("properties").path(name);
    }

    /**
     * A job posting is written in the vocabulary of schema.org, which is open: one thing may stand for a list of one, and a thing
     * with a name for a text; and a page holds it in a list, or in a graph.
     *
     * <p>What may have several forms has no type here, and says by {@code not} what it cannot be. By {@code oneOf} it would be
     * told better, but of a list among its choices Java's generator writes what no compiler takes.
     */
    private static void jobPosting(RecordSchemas sent) {
        ObjectNode posting = sent.named("JobPosting");
        posting.remove("type");
        posting.put("additionalProperties", true);
        no(posting, "boolean", "number", "string", "null");
        ObjectNode properties = (ObjectNode) posting.get("properties");
        ObjectNode texts = (ObjectNode) properties.get("description");
        properties.properties().forEach(property -> {
            ObjectNode before = (ObjectNode) property.getValue();
            if (before.has("items")) {
                String name = before.path("items").equals(texts.path("items")) ? "PostingText" : "PostingType";
                textThingOrList(
                        sent.free(name, "A text, a thing with a name or description, or a list of these."), before);
                property.setValue(sent.referenceTo(name).<ObjectNode>set("description", before.get("description")));
            }
        });
        ((ObjectNode) properties.get("validThrough"))
                .put("minLength", "2026-12-31".length())
                .put("maxLength", "2026-12-31T23:59:59.999999999+18:00".length())
                .put(
                        "pattern",
                        "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?(Z|[+-][0-9]{2}:[0-9]{2})?)?$")
                .remove("format");
    }

    private static void textThingOrList(ObjectNode any, ObjectNode list) {
        if (any.isEmpty()) {
            JsonNode longest = list.path("items").path("maxLength");
            any.set("maxLength", longest);
            any.set("maxItems", list.get("maxItems"));
            ObjectNode entry = any.putObject("items");
            entry.set("maxLength", longest);
            no(entry, "array", "boolean", "number", "null");
            // Of any kind; without it linters miss the entries of a list.
            entry.withObjectProperty("not").putObject("items");
            no(any, "boolean", "number", "null");
        }
    }

    private static void no(ObjectNode schema, String... types) {
        for (String type : types) {
            schema.withObjectProperty("not").withArrayProperty("type").add(type);
        }
    }
}
