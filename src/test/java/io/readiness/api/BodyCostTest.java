package io.readiness.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.readiness.Allocated;
import io.readiness.api.body.JsonBinder;
import io.readiness.api.body.ProblemException;
import io.readiness.profile.Profile;
import io.readiness.rulebook.BuiltIn;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What reading a body costs, counted and not timed. Every list, text, number and object of every body is made four and sixteen
 * times as long, sound and faulty; the records are walked, so that a field that is added later is tried as well.
 */
class BodyCostTest {
    private static final int BYTES = 2_000;

    /** A quarter more than four times as much, and what no length has to do with. */
    private static final int MOST_FOR_FOUR = 5;

    private static final int BESIDES = 200_000;

    /** For each byte of a body: a tree, and what is bound of it at each level that it lies deep. */
    private static final int MOST_FOR_A_BYTE = 520;

    private static final int DEEPEST = 6;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonBinder BINDER = new JsonBinder(BuiltIn.JSON);

    /** What can stand where, as long as it is wished. */
    private record Growing(String name, IntFunction<String> text) {
        static Growing list(String entry) {
            return new Growing("[" + entry + ", …]", size -> {
                int entries = size / (entry.length() + 1) + 1;
                return "[" + (entry + ",").repeat(entries - 1) + entry + "]";
            });
        }

        static Growing text(String piece) {
            return new Growing("\"" + piece + "…\"", size -> "\"" + piece.repeat(size / piece.length()) + "\"");
        }
    }

    private static final List<Growing> ANYTHING = List.of(
            Growing.list("{}"),
            Growing.list("null"),
            Growing.list("7"),
            Growing.list("[]"),
            Growing.list("\"x\""),
            Growing.list("\" \""),
            Growing.list("{\"x\":1,\"x\":2}"),
            Growing.list("\"\\uD800\""),
            Growing.list("1e2147483648"),
            Growing.text("x"),
            Growing.text("1."),
            Growing.text("~1"),
            Growing.text(" "),
            new Growing("{\"x1\": …}", size -> {
                StringBuilder fields = new StringBuilder("{");
                for (int i = 0; fields.length() < size; i++) {
                    fields.append(i == 0 ? "" : ",").append("\"x").append(i).append("\":{}");
                }
                return fields.append('}').toString();
            }),
            new Growing("{\"x…\": 1}", size -> "{\"" + "x".repeat(Math.min(size, 49_000)) + "\":1}"),
            new Growing(
                    "[[…]]",
                    size -> ("[".repeat(20) + "]".repeat(20) + ",")
                            .repeat(size / 41 + 1)
                            .transform(lists -> "[" + lists.substring(0, lists.length() - 1) + "]")));

    /** A place in a body, which anything may be put into: between what stands before it and what follows. */
    private record Place(Class<?> body, List<String> steps, List<Growing> growing, String before, String after) {
        static Place of(Class<?> body, List<String> steps, List<Growing> growing) {
            ObjectNode document = (ObjectNode) sample(body, 0);
            ObjectNode at = document;
            for (String step : steps.subList(0, steps.size() - 1)) {
                JsonNode next = at.get(step);
                if (next == null) {
                    throw new IllegalStateException(body + " has no " + step);
                }
                at = (ObjectNode) (next.isArray() ? next.get(0) : next);
            }
            at.put(steps.get(steps.size() - 1), "HERE");
            String[] around = document.toString().split("\"HERE\"", -1);
            return new Place(body, steps, growing, around[0], around[1]);
        }

        @Override
        public String toString() {
            return body.getSimpleName() + " " + String.join(".", steps);
        }

        String with(String value) {
            return before + value + after;
        }
    }

    static Stream<Place> places() {
        return bodies().stream().flatMap(body -> {
            List<Place> places = new ArrayList<>();
            walk(body, body, List.of(), places);
            return places.stream();
        });
    }

    private static List<Class<?>> bodies() {
        return Stream.of(
                        AssessmentResource.class,
                        DifferenceResource.class,
                        ExplanationResource.class,
                        RoleMatchResource.class,
                        TextResource.class)
                .flatMap(resource -> Stream.of(resource.getDeclaredMethods()))
                .flatMap(method -> Stream.of(method.getGenericParameterTypes()))
                .filter(ParameterizedType.class::isInstance)
                .map(type -> ((ParameterizedType) type).getActualTypeArguments()[0])
                .filter(type -> type instanceof Class<?> record && record.isRecord())
                .<Class<?>>map(type -> (Class<?>) type)
                .distinct()
                .toList();
    }

