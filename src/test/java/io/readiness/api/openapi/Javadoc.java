package io.readiness.api.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the Javadoc of a type says, as plain words; the compiler writes it beside the class.
 *
 * @param says the type
 * @param components its parts, by name
 * @param constants its constants, by name; none of no enum
 */
record Javadoc(String says, Map<String, String> components, Map<String, String> constants) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PARAM = Pattern.compile("(?s)@param\\s+(\\w+)\\s+(.*?)(?=\\s@param\\s|\\z)");
    private static final Pattern INLINE_TAG = Pattern.compile("\\{@\\w+\\s+(\\{[^}]*\\}|[^}]*)\\}");

    static Javadoc of(Class<?> type) {
        JsonNode written = written(type);
        String text = written.path("doc").asText();
        Map<String, String> components = new LinkedHashMap<>();
        Matcher param = PARAM.matcher(text);
        while (param.find()) {
            components.put(param.group(1), words(param.group(2)));
        }
        Map<String, String> constants = new LinkedHashMap<>();
        written.path("enumConstants")
                .forEach(constant -> constants.put(
                        constant.path("name").asText(),
                        words(constant.path("doc").asText())));
        return new Javadoc(words(text.split("@param", 2)[0]), components, constants);
    }

    private static JsonNode written(Class<?> type) {
        String resource = type.getName().replace('.', '/') + "__Javadoc.json";
        try (InputStream in = Javadoc.class.getClassLoader().getResourceAsStream(resource)) {
            return in == null ? JSON.createObjectNode() : JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    /** Without tags, in one line. */
    private static String words(String javadoc) {
        return INLINE_TAG.matcher(javadoc).replaceAll("$1").strip().replaceAll("\\s+", " ");
    }
}
