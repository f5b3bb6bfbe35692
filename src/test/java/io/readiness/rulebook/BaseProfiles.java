package io.readiness.rulebook;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Profiles by name from which an example may start: {@code given: { like: ready, … }}. They keep well away from every number
 * of the rules, so that a moved one breaks only the examples about it.
 *
 * @param named each as it is written, which may start from another
 */
record BaseProfiles(SortedMap<String, ObjectNode> named) {
    static final BaseProfiles BUILT_IN = in(BuiltIn.RULES.resolve("base.examples.yaml"));

    private static final String LIKE = "like";

    static BaseProfiles in(Path file) {
        ObjectMapper yaml = Yaml.mapper();
        try {
            return new BaseProfiles(yaml.readValue(file.toFile(), new TypeReference<TreeMap<String, ObjectNode>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    /**
     * What an example gives, joined with what it starts from: objects are merged, everything else stands instead, and null
     * takes a field away. A name that nothing has, and a circle, are refused.
     */
    ObjectNode join(ObjectNode given) {
        return join(given, new LinkedHashSet<>());
    }

    private ObjectNode join(ObjectNode given, Set<String> through) {
        ObjectNode rest = given.deepCopy();
        JsonNode like = rest.remove(LIKE);
        ObjectNode whole = like == null ? rest.objectNode() : join(base(like.asText(), through), through);
        merge(rest, whole);
        return whole;
    }

    private ObjectNode base(String name, Set<String> through) {
        ObjectNode base = named.get(name);
        if (base == null) {
            throw new IllegalArgumentException("There is no base profile " + name + " to be like. Did you mean "
                    + Nearest.to(name, named.keySet()) + "?");
        }
        if (!through.add(name)) {
            throw new IllegalArgumentException("The base profiles " + String.join(", ", through)
                    + " start from each other. Maybe write one of them out?");
        }
        return base;
    }

    private static void merge(ObjectNode over, ObjectNode whole) {
        over.fields().forEachRemaining(field -> {
            String name = field.getKey();
            if (field.getValue().isNull()) {
                whole.remove(name);
            } else if (field.getValue() instanceof ObjectNode part) {
                merge(part, whole.get(name) instanceof ObjectNode object ? object : whole.putObject(name));
            } else {
                whole.set(name, field.getValue());
            }
        });
    }
}
