package io.readiness.intake.document;

import io.readiness.intake.document.SourceDocument.Format;
import io.readiness.intake.document.SourceDocument.Layout;
import io.readiness.intake.document.SourceDocument.Notice.Kind;
import io.readiness.intake.document.SourceDocument.Place.InText;
import io.readiness.intake.document.TableRows.Cells;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rich text (RTF) as lines: paragraphs with bold letters and sizes, lists by the mark that is written before each item, tables.
 * Whatever is no text of the document itself, such as fonts, styles, pictures, headers and notes, is passed over.
 */
final class RichText {
    private static final Charset USUAL = Charset.forName("windows-1252");
    private static final int WINDOWS = 1252;

    /** Groups that hold something else than the text. */
    private static final Set<String> UNSEEN = Set.of(
            "fonttbl",
            "colortbl",
            "stylesheet",
            "info",
            "pict",
            "object",
            "header",
            "headerl",
            "headerr",
            "headerf",
            "footer",
            "footerl",
            "footerr",
            "footerf",
            "footnote",
            "annotation",
            "fldinst",
            "listtable",
            "listoverridetable",
            "rsidtbl",
            "generator",
            "themedata",
            "colorschememapping",
            "datastore",
            "latentstyles",
            "xmlnstbl",
            "filetbl",
            "revtbl",
            "pnseclvl",
            "bkmkstart",
            "bkmkend",
            "nonshppict",
            "pgptbl",
            "deleted");

    private final byte[] bytes;
    private final Allowance allowance;
    private final Cells cells;
    private final Deque<State> states = new ArrayDeque<>();
    private State now = new State(false, false, false, 0, 1);
    private Charset charset = USUAL;
    private final StringBuilder text = new StringBuilder();
    private boolean item;
    private boolean inTable;
    private boolean inRow;
    private int letters;
    private int boldLetters;
    private double size;
    private int line;
    private int at;
    private int skip;

    private RichText(byte[] bytes, Allowance allowance) {
        this.bytes = bytes;
        this.allowance = allowance;
        this.cells = new Cells(new LineList(allowance));
    }

    /**
     * What holds until the end of a group.
     *
     * @param unseen whether it is passed over
     * @param mark whether it is the mark of an item
     * @param size in half points
     * @param replaced how many letters stand behind one that is told by its number
     */
    private record State(boolean unseen, boolean mark, boolean bold, int size, int replaced) {}

    static SourceDocument read(byte[] bytes, Allowance allowance) {
        RichText reader = new RichText(bytes, allowance);
        reader.all();
        return reader.cells.lines().document(Format.RTF);
    }

    private void all() {
        while (at < bytes.length) {
            allowance.time();
            char letter = (char) (bytes[at] & 0xFF);
            at++;
            switch (letter) {
                case '{' -> {
                    states.push(now);
                    allowance.depth(states.size());
                    allowance.element();
                }
                case '}' -> now = states.isEmpty() ? now : states.pop();
                case '\\' -> control();
                case '\r', '\n' -> {}
                default -> put(decoded(letter));
            }
        }
        paragraph();
        cells.finish();
    }

    private String decoded(int letter) {
        return new String(new byte[] {(byte) letter}, charset);
    }

    private void put(String letter) {
        if (skip > 0) {
            skip--;
        } else if (now.mark()) {
            item = true;
        } else if (!now.unseen()) {
            text.append(letter);
            boolean blank = letter.isBlank();
            letters += blank ? 0 : 1;
            boldLetters += !blank && now.bold() ? 1 : 0;
            size = blank ? size : Math.max(size, now.size() / 2.0);
            if (text.length() > allowance.limits().characters()) {
                throw allowance.tooMuch(
                        Refusal.Bound.CHARACTERS, allowance.limits().characters());
            }
        }
    }

    private void control() {
        if (at >= bytes.length) {
            return;
        }
        char first = (char) (bytes[at] & 0xFF);
        if (!isLetter(first)) {
            at++;
            symbol(first);
            return;
        }
        int start = at;
        while (at < bytes.length && isLetter((char) bytes[at])) {
            at++;
        }
        String word = new String(bytes, start, at - start, StandardCharsets.US_ASCII);
        Integer number = number();
        if (at < bytes.length && bytes[at] == ' ') {
            at++;
        }
        word(word, number);
    }

