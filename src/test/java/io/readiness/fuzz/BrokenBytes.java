package io.readiness.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes the bytes of a body without regard to what they mean. */
final class BrokenBytes {
    private static final Pattern NUMBER = Pattern.compile("(?<=[:\\[,] ?)-?\\d[\\d.eE+-]*(?= ?[,}\\]])");
    private static final Pattern TEXT = Pattern.compile("(?<=[:\\[,] ?)\"(?:[^\"\\\\]++|\\\\.)*+\"");

    private final Chance chance;

    BrokenBytes(Chance chance) {
        this.chance = chance;
    }

    /**
     * What was made of a body.
     *
     * @param kind how it was changed
     */
    record Broken(String kind, byte[] body) {}

    Broken of(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        return switch (chance.below(12)) {
            case 0, 1 -> new Broken("bytes", bytes(body));
            case 2 -> new Broken("cut short", Arrays.copyOf(body, chance.below(body.length)));
            case 3 -> new Broken("number", with(NUMBER, text, this::number));
            case 4 -> new Broken("text", with(TEXT, text, this::text));
            case 5 -> encoded(text);
            case 6 -> new Broken("twice", twice(text));
            case 7 -> new Broken("deep", with(TEXT, text, this::deep));
            case 8 -> new Broken("no JSON", syntax(text));
            case 9 -> new Broken("whole", whole().getBytes(StandardCharsets.UTF_8));
            case 10 -> new Broken("around", around(body));
            default -> new Broken("large", large(text));
        };
    }

    private byte[] bytes(byte[] body) {
        byte[] changed = body.clone();
        for (int i = chance.between(1, 4); i > 0 && changed.length > 0; i--) {
            int at = chance.below(changed.length);
            switch (chance.below(4)) {
                case 0 -> changed[at] ^= (byte) (1 << chance.below(8));
                case 1 -> changed[at] = (byte) chance.bits();
                case 2 -> changed = joined(changed, at, Math.min(changed.length, at + chance.below(20)), new byte[0]);
                default ->
                    changed = joined(
                            changed,
                            at,
                            at,
                            Arrays.copyOfRange(changed, at, Math.min(changed.length, at + chance.below(20))));
            }
        }
        return changed;
    }

