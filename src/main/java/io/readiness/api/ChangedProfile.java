package io.readiness.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.readiness.api.Changes.Origin;
import io.readiness.api.Submitted.Placed;
import io.readiness.profile.Contradiction;
import io.readiness.profile.Profile;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a profile with changes made in it, as strictly as one that was sent, and tells of a fault which change brought it. */
@Singleton
final class ChangedProfile {
    private final Binding binding;
    private final ObjectMapper json;

    ChangedProfile(Binding binding, ObjectMapper json) {
        this.binding = binding;
        this.json = json;
    }

    /**
     * The profile with the changes made, all of them or none.
     *
     * @param request sound by itself
     * @param sent the same as it was sent
     * @param today the day of assessment
     */
    Profile of(WhatIfRequest request, byte[] sent, LocalDate today) {
        try {
            Changes made = changes(request, sent, each -> {});
            Submitted<Profile> changed = binding.bind(bytes(made.profile()), Profile.class);
            return changed.unless(
                    told -> told.contradictions(today), faults -> inRequest(faults, made, request, sent, today));
        } catch (UnreadableBody tooDeep) {
            throw new InvalidRequest(List.of(new Fault(
                    "$.changes", null, "put one thing into another too deeply", "Copy and move less of the profile.")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Changes changes(WhatIfRequest request, byte[] sent, Consumer<JsonNode> after) throws IOException {
        JsonNode body = Objects.requireNonNull(
                JsonTree.read(json.getFactory().createParser(sent)).root());
        return Changes.make(body.path("profile"), body.path("changes"), request.changes(), after);
    }

    private byte[] bytes(JsonNode profile) {
        try {
            return json.writeValueAsBytes(profile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Placed> inRequest(
            List<Placed> faults, Changes made, WhatIfRequest request, byte[] sent, LocalDate today) {
        Map<Told, Integer> brought = brought(request, sent, today);
        return faults.stream()
                .map(placed -> {
                    Origin origin = made.origin(placed.place());
                    Integer change = brought.getOrDefault(Told.of(placed.fault()), origin.change());
                    return new Placed(origin.sent(), inRequest(placed, origin.sent(), change));
                })
                .toList();
    }

    /** The sound profile that was sent had no fault, so a change brought it; which one cannot always be told. */
    private static Fault inRequest(Placed placed, Place sent, @Nullable Integer change) {
        Fault fault = placed.fault();
        String by = change == null ? "The changes" : "changes[" + change + "]";
        return new Fault(
                sent.toString(),
                fault.value(),
                fault.message(),
                fault.hint() + " " + by + " brought it; in the changed profile it stands at " + placed.place() + ".");
    }

    /** A fault without its place, which later changes may move. */
    private record Told(String value, String message) {
        static Told of(Fault fault) {
            return new Told(String.valueOf(fault.value()), fault.message());
        }

        static Told of(Contradiction found) {
            return of(new Fault(found.path(), found.value(), found.message(), found.hint()));
        }
    }

    /** The last change after which each contradiction was there and had not been before. */
    private Map<Told, Integer> brought(WhatIfRequest request, byte[] sent, LocalDate today) {
        Map<Told, Integer> brought = new HashMap<>();
        Set<Told> before = new HashSet<>();
        int[] change = {0};
        try {
            changes(request, sent, profile -> {
                if (binding.sound(bytes(profile), Profile.class) instanceof Profile sound) {
                    Set<Told> now =
                            sound.contradictions(today).stream().map(Told::of).collect(Collectors.toSet());
                    now.stream().filter(told -> !before.contains(told)).forEach(told -> brought.put(told, change[0]));
                    before.clear();
                    before.addAll(now);
                }
                change[0]++;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return brought;
    }
}
