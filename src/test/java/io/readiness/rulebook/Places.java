package io.readiness.rulebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import groovy.lang.Closure;
import groovy.lang.GroovyShell;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Places in the JSON of answers, written as GPath. They are compiled together and once: starting the compiler for every
 * place of every example takes many times as long as all the assessments.
 */
final class Places {
    private static final Parameters PARAMETERS = Parameters.read(BuiltIn.COMPILED.source(), Texts.DEFAULT_LANGUAGE);

    private final Map<String, Closure<?>> compiled = new HashMap<>();

    /** Compiles every place at which something is to show. */
    Places(Stream<Map<String, Object>> shows) {
        List<String> places =
                shows.flatMap(shown -> shown.keySet().stream()).distinct().toList();
        List<?> closures = (List<?>) new GroovyShell()
                .evaluate(places.stream()
                        .map(place -> "{ answer -> answer." + place + " }")
                        .collect(Collectors.joining(",\n", "[", "]")));
        for (int i = 0; i < places.size(); i++) {
            compiled.put(places.get(i), (Closure<?>) closures.get(i));
        }
    }

    /** How what an answer shows differs from what was expected; empty where it does not. */
    List<String> differences(Map<String, Object> shows, Object answer) {
        Object told = told(answer);
        List<String> differences = new ArrayList<>();
        shows.forEach((place, expected) -> {
            Object found = at(place, told);
            Object wanted = filled(expected);
            if (!Objects.equals(wanted, found)) {
                differences.add(place + " is " + found + ", expected " + wanted);
            }
        });
        return differences;
    }

    /** A sentence with the values of the parameters that it names, as texts name them. */
    private static Object filled(Object expected) {
        if (expected instanceof List<?> several) {
            return several.stream().map(Places::filled).toList();
        }
        return expected instanceof String said
                ? PARAMETERS.fill(said, key -> new IllegalArgumentException(PARAMETERS.nearest(key)))
                : expected;
    }

    /** As a reader of the JSON finds it. */
    private static Object told(Object answer) {
        try {
            return BuiltIn.JSON.readValue(BuiltIn.compactJson(answer), Object.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Below nothing there is nothing. */
    private @Nullable Object at(String place, Object told) {
        Closure<?> found = Objects.requireNonNull(compiled.get(place), place);
        try {
            return found.call(told);
        } catch (NullPointerException e) {
            return null;
        }
    }
}
