package io.readiness.store.chain;

import io.readiness.store.chain.StoreRefusal.Unfit;
import org.jspecify.annotations.Nullable;

/** Texts that can be kept, compared and hashed alike in every store. */
public final class Fit {
    public static final int TENANT = 64;
    public static final int CANDIDATE = 200;
    public static final int CALLER = 200;
    public static final int KEY = 255;
    public static final int ADDRESS = 2000;
    public static final int REASON = 2000;

    /** Words that people write, on several lines if they like. */
    public static final String WORDS = "[^\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]*";

    /** What is said of what is none. */
    public static final String WORDS_SAY = "must hold no control characters, such as a null or an escape";

    private Fit() {}

    public static String text(String what, String text, int most) {
        if (text.isEmpty()) {
            throw new Unfit("The " + what + " is empty. Name one.");
        }
        // As a schema counts them: a character beyond U+FFFF is one.
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            throw new Unfit("The " + what + " has " + length + " characters, and " + most + " are kept. Shorten it.");
        }
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (one < ' ' && one != '\n' && one != '\t' && one != '\r') {
                throw new Unfit("The " + what + " holds the control character U+%04X. Remove it.".formatted((int) one));
            }
            if (Character.isHighSurrogate(one)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(one)) {
                throw new Unfit(
                        "The " + what + " holds half a character, U+%04X. Send both halves.".formatted((int) one));
            }
        }
        return text;
    }

    public static @Nullable String optional(String what, @Nullable String text, int most) {
        return text == null ? null : text(what, text, most);
    }
}
