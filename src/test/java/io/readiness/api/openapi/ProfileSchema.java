package io.readiness.api.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.readiness.profile.Profile;
import java.io.UncheckedIOException;
import java.util.Map;

/** The schema of a profile by itself (JSON Schema 2020-12), for whoever fills in or checks profiles and calls nobody. */
public final class ProfileSchema {
    private static final String DEFINITIONS = "#/$defs/";

    private ProfileSchema() {}

    /**
     * The schema as JSON.
     *
     * @param mapper reads what is sent
     * @param examples profiles that keep to it
     */
    public static String gathered(ObjectMapper mapper, JsonNode... examples) {
        RecordSchemas schemas = RecordSchemas.sent(mapper, new SchemaNames());
        schemas.reference(Profile.class);
        ObjectNode root = mapper.createObjectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                // A name and no address: whoever runs the service has it at /api/v1/profiles/schema.
                .put("$id", "urn:readiness:profile:1")
                .put("title", "Profile");
        Map<String, ObjectNode> all = schemas.byName();
        root.setAll(all.get("Profile"));
        for (JsonNode example : examples) {
            root.withArray("examples").add(example);
        }
        ObjectNode definitions = root.putObject("$defs");
        all.forEach((name, schema) -> {
            if (!name.equals("Profile")) {
                definitions.set(name, schema);
            }
        });
        try {
            return new ObjectMapper()
                            .enable(SerializationFeature.INDENT_OUTPUT)
                            .writeValueAsString(root)
                            .replace(RecordSchemas.REFERENCE, DEFINITIONS)
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
