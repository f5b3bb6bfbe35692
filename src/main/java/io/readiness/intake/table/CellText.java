package io.readiness.intake.table;

import io.readiness.intake.table.ProfileColumn.CellForm;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a value looks like in a cell, and what a cell says. */
final class CellText {
    /** Says of a list that it is empty, where an empty cell says nothing. */
    static final String NONE = "none";

    private static final String BETWEEN_WORDS = "; ";
    private static final String YES = "yes";
    private static final String NO = "no";

    /** As people and spreadsheets write it. */
    private static final Map<String, Boolean> TRUTHS =
            Map.of(YES, true, NO, false, "true", true, "false", false, "y", true, "n", false);

    /**
     * A spreadsheet takes a text that begins so for a formula and works it out, whoever wrote it; behind an apostrophe it does
     * not. One that has such apostrophes already gets a further one, so that every text comes back as it was.
     */
    private static final Pattern FORMULA = Pattern.compile("\\A'*[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20]");

    private static final int DIGITS_OF_WHOLE = 15;
    private static final double LARGEST_WHOLE = 1e14;
    private static final Pattern WHOLE = Pattern.compile("([+-]?\\d{1,15})(?:[.,]0{1,15})?");
    private static final Pattern FIGURE = Pattern.compile("[+-]?\\d{1,20}(?:\\.\\d{1,20})?(?:[eE][+-]?\\d{1,3})?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d{1,20},\\d{1,20}");
    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    /** How spreadsheets of many countries write a date that they have recognised as one. */
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");

    private CellText() {}

    /** A cell that does not say what its column asks for. */
    static final class Unfit extends Exception {
        private static final long serialVersionUID = 1L;

        private final String complaint;
        private final String hint;

        Unfit(String complaint, String hint) {
            super(complaint);
            this.complaint = complaint;
            this.hint = hint;
        }

        String complaint() {
            return complaint;
        }

        String hint() {
            return hint;
        }
    }

    /**
     * What a cell says, as JSON has it: a text, a number, a truth value, or a list of words.
     *
     * @param cell what stands in it; not blank
     * @param decimalComma whether a comma in a figure stands before its decimals, as where tables have semicolons
     * @param spelling finds the known word that was meant
     */
    static Object said(String cell, ProfileColumn column, boolean decimalComma, Spelling spelling) throws Unfit {
        if (column.form() == CellForm.TEXT) {
            return unguarded(cell);
        }
        String bare = unguarded(cell).strip();
        return switch (column.form()) {
            case TEXT -> bare;
            case WHOLE_NUMBER -> whole(bare);
            case NUMBER -> figure(bare, decimalComma);
            case YES_OR_NO -> truth(bare);
            case DATE -> date(bare);
            case WORD -> word(bare, column.words(), spelling);
            case WORDS -> words(bare, column.words(), spelling);
            case NONE -> nothing(bare, column);
        };
    }

    private static Object whole(String cell) throws Unfit {
        Matcher whole = WHOLE.matcher(cell);
        if (!whole.matches()) {
            throw new Unfit("is no whole number", "Write digits and nothing else, for example 12.");
        }
        return Long.valueOf(whole.group(1));
    }

    private static Object figure(String cell, boolean decimalComma) throws Unfit {
        String figure = decimalComma && DECIMAL_COMMA.matcher(cell).matches() ? cell.replace(',', '.') : cell;
        if (!FIGURE.matcher(figure).matches() || !Double.isFinite(Double.parseDouble(figure))) {
            throw new Unfit("is no number", "Write it with digits and a point before decimals, for example 12.5.");
        }
        return new BigDecimal(figure).scale() <= 0 && figure.length() < DIGITS_OF_WHOLE
                ? (Object) new BigDecimal(figure).longValue()
                : Double.valueOf(figure);
    }

    private static Object truth(String cell) throws Unfit {
        Boolean truth = TRUTHS.get(cell.toLowerCase(Locale.ROOT));
        if (truth == null) {
            throw new Unfit("is neither yes nor no", "Write yes or no, or leave the cell empty if it was not said.");
        }
        return truth;
    }

    private static Object date(String cell) throws Unfit {
        Matcher day = DAY.matcher(cell);
        Matcher dayFirst = DAY_FIRST.matcher(cell);
        try {
            if (day.matches()) {
                return day(day.group(1), day.group(2), day.group(3));
            }
            if (dayFirst.matches()) {
                return day(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
            }
        } catch (DateTimeException noSuchDay) {
            // Told below, as what is written in another way.
        }
        throw new Unfit(
                "is no date", "Write it as year-month-day, for example 2026-03-31, in a column formatted as text.");
    }

    private static String day(String year, String month, String day) {
        if (Integer.parseInt(year) == 0) {
            throw new DateTimeException("There is no year 0.");
        }
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
                .toString();
    }

    private static String word(String cell, List<String> known, Spelling spelling) throws Unfit {
        String word = cell.replaceAll("[\\s_-]+", "_").toUpperCase(Locale.ROOT);
        if (!known.contains(word)) {
            throw new Unfit(
                    "is none of the " + known.size() + " words for it",
                    "Did you mean " + spelling.nearest(word, known) + "?");
        }
        return word;
    }

    private static List<String> words(String cell, List<String> known, Spelling spelling) throws Unfit {
        if (cell.equalsIgnoreCase(NONE)) {
            return List.of();
        }
        List<String> words = new ArrayList<>();
        for (String part : cell.split(";")) {
            if (!part.isBlank()) {
                try {
                    words.add(word(part.strip(), known, spelling));
                } catch (Unfit unknown) {
                    throw new Unfit(
                            "has a word that is none of the " + known.size() + " for it: " + part.strip(),
                            unknown.hint() + " Write a semicolon between two words.");
                }
            }
        }
        if (words.isEmpty()) {
            throw new Unfit("has no word", "Write " + NONE + " if there is none, or leave the cell empty.");
        }
        return words;
    }

    private static List<String> nothing(String cell, ProfileColumn column) throws Unfit {
        if (!cell.equalsIgnoreCase(NONE)) {
            throw new Unfit(
                    "stands for a whole list, which has columns of its own",
                    "Write " + NONE + " if there is none, or use columns such as " + column.name() + ".1 and so on.");
        }
        return List.of();
    }

    /** A value of a profile as a cell; not a record, and not a list of them. */
    static String of(Object value) {
        if (value instanceof String text) {
            return FORMULA.matcher(text).find() ? "'" + text : text;
        }
        if (value instanceof Boolean truth) {
            return truth ? YES : NO;
        }
        if (value instanceof Double figure) {
            return figure(figure);
        }
        return value instanceof Enum<?> word ? word.name() : value.toString();
    }

    private static String figure(double figure) {
        return figure == Math.rint(figure) && Math.abs(figure) < LARGEST_WHOLE && Double.compare(figure, -0.0) != 0
                ? Long.toString((long) figure)
                : Double.toString(figure);
    }

    /** Words of a set as a cell, in the order in which they are listed everywhere. */
    static String of(Collection<? extends Enum<?>> words) {
        return Arrays.stream(words.toArray(Enum<?>[]::new))
                .sorted((one, other) -> Integer.compare(one.ordinal(), other.ordinal()))
                .map(Enum::name)
                .collect(Collectors.joining(BETWEEN_WORDS));
    }

    private static String unguarded(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).find() ? cell.substring(1) : cell;
    }
}
