package io.readiness.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Documents at the limits of a schema and one step beyond them: in each, one place is said otherwise, and all else is as little
 * as the schema asks for.
 */
final class RequestVariants {
    /**
     * One document.
     *
     * @param place which place is said otherwise, as a path of names
     * @param body the document
     */
    record Variant(String place, JsonNode body) {
        @Override
        public String toString() {
            String text = body.toString();
            return place + ": " + (text.length() > 300 ? text.substring(0, 300) + "…" : text);
        }
    }

    /** A text that keeps to a pattern, by the pattern. */
    private static final Map<String, String> BY_PATTERN = Map.of(
            "^[A-Za-z0-9._-]{1,64}\\z", "a",
            "^\\s*\\S", "x",
            "^[0-9]{4}(-(0[1-9]|1[0-2]))?\\z", "2023",
            "^(/([^/~]|~[01])*)+\\z", "/goal");

    /** One character, and two units of UTF-16. */
    private static final String BEYOND_THE_PLANE = "\uD83D\uDE00";

    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

    private final DescribedSchemas schemas;
    private final List<Variant> found = new ArrayList<>();

    private RequestVariants(DescribedSchemas schemas) {
        this.schemas = schemas;
    }

    /**
     * The variants of a document.
     *
     * @param name its schema
     * @param base what stands in each of them, besides what the schema asks for
     */
    static List<Variant> of(DescribedSchemas schemas, String name, JsonNode base) {
        RequestVariants variants = new RequestVariants(schemas);
        JsonNode schema = schemas.definitions().get(name);
        variants.vary(name, schema, least -> least, base);
        return variants.found;
    }

    /** Puts a value where it belongs in a whole document. */
    private interface Around {
        JsonNode document(JsonNode value);
    }

    private void vary(String place, JsonNode said, Around around, JsonNode base) {
        if (said.path("$ref").asText().endsWith("/Profile")) {
            return; // Which is varied by itself.
        }
        JsonNode schema = schemas.resolved(said);
        values(schema, base).forEach(value -> found.add(new Variant(place, around.document(value))));
        if (schema.has("properties")) {
            ObjectNode least = (ObjectNode) least(schema);
            base.properties().forEach(property -> least.set(property.getKey(), property.getValue()));
            ObjectNode unknown = least.deepCopy();
            found.add(new Variant(place, around.document(unknown.put("unheardOf", 1))));
            schema.path("properties").properties().forEach(property -> {
                String name = property.getKey();
                vary(
                        place + "." + name,
                        property.getValue(),
                        value -> around.document(least.deepCopy().set(name, value)),
                        base.path(name));
            });
            schema.path("patternProperties").properties().forEach(property -> {
                String name = property.getKey().replaceAll("[\\^$]", "");
                vary(
                        place + "." + name,
                        property.getValue(),
                        value -> around.document(least.deepCopy().set(name, value)),
                        base.path(name));
            });
        }
        if (schema.has("items") && !schema.path("items").isEmpty()) {
            vary(
                    place + "[]",
                    schema.get("items"),
                    value -> around.document(NODES.arrayNode().add(value)),
                    base.path(0));
        }
    }

    /** As little as a schema asks for. */
    private JsonNode least(JsonNode said) {
        JsonNode schema = schemas.resolved(said);
        return switch (schema.path("type").asText()) {
            case "string" -> text(schema);
            case "integer", "number" ->
                DecimalNode.valueOf(schema.path("minimum").decimalValue().max(BigDecimal.ZERO));
            case "boolean" -> NODES.booleanNode(true);
            case "array" -> {
                ArrayNode list = NODES.arrayNode();
                for (int i = 0; i < schema.path("minItems").asInt(); i++) {
                    list.add(least(schema.get("items")));
                }
                yield list;
            }
            case "object" -> {
                ObjectNode least = NODES.objectNode();
                schema.path("required")
                        .forEach(name -> least.set(
                                name.asText(), least(schema.path("properties").path(name.asText()))));
                yield least;
            }
            default -> schema.has("properties") ? NODES.objectNode() : NODES.textNode("x");
        };
    }

