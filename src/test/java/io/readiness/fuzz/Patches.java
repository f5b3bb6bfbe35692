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

    Patches(JsonNode profile, Chance chance) {
        this.profile = profile;
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
        for (int i = chance.one(40) ? 100 : chance.between(1, 4); i > 0; i--) {
            changes.add(change());
        }
        return changes;
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
        return new Values(null, chance, null).anything(3);
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
