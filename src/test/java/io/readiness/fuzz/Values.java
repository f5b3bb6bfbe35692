package io.readiness.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Makes values that a schema of the document allows, from the smallest to the limits. */
final class Values {
    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

    /** A list at a limit of thousands says nothing that one of hundreds does not. */
    private static final int LONGEST_LIST = 520;

    private static final int LONGEST_TEXT = 20_001;
    private static final int LONGEST_UNLIMITED = 300;

    /** So many texts and entries, and no more, stand in one body: its reader needs time for each. */
    private int room = 3_000;

    private final Document document;
    private final Chance chance;
    private final LocalDate today;
    private final boolean rich;

    Values(Document document, Chance chance, LocalDate today) {
        this.document = document;
        this.chance = chance;
        this.today = today;
        this.rich = chance.one(3);
    }

    /** A value by a schema. */
    JsonNode value(JsonNode schema) {
        JsonNode told = document.resolved(schema);
        room--;
        if (told.has("const")) {
            return told.get("const");
        }
        if (told.has("enum")) {
            return told.get("enum").get(chance.below(told.get("enum").size()));
        }
        for (String branches : List.of("oneOf", "anyOf")) {
            if (told.has(branches)) {
                JsonNode branch =
                        told.get(branches).get(chance.below(told.get(branches).size()));
                return value(merged((ObjectNode) told.deepCopy(), branches, document.resolved(branch)));
            }
        }
        if (told.has("allOf")) {
            ObjectNode whole = told.deepCopy();
            whole.remove("allOf");
            for (JsonNode part : told.get("allOf")) {
                whole = merged(whole, "", document.resolved(part));
            }
            return value(whole);
        }
        return switch (type(told)) {
            case "object" -> object(told);
            case "array" -> array(told);
            case "string" -> NODES.textNode(text(told));
            case "integer" -> integer(told);
            case "number" -> number(told);
            case "boolean" -> NODES.booleanNode(chance.one(2));
            case "null" -> NODES.nullNode();
            default -> anything(2);
        };
    }

    /** Both of what two schemas say. */
    private static ObjectNode merged(ObjectNode whole, String without, JsonNode part) {
        whole.remove(without);
        whole.remove("discriminator");
        part.fields().forEachRemaining(keyword -> {
            JsonNode there = whole.get(keyword.getKey());
            if (there instanceof ObjectNode known && keyword.getValue().isObject()) {
                known.setAll((ObjectNode) keyword.getValue());
            } else if (there instanceof ArrayNode known && keyword.getKey().equals("required")) {
                known.addAll((ArrayNode) keyword.getValue());
            } else {
                whole.set(keyword.getKey(), keyword.getValue().deepCopy());
            }
        });
        return whole;
    }

