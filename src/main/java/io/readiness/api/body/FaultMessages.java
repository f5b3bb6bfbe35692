package io.readiness.api.body;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import io.readiness.api.body.Problem.Fault;
import io.readiness.rulebook.Nearest;
import jakarta.validation.ConstraintViolation;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says in a caller's words what is wrong with a part of a body, and what to try. */
final class FaultMessages {
    /** Longer lists would hide the nearest word. */
    private static final int FEW = 15;

    private FaultMessages() {}

    static Fault of(JsonPath place, @Nullable JsonNode value, JavaType wanted) {
        return wrongType(place, value, wanted.getRawClass());
    }

    static Fault of(JsonPath place, @Nullable JsonNode value, JsonProcessingException e, JavaType root) {
        if (e instanceof PropertyBindingException unknown) {
            return unknownField(place, value, unknown);
        }
        if (e instanceof InvalidNullException) {
            return new Fault(place.toString(), null, "is null, which a list cannot hold", "Remove it from the list.");
        }
        if (e instanceof MismatchedInputException mismatch) {
            Class<?> wanted = mismatch.getTargetType();
            return wrongType(place, value, wanted == null ? root.getRawClass() : wanted);
        }
        if (e instanceof JsonMappingException && e.getCause() instanceof InputCoercionException tooLarge) {
            return new Fault(
                    place.toString(),
                    JsonDocument.value(value),
                    "is too large for " + name(tooLarge.getTargetType()),
                    "Give a number of usual size.");
        }
        return new Fault(
                place.toString(), JsonDocument.value(value), "cannot be read", "Compare it with GET /q/openapi.");
    }

    private static Fault unknownField(JsonPath place, @Nullable JsonNode value, PropertyBindingException e) {
        Collection<Object> ids = e.getKnownPropertyIds() == null ? List.of() : e.getKnownPropertyIds();
        List<String> known = ids.stream().map(Object::toString).sorted().toList();
        return new Fault(
                place.toString(),
                JsonDocument.value(value),
                "is no field that is known here",
                didYouMean(e.getPropertyName(), known));
    }

    private static Fault wrongType(JsonPath place, @Nullable JsonNode value, Class<?> wanted) {
        if (wanted.isEnum() && value != null && value.isTextual()) {
            List<String> known = Arrays.stream(wanted.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .toList();
            return new Fault(
                    place.toString(),
                    value.textValue(),
                    "is none of the " + known.size() + " words for it",
                    didYouMean(value.textValue(), known));
        }
        if (wanted == LocalDate.class && value != null && value.isTextual()) {
            return new Fault(place.toString(), value.textValue(), "is no date", hint(wanted));
        }
        boolean fits = value != null
                && (isWhole(wanted) ? value.isIntegralNumber() : wanted == Double.class && value.isNumber());
        if (fits) {
            return new Fault(
                    place.toString(),
                    JsonDocument.value(value),
                    "is too large for " + name(wanted),
                    "Give a number of usual size.");
        }
        return new Fault(
                place.toString(),
                JsonDocument.value(value),
                "is " + form(value) + ", but must be " + name(wanted),
                hint(wanted));
    }

    private static String didYouMean(String word, List<String> known) {
        String nearest = "Did you mean " + Nearest.to(word, known) + "?";
        return known.size() > FEW ? nearest : nearest + " Known here: " + String.join(", ", known) + ".";
    }

    private static String form(@Nullable JsonNode value) {
        if (value == null) {
            return "missing";
        }
        return switch (value.getNodeType()) {
            case OBJECT, POJO -> "an object";
            case ARRAY -> "a list";
            case STRING, BINARY -> "a text";
            case NUMBER -> value.isIntegralNumber() ? "a whole number" : "a number with decimals";
            case BOOLEAN -> "true or false";
            case NULL -> "null";
            case MISSING -> "missing";
        };
    }

    private static String name(Class<?> wanted) {
        if (wanted.isEnum()) {
            return "one of "
                    + String.join(
                            ", ",
                            Arrays.stream(wanted.getEnumConstants())
                                    .map(Objects::toString)
                                    .toList());
        }
        if (wanted == LocalDate.class) {
            return "a date";
        }
        if (isWhole(wanted)) {
            return "a whole number";
        }
        if (wanted == Double.class || wanted == double.class) {
            return "a number";
        }
        if (wanted == Boolean.class || wanted == boolean.class) {
            return "true or false";
        }
        if (wanted == String.class) {
            return "a text";
        }
        return Collection.class.isAssignableFrom(wanted) ? "a list" : "an object";
    }

    private static String hint(Class<?> wanted) {
        if (wanted.isEnum()) {
            return "Write one of these words in double quotes.";
        }
        if (wanted == LocalDate.class) {
            return "Write it as year-month-day in double quotes, for example \"2026-03-31\".";
        }
        if (isWhole(wanted)) {
            return "Write it without quotes and without decimals, for example 12.";
        }
        if (wanted == Double.class || wanted == double.class) {
            return "Write it without quotes, for example 12.5.";
        }
        if (wanted == Boolean.class || wanted == boolean.class) {
            return "Write true or false without quotes.";
        }
        if (wanted == String.class) {
            return "Write it in double quotes.";
        }
        return Collection.class.isAssignableFrom(wanted)
                ? "Write it in square brackets, even a single entry."
                : "Write it in curly braces, with its fields by name.";
    }

    private static boolean isWhole(Class<?> wanted) {
        return wanted == Integer.class || wanted == int.class || wanted == Long.class || wanted == long.class;
    }

    /** What a constraint of the domain's records asks for, and what to try. */
    static Fault of(JsonPath place, ConstraintViolation<?> violation) {
        return new Fault(
                place.toString(), lengthOrValue(violation.getInvalidValue()), violation.getMessage(), hint(violation));
    }

    /** Of a list, how long it is. */
    private static @Nullable Object lengthOrValue(@Nullable Object refused) {
        return refused instanceof Collection<?> list ? list.size() + " entries" : refused;
    }

    private static String hint(ConstraintViolation<?> violation) {
        Map<String, Object> asked = violation.getConstraintDescriptor().getAttributes();
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> "Say it; it is required here.";
            case "Size" ->
                violation.getInvalidValue() instanceof Collection<?> list && list.isEmpty()
                        ? "Give at least " + asked.get("min") + "."
                        : "Keep to at most " + asked.get("max")
                                + (violation.getInvalidValue() instanceof Collection ? " entries." : " characters.");
            case "Max" -> "Give at most " + asked.get("value") + ".";
            case "PositiveOrZero" -> "Give 0 or more.";
            case "Pattern" -> "Keep to " + asked.get("regexp") + ".";
            default -> "Compare it with GET /q/openapi.";
        };
    }
}
