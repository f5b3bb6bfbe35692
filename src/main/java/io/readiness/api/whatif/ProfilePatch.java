package io.readiness.api.whatif;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.flipkart.zjsonpatch.JsonPatch;
import com.flipkart.zjsonpatch.JsonPatchApplicationException;
import com.flipkart.zjsonpatch.JsonPatchTestFailedException;
import io.readiness.api.body.JsonBodyReader;
import io.readiness.api.body.JsonDocument;
import io.readiness.api.body.JsonPath;
import io.readiness.api.body.Problem.Fault;
import io.readiness.api.body.ProblemException.InvalidRequest;
import io.readiness.api.whatif.WhatIfRequest.Change;
import io.readiness.rulebook.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes the changes of a JSON Patch one after the other, all or none of them, and remembers what each one moved, so that a
 * fault of the outcome is told at the change that brought it.
 */
final class ProfilePatch {
    /** Copies of copies grow as powers of two, so what they may add is bounded as a body is. */
    private static final int MOST_COPIED = JsonBodyReader.MAX_BYTES;

    private final JsonNode profile;
    private final List<Change> changes;
    private final List<AppliedChange> applied = new ArrayList<>();
    private final Map<JsonPath, Integer> set = new HashMap<>();
    private int copied;

    /** The change that is being made, from 0. */
    private int at;

    /**
     * A change that was made.
     *
     * @param change which one, from 0
     * @param place where it put or removed something
     * @param source where that had stood and stands no more; null: it was not moved
     */
    private record AppliedChange(
            int change, JsonPath place, @Nullable JsonPath source) {}

    private ProfilePatch(JsonNode profile, List<Change> changes) {
        this.profile = profile;
        this.changes = changes;
    }

    /**
     * Makes changes.
     *
     * @param profile as it was sent; it stays as it is
     * @param sent the operations as they were sent
     * @param changes the same operations, each sound in itself
     * @param after gets the profile after each of them
     */
    static ProfilePatch apply(JsonNode profile, JsonNode sent, List<Change> changes, Consumer<JsonNode> after) {
        ProfilePatch patch = new ProfilePatch(profile.deepCopy(), changes);
        for (; patch.at < changes.size(); patch.at++) {
            patch.change(changes.get(patch.at), sent.path(patch.at));
            after.accept(patch.profile);
        }
        return patch;
    }

    /** The profile with the changes made. */
    JsonNode profile() {
        return profile;
    }

    private void change(Change change, JsonNode operation) {
        JsonPath source = null;
        if (change.from() != null && change.takesFrom()) {
            source = place(change.from());
            refuseMissing(change, "from", change.from(), false);
        }
        if (!change.op().equals("move")) {
            refuseMissing(change, "path", change.path(), change.adds());
        }
        if (source != null && change.op().equals("copy")) {
            refuseTooMuch(change, source.in(profile));
        }
        apply(change, operation);
        if (!change.op().equals("test")) {
            JsonPath place = place(change.path());
            if (change.path().endsWith("/-") && place.last() instanceof Integer end) {
                place = place.parent().then(end - 1);
            }
            refuseContradicting(change, place);
            applied.add(new AppliedChange(at, place, change.op().equals("move") ? source : null));
        }
    }

    private void apply(Change change, JsonNode operation) {
        try {
            JsonPatch.applyInPlace(JsonNodeFactory.instance.arrayNode().add(operation), profile);
        } catch (JsonPatchTestFailedException failed) {
            throw refused(
                    "value",
                    change.value(),
                    "is not what is there, which is "
                            + words(place(change.path()).in(profile)),
                    "Test for what was told, or leave the test out.");
        } catch (JsonPatchApplicationException | IllegalStateException impossible) {
            // What a move takes away is gone already, as RFC 6902 has it, and may be what its target needs. The library
            // tells
            // a place that is none in an exception of its own.
            refuseMissing(change, "path", change.path(), change.adds());
            throw refused(
                    "path", change.path(), "cannot be changed so", "Compare the change with RFC 6902 and the profile.");
        }
    }

    private void refuseTooMuch(Change change, JsonNode more) {
        copied += more.toString().length();
        if (copied > MOST_COPIED) {
            throw refused(
                    "from",
                    change.from(),
                    "makes copies of more than " + MOST_COPIED + " characters in all",
                    "Copy less.");
        }
    }

    /** Two changes that put different things in one place cannot both be meant, unless it is another place by then. */
    private void refuseContradicting(Change change, JsonPath place) {
        boolean shifts = place.last() instanceof Integer && !change.op().equals("replace");
        Integer before = change.sets() && !shifts ? set.get(place) : null;
        if (before != null && !changes.get(before).puts(change.value())) {
            throw refused(
                    "value",
                    change.value(),
                    "contradicts changes[" + before + "], which sets the same place to "
                            + words(changes.get(before).value()),
                    "Keep one of the two, or ask twice.");
        }
        if (change.op().equals("move")) {
            set.clear();
        }
        JsonPath other = shifts ? place.parent() : place;
        set.keySet().removeIf(known -> known.equals(place) || other.holds(known));
        if (change.sets() && !shifts) {
            set.put(place, at);
        }
    }

    /** The place that a pointer means now; beyond the last entry of a list where it says so. */
    private JsonPath place(String pointer) {
        JsonPath place = JsonPath.ROOT;
        JsonNode node = profile;
        for (String name : steps(pointer)) {
            if (node instanceof ArrayNode list && (name.equals("-") || name.matches("0|[1-9]\\d{0,5}"))) {
                int index = name.equals("-") ? list.size() : Integer.parseInt(name);
                place = place.then(index);
                node = list.path(index);
            } else {
                place = place.then(name);
                node = node.path(name);
            }
        }
        return place;
    }

