package io.readiness.intake.document;

import io.readiness.intake.document.SourceDocument.Format;
import io.readiness.intake.document.SourceDocument.Layout;
import io.readiness.intake.document.SourceDocument.Notice.Kind;
import io.readiness.intake.document.SourceDocument.Place.InText;
import java.util.regex.Pattern;

/** A text as it was typed: lines, blank lines between blocks, drawn lines under headings. */
final class TypedText {
    private static final Pattern DRAWN = Pattern.compile("[\\s=_*~#\u2500-\u257F\u2013\u2014-]{3,}");
    private static final Pattern UNDERLINE = Pattern.compile("\\s*(?:={3,}|-{3,}|~{3,}|\u2500{3,}|_{3,})\\s*");
    private static final int LONGEST_HEADING = 60;
    private static final int TAB = 4;

    private TypedText() {}

    static SourceDocument read(TextBytes bytes, Allowance allowance) {
        LineList lines = new LineList(allowance);
        if (bytes.guessed()) {
            lines.notice(Kind.CHARSET_GUESSED, "the whole document");
        }
        String[] typed = bytes.text().split("\\R|\f", -1);
        for (int i = 0; i < typed.length; i++) {
            String line = typed[i];
            if (line.isBlank() || DRAWN.matcher(line).matches()) {
                lines.newBlock();
                continue;
            }
            boolean underlined = i + 1 < typed.length
                    && line.strip().length() <= LONGEST_HEADING
                    && UNDERLINE.matcher(typed[i + 1]).matches();
            lines.add(line, new InText(i + 1), new Layout(underlined ? 1 : 0, false, 0, 0, 0, 0, indent(line), null));
        }
        return lines.document(Format.TEXT);
    }

    private static int indent(String line) {
        int indent = 0;
        for (int i = 0; i < line.length() && Character.isWhitespace(line.charAt(i)); i++) {
            indent += line.charAt(i) == '\t' ? TAB : 1;
        }
        return indent;
    }
}
