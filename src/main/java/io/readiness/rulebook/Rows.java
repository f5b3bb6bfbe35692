package io.readiness.rulebook;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the rows of a table are told apart: by their key, or by what they begin with. */
public final class Rows {
    /** The field that names a row which nothing else names. */
    public static final String KEY = "key";

    private Rows() {}

    /** What a row is called: its first field; null where that is no single word. */
    public static @Nullable String name(JsonNode row) {
        Map.Entry<String, JsonNode> first = first(row);
        return first == null || !first.getValue().isValueNode()
                ? null
                : first.getValue().asText();
    }

    /** The words of a file by which the line of a fault is found: the innermost named row on the way to it. */
    static String wordsAt(JsonNode table, List<JsonMappingException.Reference> way) {
        String words = "";
        JsonNode at = table;
        for (JsonMappingException.Reference step : way) {
            JsonNode next = step.getFieldName() == null ? at.path(step.getIndex()) : at.path(step.getFieldName());
            if (step.getFieldName() != null && !next.isMissingNode() && next.isValueNode()) {
                words = step.getFieldName() + ": " + next.asText();
            }
            Map.Entry<String, JsonNode> first = first(next);
            if (step.getFieldName() == null && first != null && first.getValue().isValueNode()) {
                words = first.getKey() + ": " + first.getValue().asText();
            }
            at = next;
        }
        return words;
    }

    private static Map.@Nullable Entry<String, JsonNode> first(JsonNode row) {
        Iterator<Map.Entry<String, JsonNode>> fields = row.fields();
        return fields.hasNext() ? fields.next() : null;
    }
}
