package io.readiness.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.readiness.fuzz.Document.Operation;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells a contradiction from drift. A schema says of each value by itself what it may be. So whatever is refused is asked about
 * again in other surroundings: in the smallest body around it, and in the bodies of people that the rulebook tells of. What is
 * taken in any of them was refused for something that stands elsewhere. What is refused in all of them was refused for itself,
 * and the schema could have said so. Three relations reach beyond the body, and are told by rule: to the day of assessment, to
 * what is loaded, and, in a JSON Patch, to the profile that it is made for.
 */
final class Relations {
    private static final Pattern STEP =
            Pattern.compile("\\.([^.\\[]+)|\\[(\\d+)]|\\['((?:[^'\\\\]|\\\\.)*)']|\\[\"((?:[^\"\\\\]|\\\\.)*)\"]");
    private static final Pattern POINTER = Pattern.compile("(?:/(?:[^~/]++|~[01])*+)*+");
    private static final Set<String> NAMES_OF_WHAT_IS_LOADED = Set.of("rulebook", "about");

    /** In so many of the rulebook's people a value is tried. */
    private static final int SURROUNDINGS = 6;

    private final Document document;
    private final Seeds seeds;
    private final LocalDate today;
    private final int port;

    Relations(Document document, Seeds seeds, LocalDate today, int port) {
        this.document = document;
        this.seeds = seeds;
        this.today = today;
        this.port = port;
    }

    /**
     * Whether a fault comes of how things stand to each other.
     *
     * @param request what was refused though each value in it may be so
     * @param fault one of the faults that were told
     */
    boolean isOne(Request request, Operation operation, @Nullable JsonNode body, JsonNode fault) throws IOException {
        String path = fault.path("path").asText();
        if (!path.startsWith("$")) {
            return ofQuery(request, fault);
        }
        if (body == null) {
            return false;
        }
        List<String> steps = steps(path);
        JsonNode value = at(body, steps);
        String last = steps.isEmpty() ? "" : steps.get(steps.size() - 1);
        if (NAMES_OF_WHAT_IS_LOADED.contains(last) || (value.isTextual() && isAfterToday(value.asText()))) {
            return true;
        }
        if (operation.id().equals("whatIf") && steps.size() > 1 && steps.get(0).equals("changes")) {
            boolean pointer = last.equals("path") || last.equals("from");
            return !last.equals("op")
                    && (!pointer
                            || !value.isTextual()
                            || POINTER.matcher(value.asText()).matches());
        }
        if (steps.isEmpty()) {
            return false;
        }
        JsonNode alone = alone(
                body, document.at(operation.bodies().getOrDefault(operation.takes(), Document.LINE_SENT)), steps, 0);
        if (alone instanceof ObjectNode whatIf && operation.id().equals("whatIf")) {
            whatIf.putArray("changes")
                    .addObject()
                    .put("op", "test")
                    .put("path", "/reference")
                    .set("value", body.at("/profile/reference"));
        }
        if (isTaken(request, operation, alone, steps, fault)) {
            return true;
        }
        for (int i = 0; i < SURROUNDINGS; i++) {
            JsonNode other = seeds.body(operation, new Chance(i, i));
            if (put(value, other, steps, i) && isTaken(request, operation, other, steps, fault)) {
                return true;
            }
        }
        return false;
    }

    /** Whether this body is not refused for that. */
    private boolean isTaken(Request request, Operation operation, JsonNode body, List<String> steps, JsonNode fault)
            throws IOException {
        Request again = new Request(
                request.method(),
                request.path() + (operation.id().equals("planCalendar") ? "?start=" + today : ""),
                request.fields(),
                Seeds.JSON.writeValueAsBytes(body));
        return isTaken(again, steps, fault);
    }

    private boolean isTaken(Request again, List<String> steps, JsonNode fault) throws IOException {
        Answer answer = asked(again);
        if (!answer.refuses()) {
            return true;
        }
        for (JsonNode still : Seeds.JSON.readTree(answer.content()).path("faults")) {
            if (still.path("message").equals(fault.path("message"))
                    && steps(still.path("path").asText()).size() == steps.size()) {
                return false;
            }
        }
        return true;
    }

    /** The same body without what faults were told of: the entry, or the nearest thing around it that is not required. */
    JsonNode without(JsonNode body, JsonNode faults, Operation operation) {
        JsonNode rest = body.deepCopy();
        List<List<String>> places = new ArrayList<>();
        faults.forEach(fault -> places.add(steps(fault.path("path").asText())));
        // From the last to the first, so that the indexes of what is still to be taken away stay true.
        places.sort(Comparator.comparing((List<String> steps) -> steps.stream()
                        .map(step -> step.matches("\\d+") ? String.format("%08d", Integer.valueOf(step)) : step)
                        .collect(Collectors.joining("/")))
                .reversed());
        JsonNode schema = document.at(operation.bodies().getOrDefault(operation.takes(), Document.LINE_SENT));
        places.stream().distinct().forEach(steps -> takeAway(rest, schema, steps, 0));
        return rest;
    }

    /** Whether it was taken away here or further in. */
    private boolean takeAway(JsonNode node, JsonNode schema, List<String> steps, int depth) {
        if (depth == steps.size()) {
            return false;
        }
        JsonNode told = document.resolved(schema);
        String step = steps.get(depth);
        if (node instanceof ArrayNode array && step.matches("\\d+")) {
            boolean within = takeAway(array.path(Integer.parseInt(step)), told.path("items"), steps, depth + 1);
            return within || array.remove(Integer.parseInt(step)) != null;
        }
        if (node instanceof ObjectNode object) {
            if (takeAway(object.path(step), told.path("properties").path(step), steps, depth + 1)) {
                return true;
            }
            for (JsonNode required : told.path("required")) {
                if (required.asText().equals(step)) {
                    return false;
                }
            }
            return object.remove(step) != null;
        }
        return false;
    }

