package io.readiness.rulebook;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.readiness.assessment.RoleMatcher;
import io.readiness.role.RoleMatchRequest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An example of roles held against a candidate, in words its author can check.
 *
 * @param name the sentence it stands for
 * @param candidate a golden candidate
 * @param given or what is told of another one
 * @param roles the roles; a text such as {@code file:buzzwords.txt} stands for that advertisement
 * @param keep which of them to keep
 * @param shows what stands where in the answer's JSON, by GPath
 */
record RoleExample(
        String name,
        @Nullable String candidate,
        @Nullable ObjectNode given,
        ArrayNode roles,
        @Nullable JsonNode keep,
        Map<String, Object> shows) {
    static final Path ROLES = BuiltIn.RULES.resolve("roles");
    private static final Path ADVERTISEMENTS = ROLES.resolve("advertisements");
    private static final String FILE = "file:";
    private static final ObjectMapper YAML = Yaml.mapper();

    static List<RoleExample> all() {
        try {
            return YAML.readValue(ROLES.resolve("roles.examples.yaml").toFile(), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RoleMatchRequest request() {
        ObjectNode request = YAML.createObjectNode();
        request.set("profile", profile());
        request.set("roles", written(roles));
        if (keep != null) {
            request.set("keep", keep);
        }
        return BuiltIn.read(request.toString(), RoleMatchRequest.class);
    }

    private JsonNode profile() {
        if (given != null) {
            return given.deepCopy().put("reference", "example");
        }
        try {
            return YAML.readTree(BuiltIn.RULES
                    .resolve("golden/" + candidate + "/profile.json")
                    .toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode written(JsonNode node) {
        if (node.isTextual() && node.textValue().startsWith(FILE)) {
            return new TextNode(advertisement(node.textValue().substring(FILE.length())));
        }
        if (node instanceof ArrayNode list) {
            ArrayNode all = YAML.createArrayNode();
            list.forEach(entry -> all.add(written(entry)));
            return all;
        }
        if (node instanceof ObjectNode object) {
            ObjectNode all = YAML.createObjectNode();
            object.fields().forEachRemaining(field -> all.set(field.getKey(), written(field.getValue())));
            return all;
        }
        return node;
    }

    private static String advertisement(String name) {
        try {
            return Files.readString(ADVERTISEMENTS.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How the answer differs from what was expected; empty where it does not. */
    List<String> differences(RoleMatcher matcher) {
        JsonPath told = JsonPath.from(BuiltIn.json(matcher.match(request(), BuiltIn.AS_OF)));
        List<String> differences = new ArrayList<>();
        shows.forEach((place, expected) -> {
            Object found = told.get(place);
            if (!expected.equals(found)) {
                differences.add(place + " is " + found + ", expected " + expected);
            }
        });
        return differences;
    }

    @Override
    public String toString() {
        return name;
    }
}
