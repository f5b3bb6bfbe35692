package io.readiness.api.body;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.readiness.api.body.JsonBody.LocatedFault;
import io.readiness.api.body.Problem.Fault;
import io.readiness.api.body.ProblemException.InvalidRequest;
import io.readiness.api.body.ProblemException.UnreadableBody;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A JSON document as it was sent, and what is wrong with it whatever it is meant to be: fields that stand more than once, halves
 * of characters, numbers that nothing can hold. Where such a thing stood, the document has a missing node.
 */
public final class JsonDocument {
    static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

    private static final String TWICE = "stands here more than once";
    private static final String KEEP_ONE = "Keep one of them.";

    private final List<LocatedFault> faults = new ArrayList<>();
    private final JsonParser parser;
    private final JsonNode root;

    private JsonDocument(JsonParser parser) throws IOException {
        this.parser = parser;
        this.root = node();
    }

    /** Bytes as the text that they are in UTF-8, and in nothing that only resembles it. */
    static String text(byte[] sent) {
        CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
        CharBuffer text = CharBuffer.allocate(sent.length);
        ByteBuffer bytes = ByteBuffer.wrap(sent);
        CoderResult end = utf8.decode(bytes, text, true);
        text.flip();
        if (end.isError() || text.chars().limit(2).anyMatch(one -> one == 0 || one == '\uFEFF')) {
            throw UnreadableBody.notInUtf8(text, end.isError() ? sent[bytes.position()] : null);
        }
        return text.toString();
    }

    /** Reads a document; of a field that stands twice, neither counts. */
    public static JsonDocument read(JsonParser parser) {
        try {
            parser.disable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
            if (parser.nextToken() == null) {
                throw UnreadableBody.empty();
            }
            JsonDocument document = new JsonDocument(parser);
            if (parser.nextToken() != null) {
                throw UnreadableBody.trailing(parser.currentTokenLocation());
            }
            return document;
        } catch (IOException e) {
            boolean located = e instanceof JsonProcessingException broken && broken.getLocation() != null;
            throw UnreadableBody.broken(
                    e, located ? ((JsonProcessingException) e).getLocation() : parser.currentLocation());
        }
    }

    /** What begins at the current token, of which nothing can be told but that it cannot be read. */
    static JsonNode part(JsonParser parser) throws IOException {
        JsonDocument part = new JsonDocument(parser);
        if (!part.faults.isEmpty()) {
            throw new InputCoercionException(parser, "", parser.currentToken(), JsonNode.class);
        }
        return part.root;
    }

    private JsonNode node() throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> text();
            case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> decimal();
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            default -> throw new InputCoercionException(parser, "", parser.currentToken(), JsonNode.class);
        };
    }

    private ObjectNode object() throws IOException {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            boolean half = hasHalf(name);
            if (half) {
                note(name, "is a name with half of a character", "Escape both halves of it, or write it as it is.");
            }
            parser.nextToken();
            JsonNode value = node();
            if (object.has(name)) {
                note(value(value), TWICE, KEEP_ONE);
                object.set(name, MissingNode.getInstance());
            } else {
                object.set(name, half ? MissingNode.getInstance() : value);
            }
        }
        return object;
    }

    private ArrayNode array() throws IOException {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(node());
        }
        return array;
    }

    private JsonNode text() throws IOException {
        String text = parser.getText();
        return hasHalf(text)
                ? told(text, "has half of a character in it", "Escape both halves of it, or write it as it is.")
                : NODES.textNode(text);
    }

    private JsonNode decimal() throws IOException {
        String number = parser.getText();
        try {
            return NODES.numberNode(new BigDecimal(number));
        } catch (NumberFormatException e) {
            return told(number, "is too large for a number", "Give a number of usual size.");
        }
    }

    private JsonNode told(String value, String message, String hint) {
        note(value, message, hint);
        return MissingNode.getInstance();
    }

    private void note(@Nullable Object value, String message, String hint) {
        if (faults.size() <= InvalidRequest.MAX_FAULTS) {
            JsonPath place = place();
            if (faults.stream().noneMatch(told -> told.place().equals(place))) {
                faults.add(new LocatedFault(place, new Fault(place.toString(), value, message, hint)));
            }
        }
    }

    /** Where the parser is. */
    private JsonPath place() {
        Deque<Object> steps = new ArrayDeque<>();
        for (JsonStreamContext in = parser.getParsingContext(); in != null && !in.inRoot(); in = in.getParent()) {
            if (in.inArray()) {
                steps.addFirst(in.getCurrentIndex());
            } else if (in.getCurrentName() != null) {
                steps.addFirst(in.getCurrentName());
            }
        }
        return new JsonPath(List.copyOf(steps));
    }

    /** Whether the first or the second half of a surrogate pair stands alone, which is no text that could be answered with. */
    static boolean hasHalf(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    /** Whether a half of a character may have been escaped in a document; only there it can stand alone. */
    static boolean mayHaveHalf(String document) {
        for (int i = document.indexOf("\\u"); i >= 0; i = document.indexOf("\\u", i + 2)) {
            if (document.regionMatches(true, i + 2, "d", 0, 1)
                    && i + 3 < document.length()
                    && "89abcdefABCDEF".indexOf(document.charAt(i + 3)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** What is wrong with it whatever it is meant to be, one fault for a place; at most one more than is told. */
    List<LocatedFault> faults() {
        return faults;
    }

    public JsonNode root() {
        return root;
    }

    /** The value of a node, as a fault echoes it: what is no text, number or truth value as JSON. */
    public static @Nullable Object value(@Nullable JsonNode node) {
        if (node == null || node.isNull() || node.isMissingNode()) {
            return null;
        }
        if (node.isNumber()) {
            return node.numberValue();
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.isTextual()) {
            return node.textValue();
        }
        StringBuilder beginning = new StringBuilder();
        write(node, beginning);
        return beginning.toString();
    }

    /** Writes no more than can be told: what is refused may be all of a body. */
    private static void write(JsonNode node, StringBuilder to) {
        boolean list = node.isArray();
        String before = list ? "[" : "{";
        if (!node.isContainerNode()) {
            to.append(node.isTextual() ? NODES.textNode(Fault.shortened(node.textValue())) : node);
            return;
        }
        to.append(node.isEmpty() ? before : "");
        var fields = node.fields();
        var entries = node.elements();
        while (to.length() <= Fault.LONGEST_ECHO && entries.hasNext()) {
            to.append(before);
            before = ",";
            if (!list) {
                to.append(NODES.textNode(Fault.shortened(fields.next().getKey())))
                        .append(':');
            }
            write(entries.next(), to);
        }
        to.append(list ? ']' : '}');
    }
}
