package io.readiness.api.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What is sent in another form than that of the record it is read into, and what no annotation says of it. */
final class RequestForms {
    private static final int TITLE = 200;

    private RequestForms() {}

    static void complete(RecordSchemas sent) {
        jobPosting(sent);
        // A band or a path, one of the two.
        sent.named("Wanted").put("minProperties", 1).put("maxProperties", 1);
    }

    /**
     * A job posting is written in the vocabulary of schema.org, which is open: one thing may stand for a list of one, and a thing
     * with a name for a text.
     */
    private static void jobPosting(RecordSchemas sent) {
        ObjectNode posting = sent.named("JobPosting");
        posting.put("additionalProperties", true);
        ObjectNode properties = (ObjectNode) posting.get("properties");
        ObjectNode texts = (ObjectNode) properties.get("description");
        int most = texts.path("maxItems").asInt();
        int longest = texts.path("items").path("maxLength").asInt();

        ObjectNode thing = sent.add("PostingThing")
                .put("description", "A thing of schema.org, of which the name and the description are read, and nothing else.")
                .put("type", "object");
        ObjectNode parts = thing.putObject("properties");
        parts.putObject("name").put("type", "string").put("maxLength", longest);
        parts.putObject("description").put("type", "string").put("maxLength", longest);
        thing.put("additionalProperties", true);

        ObjectNode one = sent.add("PostingEntry").put("description", "A text, or a thing with a name or description.");
        ArrayNode either = one.putArray("oneOf");
        either.addObject().put("type", "string").put("maxLength", longest);
        either.add(reference("PostingThing"));

        ObjectNode all = sent.add("PostingText")
                .put("description", "A text, a thing with a name or description, or a list of these.");
        ArrayNode any = all.putArray("oneOf");
        any.addObject().put("type", "string").put("maxLength", longest);
        any.add(reference("PostingThing"));
        any.addObject().put("type", "array").put("maxItems", most).set("items", reference("PostingEntry"));

        properties.properties().forEach(property -> {
            ObjectNode schema = (ObjectNode) property.getValue();
            if (schema.path("items").path("maxLength").asInt() == longest) {
                property.setValue(described("PostingText", schema));
            }
        });

        ObjectNode kinds = (ObjectNode) properties.get("@type");
        ObjectNode types = sent.add("PostingType")
                .put("description", "JobPosting, with or without the address of the vocabulary, or a list that has it.");
        ArrayNode text = types.putArray("oneOf");
        text.addObject().put("type", "string").put("maxLength", TITLE);
        ObjectNode list = text.addObject().put("type", "array").put("maxItems", kinds.path("maxItems").asInt());
        list.putObject("items").put("type", "string").put("maxLength", TITLE);
        properties.set("@type", described("PostingType", kinds));

        ObjectNode validThrough = (ObjectNode) properties.get("validThrough");
        validThrough.remove("format");
        validThrough
                .put("minLength", 10)
                .put("maxLength", 40)
                .put("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]+)?)?(Z|[+-][0-9]{2}:[0-9]{2})?)?$");

        ObjectNode page = sent.add("PostedRole")
                .put("description", "A job posting by itself, or the JSON-LD of a page that holds one in a list or a `@graph`.");
        ArrayNode forms = page.putArray("oneOf");
        forms.add(reference("JobPosting"));
        forms.addObject().put("type", "array").put("maxItems", 1000).putObject("items");
        ObjectNode role = (ObjectNode) sent.named("RoleDescription").get("properties");
        role.set("jobPosting", described("PostedRole", (ObjectNode) role.get("jobPosting")));
    }

    private static ObjectNode described(String name, ObjectNode before) {
        ObjectNode reference = reference(name);
        if (before.has("description")) {
            reference.set("description", before.get("description"));
        }
        return reference;
    }

    private static ObjectNode reference(String name) {
        return com.fasterxml.jackson.databind.node.JsonNodeFactory.instance
                .objectNode()
                .put("$ref", RecordSchemas.REFERENCE + name);
    }
}
