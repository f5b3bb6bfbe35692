package io.readiness.api.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.readiness.judgement.scale.Path;
import java.util.List;

/** What is sent in another form than that of the record it is read into, and what no annotation says of it. */
final class RequestForms {
    private RequestForms() {}

    static void complete(RecordSchemas sent) {
        jobPosting(sent);
        // A band or a path, one of the two.
        sent.named("Wanted").put("minProperties", 1).put("maxProperties", 1);
        // Nobody wants to be where the guides do not lead.
        ((ObjectNode) sent.named("Wanted").path("properties").path("path"))
                .putObject("not")
                .put("const", Path.NOT_SERVED.name());
        // A profile, or an assessment that is kept. By oneOf, generated clients would get a class for each of them.
        ObjectNode side = sent.named("SideRequest");
        side.putObject("if").putArray("required").add("assessment");
        side.putObject("then").putObject("not").putArray("required").add("profile");
        side.putObject("else").putArray("required").add("profile");
        // No version and no hash has a blank in it.
        ((ObjectNode) sent.named("SideRequest").path("properties").path("rulebook")).put("pattern", "^\\S+$");
    }

    /**
     * A job posting is written in the vocabulary of schema.org, which is open: one thing may stand for a list of one, and a thing
     * with a name for a text; and a page holds it in a list, or in a graph.
     *
     * <p>What may have several forms has no type here, and says by {@code not} what it cannot be. By {@code oneOf} it would be
     * told better, but of a list among its choices Java's generator writes what no compiler takes. And it stands under
     * {@code patternProperties}: of a property without a type Python's client sends null where nothing was said.
     */
    private static void jobPosting(RecordSchemas sent) {
        ObjectNode posting = sent.named("JobPosting");
        posting.remove("type");
        posting.put("additionalProperties", true);
        no(posting, "boolean", "number", "string", "null");
        ObjectNode properties = (ObjectNode) posting.get("properties");
        ObjectNode texts = (ObjectNode) properties.get("description");
        ObjectNode several = posting.putObject("patternProperties");
        List.copyOf(properties.properties()).forEach(property -> {
            ObjectNode list = (ObjectNode) property.getValue();
            if (list.has("items")) {
                String name = list.path("items").equals(texts.path("items")) ? "PostingText" : "PostingType";
                textThingOrList(
                        sent.free(name, "A text, a thing with a name or description, or a list of these."), list);
                several.set(
                        "^" + property.getKey() + "$",
                        sent.referenceTo(name).set("description", list.get("description")));
                properties.remove(property.getKey());
                if (name.equals("PostingType")) {
                    sent.named(name).put("minItems", 1);
                }
            }
        });
        ((ObjectNode) properties.get("validThrough"))
                .put("minLength", "2026-12-31".length())
                .put("maxLength", "2026-12-31T23:59:59.999999999+18:00".length())
                .put(
                        "pattern",
                        RecordSchemas.DAY_OF_YEARS
                                + "(T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,9})?)?"
                                + "(Z|[+-](0[0-9]|1[0-7]):[0-5][0-9]|[+-]18:00)?)?$")
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
