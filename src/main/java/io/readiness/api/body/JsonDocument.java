package io.readiness.api.body;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.readiness.api.body.ProblemException.UnreadableBody;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON document from which faulty places are cut, so that what remains can be looked at. It remembers where in the
 * sent document every remaining list entry stood.
 */
public final class JsonDocument {
    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

    private @Nullable JsonNode root;
    private final Map<ArrayNode, List<Integer>> sentIndexes = new IdentityHashMap<>();
    private final Map<JsonPath, JsonNode> repeated = new LinkedHashMap<>();

    private JsonDocument() {}

    /** Reads a document; of a field that stands twice, the last counts, and {@link #repeated} has it. */
    public static JsonDocument read(JsonParser parser) {
        try {
            parser.disable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
            if (parser.nextToken() == null) {
                throw UnreadableBody.empty();
            }
            JsonDocument tree = new JsonDocument();
            tree.root = tree.node(parser, JsonPath.ROOT);
            if (parser.nextToken() != null) {
                throw UnreadableBody.trailing(parser.currentTokenLocation());
            }
            return tree;
        } catch (IOException e) {
            boolean located = e instanceof JsonProcessingException broken && broken.getLocation() != null;
            throw UnreadableBody.broken(
                    e, located ? ((JsonProcessingException) e).getLocation() : parser.currentLocation());
        }
    }

    private JsonNode node(JsonParser parser, JsonPath at) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, at);
            case START_ARRAY -> array(parser, at);
            case VALUE_STRING -> NODES.textNode(parser.getText());
            case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }

    private ObjectNode object(JsonParser parser, JsonPath at) throws IOException {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            JsonPath field = at.then(name);
            JsonNode value = node(parser, field);
            if (object.replace(name, value) != null) {
                repeated.put(field, value);
            }
        }
        return object;
    }

    private ArrayNode array(JsonParser parser, JsonPath at) throws IOException {
        ArrayNode array = NODES.arrayNode();
        List<Integer> indexes = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(node(parser, at.then(indexes.size())));
            indexes.add(indexes.size());
        }
        sentIndexes.put(array, indexes);
        return array;
    }

    /** The fields that stand more than once in their object, with the last value of each. */
    Map<JsonPath, JsonNode> repeated() {
        return repeated;
    }

    /** What remains; null once the root itself was cut. */
    @Nullable
    public JsonNode root() {
        return root;
    }

    /** What stands at a place of what remains. */
    @Nullable
    JsonNode at(JsonPath place) {
        JsonNode node = root == null ? null : place.in(root);
        return node == null || node.isMissingNode() ? null : node;
    }

    /** Where a place of what remains stood in the document that was sent. */
    JsonPath asSent(JsonPath place) {
        JsonPath sent = JsonPath.ROOT;
        JsonNode node = root;
        for (Object step : place.steps()) {
            List<Integer> indexes = node instanceof ArrayNode array ? sentIndexes.get(array) : null;
            if (step instanceof Integer index && indexes != null && index < indexes.size()) {
                sent = sent.then(indexes.get(index));
                node = node == null ? null : node.get(index);
            } else {
                sent = sent.then(step);
                node = node == null ? null : node.get(step.toString());
            }
        }
        return sent;
    }

    /** Cuts out a place of what remains, or the nearest one around it that is there; at last the root. */
    void cut(JsonPath place) {
        if (place.isRoot()) {
            root = null;
            return;
        }
        JsonNode parent = at(place.parent());
        if (parent instanceof ObjectNode object && object.remove(place.last().toString()) != null) {
            return;
        }
        if (parent instanceof ArrayNode array && place.last() instanceof Integer index && index < array.size()) {
            array.remove(index);
            List<Integer> indexes = sentIndexes.get(array);
            if (indexes != null) {
                indexes.remove(index.intValue());
            }
            return;
        }
        cut(place.parent());
    }

    /** The value of a node, as a fault echoes it: what is no text, number or truth value as JSON. */
    public static @Nullable Object value(@Nullable JsonNode node) {
        if (node == null || node.isNull() || node.isMissingNode()) {
            return null;
        }
        if (node.isNumber()) {
            return node.numberValue();
        }
        return node.isBoolean() ? (Object) node.booleanValue() : node.isTextual() ? node.textValue() : node.toString();
    }
}
