package io.readiness.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes JSON Patches (RFC 6902) for a profile: sound ones, and such as point beside it. */
final class Patches {
    private final Chance chance;
    private final List<String> places = new ArrayList<>();
    private final JsonNode profile;
    private final JsonNode fields;
    private final Values values;

    /**
     * Patches for a profile.
     *
     * @param fields the schemas of its fields
     */
    Patches(JsonNode profile, JsonNode fields, Values values, Chance chance) {
        this.profile = profile;
        this.fields = fields;
        this.values = values;
        this.chance = chance;
        collect(profile, "");
    }

    private void collect(JsonNode node, String at) {
        for (Map.Entry<String, JsonNode> field : (Iterable<Map.Entry<String, JsonNode>>) node::fields) {
            places.add(at + "/" + field.getKey());
            collect(field.getValue(), at + "/" + field.getKey());
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            places.add(at + "/" + i);
            collect(node.get(i), at + "/" + i);
        }
    }

    ArrayNode patch() {
        ArrayNode changes = Seeds.JSON.createArrayNode();
        boolean sound = chance.one(2);
        for (int i = chance.one(40) ? 100 : chance.between(1, 4); i > 0; i--) {
            changes.add(sound ? soundChange() : change());
        }
        return changes;
    }

    /** One that can be made, unless another one before it is against it. */
    private ObjectNode soundChange() {
        ObjectNode change = Seeds.JSON.createObjectNode();
        List<String> names = new ArrayList<>();
        fields.fieldNames().forEachRemaining(names::add);
        names.remove("reference");
        String name = chance.of(names);
        if (!profile.has(name)) {
            return change.put("op", "add").put("path", "/" + name).set("value", values.value(fields.get(name)));
        }
        String there = "/" + name;
        if (profile.get(name).isArray() && !profile.get(name).isEmpty() && chance.one(2)) {
            there += "/" + chance.below(profile.get(name).size());
            if (chance.one(3)) {
                return change.put("op", chance.of("copy", "move"))
                        .put("from", there)
                        .put("path", "/" + name + "/-");
            }
            return chance.one(2)
                    ? change.put("op", "remove").put("path", there)
                    : change.put("op", "test").put("path", there).set("value", profile.at(there));
        }
        return chance.one(3)
                ? change.put("op", "remove").put("path", there)
                : change.put("op", "replace").put("path", there).set("value", values.value(fields.get(name)));
    }

    private ObjectNode change() {
        ObjectNode change = Seeds.JSON.createObjectNode();
        String op = chance.of("add", "remove", "replace", "move", "copy", "test");
        String path = pointer();
        change.put("op", op).put("path", path);
        if (op.equals("move") || op.equals("copy") || chance.one(30)) {
            change.put("from", pointer());
        }
        if (op.equals("add") || op.equals("replace") || op.equals("test") || chance.one(30)) {
            JsonNode there = profile.at(sound(path) ? path : "");
            change.set("value", there.isMissingNode() || chance.one(3) ? value() : there);
        }
        if (chance.one(12)) {
            change.remove(chance.of("op", "path", "from", "value"));
        }
        if (chance.one(40)) {
            change.put(
                    chance.of("op", "OP", "Path", "values", chance.marker()),
                    chance.of("readd", "ADD", "test ", chance.marker()));
        }
        return change;
    }

    private static boolean sound(String pointer) {
        return pointer.isEmpty()
                || (pointer.startsWith("/") && !pointer.replaceAll("~[01]", "").contains("~"));
    }

    private JsonNode value() {
        return values.anything(3);
    }

    /** Where something is, or nearly. */
    private String pointer() {
        String there = chance.of(places);
        String parent = there.substring(0, there.lastIndexOf('/'));
        return switch (chance.below(16)) {
            case 0 -> parent + "/-";
            case 1 ->
                parent + "/"
                        + chance.of(
                                "x",
                                "01",
                                "-1",
                                "1e0",
                                "9999999999",
                                "99999999999999999999",
                                "2147483648",
                                "+1",
                                " 1",
                                "1 ",
                                "٣",
                                "");
            case 2 -> there + "/" + chance.of("0", "-", "a", "", "x/y");
            case 3 -> there + chance.of("~", "~2", "~0", "~1", "~01", "%20", "\u0000", "😀", "\n");
            case 4 ->
                chance.of(
                        "",
                        "/",
                        "//",
                        "reference",
                        "#/reference",
                        "/reference",
                        "/~",
                        "/-",
                        "-",
                        "/" + chance.marker());
            case 5 -> "/" + chance.of("a/", "~0", "é", "😀/").repeat(chance.of(3, 75, 149, 300));
            case 6 -> parent + "/" + chance.below(1_000);
            default -> there;
        };
    }
}