    private static boolean isLetter(char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
    }

    /** The number behind a word; null: there is none. */
    private @Nullable Integer number() {
        int start = at;
        if (at < bytes.length && bytes[at] == '-') {
            at++;
        }
        while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        String digits = new String(bytes, start, at - start, StandardCharsets.US_ASCII);
        return digits.matches("-?\\d{1,8}") ? Integer.valueOf(digits) : null;
    }

    private void symbol(char symbol) {
        switch (symbol) {
            case '\'' -> {
                int code = at + 2 <= bytes.length
                        ? Character.digit((char) bytes[at], 16) * 16 + Character.digit((char) bytes[at + 1], 16)
                        : -1;
                at = Math.min(bytes.length, at + 2);
                if (code >= 0) {
                    put(decoded(code));
                }
            }
            case '~' -> put(" ");
            case '_' -> put("-");
            case '*' -> now = new State(true, now.mark(), now.bold(), now.size(), now.replaced());
            case '\\', '{', '}' -> put(String.valueOf(symbol));
            case '\r', '\n' -> paragraph();
            default -> {}
        }
    }

    private void word(String word, @Nullable Integer number) {
        if (UNSEEN.contains(word)) {
            now = new State(true, now.mark(), now.bold(), now.size(), now.replaced());
            if (word.equals("pict")) {
                cells.lines().notice(Kind.PICTURES_LEFT_OUT, "the whole document");
            }
            return;
        }
        int value = number == null ? 1 : number;
        switch (word) {
            case "ansicpg" -> charset = charset(number == null ? WINDOWS : number);
            case "listtext", "pntext" -> now = new State(now.unseen(), true, now.bold(), now.size(), now.replaced());
            case "shptxt" -> now = new State(false, now.mark(), now.bold(), now.size(), now.replaced());
            case "b" -> now = new State(now.unseen(), now.mark(), value != 0, now.size(), now.replaced());
            case "v" -> now = new State(now.unseen() || value != 0, now.mark(), now.bold(), now.size(), now.replaced());
            case "plain" -> now = new State(now.unseen(), now.mark(), false, 0, now.replaced());
            case "fs" -> now = new State(now.unseen(), now.mark(), now.bold(), Math.min(400, value), now.replaced());
            case "uc" -> now = new State(now.unseen(), now.mark(), now.bold(), now.size(), Math.min(9, value));
            case "u" -> {
                put(String.valueOf((char) value));
                skip = now.replaced();
            }
            case "bin" -> at = (int) Math.min(bytes.length, (long) at + Math.max(0, value));
            case "tab" -> put("\t");
            case "emdash" -> put("\u2014");
            case "endash" -> put("\u2013");
            case "bullet" -> put("\u2022");
            case "lquote" -> put("\u2018");
            case "rquote" -> put("\u2019");
            case "ldblquote" -> put("\u201C");
            case "rdblquote" -> put("\u201D");
            case "line" -> put("\n");
            case "par", "sect", "page" -> paragraph();
            case "trowd" -> inTable = true;
            case "cell" -> endCell();
            case "row" -> endRow();
            default -> {}
        }
    }

    private static Charset charset(int page) {
        try {
            return Charset.forName("windows-" + page);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return USUAL;
        }
    }

    private void beginCell() {
        if (inTable && !inRow) {
            cells.row();
            cells.cell();
            inRow = true;
        }
    }

    private void endCell() {
        if (!now.unseen()) {
            beginCell();
            paragraph();
            cells.endCell();
            cells.cell();
        }
    }

    private void endRow() {
        if (inRow && !now.unseen()) {
            cells.endRow();
        }
        inRow = false;
        inTable = false;
    }

    private void paragraph() {
        if (now.unseen()) {
            return;
        }
        line++;
        if (text.toString().isBlank()) {
            cells.newBlock();
        } else {
            beginCell();
            boolean bold = letters > 0 && boldLetters == letters;
            int depth = item ? 1 : 0;
            for (String part : text.toString().split("\n")) {
                cells.add(part, new InText(line), new Layout(0, bold, size, depth, 0, 0, 0, null));
                depth = 0;
            }
        }
        text.setLength(0);
        item = false;
        letters = 0;
        boldLetters = 0;
        size = 0;
    }
}
