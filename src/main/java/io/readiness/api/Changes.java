package io.readiness.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.flipkart.zjsonpatch.JsonPatch;
import com.flipkart.zjsonpatch.JsonPatchApplicationException;
import com.flipkart.zjsonpatch.JsonPatchTestFailedException;
import io.readiness.api.WhatIfRequest.Change;
import io.readiness.rulebook.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the changes of a JSON Patch one after the other, all or none of them, and remembers where each one put something, so
 * that a fault of the outcome is told at the change that brought it.
 */
final class Changes {
    private final JsonNode profile;
    private final List<Change> changes;
    private final List<Place> places = new ArrayList<>();

    private Changes(JsonNode profile, List<Change> changes) {
        this.profile = profile;
        this.changes = changes;
    }

    /**
     * Makes changes.
     *
     * @param profile as it was sent; it stays as it is
     * @param sent the operations as they were sent
     * @param changes the same operations, each sound in itself
     */
    static Changes make(JsonNode profile, JsonNode sent, List<Change> changes) {
        Changes made = new Changes(profile.deepCopy(), changes);
        made.refuseContradicting();
        for (int i = 0; i < changes.size(); i++) {
            made.make(i, sent.path(i));
        }
        return made;
    }

    /** The profile with the changes made. */
    JsonNode profile() {
        return profile;
    }

    /** Two changes that put different things in one place cannot both be meant. */
    private void refuseContradicting() {
        Map<String, Integer> set = new HashMap<>();
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            if (!change.sets() || isListEntry(change.path())) {
                continue;
            }
            Integer before = set.put(change.path(), i);
            if (before != null && !String.valueOf(changes.get(before).value()).equals(String.valueOf(change.value()))) {
                throw refused(
                        i,
                        "value",
                        change.value(),
                        "contradicts changes[" + before + "], which sets the same place to "
                                + changes.get(before).value(),
                        "Keep one of the two, or ask twice.");
            }
        }
    }

    private static boolean isListEntry(String pointer) {
        return pointer.matches(".*/(-|\\d+)");
    }

    private void make(int at, JsonNode operation) {
        Change change = changes.get(at);
        Place place = place(change.path());
        if (change.from() != null && (change.op().equals("move") || change.op().equals("copy"))) {
            refuseMissing(at, "from", change.from(), place(change.from()), false);
        }
        boolean adds = !List.of("remove", "replace", "test").contains(change.op());
        refuseMissing(at, "path", change.path(), place, adds);
        try {
            JsonPatch.applyInPlace(JsonNodeFactory.instance.arrayNode().add(operation), profile);
        } catch (JsonPatchTestFailedException failed) {
            throw refused(
                    at,
                    "value",
                    change.value(),
                    "is not what is there, which is " + at(place),
                    "Test for what was told, or leave the test out.");
        } catch (JsonPatchApplicationException impossible) {
            throw refused(
                    at,
                    "path",
                    change.path(),
                    "cannot be changed so",
                    "Compare the change with RFC 6902 and the profile.");
        }
        places.add(place);
    }

    /** The place that a pointer means now; beyond the last entry of a list where it says so. */
    private Place place(String pointer) {
        Place place = Place.ROOT;
        JsonNode node = profile;
        for (String step : pointer.substring(1).split("/", -1)) {
            String name = step.replace("~1", "/").replace("~0", "~");
            if (node instanceof ArrayNode list && (name.equals("-") || name.matches("\\d{1,6}"))) {
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

    private void refuseMissing(int at, String field, String pointer, Place place, boolean adds) {
        Place parent = place.parent();
        JsonNode holder = at(parent);
        if (holder.isMissingNode() || holder.isValueNode()) {
            throw refused(
                    at,
                    field,
                    pointer,
                    "lies in " + parent + ", where nothing was told",
                    adds && holder.isMissingNode()
                            ? "Add " + parent + " first, or with this in it."
                            : "Change something that was told.");
        }
        if (holder instanceof ArrayNode list) {
            if (!(place.last() instanceof Integer index) || index > list.size() || (!adds && index == list.size())) {
                throw refused(
                        at,
                        field,
                        pointer,
                        "is no entry of " + parent + ", which has " + list.size(),
                        "Count from 0, or add at the end by -.");
            }
        } else if (!adds && at(place).isMissingNode()) {
            List<String> told = new ArrayList<>();
            holder.fieldNames().forEachRemaining(told::add);
            throw refused(
                    at,
                    field,
                    pointer,
                    "was not told",
                    "Use add for what was not told yet."
                            + (told.isEmpty()
                                    ? ""
                                    : " Or did you mean "
                                            + parent.then(
                                                    Nearest.to(place.last().toString(), told)) + "?"));
        }
    }

    private JsonNode at(Place place) {
        JsonNode node = profile;
        for (Object step : place.steps()) {
            node = step instanceof Integer index ? node.path(index) : node.path(step.toString());
        }
        return node;
    }

    private static InvalidRequest refused(
            int change, String field, @Nullable Object value, String message, String hint) {
        return new InvalidRequest(List.of(new Fault("$.changes[" + change + "]." + field, value, message, hint)));
    }

    /** Where in the request a place of the changed profile comes from: of the last change around it, or of the profile. */
    Place inRequest(Place changed) {
        for (int i = places.size() - 1; i >= 0; i--) {
            Place place = places.get(i);
            if (changes.get(i).sets() && (place.equals(changed) || place.holds(changed))) {
                Place sent = Place.ROOT.then("changes").then(i).then("value");
                for (Object step : changed.steps()
                        .subList(place.steps().size(), changed.steps().size())) {
                    sent = sent.then(step);
                }
                return sent;
            }
        }
        Place sent = Place.ROOT.then("profile");
        for (Object step : changed.steps()) {
            sent = sent.then(step);
        }
        return sent;
    }
}
