package io.readiness.api;

import jakarta.validation.ConstraintViolation;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says what a constraint of the domain's records asks for, and what to try. */
final class OutOfBounds {
    private OutOfBounds() {}

    static Fault of(Place place, ConstraintViolation<?> violation) {
        return new Fault(place.toString(), value(violation.getInvalidValue()), violation.getMessage(), hint(violation));
    }

    /** Of a list, how long it is. */
    private static @Nullable Object value(@Nullable Object refused) {
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
