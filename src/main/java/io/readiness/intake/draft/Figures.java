package io.readiness.intake.draft;

import io.readiness.intake.draft.DraftTables.MeasuredTable;
import io.readiness.intake.draft.SignReader.SignedText;
import io.readiness.profile.Evidence.Outcome;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what changed, and by how much, out of a line. What is not written as a change is no outcome. */
final class Figures {
    private static final double MOST = 1e15;
    private static final double MOST_PERCENT = 1_000_000;

    private static final String NUMBER =
            "((?:EUR|USD|GBP|[$€£])?\\s?\\d{1,12}(?:[.,\u2019]\\d{1,3}){0,4}\\s?(?:(?i:k|m|bn|million|billion)\\b)?)";
    private static final String UNIT = "(?:\\s?%|\\s(?!(?:to|down|up|on|until|and|or)\\b)\\p{L}{1,20}){0,2}";
    private static final Pattern FROM_TO = Pattern.compile("(?i:\\bfrom)\\s" + NUMBER + UNIT
            + "\\s(?i:(?:down |up )?to)\\s" + NUMBER + "|" + NUMBER + UNIT + "\\s?(?:→|->|–>|=>)\\s?" + NUMBER);
    private static final Pattern SHARE =
            Pattern.compile("(?<![\\d.,])(\\d{1,6}(?:[.,]\\d{1,2})?)\\s?(?:%|percent\\b|per cent\\b)");
    private static final Pattern SHARE_OF_ITSELF = Pattern.compile("(?i)\\bby\\s$");
    private static final Pattern COMPARED = Pattern.compile("(?i)^\\s(?:fewer|less|more|higher|lower)\\b");
    private static final Pattern DECIMAL_COMMA = Pattern.compile(".*,\\d{1,2}");
    /** A thousand to some, and one with three decimals to others. */
    private static final Pattern IN_TWO_WAYS = Pattern.compile("\\d{1,3}\\.\\d{3}");

    private static final Pattern NOT_A_DIGIT = Pattern.compile("[^\\d.]");

    private final Measured measured;

    Figures(@Nullable MeasuredTable words) {
        this.measured = new Measured(words);
    }

    /** What changed by the words of a line; null: no change is told in figures. */
    @Nullable
    Outcome in(SignedText line) {
        String text = line.reading().text();
        Matcher fromTo = FROM_TO.matcher(text);
        if (fromTo.find()) {
            Double baseline = number(fromTo.group(1) == null ? fromTo.group(3) : fromTo.group(1));
            Double result = number(fromTo.group(2) == null ? fromTo.group(4) : fromTo.group(2));
            return baseline == null || result == null
                    ? null
                    : new Outcome(measured.in(line, fromTo.start(), fromTo.end()), baseline, null, result);
        }
        return inPercent(text, line);
    }

    /** "by 30%" and "40% fewer" tell a change; a share by itself tells none. */
    private @Nullable Outcome inPercent(String text, SignedText line) {
        Matcher share = SHARE.matcher(text);
        while (share.find()) {
            boolean changed =
                    SHARE_OF_ITSELF.matcher(text.substring(0, share.start())).find()
                            || COMPARED.matcher(text.substring(share.end())).find();
            Double percent = number(share.group(1));
            Boolean rises = line.rises(share.start(), share.end());
            if (changed && percent != null && rises != null && (rises ? percent <= MOST_PERCENT : percent <= 100)) {
                return new Outcome(
                        measured.in(line, share.start(), share.end()),
                        null,
                        null,
                        null,
                        rises ? percent : -percent,
                        null,
                        null,
                        null,
                        null);
            }
        }
        return null;
    }

    /** A number as people write it; null: it could be read in two ways, or is too large. */
    private static @Nullable Double number(String written) {
        String small = written.toLowerCase(Locale.ROOT).replace('\u2019', ',').strip();
        String bare = small.replaceAll("[^\\d.,]", "");
        if (IN_TWO_WAYS.matcher(bare).matches()) {
            return null;
        }
        String digits = NOT_A_DIGIT
                .matcher(
                        DECIMAL_COMMA.matcher(bare).matches()
                                ? small.replace(".", "").replace(',', '.')
                                : small.replace(",", ""))
                .replaceAll("");
        if (digits.isEmpty() || digits.indexOf('.') != digits.lastIndexOf('.')) {
            return null;
        }
        double value = new BigDecimal(digits).multiply(times(small)).doubleValue();
        return value <= MOST ? value : null;
    }

    private static BigDecimal times(String written) {
        if (written.endsWith("k")) {
            return BigDecimal.valueOf(1_000);
        }
        if (written.endsWith("bn") || written.endsWith("billion")) {
            return BigDecimal.valueOf(1_000_000_000);
        }
        return written.endsWith("m") || written.endsWith("million") ? BigDecimal.valueOf(1_000_000) : BigDecimal.ONE;
    }
}