    private static TextNode text(JsonNode schema) {
        if (schema.has("enum")) {
            return TextNode.valueOf(schema.path("enum").get(0).asText());
        }
        if (schema.path("format").asText().equals("date")) {
            return TextNode.valueOf("2020-05-01");
        }
        String pattern = schema.path("pattern").asText();
        if (!pattern.isEmpty() && !BY_PATTERN.containsKey(pattern)) {
            return TextNode.valueOf("2026-12-31");
        }
        return TextNode.valueOf(BY_PATTERN.getOrDefault(pattern, ""));
    }

    private Stream<JsonNode> values(JsonNode schema, JsonNode base) {
        List<JsonNode> values = new ArrayList<>(List.of(
                NODES.nullNode(), NODES.booleanNode(true), NODES.numberNode(1), NODES.objectNode(), NODES.arrayNode()));
        JsonNode least = base.isMissingNode() ? least(schema) : base;
        values.add(least);
        switch (schema.path("type").asText()) {
            case "string" -> texts(schema).map(TextNode::valueOf).forEach(values::add);
            case "integer", "number" ->
                numbers(schema).map(DecimalNode::valueOf).forEach(values::add);
            case "boolean" -> values.add(NODES.textNode("true"));
            case "array" -> lists(schema, base).forEach(values::add);
            default -> values.add(NODES.textNode("x"));
        }
        return values.stream();
    }

    private static Stream<String> texts(JsonNode schema) {
        if (schema.has("enum")) {
            List<String> words =
                    stream(schema.get("enum")).map(JsonNode::asText).toList();
            String last = words.get(words.size() - 1);
            return Stream.of("", "NO_SUCH_WORD", last, last + " ", "\u0001" + last, last.toLowerCase(Locale.ROOT));
        }
        if (schema.path("format").asText().equals("date")) {
            return Stream.of(
                    "",
                    "2020-05-01",
                    "0001-01-01",
                    "0000-01-01",
                    "10000-01-01",
                    "2020-02-30",
                    "2020-5-1",
                    " 2020-05-01",
                    "2020-05-01T10:00:00Z",
                    "20200501");
        }
        String one = text(schema).asText();
        String unit = one.isEmpty() ? "x" : one.substring(one.length() - 1);
        int longest = schema.path("maxLength").asInt();
        return Stream.of(
                "",
                "\t\n",
                "x@example.org",
                one + "\n",
                " " + one,
                one + BEYOND_THE_PLANE,
                one + unit.repeat(longest - one.length()),
                one + unit.repeat(longest - one.length() + 1),
                one + BEYOND_THE_PLANE.repeat(longest - one.length()),
                one + BEYOND_THE_PLANE.repeat(longest - one.length() + 1));
    }

    private static Stream<BigDecimal> numbers(JsonNode schema) {
        BigDecimal least = schema.path("minimum").decimalValue();
        BigDecimal most = schema.path("maximum").decimalValue();
        return Stream.of(
                least,
                most,
                least.subtract(BigDecimal.ONE),
                most.add(BigDecimal.ONE),
                least.setScale(1),
                most.setScale(1),
                new BigDecimal("1.5"),
                new BigDecimal("1e1"),
                new BigDecimal("1e30"),
                new BigDecimal("-1e30"));
    }

    private Stream<JsonNode> lists(JsonNode schema, JsonNode base) {
        JsonNode entry = base.has(0) ? base.get(0) : least(schema.get("items"));
        ArrayNode withNull = NODES.arrayNode().add(entry).addNull();
        ArrayNode nested = NODES.arrayNode().add(NODES.arrayNode().add(entry));
        ArrayNode twice = NODES.arrayNode().add(entry).add(entry);
        ArrayNode tooMany = NODES.arrayNode();
        for (int i = 0; i <= schema.path("maxItems").asInt(); i++) {
            tooMany.add(entry);
        }
        ArrayNode most = tooMany.deepCopy();
        most.remove(0);
        return Stream.of(withNull, nested, twice, most, tooMany);
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        List<JsonNode> all = new ArrayList<>();
        list.forEach(all::add);
        return all.stream();
    }
}
