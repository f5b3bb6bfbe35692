package io.readiness.api.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.readiness.api.decision.RecordId;
import io.readiness.store.chain.Fit;
import jakarta.validation.Constraint;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What Bean Validation asks of a value, in the words of JSON Schema. */
final class Limits {
    /**
     * An expression as ECMA-262 has it, anchored, since JSON Schema looks for it anywhere in a text.
     *
     * @param regexp the expression
     * @param shortest how few characters it matches
     * @param longest how many at most; null: another limit says so
     */
    private record Ecma(String regexp, int shortest, Integer longest) {}

    /** The expressions that say their own length, or that Java writes in its own way so as to be fast. */
    private static final Map<String, Ecma> EXPRESSIONS = Map.ofEntries(
            Map.entry("[A-Za-z0-9._-]{1,64}", new Ecma("^[A-Za-z0-9._-]{1,64}$", 1, 64)),
            Map.entry("\\d{4}(-(0[1-9]|1[0-2]))?", new Ecma("^[0-9]{4}(-(0[1-9]|1[0-2]))?$", 4, 7)),
            Map.entry("(?s)(?!.*~(?![01]))/.*", new Ecma("^(/([^/~]|~[01])*)+$", 1, null)),
            Map.entry(RecordId.FORM, new Ecma("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$", 36, 36)),
            Map.entry("[!-~]{1,200}", new Ecma("^[!-~]{1,200}$", 1, 200)),
            // Where words are asked for, something has to be seen of them.
            Map.entry(
                    Fit.WORDS,
                    new Ecma(
                            "^[^\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]*[^\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\s][^\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]*$",
                            1,
                            null)),
            Map.entry("[^\\x00-\\x1f\\x7f]{1,200}", new Ecma("^[^\\x00-\\x1f\\x7f]{1,200}$", 1, 200)),
            Map.entry(
                    "[!#-+.-:=?A-~-]{1,64}@[A-Za-z0-9.-]{1,189}",
                    new Ecma("^[!#-+.-:=?A-~-]{1,64}@[A-Za-z0-9.-]{1,189}$", 3, 254)),
            Map.entry(
                    "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}",
                    new Ecma("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$", 2, 44)),
            Map.entry("[!-9;-~]{1,170}", new Ecma("^[!-9;-~]{1,170}$", 1, 170)),
            Map.entry(
                    "https?://[A-Za-z0-9.:\\[\\]-]{1,200}(/[!-~]{0,200})?",
                    new Ecma("^https?://[A-Za-z0-9.:\\[\\]-]{1,200}(/[!-~]{0,200})?$", 8, 409)),
            Map.entry("[a-z]{1,20}/[a-z0-9.+-]{1,100}", new Ecma("^[a-z]{1,20}/[a-z0-9.+-]{1,100}$", 3, 121)));

    /** Begins with the beginning of the text: some languages look for an expression there alone. */
    private static final String SOMETHING = "^\\s*\\S";

    private static final java.util.regex.Pattern WORDS = java.util.regex.Pattern.compile("[a-z]+(?:\\|[a-z]+)+");

    private Limits() {}

    /** Adds to a schema what the annotations of a value ask for. */
    static void add(ObjectNode schema, AnnotatedElement value) {
        for (Annotation annotation : value.getAnnotations()) {
            if (annotation instanceof Size size) {
                size(schema, size.min(), size.max());
            } else if (annotation instanceof NotBlank) {
                size(schema, 1, Integer.MAX_VALUE);
                if (!schema.has("pattern")) {
                    schema.put("pattern", SOMETHING);
                }
            } else if (annotation instanceof NotEmpty) {
                size(schema, 1, Integer.MAX_VALUE);
            } else if (annotation instanceof Pattern pattern) {
                expression(schema, pattern.regexp());
            } else if (annotation instanceof PositiveOrZero) {
                schema.put("minimum", 0);
            } else if (annotation instanceof Positive) {
                schema.put("minimum", 1);
            } else if (annotation instanceof Min min) {
                schema.put("minimum", min.value());
            } else if (annotation instanceof Max max) {
                schema.put("maximum", max.value());
            } else if (annotation instanceof DecimalMin min) {
                schema.put("minimum", new BigDecimal(min.value()));
            } else if (annotation instanceof DecimalMax max) {
                schema.put("maximum", new BigDecimal(max.value()));
            } else if (annotation.annotationType().isAnnotationPresent(Constraint.class)
                    && !(annotation instanceof NotNull || annotation instanceof Valid)) {
                throw new IllegalStateException("The description of the API has no words for " + annotation + " of "
                        + value + ". Maybe add them here?");
            }
        }
    }

    private static void size(ObjectNode schema, int min, int max) {
        boolean list = schema.path("type").asText().equals("array");
        if (min > 0) {
            schema.put(list ? "minItems" : "minLength", min);
        }
        if (max < Integer.MAX_VALUE) {
            schema.put(list ? "maxItems" : "maxLength", max);
        }
    }

    private static void expression(ObjectNode schema, String regexp) {
        if (WORDS.matcher(regexp).matches()) {
            List.of(regexp.split("\\|")).forEach(schema.withArray("enum")::add);
            return;
        }
        Ecma ecma = EXPRESSIONS.get(regexp);
        if (ecma == null) {
            throw new IllegalStateException(
                    "The description of the API does not know how ECMA-262 writes " + regexp + ". Maybe add it here?");
        }
        schema.put("pattern", ecma.regexp);
        if (!schema.has("minLength")) {
            schema.put("minLength", ecma.shortest);
        }
        if (ecma.longest != null) {
            schema.put("maxLength", ecma.longest);
        }
    }
}
