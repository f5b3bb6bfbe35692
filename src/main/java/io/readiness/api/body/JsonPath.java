package io.readiness.api.body;

import com.fasterxml.jackson.databind.JsonNode;
import io.readiness.api.body.Problem.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a JSON document.
 *
 * @param steps names of fields and indexes of list entries, from the root
 */
public record JsonPath(List<Object> steps) implements Comparable<JsonPath> {
    public static final JsonPath ROOT = new JsonPath(List.of());

    private static final Pattern STEP = Pattern.compile("\\.([^.\\[]+)|\\[(\\d+)]");
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /** A place as contradictions name it, for example {@code $.evidence[3].date}. */
    static JsonPath of(String path) {
        List<Object> steps = new ArrayList<>();
        Matcher step = STEP.matcher(path);
        while (step.find()) {
            String name = step.group(1);
            steps.add(name != null ? name : (Object) Integer.valueOf(step.group(2)));
        }
        return new JsonPath(steps);
    }

    public JsonPath then(Object step) {
        return then(List.of(step));
    }

    /** A place further on, by some steps. */
    public JsonPath then(List<Object> more) {
        List<Object> longer = new ArrayList<>(steps);
        longer.addAll(more);
        return new JsonPath(longer);
    }

    /** What stands here in a document; a missing node where nothing does. */
    public JsonNode in(JsonNode document) {
        JsonNode node = document;
        for (Object step : steps) {
            node = step instanceof Integer index ? node.path(index) : node.path(step.toString());
        }
        return node;
    }

    /** The steps from another place, which holds this one or is it, to here. */
    public List<Object> after(JsonPath other) {
        return steps.subList(other.steps.size(), steps.size());
    }

    /**
     * Where this place is once a list has an entry more or less before it. Elsewhere than in such a list nothing moves.
     *
     * @param entry the entry
     * @param by by how many this place moves, if it stands at that entry or after it
     */
    public JsonPath shifted(JsonPath entry, int by) {
        int depth = entry.steps.size() - 1;
        if (steps.size() <= depth
                || !(entry.last() instanceof Integer index)
                || !(steps.get(depth) instanceof Integer mine)
                || mine < index
                || !steps.subList(0, depth).equals(entry.steps.subList(0, depth))) {
            return this;
        }
        List<Object> moved = new ArrayList<>(steps);
        moved.set(depth, mine + by);
        return new JsonPath(moved);
    }

    boolean isRoot() {
        return steps.isEmpty();
    }

    public JsonPath parent() {
        return new JsonPath(steps.subList(0, steps.size() - 1));
    }

    /** Whether the other place lies within this one. */
    public boolean holds(JsonPath other) {
        return other.steps.size() > steps.size()
                && other.steps.subList(0, steps.size()).equals(steps);
    }

    public Object last() {
        return steps.get(steps.size() - 1);
    }

    /** In the order of a list; fields of an object by name, since their order carries no meaning. */
    @Override
    public int compareTo(JsonPath other) {
        int common = Math.min(steps.size(), other.steps.size());
        for (int i = 0; i < common; i++) {
            Object mine = steps.get(i);
            Object its = other.steps.get(i);
            int order = mine instanceof Integer a && its instanceof Integer b
                    ? a.compareTo(b)
                    : mine.toString().compareTo(its.toString());
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(steps.size(), other.steps.size());
    }

    /** As an RFC 9535 JSON path, for example {@code $.evidence[3].kind}. */
    @Override
    public String toString() {
        StringBuilder path = new StringBuilder("$");
        for (Object step : steps) {
            if (step instanceof Integer) {
                path.append('[').append(step).append(']');
            } else if (PLAIN_NAME.matcher(step.toString()).matches()) {
                path.append('.').append(step);
            } else {
                path.append("['")
                        .append(Fault.shortened(
                                step.toString().replace("\\", "\\\\").replace("'", "\\'")))
                        .append("']");
            }
        }
        return path.toString();
    }
}
