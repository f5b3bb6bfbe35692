package io.readiness.rulebook;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.readiness.assessment.RoleMatcher;
import io.readiness.role.RoleMatchRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An example of roles held against a candidate, in words its author can check.
 *
 * @param name the sentence it stands for
 * @param candidate a golden candidate
 * @param given or what is told of another one, joined with what it starts from
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
    RoleExample {
        given = given == null ? null : BaseProfiles.BUILT_IN.join(given);
    }

    static final Path ROLES = BuiltIn.RULES.resolve("roles");
    private static final Path ADVERTISEMENTS = ROLES.resolve("advertisements");
    private static final String FILE = "file:";
    private static final ObjectMapper YAML = Yaml.mapper();

    private static final List<RoleExample> ALL = read();

    static List<RoleExample> all() {
        return ALL;
    }

    private static List<RoleExample> read() {
        Path file = ROLES.resolve("roles.examples.yaml");
        try {
            return YAML.readValue(file.toFile(), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": " + e.getMessage(), e);
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
        return Shown.PLACES.differences(shows, matcher.match(request(), BuiltIn.AS_OF));
    }

    /** Compiled only where somebody asks what an answer shows. */
    private static final class Shown {
        static final Places PLACES = new Places(ALL.stream().map(RoleExample::shows));
    }

    @Override
    public String toString() {
        return name;
    }
}
