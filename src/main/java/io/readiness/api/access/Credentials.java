package io.readiness.api.access;

import io.readiness.store.access.AccessWriter;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** By what a request says who sends it. */
sealed interface Credentials {
    /** It does not say it. */
    record None() implements Credentials {}

    /**
     * A key of ours.
     *
     * @param secret as it was sent, and of the form that keys have
     * @param byBasic whether a browser may have sent it without asking
     */
    record Key(String secret, boolean byBasic) implements Credentials {}

    /** What an identity provider may have signed. */
    record Token() implements Credentials {}

    /** What can be neither: why, and what to try. Says nothing of what was sent, which may be the secret of another service. */
    record Unreadable(String sentence) implements Credentials {}

    /** What every key looks like; whatever does not is looked up nowhere. */
    Pattern KEY = Pattern.compile(AccessWriter.PREFIX + "[A-Za-z0-9_-]{43}");

    /** Three parts in base64url, of which the first is a JSON object. */
    Pattern TOKEN = Pattern.compile("eyJ[A-Za-z0-9_-]*\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

    static Credentials of(MultiMap headers) {
        List<String> sent = headers.getAll(HttpHeaders.AUTHORIZATION);
        if (sent.isEmpty()) {
            return new None();
        }
        if (sent.size() > 1) {
            return new Unreadable("Authorization stands there " + sent.size() + " times. Send it once.");
        }
        String[] parts = sent.get(0).strip().split(" +", 2);
        String told = parts.length == 2 ? parts[1] : "";
        return switch (parts[0].toLowerCase(Locale.ROOT)) {
            case "bearer" -> bearer(told);
            case "basic" -> basic(told);
            default ->
                new Unreadable("Authorization is neither Bearer nor Basic. Send Authorization: Bearer and the key.");
        };
    }

    private static Credentials bearer(String told) {
        if (KEY.matcher(told).matches()) {
            return new Key(told, false);
        }
        return TOKEN.matcher(told).matches()
                ? new Token()
                : new Unreadable("What follows Bearer is no key that was made here: one has " + AccessWriter.PREFIX
                        + " and 43 letters, digits, dashes or underscores after it.");
    }

    /** The key is the user's name, as most vendors have it, or the password, as most clients do. */
    private static Credentials basic(String told) {
        String said;
        try {
            said = new String(Base64.getDecoder().decode(told), StandardCharsets.ISO_8859_1);
        } catch (IllegalArgumentException noBase64) {
            return new Unreadable("What follows Basic is not base64. Encode the key and a colon after it.");
        }
        int colon = said.indexOf(':');
        String user = colon < 0 ? said : said.substring(0, colon);
        String password = colon < 0 ? "" : said.substring(colon + 1);
        for (String one : List.of(user, password)) {
            if (KEY.matcher(one).matches()) {
                return new Key(one, true);
            }
        }
        return new Unreadable(
                "What follows Basic holds no key that was made here. Send the key as user name, with an empty password.");
    }
}