    private static byte[] joined(byte[] body, int from, int to, byte[] instead) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(body, 0, from);
        all.writeBytes(instead);
        all.write(body, to, body.length - to);
        return all.toByteArray();
    }

    /** One of the places that look so, with something else in it. */
    private byte[] with(Pattern place, String text, Supplier<byte[]> instead) {
        List<int[]> places = new ArrayList<>();
        Matcher found = place.matcher(text);
        while (found.find() && places.size() < 200) {
            places.add(new int[] {found.start(), found.end()});
        }
        int[] at = places.isEmpty() ? new int[] {0, 0} : chance.of(places);
        return joined(
                text.getBytes(StandardCharsets.UTF_8),
                text.substring(0, at[0]).getBytes(StandardCharsets.UTF_8).length,
                text.substring(0, at[1]).getBytes(StandardCharsets.UTF_8).length,
                instead.get());
    }

    private byte[] number() {
        return ascii(chance.of(
                "1e2147483648",
                "-1e2147483648",
                "1e99999999999",
                "1E+99999999",
                "1e-2147483649",
                "1e999",
                "-1e999",
                "1e400",
                "-0",
                "0.0",
                "01",
                "1.",
                ".5",
                "+1",
                "0x1",
                "NaN",
                "Infinity",
                "-",
                "1e",
                "1_000",
                "12.0",
                "1e1",
                "9007199254740993",
                "18446744073709551616",
                "0." + "3".repeat(900),
                "7".repeat(999),
                "7".repeat(5_000),
                "1e-400",
                "2147483648",
                "-2147483649"));
    }

    private byte[] text() {
        return switch (chance.below(8)) {
            case 0 -> ascii("\"\\ud800\"");
            case 1 -> ascii("\"" + chance.marker() + "\\udc00\\ud800 x\"");
            case 2 -> ascii("\"\\u0000\"");
            case 3 -> new byte[] {'"', (byte) 0xC0, (byte) 0xA2, '"'};
            case 4 -> new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'};
            case 5 -> new byte[] {'"', (byte) 0xF5, (byte) 0x80, (byte) 0x80, (byte) 0x80, '"'};
            case 6 -> new byte[] {'"', 'a', 0, '\t', '"'};
            default -> new byte[] {(byte) 0xC0, (byte) 0xA2, 'a', (byte) 0xC0, (byte) 0xA2};
        };
    }

    private Broken encoded(String text) {
        String charset = chance.of("UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "ISO-8859-1", "windows-1252");
        byte[] bytes = text.getBytes(Charset.forName(charset));
        return chance.one(3)
                ? new Broken(
                        "byte order mark",
                        ("\uFEFF" + text).getBytes(chance.one(2) ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16LE))
                : new Broken("encoded in " + charset, bytes);
    }

    private byte[] twice(String text) {
        Matcher field = Pattern.compile("\"[^\"\\\\]*\" ?: ?(\"[^\"\\\\]*\"|\\d+|true|false)")
                .matcher(text);
        List<String> fields = new ArrayList<>();
        while (field.find() && fields.size() < 100) {
            fields.add(field.group());
        }
        String again = fields.isEmpty() ? "\"reference\":\"a\",\"reference\":\"b\"" : chance.of(fields);
        return text.replaceFirst(Pattern.quote(again), Matcher.quoteReplacement(again + "," + again))
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] deep() {
        int levels = chance.of(5, 60, 400, 999, 1_001, 20_000);
        return chance.one(2)
                ? ascii("[".repeat(levels) + "]".repeat(levels))
                : ascii("{\"a\":".repeat(levels) + "1" + "}".repeat(levels));
    }

    private byte[] syntax(String text) {
        String changed = switch (chance.below(7)) {
            case 0 -> text.replaceFirst(",", ",,");
            case 1 -> text.replaceFirst("}$", ",}");
            case 2 -> text.replace('"', '\'');
            case 3 -> "/* " + chance.marker() + " */" + text;
            case 4 -> text.replaceFirst(":", "=");
            case 5 -> text.replaceFirst("\"", "");
            default -> text.replaceFirst("\\{", "[");
        };
        return changed.getBytes(StandardCharsets.UTF_8);
    }

    private String whole() {
        return chance.of(
                "",
                " ",
                "\n",
                "null",
                "[]",
                "{}",
                "\"x\"",
                "1",
                "true",
                "tru",
                "[{}]",
                "{",
                "}",
                "\0",
                "{\"\":{}}",
                chance.marker());
    }

    private byte[] around(byte[] body) {
        byte[] more = ascii(
                chance.of("{}", "x", "\0", ",", "]", "\n\n", "\u001a", " null", "\r\n\r\nGET / HTTP/1.1\r\n\r\n"));
        return chance.one(3) ? joined(body, 0, 0, more) : joined(body, body.length, body.length, more);
    }

    /** One thing of it many times. */
    private byte[] large(String text) {
        return switch (chance.below(6)) {
            case 0 ->
                text.replaceFirst("\\{", "{\"evidence\":[" + "{},".repeat(chance.of(100, 600, 4_000)) + "{}],")
                        .getBytes(StandardCharsets.UTF_8);
            case 1 ->
                text.replaceFirst("\\{", "{\"" + "n".repeat(chance.of(300, 49_000, 60_000)) + "\":1,")
                        .getBytes(StandardCharsets.UTF_8);
            case 2 ->
                text.replaceFirst("\\{", "{" + " ".repeat(chance.of(1_000, 70_000, 1_100_000)))
                        .getBytes(StandardCharsets.UTF_8);
            case 3 -> with(TEXT, text, () -> ascii("\"" + "w".repeat(chance.of(5_000, 100_000, 1_050_000)) + "\""));
            case 4 ->
                text.replaceFirst("\\{", "{" + "\"x\":1,".repeat(chance.of(60, 2_000)))
                        .getBytes(StandardCharsets.UTF_8);
            default ->
                text.replaceFirst("\\[", "[" + "\"\",".repeat(chance.of(60, 5_000)))
                        .getBytes(StandardCharsets.UTF_8);
        };
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
