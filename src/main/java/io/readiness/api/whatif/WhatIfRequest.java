package io.readiness.api.whatif;

import com.fasterxml.jackson.databind.JsonNode;
import io.readiness.profile.Contradiction;
import io.readiness.profile.Profile;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A profile, and what might change in it.
 *
 * @param profile the candidate as told; required
 * @param changes what might change, 1 to 100 operations of a JSON Patch (RFC 6902), made one after the other; required
 */
public record WhatIfRequest(
        @NotNull @Valid Profile profile,
        @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid Change> changes) {

    /** Far longer than any way into a profile; whatever reads a pointer goes down one step at a time. */
    private static final int LONGEST_POINTER = 300;

    private static final String POINTER = "(?s)(?!.*~(?![01]))/.*";
    private static final String NO_POINTER =
            "must be a JSON Pointer into the profile: each step after a slash, for example /exposure/contact";

    /**
     * What might change in a profile that is known already.
     *
     * @param changes what might change, 1 to 100 operations of a JSON Patch (RFC 6902), made one after the other; required
     */
    public record ProfileChanges(
            @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid Change> changes) {

        /** The request that comes to the same. */
        public WhatIfRequest of(Profile profile) {
            return new WhatIfRequest(profile, changes);
        }
    }

    /**
     * One operation of a JSON Patch.
     *
     * @param op what to do: add, remove, replace, move, copy or test; required
     * @param path where in the profile, as a JSON Pointer (RFC 6901), for example
     *     {@code /exposure/customerConversationsPerQuarter}; required
     * @param from where from, as a JSON Pointer; required to move and to copy
     * @param value what to put there, or to find there; required to add, to replace and to test
     */
    record Change(
            @NotNull
            @Pattern(
                    regexp = "add|remove|replace|move|copy|test",
                    message = "must be add, remove, replace, move, copy or test")
            String op,

            @NotNull @Size(max = LONGEST_POINTER) @Pattern(regexp = POINTER, message = NO_POINTER)
            String path,

            @Nullable @Size(max = LONGEST_POINTER) @Pattern(regexp = POINTER, message = NO_POINTER)
            String from,

            @Nullable JsonNode value) {

        boolean sets() {
            return op.equals("add") || op.equals("replace");
        }

        boolean takesFrom() {
            return op.equals("move") || op.equals("copy");
        }

        /** Whether it may put something where nothing was told. */
        boolean adds() {
            return op.equals("add") || takesFrom();
        }

        boolean puts(@Nullable JsonNode other) {
            return Objects.equals(value, other);
        }

        private @Nullable Contradiction fault(String at) {
            if (value == null && (sets() || op.equals("test"))) {
                return new Contradiction(
                        at + ".value", null, "is required to " + op, "Say what should be there, or remove what is.");
            }
            if (from == null && takesFrom()) {
                return new Contradiction(
                        at + ".from", null, "is required to " + op, "Say where it comes from, as a JSON Pointer.");
            }
            if (!op.equals("test") && isReference(path)) {
                return anotherCandidate(at + ".path", path);
            }
            if (from != null && op.equals("move")) {
                return isReference(from) ? anotherCandidate(at + ".from", from) : intoItself(at, from);
            }
            return null;
        }

        private static Contradiction anotherCandidate(String place, String pointer) {
            return new Contradiction(
                    place,
                    pointer,
                    "is the name of the candidate, and another name is another candidate",
                    "Compare two candidates at /api/v1/assessments/difference.");
        }

        private @Nullable Contradiction intoItself(String at, String source) {
            return path.startsWith(source + "/")
                    ? new Contradiction(
                            at + ".path",
                            path,
                            "lies in " + source + ", which is what is moved",
                            "Move it elsewhere, or copy it.")
                    : null;
        }

        private static boolean isReference(String pointer) {
            return pointer.equals("/reference") || pointer.startsWith("/reference/");
        }
    }

    /** What was told and cannot all be true on that day, and what no operation can do. */
    public List<Contradiction> contradictions(LocalDate asOf) {
        List<Contradiction> found = new ArrayList<>();
        if (profile != null) {
            profile.contradictions(asOf).forEach(one -> found.add(one.within("$.profile")));
        }
        for (int i = 0; changes != null && i < changes.size(); i++) {
            Contradiction fault = changes.get(i).fault("$.changes[" + i + "]");
            if (fault != null) {
                found.add(fault);
            }
        }
        return found;
    }
}