    private String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            return type.get(chance.below(type.size())).asText();
        }
        return type.isTextual() ? type.asText() : schema.has("properties") ? "object" : "";
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode object = NODES.objectNode();
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        List<String> names = new ArrayList<>();
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        int most = schema.path("maxProperties").asInt(Integer.MAX_VALUE);
        int least = schema.path("minProperties").asInt(0);
        // Most callers say some of it, in whatever order.
        Collections.shuffle(names, new Random(chance.bits()));
        for (String name : names) {
            boolean wanted = required.contains(name)
                    || (room > 0 && (rich ? !chance.one(6) : chance.one(4)) && object.size() < most - required.size())
                    || object.size() < least;
            if (wanted) {
                object.set(name, value(schema.path("properties").path(name)));
            }
        }
        JsonNode additional = schema.path("additionalProperties");
        if (additional.isObject() || additional.asBoolean(false)) {
            for (int i = chance.size(0, 3); i > 0; i--) {
                object.set(chance.marker() + i, additional.isObject() ? value(additional) : anything(3));
            }
        }
        return object;
    }

    private ArrayNode array(JsonNode schema) {
        ArrayNode array = NODES.arrayNode();
        int least = schema.path("minItems").asInt(0);
        int most =
                Math.max(least, Math.min(LONGEST_LIST, schema.path("maxItems").asInt(12)));
        boolean unique = schema.path("uniqueItems").asBoolean();
        Set<JsonNode> seen = new HashSet<>();
        int wanted = room > 0 ? chance.size(least, most) : least;
        for (int tries = 0; array.size() < wanted && tries < 2 * wanted + 20; tries++) {
            JsonNode entry = value(schema.path("items"));
            if (seen.add(entry) || !unique) {
                array.add(entry);
            }
        }
        return array;
    }

    /** A text by its schema; where none is found, one that the schema refuses, which the judge notes. */
    String text(JsonNode schema) {
        String format = schema.path("format").asText();
        if (format.equals("date")) {
            return date().toString();
        }
        if (format.equals("date-time")) {
            return date() + "T08:30:00Z";
        }
        int least = schema.path("minLength").asInt(0);
        int most = schema.path("maxLength").asInt(LONGEST_UNLIMITED);
        most = Math.max(least, Math.min(most, chance.one(200) || room > 2_900 ? LONGEST_TEXT : 400));
        String pattern = schema.path("pattern").asText();
        String text = Texts.text(chance, least, most);
        for (int tries = 0; !pattern.isEmpty() && tries < 20; tries++) {
            if (fits(text, pattern, least, most)) {
                return text;
            }
            text = tries % 4 == 0 ? Texts.text(chance, Math.max(1, least), most) : PatternText.of(pattern, chance);
        }
        return text;
    }

    private static boolean fits(String text, String pattern, int least, int most) {
        int length = text.codePointCount(0, text.length());
        return EcmaPattern.of(pattern).matches(text) && length >= least && length <= most;
    }

    /** Not after today: what the future brings is nothing that a profile can tell. */
    private LocalDate date() {
        return switch (chance.below(12)) {
            case 0 -> LocalDate.of(1, 1, 1).plusDays(chance.below(700_000));
            case 1 -> today;
            case 2 -> LocalDate.of(chance.between(1960, 2024) / 4 * 4, 2, 29);
            default -> today.minusDays(chance.below(2_500));
        };
    }

    private JsonNode integer(JsonNode schema) {
        long least = schema.has("minimum") ? schema.get("minimum").asLong() : 0;
        long most = schema.has("maximum") ? schema.get("maximum").asLong() : 1_000;
        long value = switch (chance.below(8)) {
            case 0 -> least;
            case 1 -> most;
            default -> least + Math.floorMod(chance.bits(), Math.min(most - least + 1, chance.of(3, 30, 1_000)));
        };
        // The same number in other words: JSON has one kind of numbers.
        return chance.one(25)
                ? NODES.numberNode(new BigDecimal(value).setScale(chance.between(1, 3)))
                : NODES.numberNode(value);
    }

    private JsonNode number(JsonNode schema) {
        double least = schema.has("minimum") ? schema.get("minimum").asDouble() : -1e6;
        double most = schema.has("maximum") ? schema.get("maximum").asDouble() : 1e6;
        return switch (chance.below(6)) {
            case 0 -> NODES.numberNode(BigDecimal.valueOf(least));
            case 1 -> NODES.numberNode(BigDecimal.valueOf(most));
            case 2 -> least <= 0 && most >= 0 ? NODES.numberNode(0) : NODES.numberNode(BigDecimal.valueOf(least));
            default ->
                NODES.numberNode(BigDecimal.valueOf(Math.max(
                        least,
                        Math.min(
                                most,
                                Math.round(10_000 * (chance.below(2_000) - 1_000) / (1.0 + chance.below(50))) / 1e4))));
        };
    }

    /** Any JSON at all, where a schema says nothing. */
    JsonNode anything(int deep) {
        return switch (chance.below(deep > 0 ? 8 : 5)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(chance.one(2));
            case 2 -> NODES.numberNode(chance.below(1_000));
            case 3, 4 -> NODES.textNode(Texts.text(chance, 0, 40));
            case 5 -> NODES.arrayNode().add(anything(deep - 1)).add(anything(deep - 1));
            default ->
                NODES.objectNode()
                        .<ObjectNode>set(chance.of("name", "description", "a", chance.marker()), anything(deep - 1));
        };
    }
}
