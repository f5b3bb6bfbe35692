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
        JsonNode body = document(sent);
        return read(new Patching(request, body.path("profile"), body.path("changes"), sent.length), today);
    }

    /**
     * The same of a profile that was kept.
     *
     * @param request sound by itself
     * @param kept the profile as it was sent once
     * @param sent the changes as they were sent
     */
    public Profile read(WhatIfRequest request, byte[] kept, byte[] sent, LocalDate today) {
        return read(
                new Patching(request, document(kept), document(sent).path("changes"), kept.length + sent.length),
                today);
    }

    /**
     * A profile that is to be changed.
     *
     * @param profile as it was sent
     * @param changes the operations as they were sent
     * @param length how many bytes that was
     */
    private record Patching(WhatIfRequest request, JsonNode profile, JsonNode changes, long length) {
        ProfilePatch made(Consumer<JsonNode> after) {
            return ProfilePatch.apply(profile, changes, request.changes(), after);
        }
    }

    private Profile read(Patching patching, LocalDate today) {
        try {
            ProfilePatch made = patching.made(each -> {});
            JsonBody<Profile> changed = binder.bind(bytes(made.profile()), Profile.class);
            return changed.checked(
                    told -> told.contradictions(today), faults -> inRequest(faults, made, patching, today));
        } catch (UnreadableBody tooDeep) {
            throw new InvalidRequest(
                    "$.changes", null, "put one thing into another too deeply", "Copy and move less of the profile.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode document(byte[] sent) {
        try {
            return JsonDocument.read(json.getFactory().createParser(sent)).root();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] bytes(JsonNode profile) {
        try {
            return json.writeValueAsBytes(profile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<LocatedFault> inRequest(
            List<LocatedFault> faults, ProfilePatch made, Patching patching, LocalDate today) {
        Map<FaultKey, Integer> brought = brought(patching, today);
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
    private Map<FaultKey, Integer> brought(Patching patching, LocalDate today) {
        if (patching.length() * patching.request().changes().size() > MOST_LOOKED_AT) {
            return Map.of();
        }
        Map<FaultKey, Integer> brought = new HashMap<>();
        Set<FaultKey> before = new HashSet<>();
        int[] change = {0};
        patching.made(profile -> {
            if (binder.valid(bytes(profile), Profile.class) instanceof Profile sound) {
                Set<FaultKey> now =
                        sound.contradictions(today).stream().map(FaultKey::of).collect(Collectors.toSet());
                now.stream().filter(told -> !before.contains(told)).forEach(told -> brought.put(told, change[0]));
                before.clear();
                before.addAll(now);
            }
            change[0]++;
        });
        return brought;
    }
}
