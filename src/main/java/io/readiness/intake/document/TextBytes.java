package io.readiness.intake.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes as text, by what they are: a mark at the start, then UTF-16 by its zero bytes, then UTF-8 if all of it is, else what an HTML page declares, else the way
 * Windows writes Western languages.
 *
 * @param text the text, without the mark
 * @param guessed whether another way of writing letters could be meant
 */
record TextBytes(String text, boolean guessed) {
    private static final int LOOKED_AT = 4_096;
    private static final int MOST_CONTROLS = 20;

    /** Ways of writing a letter in one byte that pages declare, as browsers read them. */
    private static final Map<String, String> ONE_BYTE = Map.of(
            "windows-1252", "windows-1252",
            "iso-8859-1", "windows-1252",
            "windows-1250", "windows-1250",
            "iso-8859-2", "iso-8859-2",
            "iso-8859-15", "iso-8859-15");

    private static final Pattern DECLARED = Pattern.compile("(?i)<meta\\s[^<>]{0,200}charset\\s{0,3}=\\s{0,3}[\"']?("
            + String.join("|", ONE_BYTE.keySet()) + ")(?![\\w-])");

    static TextBytes of(byte[] bytes) {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return new TextBytes(new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8), false);
        }
        if (begins(bytes, 0xFF, 0xFE)) {
            return new TextBytes(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE), false);
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return new TextBytes(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE), false);
        }
        int even = zeros(bytes, 0);
        int odd = zeros(bytes, 1);
        int looked = Math.min(bytes.length, LOOKED_AT);
        if (looked > 3 && odd > looked / 4 && even < odd / 8 + 1) {
            return new TextBytes(new String(bytes, StandardCharsets.UTF_16LE), true);
        }
        if (looked > 3 && even > looked / 4 && odd < even / 8 + 1) {
            return new TextBytes(new String(bytes, StandardCharsets.UTF_16BE), true);
        }
        try {
            return new TextBytes(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString(),
                    false);
        } catch (CharacterCodingException e) {
            return inOneByte(bytes);
        }
    }

    /** Text that is no UTF-8, in the letters that an HTML page says itself, else in those of most programs. */
    private static TextBytes inOneByte(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(start);
        return declared.find()
                ? new TextBytes(
                        new String(
                                bytes,
                                Charset.forName(ONE_BYTE.getOrDefault(
                                        declared.group(1).toLowerCase(Locale.ROOT), "windows-1252"))),
                        false)
                : new TextBytes(new String(bytes, Charset.forName("windows-1252")), true);
    }

    /** Whether the bytes can be text at all: those of programs and pictures have controls all over. */
    boolean isText() {
        int looked = Math.min(text.length(), LOOKED_AT);
        long controls = text.substring(0, looked)
                .chars()
                .filter(letter -> Character.isISOControl(letter) && !Character.isWhitespace(letter))
                .count();
        return controls * MOST_CONTROLS <= looked;
    }

    private static int zeros(byte[] bytes, int from) {
        int zeros = 0;
        for (int i = from; i < Math.min(bytes.length, LOOKED_AT); i += 2) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static boolean begins(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
