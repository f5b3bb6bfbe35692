package io.readiness.api;

import jakarta.validation.ConstraintViolation;
import java.util.Map;

/** Says what a constraint of the domain's records asks for, and what to try. */
final class OutOfBounds {
    private OutOfBounds() {}

    static Fault of(Place place, ConstraintViolation<?> violation) {
        return new Fault(place.toString(), violation.getInvalidValue(), violation.getMessage(), hint(violation));
    }

    private static String hint(ConstraintViolation<?> violation) {
        Map<String, Object> asked = violation.getConstraintDescriptor().getAttributes();
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return switch (constraint) {
            case "NotNull", "NotBlank" -> "Say it; it is required here.";
            case "Size" -> "Keep to at most " + asked.get("max") + ".";
            case "Max" -> "Give at most " + asked.get("value") + ".";
            case "PositiveOrZero" -> "Give 0 or more.";
            case "Pattern" -> "Keep to " + asked.get("regexp") + ", for example \"po-17\".";
            default -> "Compare it with GET /q/openapi.";
        };
    }
}