    private static List<String> steps(String pointer) {
        return List.of(pointer.substring(1).split("/", -1)).stream()
                .map(step -> step.replace("~1", "/").replace("~0", "~"))
                .toList();
    }

    private void refuseMissing(Change change, String field, String pointer, boolean adds) {
        JsonPath place = place(pointer);
        String parent = pointer.substring(0, pointer.lastIndexOf('/'));
        JsonNode holder = place.parent().in(profile);
        if (holder.isMissingNode() || holder.isNull()) {
            throw refused(
                    field,
                    pointer,
                    "lies in " + parent + ", where nothing was told",
                    adds ? addAround(parent, pointer) : nearest(pointer));
        }
        if (holder.isValueNode()) {
            throw refused(
                    field,
                    pointer,
                    "lies in " + parent + ", which is " + words(holder) + " and holds nothing",
                    nearest(pointer));
        }
        if (holder instanceof ArrayNode list) {
            if (!(place.last() instanceof Integer index) || index > list.size() || (!adds && index == list.size())) {
                throw refused(
                        field,
                        pointer,
                        "is no entry of " + parent + ", which has " + list.size(),
                        "Count from 0, or add at the end by " + parent + "/-.");
            }
        } else if (!adds && place.in(profile).isMissingNode()) {
            throw refused(field, pointer, "was not told", absent(change, pointer));
        }
    }

    private String absent(Change change, String pointer) {
        String nearest = nearest(pointer);
        return switch (change.op()) {
            case "replace" -> "Use add for what was not told yet. " + nearest;
            case "remove" -> "There is nothing to remove; leave it out. " + nearest;
            default -> nearest;
        };
    }

    private String addAround(String parent, String pointer) {
        List<String> steps = steps(pointer);
        String last = steps.get(steps.size() - 1);
        String around = "Add the parent with it: path " + parent + ", value "
                + (last.equals("-") || last.matches("\\d+") ? "[ … ]." : "{\"" + Fault.shortened(last) + "\": … }.");
        String misspelt = misspelt(pointer);
        return misspelt == null ? around : around + " Or did you mean " + misspelt + "?";
    }

    /** The path that was told and is nearest to one that was not. */
    private String nearest(String pointer) {
        String nearest = "";
        JsonNode node = profile;
        for (String step : steps(pointer)) {
            String found = node.isObject() ? nearest(step, node) : lastEntry(step, node);
            if (found == null) {
                break;
            }
            nearest += "/" + escaped(found);
            node = node.isArray() ? node.path(Integer.parseInt(found)) : node.path(found);
        }
        return "Did you mean " + nearest + "?";
    }

    private static @Nullable String nearest(String step, JsonNode object) {
        if (object.has(step)) {
            return step;
        }
        List<String> told = names(object);
        return told.isEmpty() ? null : Nearest.to(step, told);
    }

    private static @Nullable String lastEntry(String step, JsonNode list) {
        if (!list.isArray() || list.isEmpty()) {
            return null;
        }
        return step.matches("\\d{1,6}") && Integer.parseInt(step) < list.size()
                ? String.valueOf(Integer.parseInt(step))
                : String.valueOf(list.size() - 1);
    }

    /** The same pointer with its first step as it was told, where that is all but the same word; null: it is another word. */
    private @Nullable String misspelt(String pointer) {
        List<String> steps = steps(pointer);
        String told = Nearest.misspelt(steps.get(0), names(profile));
        return told == null
                ? null
                : "/" + escaped(told) + pointer.substring(escaped(steps.get(0)).length() + 1);
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static String escaped(String step) {
        return step.replace("~", "~0").replace("/", "~1");
    }

    private static String words(@Nullable Object value) {
        return Fault.shortened(String.valueOf(value));
    }

    private InvalidRequest refused(String field, @Nullable Object value, String message, String hint) {
        Object echo = value instanceof JsonNode node ? JsonDocument.value(node) : value;
        return new InvalidRequest("$.changes[" + at + "]." + field, echo, message, hint);
    }

    /**
     * What brought something to a place of the changed profile.
     *
     * @param sent where it stands in the request: in the value of a change, in the path of one that moved or copied it, or
     *     in the profile
     * @param change the change that put it there, or else the last one within it; null: there is none
     */
    record Origin(JsonPath sent, @Nullable Integer change) {}

    /** What brought something to a place of the changed profile, found by going back through the changes. */
    Origin origin(JsonPath changed) {
        JsonPath place = changed;
        Integer within = null;
        for (int i = applied.size() - 1; i >= 0; i--) {
            AppliedChange one = applied.get(i);
            Change change = changes.get(one.change());
            JsonPath sent = JsonPath.ROOT.then("changes").then(one.change());
            boolean put = one.place().equals(place) || one.place().holds(place);
            if (put && change.sets()) {
                return new Origin(sent.then("value").then(place.after(one.place())), one.change());
            }
            if (put && change.takesFrom()) {
                return new Origin(sent.then("path"), one.change());
            }
            within = within == null && place.holds(one.place()) ? Integer.valueOf(one.change()) : within;
            place = before(one, change, place);
        }
        return new Origin(JsonPath.ROOT.then("profile").then(place.steps()), within);
    }

    /** Where a place that a change did not touch was before it; entries of a list move along. */
    private static JsonPath before(AppliedChange applied, Change change, JsonPath after) {
        JsonPath place = after;
        if (change.adds()) {
            place = place.shifted(applied.place(), -1);
        } else if (change.op().equals("remove")) {
            place = place.shifted(applied.place(), 1);
        }
        return applied.source() == null ? place : place.shifted(applied.source(), 1);
    }
}
