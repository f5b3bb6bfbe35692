package io.readiness.api.whatif;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.readiness.api.body.JsonBinder;
import io.readiness.api.body.JsonBody;
import io.readiness.api.body.JsonBody.LocatedFault;
import io.readiness.api.body.JsonBodyReader;
import io.readiness.api.body.JsonDocument;
import io.readiness.api.body.JsonPath;
import io.readiness.api.body.Problem.Fault;
import io.readiness.api.body.ProblemException.InvalidRequest;
import io.readiness.api.body.ProblemException.UnreadableBody;
import io.readiness.api.whatif.ProfilePatch.Origin;
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
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a profile with changes made in it, as strictly as one that was sent, and tells of a fault which change brought it. */
@Singleton
public final class ChangedProfileReader {
    /** A profile of usual length with a hundred changes has well under half of this. */
    private static final long MOST_LOOKED_AT = 4L * JsonBodyReader.MAX_BYTES;

    private final JsonBinder binder;
    private final ObjectMapper json;

    public ChangedProfileReader(JsonBinder binder, ObjectMapper json) {
        this.binder = binder;
        this.json = json;
    }

    /**
     * The profile with the changes made, all of them or none.
     *
     * @param request sound by itself
     * @param sent the same as it was sent
     * @param today the day of assessment
     */
    public Profile read(WhatIfRequest request, byte[] sent, LocalDate today) {
        try {
            ProfilePatch made = changes(request, sent, each -> {});
            JsonBody<Profile> changed = binder.bind(bytes(made.profile()), Profile.class);
            return changed.checked(
                    told -> told.contradictions(today), faults -> inRequest(faults, made, request, sent, today));
        } catch (UnreadableBody tooDeep) {
            throw new InvalidRequest(
                    "$.changes", null, "put one thing into another too deeply", "Copy and move less of the profile.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProfilePatch changes(WhatIfRequest request, byte[] sent, Consumer<JsonNode> after) throws IOException {
        JsonNode body = JsonDocument.read(json.getFactory().createParser(sent)).root();
        return ProfilePatch.apply(body.path("profile"), body.path("changes"), request.changes(), after);
    }

    private byte[] bytes(JsonNode profile) {
        try {
            return json.writeValueAsBytes(profile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<LocatedFault> inRequest(
            List<LocatedFault> faults, ProfilePatch made, WhatIfRequest request, byte[] sent, LocalDate today) {
        Map<FaultKey, Integer> brought = brought(request, sent, today);
        return faults.stream()
                .map(placed -> {
                    Origin origin = made.origin(placed.place());
                    Integer change = brought.getOrDefault(FaultKey.of(placed.fault()), origin.change());
                    return new LocatedFault(origin.sent(), inRequest(placed, origin.sent(), change));
                })
                .toList();
    }

    /** The sound profile that was sent had no fault, so a change brought it; which one cannot always be told. */
    private static Fault inRequest(LocatedFault placed, JsonPath sent, @Nullable Integer change) {
        Fault fault = placed.fault();
        String by = change == null ? "The changes" : "changes[" + change + "]";
        return new Fault(
                sent.toString(),
                fault.value(),
                fault.message(),
                fault.hint() + " " + by + " brought it; in the changed profile it stands at " + placed.place() + ".");
    }

    /** A fault without its place, which later changes may move. */
    private record FaultKey(String value, String message) {
        static FaultKey of(Fault fault) {
            return new FaultKey(String.valueOf(fault.value()), fault.message());
        }

        static FaultKey of(Contradiction found) {
            return of(new Fault(found.path(), found.value(), found.message(), found.hint()));
        }
    }

    /**
     * The last change after which each contradiction was there and had not been before; nothing of a profile so large that it
     * would take long to look at it after every change.
     */
    private Map<FaultKey, Integer> brought(WhatIfRequest request, byte[] sent, LocalDate today) {
        if (sent.length * (long) request.changes().size() > MOST_LOOKED_AT) {
            return Map.of();
        }
        Map<FaultKey, Integer> brought = new HashMap<>();
        Set<FaultKey> before = new HashSet<>();
        int[] change = {0};
        try {
            changes(request, sent, profile -> {
                if (binder.valid(bytes(profile), Profile.class) instanceof Profile sound) {
                    Set<FaultKey> now = sound.contradictions(today).stream()
                            .map(FaultKey::of)
                            .collect(Collectors.toSet());
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
