package io.readiness.api.body;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in a caller's words what is wrong with a part of a body, and what to try. */
final class FaultMessages {
    /** Longer lists would hide the nearest word. */
    private static final int FEW = 15;

    private static final String ENTRIES = " entries";
    private static final String KEEP_TO = "Keep to at most ";

    private FaultMessages() {}

    /**
     * What a value may have to be, in a caller's words.
     *
     * @param name what it is
     * @param hint how it is written
     */
    private record Form(String name, String hint) {
        static final Form DATE =
                new Form("a date", "Write it as year-month-day in double quotes, for example \"2026-03-31\".");
        static final Form WHOLE =
                new Form("a whole number", "Write it without quotes and without decimals, for example 12.");
        static final Form NUMBER = new Form("a number", "Write it without quotes, for example 12.5.");
        static final Form TRUTH = new Form("true or false", "Write true or false without quotes.");
        static final Form TEXT = new Form("a text", "Write it in double quotes.");
        static final Form ID = new Form(
                "an id in the form of a UUID",
                "Take it whole from where it was told, for example \"6f2b2f5c-5b3e-4a39-9d55-9a3c4a1d7b10\".");
        static final Form LIST = new Form("a list", "Write it in square brackets, even a single entry.");
        static final Form OBJECT = new Form("an object", "Write it in curly braces, with its fields by name.");

        private static final Map<Class<?>, Form> OF_VALUES = Map.of(
                LocalDate.class, DATE,
                Integer.class, WHOLE,
                int.class, WHOLE,
                Long.class, WHOLE,
                long.class, WHOLE,
                Double.class, NUMBER,
                double.class, NUMBER,
                Boolean.class, TRUTH,
                boolean.class, TRUTH,
                String.class, TEXT);

        static Form of(Class<?> wanted) {
            if (wanted.isEnum()) {
                String constants = Arrays.stream(wanted.getEnumConstants())
                        .map(Objects::toString)
                        .collect(Collectors.joining(", "));
                return new Form("one of " + constants, "Write one of these words in double quotes.");
            }
            if (wanted == UUID.class) {
                return ID;
            }
            return OF_VALUES.getOrDefault(wanted, Collection.class.isAssignableFrom(wanted) ? LIST : OBJECT);
        }
    }

    static Fault of(JsonPath place, @Nullable JsonNode value, JsonProcessingException e, JavaType root) {
        if (e instanceof PropertyBindingException unknown) {
            return unknownField(place, value, unknown);
        }
        if (e instanceof MismatchedInputException mismatch) {
            Class<?> wanted = mismatch.getTargetType();
            return wrongType(place, value, wanted == null ? root.getRawClass() : wanted);
        }
        if (e instanceof JsonMappingException && e.getCause() instanceof InputCoercionException tooLarge) {
            return tooLarge(place, value, tooLarge.getTargetType());
        }
        return fault(place, value, "cannot be read", "Compare it with GET /q/openapi.");
    }

    private static Fault fault(JsonPath place, @Nullable JsonNode value, String message, String hint) {
        return new Fault(place.toString(), JsonDocument.value(value), message, hint);
    }

    static Fault isNull(JsonPath place, String hint) {
        return fault(place, null, "is null, which says nothing", hint);
    }

    static Fault repeated(JsonPath place, JsonNode entry) {
        return fault(place, entry, "stands in this list before", "Keep one of them.");
    }

    static Fault tooLong(JsonPath place, int entries, int most) {
        return new Fault(
                place.toString(),
                entries + ENTRIES,
                "is longer than it may be, and was not looked into",
                KEEP_TO + most + ENTRIES + ".");
    }

    private static Fault unknownField(JsonPath place, @Nullable JsonNode value, PropertyBindingException e) {
        Collection<Object> ids = e.getKnownPropertyIds() == null ? List.of() : e.getKnownPropertyIds();
        List<String> known = ids.stream().map(Object::toString).sorted().toList();
        return fault(place, value, "is no field that is known here", didYouMean(e.getPropertyName(), known));
    }

    static Fault wrongType(JsonPath place, @Nullable JsonNode value, Class<?> wanted) {
        Form form = Form.of(wanted);
        if (wanted.isEnum() && value != null && value.isTextual()) {
            List<String> known = Arrays.stream(wanted.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .toList();
            return fault(
                    place,
                    value,
                    "is none of the " + known.size() + " words for it",
                    didYouMean(value.textValue(), known));
        }
        if (form.equals(Form.DATE) && value != null && value.isTextual()) {
            return fault(place, value, "is no date", form.hint());
        }
        if (form.equals(Form.ID) && value != null && value.isTextual()) {
            return fault(place, value, "is no id in the form of a UUID", form.hint());
        }
        boolean fits = value != null
                && value.isNumber()
                && (form.equals(Form.WHOLE) ? isWhole(value) : wanted == Double.class);
        return fits
                ? tooLarge(place, value, wanted)
                : fault(place, value, "is " + form(value) + ", but must be " + form.name(), form.hint());
    }

    private static boolean isWhole(JsonNode number) {
        return number.isIntegralNumber()
                || number.decimalValue().signum() == 0
                || number.decimalValue().stripTrailingZeros().scale() <= 0;
    }

    private static Fault tooLarge(JsonPath place, @Nullable JsonNode value, Class<?> wanted) {
        return fault(place, value, "is too large for " + Form.of(wanted).name(), "Give a number of usual size.");
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
            case NUMBER -> isWhole(value) ? "a whole number" : "a number with decimals";
            case BOOLEAN -> "true or false";
            case NULL -> "null";
            case MISSING -> "missing";
        };
    }

    /** What a constraint of the domain's records asks for, and what to try. */
    static Fault of(JsonPath place, ConstraintViolation<?> violation) {
        return new Fault(
                place.toString(), lengthOrValue(violation.getInvalidValue()), violation.getMessage(), hint(violation));
    }

    /** Of a list, how long it is. */
    private static @Nullable Object lengthOrValue(@Nullable Object refused) {
        return refused instanceof Collection<?> list ? list.size() + ENTRIES : refused;
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
                        : KEEP_TO + asked.get("max")
                                + (violation.getInvalidValue() instanceof Collection ? ENTRIES : " characters")
                                + ".";
            case "Max", "DecimalMax" -> "Give at most " + asked.get("value") + ".";
            case "Min", "DecimalMin" -> "Give at least " + asked.get("value") + ".";
            case "PositiveOrZero" -> "Give 0 or more.";
            case "Pattern" -> "Keep to " + asked.get("regexp") + ".";
            default -> "Compare it with GET /q/openapi.";
        };
    }
}
