package io.readiness.intake.draft;

import java.util.regex.Pattern;

/** Takes out of texts by what a person can be reached or looked up, wherever it stands. */
final class PersonalTraces {
    private static final String LEFT = "…";

    private static final Pattern TRACE = Pattern.compile("[\\w.+%-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63})+"
            + "|(?i:\\b(?:https?://|www\\.)[^\\s<>\"')\\]]{1,500})"
            + "|(?i:\\b(?:linkedin|github|xing|gitlab|twitter|x|facebook|instagram)\\.com/[^\\s<>\"')\\]]{1,300})"
            + "|(?<![\\w.,])\\+\\d{1,3}[\\s()./-]{0,3}\\d(?:[\\s()./-]{0,2}\\d){5,13}(?!\\w)");

    private PersonalTraces() {}

    /** The text without e-mail addresses, links and numbers to call. */
    static String without(String text) {
        return TRACE.matcher(text).replaceAll(LEFT);
    }

    /** Whether there is any. */
    static boolean in(String text) {
        return TRACE.matcher(text).find();
    }
}
