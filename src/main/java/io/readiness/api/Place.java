package io.readiness.api;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a JSON document.
 *
 * @param steps names of fields and indexes of list entries, from the root
 */
record Place(List<Object> steps) implements Comparable<Place> {
    static final Place ROOT = new Place(List.of());

    private static final Pattern STEP = Pattern.compile("\\.([^.\\[]+)|\\[(\\d+)]");
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /** A place as contradictions name it, for example {@code $.evidence[3].date}. */
    static Place of(String path) {
        List<Object> steps = new ArrayList<>();
        Matcher step = STEP.matcher(path);
        while (step.find()) {
            String name = step.group(1);
            steps.add(name != null ? name : (Object) Integer.valueOf(step.group(2)));
        }
        return new Place(steps);
    }

    Place then(Object step) {
        List<Object> longer = new ArrayList<>(steps);
        longer.add(step);
        return new Place(longer);
    }

    /** A place further on, by some steps. */
    Place then(List<Object> more) {
        List<Object> longer = new ArrayList<>(steps);
        longer.addAll(more);
        return new Place(longer);
    }

    /** The steps from another place, which holds this one or is it, to here. */
    List<Object> after(Place other) {
        return steps.subList(other.steps.size(), steps.size());
    }

    /**
     * Where this place is once a list has an entry more or less before it. Elsewhere than in such a list nothing moves.
     *
     * @param entry the entry
     * @param by by how many this place moves, if it stands at that entry or after it
     */
    Place shifted(Place entry, int by) {
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
        return new Place(moved);
    }

    boolean isRoot() {
        return steps.isEmpty();
    }

    Place parent() {
        return new Place(steps.subList(0, steps.size() - 1));
    }

    /** Whether the other place lies within this one. */
    boolean holds(Place other) {
        return other.steps.size() > steps.size()
                && other.steps.subList(0, steps.size()).equals(steps);
    }

    Object last() {
        return steps.get(steps.size() - 1);
    }

    /** In the order of a list; fields of an object by name, since their order carries no meaning. */
    @Override
    public int compareTo(Place other) {
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