    private static void walk(Class<?> body, Class<?> type, List<String> at, List<Place> places) {
        for (RecordComponent component : type.getRecordComponents()) {
            List<String> steps =
                    Stream.concat(at.stream(), Stream.of(name(component))).toList();
            Class<?> held = held(component.getGenericType());
            List<Growing> growing = new ArrayList<>(ANYTHING);
            JsonNode entry = sample(component.getGenericType(), at.size());
            growing.add(Growing.list(entry.isArray() ? entry.get(0).toString() : entry.toString()));
            places.add(Place.of(body, steps, growing));
            // A profile within another body is walked as the body that it is.
            if (held.isRecord() && held != Profile.class && steps.size() < DEEPEST) {
                walk(body, held, steps, places);
            }
        }
    }

    private static String name(RecordComponent component) {
        boolean posting = component.getDeclaringRecord().getSimpleName().equals("JobPosting");
        return posting && component.getName().equals("type") ? "@type" : component.getName();
    }

    private static Class<?> held(Type type) {
        return type instanceof ParameterizedType list ? (Class<?>) list.getActualTypeArguments()[0] : (Class<?>) type;
    }

    /** Something sound of a type, with all of its parts. */
    private static JsonNode sample(Type type, int depth) {
        if (type instanceof ParameterizedType list) {
            ArrayNode entries = NODES.arrayNode();
            return entries.add(sample(list.getActualTypeArguments()[0], depth));
        }
        Class<?> one = (Class<?>) type;
        if (one.isRecord()) {
            ObjectNode object = NODES.objectNode();
            for (RecordComponent component : one.getRecordComponents()) {
                boolean required = component.getAccessor().isAnnotationPresent(NotNull.class)
                        || component.getAccessor().isAnnotationPresent(NotBlank.class);
                if (required || depth < DEEPEST) {
                    object.set(name(component), sample(component, depth + 1));
                }
            }
            return object;
        }
        return one.isEnum()
                ? NODES.textNode(one.getEnumConstants()[0].toString())
                : one == Boolean.class
                        ? NODES.booleanNode(true)
                        : one == LocalDate.class
                                ? NODES.textNode("2020-01-01")
                                : Number.class.isAssignableFrom(one) ? NODES.numberNode(1) : NODES.textNode("a");
    }

    private static JsonNode sample(RecordComponent component, int depth) {
        return switch (component.getName()) {
            case "op" -> NODES.textNode("test");
            case "path", "from" ->
                component.getType() == String.class ? NODES.textNode("/x") : sample(component.getGenericType(), depth);
            case "obtainedIn" -> NODES.textNode("2020");
            default -> sample(component.getGenericType(), depth);
        };
    }

    private static void read(Class<?> type, byte[] body) {
        try {
            BINDER.bind(body, type).checked(told -> List.of());
        } catch (ProblemException refused) {
            assertThat(refused.problem().status()).isIn(400, 422);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long cost(Place place, Growing growing, int size) {
        byte[] body = place.with(growing.text().apply(size)).getBytes(StandardCharsets.UTF_8);
        return Allocated.by(() -> read(place.body(), body));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("places")
    void reading_a_body_grows_no_faster_than_the_body(Place place) {
        for (Growing growing : place.growing()) {
            long once = cost(place, growing, BYTES);
            long four = cost(place, growing, 4 * BYTES);
            long sixteen = cost(place, growing, 16 * BYTES);
            assertThat(four).as("%s %s", place, growing.name()).isLessThan(MOST_FOR_FOUR * once + BESIDES);
            assertThat(sixteen).as("%s %s", place, growing.name()).isLessThan(MOST_FOR_FOUR * four + BESIDES);
            assertThat(sixteen)
                    .as("%s %s", place, growing.name())
                    .isLessThan((long) MOST_FOR_A_BYTE * 16 * BYTES + BESIDES);
        }
    }

    @Test
    void every_body_and_every_list_of_a_profile_is_tried() {
        assertThat(bodies()).hasSizeGreaterThanOrEqualTo(6).contains(Profile.class);
        assertThat(places())
                .extracting(Place::toString)
                .contains("Profile evidence", "Profile evidence.otherOutcomes.metric");
    }
}
