package io.readiness.store;

import io.readiness.store.StoreRefusal.Unfit;
import org.jspecify.annotations.Nullable;

/** Texts that can be kept, compared and hashed alike in every store. */
final class Fit {
    static final int TENANT = 64;
    static final int CANDIDATE = 200;
    static final int CALLER = 200;
    static final int KEY = 255;
    static final int ADDRESS = 2000;
    static final int REASON = 2000;

    private Fit() {}

    static String text(String what, String text, int most) {
        if (text.isEmpty()) {
            throw new Unfit("The " + what + " is empty. Name one.");
        }
        if (text.length() > most) {
            throw new Unfit(
                    "The " + what + " has " + text.length() + " characters, and " + most + " are kept. Shorten it.");
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

    static @Nullable String optional(String what, @Nullable String text, int most) {
        return text == null ? null : text(what, text, most);
    }
}