    /**
     * Puts a value where it stood, in another body, or takes away what stands there where it was missing.
     *
     * @param choice which entry of a list it is put into
     */
    private static boolean put(JsonNode value, JsonNode body, List<String> steps, int choice) {
        JsonNode node = body;
        for (int i = 0; i + 1 < steps.size(); i++) {
            boolean entries = steps.get(i + 1).matches("\\d+");
            if (node instanceof ObjectNode object) {
                if (!object.has(steps.get(i))) {
                    object.set(steps.get(i), entries ? Seeds.JSON.createArrayNode() : Seeds.JSON.createObjectNode());
                }
                node = object.get(steps.get(i));
            } else {
                node = node.isEmpty() ? node.path(0) : node.path(choice % node.size());
            }
        }
        String last = steps.get(steps.size() - 1);
        if (node instanceof ObjectNode object) {
            if (value.isMissingNode()) {
                object.remove(last);
            } else {
                object.set(last, value);
            }
            return true;
        }
        if (node instanceof ArrayNode array && !value.isMissingNode()) {
            if (array.isEmpty()) {
                array.add(value);
            } else {
                array.set(0, value);
            }
            return true;
        }
        return false;
    }

    /** A date may lie wrong on the calendar; put in its place, today does not, unless another date is against it. */
    private boolean ofQuery(Request request, JsonNode fault) throws IOException {
        String parameter = fault.path("path").asText();
        String value = fault.path("value").asText();
        if (NAMES_OF_WHAT_IS_LOADED.contains(parameter)) {
            return true;
        }
        try {
            int year = LocalDate.parse(value).getYear();
            if (year < 1 || year > 9999) {
                return false;
            }
        } catch (DateTimeParseException noDate) {
            return false;
        }
        String alone = request.path() + "?" + parameter + "=" + value;
        String target = request.target().replaceFirst("([?&]" + Pattern.quote(parameter) + "=)[^&]*", "$1" + today);
        return isAfterToday(value)
                || isTaken(request.withTarget(alone), List.of(), fault)
                || isTaken(request.withTarget(target), List.of(), fault);
    }

    /** Of a day, a month or a year. */
    private boolean isAfterToday(String text) {
        return text.matches("\\d{4}(-\\d\\d){0,2}")
                && text.compareTo(today.toString().substring(0, text.length())) > 0;
    }

    Answer asked(Request request) throws IOException {
        try (Connection connection = new Connection(port)) {
            return connection.ask(request);
        }
    }

    /** The steps of a JSON path. */
    static List<String> steps(String path) {
        List<String> steps = new ArrayList<>();
        Matcher step = STEP.matcher(path);
        while (step.find()) {
            for (int group = 1; group <= 4; group++) {
                if (step.group(group) != null) {
                    steps.add(step.group(group));
                }
            }
        }
        return steps;
    }

    private static JsonNode at(JsonNode body, List<String> steps) {
        JsonNode node = body;
        for (String step : steps) {
            node = node.isArray() && step.matches("\\d+") ? node.path(Integer.parseInt(step)) : node.path(step);
        }
        return node;
    }

    /** What lies on the way to a place, and nothing beside it but what is required. */
    private JsonNode alone(JsonNode value, JsonNode schema, List<String> steps, int depth) {
        JsonNode told = document.resolved(schema);
        boolean onTheWay = depth < steps.size();
        if (depth == steps.size()) {
            return value;
        }
        if (value instanceof ObjectNode object) {
            ObjectNode smaller = Seeds.JSON.createObjectNode();
            Set<String> required = new HashSet<>();
            told.path("required").forEach(name -> required.add(name.asText()));
            object.fields().forEachRemaining(field -> {
                JsonNode property = told.path("properties").path(field.getKey());
                if (onTheWay && field.getKey().equals(steps.get(depth))) {
                    smaller.set(field.getKey(), alone(field.getValue(), property, steps, depth + 1));
                } else if (required.contains(field.getKey())) {
                    smaller.set(field.getKey(), least(field.getValue(), property));
                }
            });
            return smaller;
        }
        if (value instanceof ArrayNode array && steps.get(depth).matches("\\d+")) {
            ArrayNode smaller = Seeds.JSON.createArrayNode();
            JsonNode entry = array.path(Integer.parseInt(steps.get(depth)));
            return entry.isMissingNode() ? array : smaller.add(alone(entry, told.path("items"), steps, depth + 1));
        }
        return value;
    }

    /** As little of a value as is required. */
    private JsonNode least(JsonNode value, JsonNode schema) {
        JsonNode told = document.resolved(schema);
        if (value instanceof ObjectNode object) {
            ObjectNode smaller = Seeds.JSON.createObjectNode();
            told.path("required").forEach(name -> {
                if (object.has(name.asText())) {
                    smaller.set(
                            name.asText(),
                            least(
                                    object.get(name.asText()),
                                    told.path("properties").path(name.asText())));
                }
            });
            return smaller;
        }
        if (value instanceof ArrayNode array) {
            ArrayNode smaller = Seeds.JSON.createArrayNode();
            for (int i = 0;
                    i < Math.min(array.size(), Math.max(1, told.path("minItems").asInt(0)));
                    i++) {
                smaller.add(least(array.get(i), told.path("items")));
            }
            return smaller;
        }
        return value;
    }
}
