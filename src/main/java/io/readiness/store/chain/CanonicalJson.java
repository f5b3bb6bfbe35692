package io.readiness.store.chain;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.NumberOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * JSON in the one form that RFC 8785 allows, so that equal values have equal bytes and equal hashes. What would not survive
 * the form unchanged is refused and not mended: lone surrogates, integers beyond 2^53, numbers beyond a double, a key twice.
 */
public final class CanonicalJson {
    private static final BigInteger LARGEST = BigInteger.ONE.shiftLeft(53);
    private static final JsonFactory JSON = new JsonFactory();

    private CanonicalJson() {}

    /** What cannot be brought into the form: where, the value, and what to try. */
    public static final class NotCanonical extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        NotCanonical(String sentence) {
            super(sentence);
        }
    }

    /** The canonical bytes of a document in UTF-8. */
    public static byte[] of(byte[] json) {
        StringBuilder out = new StringBuilder(json.length);
        write(read(json), out);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** SHA-256 of the canonical bytes, in hex. */
    public static String sha256(byte[] json) {
        return Sha256.hex(of(json));
    }

    /** The canonical text of a value made of maps, lists, texts, numbers and truths; what is null in a map is left out. */
    public static String text(Map<String, ?> value) {
        TreeMap<String, Object> told = new TreeMap<>(value);
        told.values().removeIf(one -> one == null);
        StringBuilder out = new StringBuilder(512);
        write(told, out);
        return out.toString();
    }

    private static @Nullable Object read(byte[] json) {
        try (JsonParser parser = JSON.createParser(decoded(json))) {
            if (parser.nextToken() == null) {
                throw new NotCanonical("There is nothing in the document. Send a JSON value.");
            }
            Object value = value(parser);
            if (parser.nextToken() != null) {
                throw new NotCanonical("Something follows the document. Send one JSON value alone.");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw new NotCanonical("The document is no JSON: " + e.getOriginalMessage() + ".");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** UTF-8 and nothing else: a parser that guesses would read the same bytes in two ways. */
    private static String decoded(byte[] json) {
        try {
            // The quick way puts this character where something is malformed; whoever sent it has it as well.
            String quick = new String(json, StandardCharsets.UTF_8);
            String text = quick.indexOf('\uFFFD') < 0
                    ? quick
                    : StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(json))
                            .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new NotCanonical("The document is not written in UTF-8. Encode it so.");
        }
    }

    private static @Nullable Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> whole(parser, parser.getText());
            case VALUE_NUMBER_INT -> integer(parser);
            case VALUE_NUMBER_FLOAT -> number(parser);
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            default -> null;
        };
    }

    private static TreeMap<String, @Nullable Object> object(JsonParser parser) throws IOException {
        TreeMap<String, @Nullable Object> object = new TreeMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = whole(parser, parser.currentName());
            parser.nextToken();
            if (object.containsKey(name)) {
                throw new NotCanonical(at(parser) + " stands there twice. Keep one of the two.");
            }
            object.put(name, value(parser));
        }
        return object;
    }

    private static List<@Nullable Object> array(JsonParser parser) throws IOException {
        List<@Nullable Object> array = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser));
        }
        return array;
    }

    private static String whole(JsonParser parser, String text) {
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (Character.isSurrogate(one)) {
                if (Character.isHighSurrogate(one)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1))) {
                    i++;
                } else {
                    throw new NotCanonical(
                            "%s holds half a character, \\u%04X, which UTF-8 cannot write. Send both halves."
                                    .formatted(at(parser), (int) one));
                }
            }
        }
        return text;
    }

    private static Double integer(JsonParser parser) throws IOException {
        String text = parser.getText();
        if (text.length() > 15 && new BigInteger(text).abs().compareTo(LARGEST) > 0) {
            throw new NotCanonical(
                    "%s is %s, and integers beyond 2^53 do not survive every JSON reader. Send it as a string."
                            .formatted(at(parser), shortened(text)));
        }
        return Double.valueOf(text);
    }

    private static Double number(JsonParser parser) throws IOException {
        double number = Double.parseDouble(parser.getText());
        if (Double.isInfinite(number)) {
            throw new NotCanonical("%s is %s, which is beyond every double. Send it as a string."
                    .formatted(at(parser), shortened(parser.getText())));
        }
        return number;
    }

    private static String at(JsonParser parser) {
        String pointer = parser.getParsingContext().pathAsPointer().toString();
        return pointer.isEmpty() ? "The document" : shortened(pointer);
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    private static void write(@Nullable Object value, StringBuilder out) {
        if (value instanceof Map<?, ?> object) {
            out.append('{');
            String comma = "";
            for (Map.Entry<?, ?> entry : object.entrySet()) {
                out.append(comma);
                quote((String) entry.getKey(), out);
                out.append(':');
                write(entry.getValue(), out);
                comma = ",";
            }
            out.append('}');
        } else if (value instanceof List<?> array) {
            out.append('[');
            for (int i = 0; i < array.size(); i++) {
                if (i > 0) {
                    out.append(',');
                }
                write(array.get(i), out);
            }
            out.append(']');
        } else if (value instanceof String text) {
            quote(text, out);
        } else if (value instanceof Number number) {
            write(number.doubleValue(), out);
        } else {
            out.append(value);
        }
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        if (isPlain(text)) {
            out.append(text);
        } else {
            escape(text, out);
        }
        out.append('"');
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (one < ' ' || one == '"' || one == '\\') {
                return false;
            }
        }
        return true;
    }

    private static void escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            switch (one) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (one < 0x20) {
                        out.append("\\u00").append(Character.forDigit(one >> 4, 16));
                        out.append(Character.forDigit(one & 0xF, 16));
                    } else {
                        out.append(one);
                    }
                }
            }
        }
    }

    /** As ECMAScript writes a number: the shortest digits that read back as the same double. */
    static void write(double number, StringBuilder out) {
        if (number == Math.rint(number) && Math.abs(number) <= 1L << 53) {
            out.append((long) number);
            return;
        }
        if (number < 0) {
            out.append('-');
        }
        BigDecimal decimal = shortest(Math.abs(number));
        String digits = decimal.unscaledValue().toString();
        int length = digits.length();
        int point = length - decimal.scale();
        if (length <= point && point <= 21) {
            out.append(digits).append("0".repeat(point - length));
        } else if (0 < point && point <= 21) {
            out.append(digits, 0, point).append('.').append(digits, point, length);
        } else if (-6 < point && point <= 0) {
            out.append("0.").append("0".repeat(-point)).append(digits);
        } else {
            out.append(digits.charAt(0));
            if (length > 1) {
                out.append('.').append(digits, 1, length);
            }
            out.append('e').append(point > 0 ? "+" : "-").append(Math.abs(point - 1));
        }
    }

    /** {@link Double#toString} is not the shortest before Java 19, and Java asks for two digits where one would do. */
    private static BigDecimal shortest(double number) {
        BigDecimal decimal = new BigDecimal(NumberOutput.toString(number, true)).stripTrailingZeros();
        if (decimal.precision() == 2) {
            BigDecimal one = decimal.setScale(decimal.scale() - 1, RoundingMode.HALF_EVEN);
            if (one.doubleValue() == number) {
                return one.stripTrailingZeros();
            }
        }
        return decimal;
    }
}
