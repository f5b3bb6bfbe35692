package io.readiness.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Breaks a sound value in one place, by one keyword of its schema. */
final class Violations {
    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

    private final Document document;
    private final Chance chance;
    private final List<Violation> all = new ArrayList<>();

    /**
     * One way to break a value.
     *
     * @param keyword of the schema, or of JSON
     */
    private record Violation(String keyword, Runnable does) {}

    private Violations(Document document, Chance chance) {
        this.document = document;
        this.chance = chance;
    }

    /**
     * Breaks a value, which changes it.
     *
     * @return the keyword that was broken; empty: there was nothing to break
     */
    static String in(JsonNode value, JsonNode schema, Document document, Chance chance) {
        Violations violations = new Violations(document, chance);
        violations.collect(value, schema, whole -> {});
        if (violations.all.isEmpty()) {
            return "";
        }
        // First the keyword and then the place: else the many optional fields would hide all the rest.
        List<String> keywords =
                violations.all.stream().map(Violation::keyword).distinct().toList();
        String keyword = chance.of(keywords);
        chance.of(violations.all.stream()
                        .filter(one -> one.keyword().equals(keyword))
                        .toList())
                .does()
                .run();
        return keyword;
    }

    private void collect(JsonNode value, JsonNode schema, Consumer<JsonNode> replace) {
        JsonNode told = document.resolved(schema);
        for (String branches : List.of("oneOf", "anyOf", "allOf")) {
            told.path(branches).forEach(branch -> collect(value, branch, replace));
        }
        if (told.has("type") || told.has("enum")) {
            add("type", replace, otherType(value));
            add("null", replace, NODES.nullNode());
        }
        if (told.has("enum") && value.isTextual()) {
            add("enum", replace, NODES.textNode(nearly(value.asText())));
        }
        if (value instanceof ObjectNode object) {
            collectIn(object, told);
        } else if (value instanceof ArrayNode array) {
            collectIn(array, told);
        } else if (value.isTextual()) {
            collectInText(value.asText(), told, replace);
        } else if (value.isNumber()) {
            collectInNumber(told, replace);
        }
    }

    private void add(String keyword, Consumer<JsonNode> replace, JsonNode wrong) {
        all.add(new Violation(keyword, () -> replace.accept(wrong)));
    }

