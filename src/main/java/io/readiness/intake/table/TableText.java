package io.readiness.intake.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A table as text, in whatever charset and with whatever separator a spreadsheet has written it.
 *
 * @param text what stands in it, without mark
 * @param separator what stands between two cells
 */
record TableText(String text, char separator) {
    private static final char MARK = '\uFEFF';

    /** From the most usual; a table in which it does not matter has the first. */
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    /** What Excel writes first where it is to know the separator, and takes for no row. */
    private static final Pattern TOLD_SEPARATOR = Pattern.compile("\\A\"?sep=([,;\\t|])\"?(?:\\r\\n|\\r|\\n|\\z)");

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /**
     * Reads bytes as the text that they are.
     *
     * @param told the charset that was sent with them; null: none was, and a mark or the bytes themselves tell
     * @param knownIn how many headings of a row are columns, by which the separator is found
     * @throws UnreadableTable where they are no text
     */
    static TableText of(byte[] sent, @Nullable Charset told, ToIntFunction<List<String>> knownIn) {
        String text = decoded(sent, told);
        if (!text.isEmpty() && text.charAt(0) == MARK) {
            text = text.substring(1);
        }
        Matcher separator = TOLD_SEPARATOR.matcher(text);
        return separator.find()
                ? new TableText(
                        text.substring(separator.end()), separator.group(1).charAt(0))
                : new TableText(text, likeliest(text, knownIn));
    }

    private static String decoded(byte[] sent, @Nullable Charset told) {
        Charset marked = marked(sent);
        Charset charset = marked == null ? told : marked;
        if (charset != null) {
            String text = strictly(sent, charset);
            if (text == null) {
                throw new UnreadableTable("The table is not in " + charset.name()
                        + ", as it says. Send it in the charset that it has, best UTF-8.");
            }
            return text;
        }
        String text = strictly(sent, StandardCharsets.UTF_8);
        if (text == null) {
            text = strictly(sent, WINDOWS);
        }
        if (text == null || text.indexOf('\0') >= 0) {
            throw new UnreadableTable(
                    "The table is no text in UTF-8, UTF-16 or windows-1252. Save it as CSV in UTF-8 and send it again.");
        }
        return text;
    }

    /** What a mark at the beginning says, or the empty half of a first letter where there is none. */
    private static @Nullable Charset marked(byte[] sent) {
        if (sent.length < 2) {
            return null;
        }
        int first = sent[0] & 0xFF;
        int second = sent[1] & 0xFF;
        if ((first == 0xFF && second == 0xFE) || (first != 0 && second == 0)) {
            return StandardCharsets.UTF_16LE;
        }
        return (first == 0xFE && second == 0xFF) || (first == 0 && second != 0) ? StandardCharsets.UTF_16BE : null;
    }

    private static @Nullable String strictly(byte[] sent, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(sent)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static char likeliest(String text, ToIntFunction<List<String>> knownIn) {
        char likeliest = SEPARATORS.get(0);
        int most = 0;
        for (char separator : SEPARATORS) {
            List<Line> first = new TableText(text, separator).lines(1);
            int known = first.isEmpty() ? 0 : knownIn.applyAsInt(first.get(0).cells());
            if (known > most) {
                most = known;
                likeliest = separator;
            }
        }
        return likeliest;
    }

    /**
     * A row that is not blank.
     *
     * @param number its number, counted from 1 with the blank ones, as spreadsheets do
     * @param cells what stands in it; empty: from here on the table cannot be taken apart
     */
    record Line(int number, List<String> cells) {}

    /**
     * The rows that are not blank.
     *
     * @param most how many are wanted at most
     */
    List<Line> lines(int most) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        try (CSVParser parser = CSVParser.parse(text, format())) {
            Iterator<CSVRecord> records = parser.iterator();
            while (lines.size() < most && records.hasNext()) {
                number++;
                List<String> cells = records.next().toList();
                if (!cells.stream().allMatch(String::isBlank)) {
                    lines.add(new Line(number, cells));
                }
            }
        } catch (IOException | UncheckedIOException broken) {
            lines.add(new Line(number + 1, List.of()));
        }
        return lines;
    }

    /** Generous with what stands behind a closing quotation mark; one that is never closed leaves nothing to be read. */
    private CSVFormat format() {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .get();
    }
}
