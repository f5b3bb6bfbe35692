package io.readiness.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Schemas as they were committed, read by a library that knows nothing of this service, so that it can be asked what they allow.
 *
 * @param definitions the schemas by name, with references to each other under {@code $defs}
 */
record RequestSchemas(ObjectNode definitions) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DEFINITIONS = "#/$defs/";

    /** The schemas of the description of the API. */
    static RequestSchemas ofTheApi(Path document) throws IOException {
        JsonNode schemas = new YAMLMapper().readTree(document.toFile()).at("/components/schemas");
        return new RequestSchemas(read(schemas.toString().replace("#/components/schemas/", DEFINITIONS)));
    }

    /** The schema of a profile, and of what it is made of. */
    static RequestSchemas ofProfiles(Path schema) throws IOException {
        ObjectNode root = read(Files.readString(schema));
        ObjectNode definitions = ((ObjectNode) root.remove("$defs")).deepCopy();
        root.remove("$id");
        definitions.set("Profile", root);
        return new RequestSchemas(definitions);
    }

    /** The end of a text is its very end in ECMA-262; Java's {@code $} stands before a last line break as well. */
    private static ObjectNode read(String schemas) throws IOException {
        ObjectNode read = (ObjectNode) JSON.readTree(schemas);
        read.findParents("pattern").forEach(parent -> {
            JsonNode pattern = parent.get("pattern");
            if (pattern.isTextual()) {
                ((ObjectNode) parent).put("pattern", pattern.asText().replaceAll("\\$$", "\\\\z"));
            }
        });
        return read;
    }

    /** What a schema finds wrong with a document. */
    Set<ValidationMessage> faults(String name, JsonNode document) {
        return schema(name).validate(document);
    }

    JsonSchema schema(String name) {
        ObjectNode root = JSON.createObjectNode().put("$ref", DEFINITIONS + name);
        root.set("$defs", definitions);
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(
                        root,
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .discriminatorKeywordEnabled(false)
                                .build());
    }

    /** A schema itself, in place of a reference to it. */
    JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        return reference.isEmpty() ? schema : definitions.get(reference.substring(DEFINITIONS.length()));
    }

    /** Where what is sent has no limits; what is sent is closed, and all that it is made of. */
    List<String> withoutLimits() {
        List<String> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Map<String, JsonNode> named = new TreeMap<>();
        definitions.properties().forEach(schema -> named.put(schema.getKey(), schema.getValue()));
        named.forEach((name, schema) -> {
            if (schema.has("additionalProperties")
                    && !schema.get("additionalProperties").isObject()) {
                withoutLimits(name, schema, seen, found);
            }
        });
        return found;
    }

    private void withoutLimits(String place, JsonNode schema, Set<String> seen, List<String> found) {
        if (schema.has("$ref")) {
            String name = schema.get("$ref").asText();
            if (seen.add(name)) {
                withoutLimits(name.substring(DEFINITIONS.length()), resolved(schema), seen, found);
            }
            return;
        }
        boolean limited = switch (schema.path("type").asText()) {
            case "string" -> schema.has("maxLength") || schema.has("enum");
            case "array" -> schema.has("maxItems");
            case "integer", "number" -> schema.has("minimum") && schema.has("maximum") && schema.has("format");
            case "object" -> !schema.path("additionalProperties").isMissingNode();
            default -> true;
        };
        if (!limited) {
            found.add(place);
        }
        schema.path("properties")
                .properties()
                .forEach(property -> withoutLimits(place + "." + property.getKey(), property.getValue(), seen, found));
        if (schema.has("items")) {
            withoutLimits(place + "[]", schema.get("items"), seen, found);
        }
    }
}