    private void collectIn(ObjectNode object, JsonNode schema) {
        JsonNode properties = schema.path("properties");
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            if (properties.has(name)) {
                collect(object.get(name), properties.get(name), wrong -> object.set(name, wrong));
            }
        }
        schema.path("required").forEach(name -> all.add(new Violation("required", () -> object.remove(name.asText()))));
        if (schema.has("additionalProperties")
                && !schema.get("additionalProperties").asBoolean(true)) {
            List<String> known = new ArrayList<>();
            properties.fieldNames().forEachRemaining(known::add);
            all.add(new Violation("additionalProperties", () -> object.put(unknown(known), chance.marker())));
        }
    }

    private void collectIn(ArrayNode array, JsonNode schema) {
        for (int i = 0; i < array.size(); i++) {
            int index = i;
            // Of a long list a few entries are enough.
            if (i < 8 || chance.one(array.size())) {
                collect(array.get(i), schema.path("items"), wrong -> array.set(index, wrong));
            }
        }
        if (!array.isEmpty()) {
            all.add(new Violation("items null", () -> array.insertNull(chance.below(array.size() + 1))));
            if (schema.path("uniqueItems").asBoolean()) {
                all.add(new Violation("uniqueItems", () -> array.add(chance.of(entries(array)))));
            }
            if (schema.has("maxItems")) {
                int most = schema.get("maxItems").asInt();
                all.add(new Violation("maxItems", () -> {
                    List<JsonNode> entries = entries(array);
                    for (int i = array.size(); i <= most; i++) {
                        array.add(chance.of(entries).deepCopy());
                    }
                }));
            }
        }
        if (schema.path("minItems").asInt(0) > 0) {
            all.add(new Violation("minItems", array::removeAll));
        }
    }

    private static List<JsonNode> entries(ArrayNode array) {
        List<JsonNode> entries = new ArrayList<>();
        array.forEach(entries::add);
        return entries;
    }

    private void collectInText(String text, JsonNode schema, Consumer<JsonNode> replace) {
        if (schema.has("maxLength")) {
            int most = schema.get("maxLength").asInt();
            String filler = chance.of("x", "é", "😀", " ", "\u0301");
            int length = text.codePointCount(0, text.length());
            if (most < 100_000) {
                add("maxLength", replace, NODES.textNode(text + filler.repeat(Math.max(1, most + 1 - length))));
            }
        }
        if (schema.path("minLength").asInt(0) > 0) {
            add("minLength", replace, NODES.textNode(""));
        }
        if (schema.has("pattern")) {
            add("pattern", replace, NODES.textNode(besides(text)));
        }
        if (schema.path("format").asText().equals("date")) {
            add(
                    "format date",
                    replace,
                    NODES.textNode(chance.of(
                            "2023-02-29",
                            "2024-2-3",
                            "24-01-01",
                            "2024-01-01T00:00:00Z",
                            "+12024-01-01",
                            "-0001-01-01",
                            "2024-13-01",
                            "2024-00-10",
                            "2024-01-01 ",
                            " 2024-01-01",
                            "\u06F2\u06F0\u06F2\u06F4-01-01",
                            "２０２４-01-01",
                            "2024/01/01",
                            "20240101",
                            "2024-W01-1",
                            "999999999-01-01",
                            "-999999999-01-01",
                            "0000-01-01",
                            "today",
                            "",
                            "2024-01-01\n",
                            "10000-01-01")));
        }
    }

    /** A text that is nearly the one that fits. */
    private String besides(String text) {
        return switch (chance.below(7)) {
            case 0 -> text + " x";
            case 1 -> text + "\n";
            case 2 -> " " + text;
            case 3 -> "";
            case 4 -> "\u00A0".repeat(chance.between(1, 5));
            case 5 -> chance.marker() + "@example.org";
            default -> " \t\n ";
        };
    }

    private void collectInNumber(JsonNode schema, Consumer<JsonNode> replace) {
        if (schema.has("maximum")) {
            add(
                    "maximum",
                    replace,
                    NODES.numberNode(schema.get("maximum").decimalValue().add(BigDecimal.ONE)));
        }
        if (schema.has("minimum")) {
            add(
                    "minimum",
                    replace,
                    NODES.numberNode(schema.get("minimum").decimalValue().subtract(BigDecimal.ONE)));
        }
        if (schema.path("type").asText().equals("integer")) {
            add("integer", replace, NODES.numberNode(new BigDecimal(chance.of("12.5", "0.1", "1e-3"))));
            add("int32", replace, NODES.numberNode(new BigDecimal(chance.of("2147483648", "-2147483649", "1e20"))));
        }
    }

    private JsonNode otherType(JsonNode value) {
        if (value.isTextual()) {
            return chance.of(
                    NODES.numberNode(7),
                    NODES.booleanNode(true),
                    NODES.arrayNode().add(value),
                    NODES.objectNode());
        }
        if (value.isNumber()) {
            return chance.of(
                    NODES.textNode(value.asText()),
                    NODES.booleanNode(true),
                    NODES.arrayNode().add(value),
                    NODES.textNode(""));
        }
        if (value.isBoolean()) {
            return chance.of(NODES.textNode("true"), NODES.numberNode(1), NODES.textNode(""), NODES.numberNode(0));
        }
        if (value.isArray()) {
            return value.isEmpty()
                    ? chance.of(NODES.objectNode(), NODES.textNode(""))
                    : chance.of(value.get(0), NODES.objectNode().set("0", value.get(0)), NODES.textNode(""));
        }
        return chance.of(
                NODES.arrayNode().add(value), NODES.textNode(chance.marker()), NODES.numberNode(1), NODES.textNode(""));
    }

    /** A word that a lenient reader would take for the one that is known. */
    private String nearly(String word) {
        return switch (chance.below(9)) {
            case 0 -> word + " ";
            case 1 -> " " + word;
            case 2 -> word.toLowerCase(Locale.ROOT);
            case 3 -> "\u0001" + word + "\n";
            case 4 -> word + "\u00A0";
            case 5 -> word.replace('_', '-');
            case 6 -> "";
            case 7 -> String.valueOf(chance.below(5));
            default -> word + chance.marker();
        };
    }

    private String unknown(List<String> known) {
        String name = known.isEmpty() ? "a" : chance.of(known);
        return switch (chance.below(8)) {
            case 0 -> name + " ";
            case 1 -> name.toUpperCase(Locale.ROOT);
            case 2 -> "";
            case 3 -> "__proto__";
            case 4 -> "@class";
            case 5 -> "😀";
            case 6 -> name.substring(1) + "x";
            default -> chance.marker();
        };
    }
}
