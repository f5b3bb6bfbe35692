package io.readiness.api.body;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What the constraints on texts mean, as JSON Schema has it: a length counts characters, where Java counts the halves of those
 * beyond U+FFFF, and a text of spaces that do not break is blank. Hibernate Validator finds these by its service file, and prefers
 * them to its own, which are for any character sequence.
 */
public final class TextConstraints {
    private TextConstraints() {}

    /** Counts characters. */
    public static final class Length implements ConstraintValidator<Size, String> {
        private int fewest;
        private int most;

        @Override
        public void initialize(Size size) {
            fewest = size.min();
            most = size.max();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            if (text == null || (text.length() <= most && text.length() / 2 >= fewest)) {
                return true;
            }
            int length = text.codePointCount(0, text.length());
            return length >= fewest && length <= most;
        }
    }

    /** Asks for something that can be seen. */
    public static final class Seen implements ConstraintValidator<NotBlank, String> {
        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text != null && text.codePoints().anyMatch(one -> !isBlank(one));
        }

        /** As the expression {@code \s} of ECMAScript has it, so that a schema can say the same. */
        private static boolean isBlank(int one) {
            return Character.isSpaceChar(one) || (one >= '\t' && one <= '\r') || one == '\uFEFF';
        }
    }
}
