package io.readiness.api.rulebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What records and constants mean, as their Javadoc says; the compiler writes it beside each class. */
final class WrittenMeaning {
    private static final Pattern PARAM = Pattern.compile("(?s)@param\\s+(\\w+)\\s+(.*?)(?=\\s@param\\s|\\z)");
    private static final Pattern INLINE_TAG = Pattern.compile("\\{@\\w+\\s+(\\{[^}]*\\}|[^}]*)\\}");

    private final ObjectMapper json = new ObjectMapper();
    private final Map<Class<?>, Map<String, String>> known = new ConcurrentHashMap<>();

    /** What a part of a record means, or a constant of an enum; empty: its name says it. */
    Optional<String> of(Class<?> type, String part) {
        return Optional.ofNullable(of(type).get(part));
    }

    /** What the parts of a record mean, or the constants of an enum: those of which it is written. */
    Map<String, String> of(Class<?> type) {
        return known.computeIfAbsent(type, this::read);
    }

    private Map<String, String> read(Class<?> type) {
        Map<String, String> meaning = new LinkedHashMap<>();
        String resource = type.getName().replace('.', '/') + "__Javadoc.json";
        try (InputStream in = WrittenMeaning.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                return meaning;
            }
            JsonNode written = json.readTree(in);
            Matcher param = PARAM.matcher(written.path("doc").asText());
            while (param.find()) {
                meaning.put(param.group(1), words(param.group(2)));
            }
            for (JsonNode constant : written.path("enumConstants")) {
                String says = words(constant.path("doc").asText());
                if (!says.isEmpty()) {
                    meaning.put(constant.path("name").asText(), says);
                }
            }
            return meaning;
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    /** Javadoc as plain words in one line. */
    private static String words(String javadoc) {
        return INLINE_TAG.matcher(javadoc).replaceAll("$1").strip().replaceAll("\\s+", " ");
    }
}
